//! What was just done in a part of the page, and where the focus goes when a part was made anew.

use leptos::prelude::*;

use crate::ui::announce::bring_into_view;
use crate::ui::el::{class, el, has, live, p, text};
use crate::words;
use crate::writer::notes::state::{Announcer, Spot};

/// The heading of a part that takes the place of another: the focus goes there.
pub(super) fn came(words: &str) -> AnyView {
    el("h2", vec![class("came"), has("tabindex", "-1")], vec![text(words)])
}

/// What was just done, what went wrong, and that something is going on: beside the button that was pressed.
pub(super) fn messages(announcer: Announcer, spot: Spot) -> AnyView {
    let lines = live(move || {
        let (message, busy) = (announcer.message(spot), announcer.busy(spot));
        let mut out = vec![];
        if !message.is_empty() {
            out.push(p("note", message));
        }
        if !busy.is_empty() {
            if announcer.is_slow() {
                out.push(p("note", words::NOTES_SLOW));
            }
            out.push(p("", busy));
            out.push(el("progress", vec![has("aria-label", busy)], vec![]));
        }
        out
    });
    bring_into_view(".news", Signal::derive(move || format!("{}{}", announcer.message(spot), announcer.busy(spot))));
    el("div", vec![class("news"), has("role", "status")], vec![lines])
}
