//! Whether somebody could be known in what was written: the check of the notes, on every text. It never blocks.

use contract::case::cases;
use leptos::prelude::*;
use notes::lint::{Kind, anonymous};

use crate::platform::dom::Page;
use crate::ui::el::{class, el, has, live, text};
use crate::words;

/// The most places that are shown.
const MOST: usize = 12;

/// The check with its heading, for texts with where they stand. `name` is the made-up one of a case: it is
/// asked about once, where it is given.
pub(crate) fn check(texts: Signal<Vec<(String, String)>>, name: Signal<String>) -> AnyView {
    // The children of our own cases do not exist.
    let made_up: Vec<String> =
        cases(&Page).iter().filter_map(|(_, name)| name.split(" · ").next()).map(str::to_lowercase).collect();
    let found = move || {
        let mut rows = Vec::new();
        let name = name.get();
        for (place, words) in texts.get() {
            for hint in anonymous(&words) {
                let Some(part) = words.get(hint.start..hint.end) else { continue };
                let given = part == name && words != name;
                let ours = hint.kind == Kind::FirstName && (given || made_up.contains(&part.to_lowercase()));
                if !ours {
                    rows.push((place.clone(), part.to_owned(), hint.kind));
                }
            }
        }
        rows
    };
    let list = live(move || {
        let rows = found();
        if rows.is_empty() {
            return vec![el("p", vec![], vec![text(words::H_CHECK_NONE)])];
        }
        let more = rows.len().saturating_sub(MOST);
        let items = rows.iter().take(MOST).map(|(place, part, kind)| {
            let of = kind.text();
            let what = [place, ": “", part, "” – ", of.title, ". ", of.how].concat();
            el("li", vec![], vec![text(&what)])
        });
        let mut parts =
            vec![el("p", vec![], vec![text(words::H_CHECK_SOME)]), el("ul", vec![class("hints")], items.collect())];
        if more > 0 {
            parts.push(el("p", vec![], vec![text(&words::H_CHECK_MORE.replace("{n}", &more.to_string()))]));
        }
        parts
    });
    let told = el("div", vec![has("role", "status")], vec![list]);
    el("div", vec![class("check")], vec![el("h2", vec![], vec![text(words::H_CHECK)]), told])
}
