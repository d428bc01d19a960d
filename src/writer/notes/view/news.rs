//! What was just done in a part of the page.

use leptos::prelude::*;

use crate::ui::el::{class, el, has, live, text};
use crate::ui::told::bring;
use crate::words;
use crate::writer::notes::state::{Notes, Spot};

/// What was just done, what went wrong, and that something is going on: beside the button that was pressed.
pub(super) fn news(notes: Notes, spot: Spot) -> AnyView {
    let lines = live(move || {
        let (told, busy) = (notes.told(spot), notes.busy(spot));
        let mut out = vec![];
        if !told.is_empty() {
            out.push(el("p", vec![class("note")], vec![text(told)]));
        }
        if !busy.is_empty() {
            if notes.is_slow() {
                out.push(el("p", vec![class("note")], vec![text(words::NOTES_SLOW)]));
            }
            out.push(el("p", vec![], vec![text(busy)]));
            out.push(el("progress", vec![has("aria-label", busy)], vec![]));
        }
        out
    });
    bring(".news", Signal::derive(move || format!("{}{}", notes.told(spot), notes.busy(spot))));
    el("div", vec![class("news"), has("role", "status")], vec![lines])
}
