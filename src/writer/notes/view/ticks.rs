//! Lines of cards that were ticked, by card.

use leptos::prelude::*;
use notes::model::Body;

use crate::platform::bank;
use crate::words;
use crate::writer::notes::state::Notes;

/// The list: each line with the card it comes from.
pub(super) fn ticks(notes: Notes) -> AnyView {
    let rows = move || {
        let lines: Vec<(String, String)> = notes.with(|case| {
            let ticks = case.ticks();
            let done = ticks.iter().filter_map(|r| match &r.entry.body {
                Body::Tick { card, item, done: true } => Some((card.clone(), item.clone())),
                _ => None,
            });
            done.collect()
        });
        if lines.is_empty() {
            return vec![view! { <p class="small">{words::NOTES_TICKS_NONE}</p> }.into_any()];
        }
        let row = |(card, item): (String, String)| {
            let title = bank::words(&card, "h1");
            view! { <p>{item} " " <a href=format!("#{card}")>{title}</a></p> }.into_any()
        };
        lines.into_iter().map(row).collect()
    };
    view! { <div>{rows}</div> }.into_any()
}
