//! Searching all cards, questions, terms, roles and numbers, while typing.

use std::sync::Arc;

use guide::search::{Entry, Index};
use leptos::prelude::*;

use crate::desk::Desk;
use crate::parts::el::{class, el, has, input as typing, keydown, live, status, text, value};
use crate::parts::input::input;
use crate::platform::{document, edition, results};
use crate::words;

/// Results that fit on a phone without losing the reader.
const MOST: usize = 12;

/// The search field and its results. What is typed stays in this page's memory.
pub(crate) fn search(desk: Desk) -> AnyView {
    let query = RwSignal::new(String::new());
    let index: RwSignal<Option<Arc<Index>>> = RwSignal::new(None);
    let prepare = move || {
        if index.with_untracked(Option::is_none) {
            index.set(Some(Arc::new(document::index())));
        }
    };
    // Leaving the page forgets the words: they may say something about a child.
    Effect::new(move |_| {
        if desk.place() != "zoeken" {
            query.set(String::new());
        }
    });
    let found = Memo::new(move |_| -> Vec<Hit> {
        let query = query.get();
        index.with(|i| i.as_ref().map(|i| hits(i, &query)).unwrap_or_default())
    });
    let count = Signal::derive(move || match (query.with(|q| q.trim().is_empty()), found.with(Vec::len)) {
        (true, _) => String::new(),
        (_, 0) => words::SEARCH_NONE.to_owned(),
        (_, 1) => words::SEARCH_COUNT_ONE.to_owned(),
        (_, n) => format!("{n} {}", words::SEARCH_COUNT),
    });
    let field = vec![
        has("id", "search"),
        has("enterkeyhint", "search"),
        has("aria-describedby", "search-hint"),
        value(query.into()),
        typing(move |event| {
            prepare();
            query.set(event_target_value(&event));
        }),
        keydown(|event| match event.key().as_str() {
            "ArrowDown" => {
                event.prevent_default();
                results::focus_result(1);
            }
            "Enter" => {
                event.prevent_default();
                results::open_first_result();
            }
            _ => {}
        }),
    ];
    let steps = keydown(|event| {
        let step = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        event.prevent_default();
        results::focus_result(step);
    });
    let results = live(move || found.get().into_iter().map(result).collect());
    let parts = vec![
        el("label", vec![has("for", "search")], vec![text(words::SEARCH_LABEL)]),
        input("search", field),
        el("p", vec![class("small"), has("id", "search-hint")], vec![text(words::SEARCH_HINT)]),
        status("", count),
        el("ul", vec![class("results"), steps], vec![results]),
    ];
    el("div", vec![class("searchbox"), has("role", "search")], parts)
}

fn result(hit: Hit) -> AnyView {
    let title = el("span", vec![class("title")], vec![text(&hit.title)]);
    let kind = el("span", vec![class("kind")], vec![text(&hit.kind)]);
    // A page of another document stands in the index by its whole address.
    let elsewhere = hit.id.contains('#');
    let mut to = vec![has("href", &if elsewhere { hit.id } else { format!("#{}", hit.id) })];
    if elsewhere && edition::edition().is_some_and(|e| e == "frame") {
        to.extend([has("target", "_blank"), has("rel", "noopener")]);
    }
    el("li", vec![], vec![el("a", to, vec![title, kind])])
}

/// What a result shows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hit {
    id: String,
    title: String,
    kind: String,
}

fn hits(index: &Index, query: &str) -> Vec<Hit> {
    let entries = index.find(query, MOST).into_iter().filter_map(|f| index.entry(f.entry));
    entries
        .map(|Entry { id, title, kind, .. }| Hit { id: id.clone(), title: title.clone(), kind: kind.clone() })
        .collect()
}
