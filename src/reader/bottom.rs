//! Below the screen: why you got this card, and what you can do with it.

use leptos::prelude::*;

use super::state::State;
use super::text::as_text;
use super::trail::{answered, trail};
use crate::platform::{address, copy, screen};
use crate::ui::el::{button, class, el, live, status, text};
use crate::words;

/// The part below every screen.
pub(crate) fn bottom(state: State) -> AnyView {
    let because = live(move || because(state));
    // Made anew when the kind of screen changes, not at each step.
    let is_card = Memo::new(move |_| guide::walk::is_card(&state.graph(), &state.place()));
    let acts = live(move || {
        let is_card = is_card.get();
        let mut out = Vec::new();
        if is_card {
            out.push(button(words::COPY, move || copy_text(state, as_text(&untrack(|| state.place())), words::COPIED)));
        }
        out.push(button(if is_card { words::PRINT_CARD } else { words::PRINT_PAGE }, screen::print));
        out.push(button(words::SHARE, move || copy_text(state, address::whole(), words::SHARED)));
        out
    });
    let said = status("said-now", Signal::derive(move || state.said().to_owned()));
    el("div", vec![], vec![because, el("div", vec![class("actions")], vec![acts]), said])
}

fn copy_text(state: State, text: String, done: &'static str) {
    copy::copy(text, Box::new(move |worked| state.say(if worked { done } else { words::COPY_FAILED })));
}

/// On a card, the answers that led to it. On a question, what was chosen here before and further on.
fn because(state: State) -> Vec<AnyView> {
    let (graph, walk, settings) = (state.graph(), state.walk(), state.settings());
    let is_card = guide::walk::is_card(&graph, &state.place());
    let (heading, visits) = if is_card {
        let mut visits = walk.trail(&graph, &settings);
        visits.pop();
        (words::YOUR_ANSWERS, visits)
    } else {
        let mut visits = walk.ahead(&graph, &settings);
        // What was chosen on this very screen comes before what lies ahead.
        visits.retain(|v| v.chosen.is_some());
        (words::FURTHER_ON, visits)
    };
    if answered(&visits) == 0 {
        return Vec::new();
    }
    let heading = el("h2", vec![], vec![text(heading)]);
    vec![el("section", vec![class("because")], vec![heading, trail(&graph, &visits, !is_card)])]
}
