//! The places in the document that the app may fill, and which screen the address names.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// An element of the document that the app may fill.
pub(crate) fn outlet(id: &str) -> Option<HtmlElement> {
    super::doc()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The screen that the address names.
pub(super) fn here() -> Option<Element> {
    let named = super::address::fragment();
    let named = named.trim_start_matches('#');
    // Firefox warns about an empty id.
    let named = super::doc().filter(|_| !named.is_empty()).and_then(|d| d.get_element_by_id(named));
    named.and_then(|e| e.closest("main > section").ok().flatten())
}

/// The id of the screen that the address names; nothing when it names none.
pub(crate) fn place() -> String {
    here().map(|s| s.id()).unwrap_or_default()
}
