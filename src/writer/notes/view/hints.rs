//! Hints on privacy and wording, while writing. They explain and offer; they never stop anybody.
//!
//! Looked for only after a pause in typing, so that nothing flickers.

use std::time::Duration;

use leptos::prelude::*;
use notes::lint::{Hint, Place, lint};

use crate::platform::screen;
use crate::ui::el::{class, click, el, has, live, p, text};
use crate::words;

/// How long the typing must pause, in milliseconds.
const PAUSE: Duration = Duration::from_millis(700);

/// The hints about a field.
pub(super) fn hints(field: RwSignal<String>, place: Signal<Place>) -> AnyView {
    let rested = RwSignal::new(String::new());
    let count = StoredValue::new(0u32);
    Effect::new(move |_| {
        let now = field.get();
        let turn = count.try_update_value(|n| {
            *n = n.wrapping_add(1);
            *n
        });
        if now.is_empty() {
            rested.set(now);
            return;
        }
        set_timeout(
            move || {
                if count.try_get_value() == turn {
                    rested.set(now);
                }
            },
            PAUSE,
        );
    });
    let found = Memo::new(move |_| {
        let place = place.get();
        rested.with(|text| lint(text, place).into_iter().map(|hint| Shown::of(text, hint)).collect::<Vec<_>>())
    });
    let list = live(move || {
        let hints = found.get();
        if hints.is_empty() {
            return vec![];
        }
        let rows = hints.into_iter().map(|hint| row(field, rested, hint)).collect();
        vec![p("small", words::NOTES_HINTS), el("ul", vec![class("hints")], rows)]
    });
    el("div", vec![has("role", "status"), class("hint-place")], vec![list])
}

/// A hint as it is shown.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    piece: String,
    hint: Hint,
}

impl Shown {
    fn of(text: &str, hint: Hint) -> Shown {
        Shown { piece: text.get(hint.start..hint.end).unwrap_or_default().to_owned(), hint }
    }
}

fn row(field: RwSignal<String>, rested: RwSignal<String>, shown: Shown) -> AnyView {
    let (about, tip) = (shown.hint.kind.text(), shown.hint.tip);
    let q = el("q", vec![has("translate", "no")], vec![text(&shown.piece)]);
    let mut parts = vec![
        el("p", vec![], vec![el("strong", vec![], vec![text(about.title)]), text(" "), q]),
        p("small", &[about.why, about.how, tip.unwrap_or_default()].join(" ")),
    ];
    if let Some(rewrite) = shown.hint.rewrite.clone() {
        let offer = format!("{} {rewrite}", words::NOTES_HINT_REPLACE);
        let go = click(move |event| {
            let (start, end, piece, rewrite) = (shown.hint.start, shown.hint.end, &shown.piece, &rewrite);
            field.update(|text| {
                // Only when it still stands where it was.
                if text.get(start..end) == Some(piece) {
                    text.replace_range(start..end, rewrite);
                }
            });
            screen::focus_before(&event, ".hint-place");
            rested.set(field.get_untracked());
        });
        parts.push(el("p", vec![has("translate", "no")], vec![text(&offer)]));
        parts.push(el("button", vec![has("type", "button"), go], vec![text(words::NOTES_HINT_GO)]));
    }
    el("li", vec![], parts)
}
