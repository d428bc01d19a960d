//! Above the screen: the way back, the answers so far, and what to know about the address.

use guide::route::Note;
use leptos::prelude::*;

use super::state::State;
use super::trail::{answered, trail};
use crate::platform::address;
use crate::ui::el::{class, click, el, has, live, text};
use crate::words;

/// The part above every screen. Made anew on each screen, so that an opened list does not push the
/// next question down.
pub(crate) fn top(state: State) -> AnyView {
    let note = live(move || {
        let note = state.note().map(|note| match note {
            Note::Nearest => words::NOTE_NEAREST,
            Note::Unknown => words::NOTE_UNKNOWN,
        });
        note.map(|words| el("p", vec![class("note")], vec![text(words)])).into_iter().collect()
    });
    let way = live(move || {
        let in_guide = state.graph().get(&state.place()).is_some();
        vec![el("div", vec![class("way")], way(state, in_guide))]
    });
    el("div", vec![], vec![el("div", vec![has("role", "status")], vec![note]), way])
}

fn way(state: State, in_guide: bool) -> Vec<AnyView> {
    let mut out = Vec::new();
    if address::can_go_back() {
        let press = click(|_| address::back());
        out.push(el("button", vec![class("back"), has("type", "button"), press], vec![text(words::BACK)]));
    }
    let mut visits = state.walk().trail(&state.graph(), &state.settings());
    visits.pop();
    let many = answered(&visits);
    if in_guide && many != 0 {
        // The list is made when it is first opened: at each step it would cost more than all else here.
        let opened = RwSignal::new(false);
        let open = click(move |_| opened.set(true));
        let summary = el("summary", vec![open], vec![text(&format!("{} ({many})", words::MY_ANSWERS))]);
        let list = live(move || opened.get().then(|| trail(&state.graph(), &visits, false)).into_iter().collect());
        out.push(el("details", vec![], vec![summary, list]));
    }
    out
}
