//! What reading asks of a document: finding elements, their attributes and their text, by the rules of browsers for
//! selectors and text. A browser gives it in the programs, a parser in the tests.

use crate::name::{Attr, Class};

/// Where a link leads.
pub const HREF: Attr = Attr("href");
/// The id of an element.
pub const ID: Attr = Attr("id");

/// An element of a document.
pub trait Element: Sized {
    /// The value of an attribute, as it is written; `None` when there is no such attribute.
    fn attribute(&self, name: Attr) -> Option<String>;
    /// Every element below this one that matches, in the order of the document. `:scope` is this element. Nothing when
    /// the selector is none.
    fn all(&self, selector: &str) -> Vec<Self>;
    /// All text within it, as it is written.
    fn content(&self) -> String;
    /// The element it is in.
    fn parent(&self) -> Option<Self>;
    /// The element after it, in the same parent.
    fn next(&self) -> Option<Self>;
    /// Whether it has a class.
    fn has_class(&self, name: Class) -> bool;

    /// The first element below this one that matches.
    fn first(&self, selector: &str) -> Option<Self>;

    /// The value of an attribute; empty when there is none.
    fn data(&self, name: Attr) -> String {
        self.attribute(name).unwrap_or_default()
    }

    /// Its id; empty when it has none.
    fn id(&self) -> String {
        self.data(ID)
    }

    /// Its text, without space around it.
    fn said(&self) -> String {
        self.content().trim().to_owned()
    }

    /// The text of the first element below it that matches, without space around it; empty when none does.
    fn text(&self, selector: &str) -> String {
        self.first(selector).map(|e| e.said()).unwrap_or_default()
    }

    /// The texts of all elements below it that match, each without space around it.
    fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(Element::said).collect()
    }

    /// Where a link leads: an id where it stays in this document, else the address.
    fn target(&self) -> String {
        self.data(HREF).trim_start_matches('#').to_owned()
    }
}

/// A whole document.
pub trait Dom {
    /// Its elements.
    type Element: Element;
    /// Every element that matches, in the order of the document.
    fn all(&self, selector: &str) -> Vec<Self::Element>;
    /// The element with this id.
    fn by_id(&self, id: &str) -> Option<Self::Element>;
    /// Every element that matches within the template with this id, whose content is no part of the document.
    fn in_template(&self, id: &str, selector: &str) -> Vec<Self::Element>;

    /// The first element that matches.
    fn first(&self, selector: &str) -> Option<Self::Element>;

    /// The texts of all elements that match, each without space around it.
    fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(Element::said).collect()
    }

    /// The text of the first match within the element with this id; empty when there is none.
    fn text_of(&self, id: &str, selector: &str) -> String {
        self.by_id(id).map(|e| e.text(selector)).unwrap_or_default()
    }
}
