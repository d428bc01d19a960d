//! Where on its screen the reader was, for the way back. In memory only: no address or history holds it.

use super::dom::target;
use super::spots::{self, Spot};
use super::{address, doc, listen, window};

/// Follows scrolling and taps from here on. What the browser scrolls between a change of the address and the
/// answer of the app is not the reader's, and is not kept.
pub(crate) fn watch() {
    let Some(doc) = doc() else { return };
    window::listen("scroll", |_| keep(|spot| spot.top = window::scrolled()));
    listen(&doc, "click", |event| {
        let link = target(&event).and_then(|tapped| tapped.closest("a[href]"));
        if link.is_some() {
            address::keep_count();
            keep(|spot| *spot = Spot { top: window::scrolled(), link });
        }
    });
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
/// where `otherwise` moves it. Says whether there was such a place. The very top is none: there the heading is read
/// first.
pub(crate) fn restore(otherwise: &dyn Fn()) -> bool {
    let Some(entry) = address::entry() else { return false };
    spots::read(entry, |spot| {
        let Some(spot) = spot.filter(|spot| spot.top > 0.0) else { return false };
        // Without a box it is in a part that is folded, or gone.
        match spot.link.as_ref().filter(|link| link.has_box()) {
            Some(link) => link.focus_quietly(),
            None => otherwise(),
        }
        window::scroll_to(spot.top);
        true
    })
}
