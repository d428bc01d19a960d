//! Which edition runs, and the colours that a school asked for.

use guide::embed::{Accent, Colour, ON_DARK, ON_LIGHT};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::dom::root_attribute;
use super::{address, doc};

/// The edition, when it is not the site itself: `frame` or `single`.
pub(crate) fn edition() -> Option<String> {
    doc()?.document_element()?.get_attribute("data-edition")
}

/// The address of this screen in the guide itself, from a frame or an edition that keeps nothing. Nothing in a
/// learning package: there is no guide beside it that keeps anything.
pub(crate) fn guide_itself() -> Option<String> {
    if edition().is_some_and(|edition| edition == "single") {
        // The file itself, in a tab of its own.
        return Some(address::whole());
    }
    let way = doc()?.query_selector("#framed a").ok()??;
    // Every document of a site has the guide beside it.
    Some(way.get_attribute("href")?.split('#').next().unwrap_or_default().to_owned() + &address::fragment())
}

/// Takes over the colour that the address of a frame asks for, when it can be read.
pub(crate) fn apply_frame_accent() {
    let framed = edition().is_some_and(|e| e == "frame");
    if let Some(accent) = Accent::of_address(&address::query()).filter(|_| framed) {
        let root = doc().and_then(|d| d.document_element()).and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(root) = root {
            paint(&root, accent);
        }
        root_attribute("data-accent", Some(""));
    }
}

/// Gives the page the colour of the school, or takes it away again. The colour that the address of a frame asks
/// for stays.
pub(crate) fn set_school_accent(accent: Option<Accent>) {
    if Accent::of_address(&address::query()).is_some() && edition().is_some_and(|e| e == "frame") {
        return;
    }
    let root = doc().and_then(|d| d.document_element()).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let (Some(accent), Some(root)) = (accent, root) {
        paint(&root, accent);
    }
    root_attribute("data-accent", accent.map(|_| ""));
}

/// Gives an element the colours of an accent; `[data-accent]` in the stylesheet uses them.
fn paint(element: &HtmlElement, accent: Accent) {
    let set = |name: &str, colour: Colour| {
        let mut value = String::from("#");
        value.push_str(&colour.hex());
        let _ = element.style().set_property(name, &value);
    };
    set("--accent", accent.light);
    set("--accent-on", ON_LIGHT);
    set("--accent-dark", accent.dark);
    set("--accent-dark-on", ON_DARK);
}

/// Shows an accent on one element of the page, or takes it away again.
pub(crate) fn try_accent(id: &str, accent: Option<Accent>) {
    let Some(element) = doc().and_then(|d| d.get_element_by_id(id)) else { return };
    let _ = match accent {
        Some(_) => element.set_attribute("data-accent", ""),
        None => element.remove_attribute("data-accent"),
    };
    if let (Some(accent), Some(element)) = (accent, element.dyn_ref::<HtmlElement>()) {
        paint(element, accent);
    }
}
