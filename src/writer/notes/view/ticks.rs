//! Lines of cards that were ticked, by card.

use leptos::prelude::*;
use notes::model::Body;

use crate::platform::dom::Page;
use crate::ui::el::{div, el, link, live, p, text};
use crate::words;
use crate::writer::notes::state::Notes;

/// The list: each line with the card it comes from.
pub(super) fn ticks(notes: Notes) -> AnyView {
    let rows = live(move || {
        let lines: Vec<(String, String)> = notes.with(|case| {
            let ticks = case.ticks();
            let done = ticks.iter().filter_map(|r| match &r.entry.body {
                Body::Tick { card, item, done: true } => Some((card.clone(), item.clone())),
                _ => None,
            });
            done.collect()
        });
        if lines.is_empty() {
            return vec![p("small", words::NOTES_TICKS_NONE)];
        }
        let row = |(card, item): (String, String)| {
            let title = link(&format!("#{card}"), &contract::screen::title_of(&Page, &card));
            el("p", vec![], vec![text(&item), text(" "), title])
        };
        lines.into_iter().map(row).collect()
    });
    div("", vec![rows])
}
