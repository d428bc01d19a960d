//! A document parsed as a browser parses it, for reading without one.

use contract::dom::{Dom, Element};
use contract::name::{Attr, Class};
use scraper::{CaseSensitivity, ElementRef, Html, Selector};

/// A parsed document.
#[derive(Clone, Copy)]
pub struct Page<'a>(pub &'a Html);

/// An element of it.
#[derive(Clone, Copy)]
pub struct Node<'a>(pub ElementRef<'a>);

/// A selector that a browser would refuse is a fault here.
fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
}

/// The content of a template is no part of the document.
fn is_inert(element: ElementRef<'_>) -> bool {
    element.ancestors().any(|node| node.value().is_fragment())
}

impl<'a> Dom for Page<'a> {
    type Element = Node<'a>;

    fn all(&self, by: &str) -> Vec<Node<'a>> {
        let html = self.0;
        html.select(&selector(by)).filter(|found| !is_inert(*found)).map(Node).collect()
    }

    fn by_id(&self, id: &str) -> Option<Node<'a>> {
        let html = self.0;
        let mut all = html.root_element().descendent_elements();
        all.find(|element| element.value().id() == Some(id) && !is_inert(*element)).map(Node)
    }

    fn in_template(&self, id: &str, by: &str) -> Vec<Node<'a>> {
        let template = self.by_id(id).filter(|found| found.0.value().name() == "template");
        template.map(|found| found.0.select(&selector(by)).map(Node).collect()).unwrap_or_default()
    }

    fn first(&self, by: &str) -> Option<Node<'a>> {
        self.all(by).into_iter().next()
    }
}

impl Element for Node<'_> {
    fn attribute(&self, name: Attr) -> Option<String> {
        self.0.attr(name.0).map(str::to_owned)
    }

    fn all(&self, by: &str) -> Vec<Self> {
        self.0.select(&selector(by)).filter(|found| !is_inert(*found)).map(Node).collect()
    }

    fn content(&self) -> String {
        self.0.text().collect()
    }

    fn parent(&self) -> Option<Self> {
        self.0.parent().and_then(ElementRef::wrap).map(Node)
    }

    fn next(&self) -> Option<Self> {
        self.0.next_siblings().find_map(ElementRef::wrap).map(Node)
    }

    fn has_class(&self, name: Class) -> bool {
        self.0.value().has_class(name.0, CaseSensitivity::CaseSensitive)
    }

    fn first(&self, by: &str) -> Option<Self> {
        self.all(by).into_iter().next()
    }
}
