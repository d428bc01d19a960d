//! Moving through the results of a search.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::doc;
use super::dom::all;

/// Moves the focus up or down the search results; up from the first is back to the field.
pub(crate) fn focus_result(step: i32) {
    let results = all(None, ".results a");
    let active = doc().and_then(|d| d.active_element());
    let at = results.iter().position(|r| Some(r) == active.as_ref());
    let next = match (at, step) {
        (None, 1) => results.first(),
        (Some(i), 1) => results.get(i + 1),
        (Some(i), _) if i > 0 => results.get(i - 1),
        _ => None,
    };
    let field = doc().and_then(|d| d.get_element_by_id("search"));
    let target = match (next, at, step) {
        (Some(next), ..) => Some(next.clone()),
        (None, Some(0), -1) => field,
        _ => None,
    };
    if let Some(target) = target.and_then(|t| t.dyn_into::<HtmlElement>().ok()) {
        let _ = target.focus();
    }
}
