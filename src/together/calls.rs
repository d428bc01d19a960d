//! "Wie bel ik als …": the list of the document, made shorter by a few words.

use contract::child::{ALL_CALLS, calls};
use guide::dutch::fold;
use leptos::prelude::*;

use crate::fresh::Fresh;
use crate::platform::dom::Page;
use crate::platform::marks;
use crate::shell::Shell;
use crate::ui::el::{class, el, live, text};
use crate::ui::field::line;
use crate::words;

/// What is looked for.
#[derive(Clone, Copy)]
pub(crate) struct Calls {
    typed: RwSignal<String>,
}

impl Calls {
    /// Nothing is looked for yet. What is typed here is no writing that anyone would miss.
    pub(crate) fn new(shell: Shell) -> Calls {
        let fresh = Fresh::new();
        shell.register_unmissed(fresh);
        Calls { typed: fresh.text() }
    }

    /// The field; the list follows it.
    pub(crate) fn page(&self) -> AnyView {
        let typed = self.typed;
        let texts: Vec<String> = calls(&Page).iter().map(|t| fold(t)).collect();
        let found = Memo::new(move |_| {
            let wanted = fold(&typed.get());
            let wanted: Vec<&str> = wanted.split_whitespace().collect();
            let fits = |t: &String| wanted.iter().all(|w| t.contains(w));
            texts.iter().map(fits).collect::<Vec<bool>>()
        });
        Effect::new(move |_| found.with(|f| marks::show_only(ALL_CALLS, &|i| f.get(i).copied().unwrap_or(true))));
        let told = live(move || {
            let n = found.with(|f| f.iter().filter(|fits| **fits).count());
            let words = match n {
                0 => words::TG_CALLS_NONE.to_owned(),
                1 => words::TG_CALLS_FOUND_ONE.to_owned(),
                _ => [&n.to_string(), " ", words::TG_CALLS_FOUND].concat(),
            };
            let silent = typed.with(|t| t.trim().is_empty());
            vec![text(if silent { "" } else { &words })]
        });
        let told = el("p", vec![class("small"), crate::ui::el::has("role", "status")], vec![told]);
        el("div", vec![class("filter")], vec![line(words::TG_CALLS_FIND, words::TG_CALLS_HINT, "text", typed), told])
    }
}
