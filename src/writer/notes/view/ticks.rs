//! Lines of cards that were ticked, by card.

use leptos::prelude::*;

use crate::platform::dom::Page;
use crate::ui::el::{div, el, link, live, p, text};
use crate::words;

/// The list: each line with the card it comes from. `lines` are the ids of cards with their lines.
pub(super) fn ticks(lines: Signal<Vec<(String, String)>>) -> AnyView {
    let rows = live(move || {
        let lines = lines.get();
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
