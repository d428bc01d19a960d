//! What keeps a field to itself: nothing that is typed, chosen or ticked is remembered, corrected, completed,
//! translated, sent by an add-on, or written to the disk by the browser.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

use super::dom::Node;

/// The id of the form that stands in every document (`index.html`) and owns every field. Firefox keeps a tick out
/// of its session file only for the sake of the form, WebKit a text area, a choice and a tick (measured); the
/// attribute of the field alone is not enough. The form is sent nowhere: its only button is off, so Enter does nothing.
pub(crate) const FORM: &str = "private";

/// What every field carries, as name and value.
pub(crate) const ATTRIBUTES: [(&str, &str); 15] = [
    // Browsers. Firefox needs a text area's and a choice's own `autocomplete`, whatever their form says (measured).
    ("autocomplete", "off"),
    ("autocapitalize", "off"),
    ("autocorrect", "off"),
    ("spellcheck", "false"),
    ("writingsuggestions", "false"),
    ("translate", "no"),
    // Grammarly, of now and before.
    ("data-enable-grammarly", "false"),
    ("data-gramm", "false"),
    ("data-gramm_editor", "false"),
    // LanguageTool.
    ("data-lt-active", "false"),
    // Microsoft Editor.
    ("data-ms-editor", "false"),
    // 1Password, LastPass, Bitwarden and Dashlane: these offer to keep what looks like a secret.
    ("data-1p-ignore", "true"),
    ("data-lpignore", "true"),
    ("data-bwignore", "true"),
    ("data-form-type", "other"),
];

/// Gives a field that is made without Leptos what every field carries.
pub(super) fn make_private(field: &Element) {
    for (name, value) in ATTRIBUTES {
        // Refused only for names that are none.
        let _ = field.set_attribute(name, value);
    }
    let _ = field.set_attribute("form", FORM);
}

/// A box to tick that is made without Leptos, with this class. It stands nowhere yet.
pub(crate) fn new_tick_box(class: &str) -> Option<Node> {
    let field = Node::new("input", class)?;
    field.set("type", Some("checkbox"));
    make_private(&field.0);
    Some(field)
}

/// Ticks a box or not, and makes that what it was from the start: Firefox stores only what differs (measured).
pub(crate) fn set_checked(field: &Node, on: bool) {
    if let Some(field) = field.0.dyn_ref::<HtmlInputElement>() {
        field.set_default_checked(on);
        field.set_checked(on);
    }
}

/// Whether a box is ticked.
pub(crate) fn is_checked(field: &Node) -> bool {
    field.0.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked)
}

/// The box or round that was just pressed: how it is now is how it was from the start.
pub(crate) fn settle(event: &web_sys::Event) {
    if let Some(field) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
        field.set_default_checked(field.checked());
    }
}
