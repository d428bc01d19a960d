//! The few things that all of this folder does with the document: finding elements, reading them as the document
//! contract asks, and marking its root.

use contract::dom::Dom;
use contract::name::{Attr, Class};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::doc;

/// The document, for reading what is in it.
#[derive(Clone, Copy)]
pub(crate) struct Page;

/// An element of the document.
#[derive(Clone)]
pub(crate) struct Node(pub(super) Element);

impl Dom for Page {
    type Element = Node;

    fn all(&self, selector: &str) -> Vec<Node> {
        nodes(None, selector)
    }

    fn by_id(&self, id: &str) -> Option<Node> {
        doc()?.get_element_by_id(id).map(Node)
    }

    fn in_template(&self, id: &str, selector: &str) -> Vec<Node> {
        let template = doc().and_then(|d| d.get_element_by_id(id));
        let template = template.and_then(|t| t.dyn_into::<web_sys::HtmlTemplateElement>().ok());
        list(template.and_then(|t| t.content().query_selector_all(selector).ok())).map(Node).collect()
    }

    fn first(&self, selector: &str) -> Option<Node> {
        doc()?.query_selector(selector).ok().flatten().map(Node)
    }
}

impl contract::dom::Element for Node {
    fn attribute(&self, name: Attr) -> Option<String> {
        self.0.get_attribute(name.0)
    }

    fn all(&self, selector: &str) -> Vec<Node> {
        nodes(Some(&self.0), selector)
    }

    fn content(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    fn parent(&self) -> Option<Node> {
        self.0.parent_element().map(Node)
    }

    fn next(&self) -> Option<Node> {
        self.0.next_element_sibling().map(Node)
    }

    fn has_class(&self, name: Class) -> bool {
        self.0.class_list().contains(name.0)
    }

    fn first(&self, selector: &str) -> Option<Node> {
        self.0.query_selector(selector).ok().flatten().map(Node)
    }
}

impl Node {
    /// Sets an attribute, or takes it away.
    pub(crate) fn set(&self, name: &str, value: Option<&str>) {
        // Refused only for a name that is none.
        let _ = match value {
            Some(value) => self.0.set_attribute(name, value),
            None => self.0.remove_attribute(name),
        };
    }

    /// Puts a text in the place of all that is in it.
    pub(crate) fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }
}

fn nodes(within: Option<&Element>, selector: &str) -> Vec<Node> {
    all(within, selector).into_iter().map(Node).collect()
}

fn list(list: Option<web_sys::NodeList>) -> impl Iterator<Item = Element> {
    (0..list.as_ref().map_or(0, web_sys::NodeList::length)).filter_map(move |i| list.as_ref()?.item(i)?.dyn_into().ok())
}

/// Every element that matches, below another or in the whole document.
pub(super) fn all(within: Option<&Element>, selector: &str) -> Vec<Element> {
    list(match within {
        Some(element) => element.query_selector_all(selector).ok(),
        None => doc().and_then(|d| d.query_selector_all(selector).ok()),
    })
    .collect()
}

/// Sets or removes an attribute of the root element, which styles read.
pub(super) fn root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = doc().and_then(|d| d.document_element()) else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Whether the screen is empty now.
pub(crate) fn is_cleared() -> bool {
    let root = doc().and_then(|d| d.document_element());
    root.and_then(|r| r.get_attribute("data-app")).is_some_and(|v| v == "cleared")
}
