//! The document: finding elements, reading them as the document contract asks, and the few ways in which a program
//! changes them. What the elements mean is told by who asks.

use contract::dom::{Dom, Element as Readable};
use contract::name::{Attr, Class};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::{doc, listen};

/// The document, for reading what is in it. The screens that rest outside it (`start/resting.js`) are read with it.
#[derive(Clone, Copy)]
pub(crate) struct Page;

/// An element of the document. Two are equal when they are the same one.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Node(pub(super) Element);

impl Dom for Page {
    type Element = Node;

    fn all(&self, selector: &str) -> Vec<Node> {
        nodes(None, selector)
    }

    fn by_id(&self, id: &str) -> Option<Node> {
        find(id).map(Node)
    }

    fn in_template(&self, id: &str, selector: &str) -> Vec<Node> {
        let template = self.by_id(id).and_then(|t| t.0.dyn_into::<web_sys::HtmlTemplateElement>().ok());
        list(template.and_then(|t| t.content().query_selector_all(selector).ok())).map(Node).collect()
    }

    fn first(&self, selector: &str) -> Option<Node> {
        let here = doc()?.query_selector(selector).ok().flatten().map(Node);
        here.or_else(|| self.all(selector).into_iter().next())
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = rdmAll, catch)]
    fn everything(selector: &str) -> Result<js_sys::Array, wasm_bindgen::JsValue>;
    #[wasm_bindgen(js_name = rdmFind)]
    fn find(id: &str) -> Option<Element>;
    /// Puts the screen with this id back in the document, before it is shown. The one that was shown rests later
    /// (`start/resting.js`).
    #[wasm_bindgen(js_name = rdmBring)]
    pub(crate) fn bring(id: &str);
    /// Puts all screens back in the document.
    #[wasm_bindgen(js_name = rdmWhole)]
    pub(crate) fn bring_all();
}

/// Every element that matches in the document as it stands, without the screens that rest: for what is done at each
/// step, and for what is only on the screen that is shown.
pub(crate) fn here(selector: &str) -> Vec<Node> {
    list(doc().and_then(|d| d.query_selector_all(selector).ok())).map(Node).collect()
}

impl Readable for Node {
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
    /// A new element with this class, or with none when that is empty. It stands nowhere yet.
    pub(crate) fn new(tag: &str, class: &str) -> Option<Node> {
        let element = doc()?.create_element(tag).ok()?;
        if !class.is_empty() {
            element.set_class_name(class);
        }
        Some(Node(element))
    }

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

    /// Gives it a property of style. Not as an attribute, which the page's policy forbids.
    pub(crate) fn style(&self, name: &str, value: &str) {
        if let Some(element) = self.html() {
            let _ = element.style().set_property(name, value);
        }
    }

    // Where something is put fails only for an element that stands nowhere, or that is put into itself.

    /// Puts another element in it, as its last.
    pub(crate) fn append(&self, other: &Node) {
        let _ = self.0.append_child(&other.0);
    }

    /// Puts a text in it, as its last.
    pub(crate) fn append_text(&self, text: &str) {
        let _ = self.0.append_with_str_1(text);
    }

    /// Puts another element in it, as its first.
    pub(crate) fn prepend(&self, other: &Node) {
        let _ = self.0.prepend_with_node_1(&other.0);
    }

    /// Puts another element before it.
    pub(crate) fn put_before(&self, other: &Node) {
        let _ = self.0.before_with_node_1(&other.0);
    }

    /// Puts another element after it.
    pub(crate) fn put_after(&self, other: &Node) {
        let _ = self.0.after_with_node_1(&other.0);
    }

    /// Puts a copy of all that is in another element in it.
    pub(crate) fn append_copy_of(&self, other: &Node) {
        if let Ok(copy) = other.0.clone_node_with_deep(true) {
            while let Some(part) = copy.first_child() {
                let _ = self.0.append_child(&part);
            }
        }
    }

    /// Takes it out of the document.
    pub(crate) fn remove(&self) {
        self.0.remove();
    }

    /// What it is: the name of its tag, in capitals.
    pub(crate) fn tag(&self) -> String {
        self.0.tag_name()
    }

    /// Its class, as it is written.
    pub(crate) fn class(&self) -> String {
        self.0.class_name()
    }

    /// The first element in it.
    pub(crate) fn first_child(&self) -> Option<Node> {
        self.0.first_element_child().map(Node)
    }

    /// It, or the nearest element around it, that matches.
    pub(crate) fn closest(&self, selector: &str) -> Option<Node> {
        self.0.closest(selector).ok().flatten().map(Node)
    }

    /// Whether it matches.
    pub(crate) fn matches(&self, selector: &str) -> bool {
        self.0.matches(selector).is_ok_and(|is| is)
    }

    /// Moves the focus to it.
    pub(crate) fn focus(&self) {
        let _ = self.html().map(HtmlElement::focus);
    }

    /// Moves the focus to it; the window stays where it is.
    pub(crate) fn focus_quietly(&self) {
        if let Some(element) = self.html() {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
    }

    /// Calls back for each event of this kind on it or within it, for as long as the page lives.
    pub(crate) fn listen(&self, kind: &str, then: impl FnMut(web_sys::Event) + 'static) {
        listen(&self.0, kind, then);
    }

    pub(super) fn html(&self) -> Option<&HtmlElement> {
        self.0.dyn_ref()
    }
}

/// The element that something happened on.
pub(crate) fn target(event: &web_sys::Event) -> Option<Node> {
    event.target()?.dyn_into().ok().map(Node)
}

/// The element that has the focus. The body has it when nothing else has.
pub(crate) fn focused() -> Option<Node> {
    doc()?.active_element().map(Node)
}

/// An element that a program may fill with its own.
pub(crate) fn outlet(id: &str) -> Option<HtmlElement> {
    Page.by_id(id)?.0.dyn_into().ok()
}

/// Takes every element that matches away, also on the screens that rest.
pub(crate) fn remove_all(selector: &str) {
    for element in all(None, selector) {
        element.remove();
    }
}

/// Takes every element that matches away that is on the screen that is shown, or on the one that just was.
pub(crate) fn remove_here(selector: &str) {
    for element in here(selector) {
        element.remove();
    }
}

/// A number of CSS pixels as styles write it. By the browser's own words for a number: those of Rust for one with a
/// point are many bytes.
pub(crate) fn pixels(number: f64) -> String {
    js_sys::Array::of2(&number.into(), &"px".into()).join("").into()
}

fn nodes(within: Option<&Element>, selector: &str) -> Vec<Node> {
    all(within, selector).into_iter().map(Node).collect()
}

fn list(list: Option<web_sys::NodeList>) -> impl Iterator<Item = Element> {
    (0..list.as_ref().map_or(0, web_sys::NodeList::length)).filter_map(move |i| list.as_ref()?.item(i)?.dyn_into().ok())
}

/// Every element that matches, below another or in the whole document with what rests.
pub(super) fn all(within: Option<&Element>, selector: &str) -> Vec<Element> {
    match within {
        Some(element) => list(element.query_selector_all(selector).ok()).collect(),
        None => everything(selector).into_iter().flatten().filter_map(|e| e.dyn_into().ok()).collect(),
    }
}

/// The root element.
pub(crate) fn root() -> Option<Node> {
    doc()?.document_element().map(Node)
}

/// Sets or removes an attribute of the root element, which styles read.
pub(crate) fn root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        root.set(name, value);
    }
}

/// An attribute of the root element.
pub(crate) fn of_root(name: Attr) -> Option<String> {
    root()?.0.get_attribute(name.0)
}

/// Whether the screen is empty now.
pub(crate) fn is_cleared() -> bool {
    of_root(Attr("data-app")).is_some_and(|v| v == "cleared")
}
