//! Searching all cards, questions, terms, roles and numbers, while typing.

use std::sync::Arc;
use std::time::Duration;

use contract::dom::Dom as _;
use contract::find::{Gather, Kinds};
use contract::pages::FIND_PAGE;
use guide::search::{Answer, Index, Why};
use leptos::prelude::*;

use crate::platform::dom::{Page, focused};
use crate::platform::edition;
use crate::shell::Shell;
use crate::ui::el::{class, el, has, input as typing, keydown, live, status, text, value};
use crate::ui::input::input;
use crate::words;

/// What people type, made from `content/nl/situations.toml` by `build.rs`.
mod typed {
    include!(concat!(env!("OUT_DIR"), "/typed.rs"));
}

/// What each kind of thing is called in the results.
const KINDS: Kinds = Kinds {
    step: words::KIND_STEP,
    card: words::KIND_CARD,
    page: words::KIND_PAGE,
    term: words::KIND_TERM,
    phone: words::KIND_PHONE,
    role: words::KIND_ROLE,
    question: words::KIND_QUESTION,
};

/// Results that fit on a phone without losing the reader.
const MOST: usize = 12;
/// Guesses to offer when nothing really fits.
const GUESSES: usize = 5;

/// What can be found: read bit by bit from when the page opens, and at once when somebody types before that is done.
#[derive(Clone, Copy)]
struct Ready {
    gather: StoredValue<Option<Gather<Page>>, LocalStorage>,
    index: RwSignal<Option<Arc<Index>>>,
}

impl Ready {
    fn new() -> Ready {
        let ready =
            Ready { gather: StoredValue::new_local(Some(Gather::new(Page, KINDS))), index: RwSignal::new(None) };
        ready.later();
        ready
    }

    /// Reads on when the browser has nothing else to do.
    fn later(self) {
        set_timeout(
            move || match self.gather.try_update_value(|g| g.as_mut().map(Gather::more)).flatten() {
                Some(true) => self.now(),
                Some(false) => self.later(),
                // All is read, or the page is gone.
                None => {}
            },
            Duration::ZERO,
        );
    }

    /// Reads all that is left.
    fn now(self) {
        if let Some(gather) = self.gather.try_update_value(Option::take).flatten() {
            self.index.set(Some(Arc::new(gather.rest(typed::SAME, typed::SAID))));
        }
    }
}

/// The search field and its results. What is typed stays in this page's memory.
pub(crate) fn search(shell: Shell) -> AnyView {
    let query = RwSignal::new(String::new());
    let ready = Ready::new();
    // Leaving the page forgets the words: they may say something about a child.
    Effect::new(move |_| {
        if shell.current_screen() != FIND_PAGE.0 {
            query.set(String::new());
        }
    });
    let found = Memo::new(move |_| -> (bool, Vec<Hit>) {
        let query = query.get();
        ready.index.with(|i| i.as_ref().map(|i| hits(i, &query)).unwrap_or_default())
    });
    let count =
        Signal::derive(move || match (query.with(|q| q.trim().is_empty()), found.with(|(s, f)| (*s, f.len()))) {
            (true, _) => String::new(),
            (_, (_, 0)) => words::SEARCH_NONE.to_owned(),
            (_, (false, _)) => words::SEARCH_WEAK.to_owned(),
            (_, (_, 1)) => words::SEARCH_COUNT_ONE.to_owned(),
            (_, (_, n)) => format!("{n} {}", words::SEARCH_COUNT),
        });
    let field = vec![
        has("id", "search"),
        has("enterkeyhint", "search"),
        has("aria-describedby", "search-hint"),
        value(query.into()),
        typing(move |event| {
            ready.now();
            query.set(event_target_value(&event));
        }),
        // Enter goes to the list and opens nothing: the first result may not be the one that was meant.
        keydown(|event| {
            if matches!(event.key().as_str(), "ArrowDown" | "Enter") {
                event.prevent_default();
                focus_result(1);
            }
        }),
    ];
    let steps = keydown(|event| {
        let step = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        event.prevent_default();
        focus_result(step);
    });
    let results = live(move || found.get().1.into_iter().map(result).collect());
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
    let mut lines = vec![el("span", vec![class("title")], vec![text(&hit.title)])];
    if !hit.why.is_empty() {
        lines.push(el("span", vec![class("why-found")], vec![text(&hit.why)]));
    }
    lines.push(el("span", vec![class("kind")], vec![text(&hit.kind)]));
    // A page of another document stands in the index by its whole address.
    let elsewhere = hit.id.contains('#');
    let mut to = vec![has("href", &if elsewhere { hit.id } else { format!("#{}", hit.id) })];
    if elsewhere && edition::edition().is_some_and(|e| e == "frame") {
        to.extend([has("target", "_blank"), has("rel", "noopener")]);
    }
    el("li", vec![], vec![el("a", to, lines)])
}

/// Moves the focus up or down the results; up from the first is back to the field.
fn focus_result(step: i32) {
    let (results, active) = (Page.all(".results a"), focused());
    let at = results.iter().position(|result| Some(result) == active.as_ref());
    let to = match (at, step) {
        (None, 1) => results.into_iter().next(),
        (Some(i), 1) => results.into_iter().nth(i + 1),
        (Some(0), _) => Page.by_id("search"),
        (Some(i), _) => results.into_iter().nth(i - 1),
        _ => None,
    };
    if let Some(to) = to {
        to.focus();
    }
}

/// What a result shows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hit {
    id: String,
    title: String,
    kind: String,
    why: String,
}

fn hits(index: &Index, query: &str) -> (bool, Vec<Hit>) {
    let Answer { mut found, sure } = index.find(query, MOST);
    if !sure {
        found.truncate(GUESSES);
    }
    let hits = found.into_iter().filter_map(|f| {
        let entry = index.entry(f.entry)?;
        let why = match f.why {
            Why::Title => String::new(),
            Why::Line(line) => format!("{} {line}", words::FITS_WHEN),
            Why::Words(words) => format!("{} {}", words::SEARCH_WORDS, words.join(", ")),
        };
        Some(Hit { id: entry.id.clone(), title: entry.title.clone(), kind: entry.kind.clone(), why })
    });
    (sure, hits.collect())
}
