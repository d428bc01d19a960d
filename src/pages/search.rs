//! Searching all cards, questions, terms, roles and numbers, while typing.

use std::sync::Arc;

use guide::search::{Entry, Index};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::platform::{document, screen};
use crate::state::State;
use crate::words;

/// Results that fit on a phone without losing the reader.
const MOST: usize = 12;

/// The search field and its results. What is typed stays in this page's memory.
#[component]
pub(crate) fn Search(state: State) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let index: RwSignal<Option<Arc<Index>>> = RwSignal::new(None);
    let prepare = move || {
        if index.with_untracked(Option::is_none) {
            index.set(Some(Arc::new(document::index())));
        }
    };
    let found = Memo::new(move |_| -> Vec<Hit> {
        let query = query.get();
        index.with(|i| i.as_ref().map(|i| hits(i, &query)).unwrap_or_default())
    });
    let count = move || {
        if query.with(|q| q.trim().is_empty()) {
            return String::new();
        }
        match found.with(Vec::len) {
            0 => words::SEARCH_NONE.to_owned(),
            1 => words::SEARCH_COUNT_ONE.to_owned(),
            n => format!("{n} {}", words::SEARCH_COUNT),
        }
    };
    // Leaving the page forgets the words: they may say something about a child.
    Effect::new(move |_| {
        if state.place() != "zoeken" {
            query.set(String::new());
        }
    });
    view! {
        <div class="searchbox" role="search">
            <label for="search">{words::SEARCH_LABEL}</label>
            <input
                id="search"
                type="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                translate="no"
                enterkeyhint="search"
                aria-describedby="search-hint"
                {..(custom_attribute("autocorrect", "off"), custom_attribute("writingsuggestions", "false"))}
                prop:value=move || query.get()
                on:focus=move |_| prepare()
                on:input=move |event| { prepare(); query.set(event_target_value(&event)); }
                on:keydown=move |event| match event.key().as_str() {
                    "ArrowDown" => { event.prevent_default(); screen::focus_result(1); }
                    "Enter" => { event.prevent_default(); screen::open_first_result(); }
                    _ => {}
                }
            />
            <p class="small" id="search-hint">{words::SEARCH_HINT}</p>
            <p role="status">{count}</p>
            <ul class="results" on:keydown=|event| match event.key().as_str() {
                "ArrowDown" => { event.prevent_default(); screen::focus_result(1); }
                "ArrowUp" => { event.prevent_default(); screen::focus_result(-1); }
                _ => {}
            }>
                {move || found.get().into_iter().map(|hit| view! {
                    <li><a href=format!("#{}", hit.id)><span class="title">{hit.title}</span><span class="kind">{hit.kind}</span></a></li>
                }).collect_view()}
            </ul>
        </div>
    }
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
