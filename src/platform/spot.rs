//! Where on its screen the reader was, for the way back. In memory only: no address or history holds it.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::screen::{focus_heading, focus_quietly};
use super::spots::{self, Spot};
use super::{address, doc, listen};

/// Follows scrolling and taps from here on. What the browser scrolls between a change of the address and the
/// answer of the app is not the reader's, and is not kept.
pub(crate) fn watch() {
    let (Some(window), Some(doc)) = (web_sys::window(), doc()) else { return };
    listen(&window, "scroll", |_| keep(|spot| spot.top = top()));
    listen(&doc, "click", |event| {
        let tapped = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let link = tapped.and_then(|t| t.closest("a[href]").ok()?).and_then(|l| l.dyn_into::<HtmlElement>().ok());
        if link.is_some() {
            keep(|spot| *spot = Spot { top: top(), link });
        }
    });
}

fn top() -> f64 {
    web_sys::window().and_then(|w| w.scroll_y().ok()).unwrap_or_default()
}

fn keep(change: impl FnOnce(&mut Spot)) {
    let Some(entry) = address::entry() else { return };
    spots::change(entry, change);
}

/// Forgets all of it: the screen was emptied.
pub(crate) fn forget() {
    spots::forget_from(0);
}

/// Brings the reader back to where this entry of the history was left, with the focus on the link that led away, or
/// on the heading. Says whether there was such a place. The very top is none: there the heading is read first.
pub(crate) fn restore(id: &str) -> bool {
    let Some(entry) = address::entry() else { return false };
    spots::read(entry, |spot| {
        let Some(spot) = spot.filter(|spot| spot.top > 0.0) else { return false };
        // Without a box it is in a part that is folded, or gone.
        match spot.link.as_ref().filter(|link| link.offset_parent().is_some()) {
            Some(link) => focus_quietly(link),
            None => focus_heading(id),
        }
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, spot.top);
        }
        true
    })
}
