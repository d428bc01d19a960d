//! The few things that all of this folder does with the document: finding elements, and marking its root.

use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::doc;

/// Every element that matches, below another or in the whole document.
pub(super) fn all(within: Option<&Element>, selector: &str) -> Vec<Element> {
    let list = match within {
        Some(element) => element.query_selector_all(selector).ok(),
        None => doc().and_then(|d| d.query_selector_all(selector).ok()),
    };
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
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
