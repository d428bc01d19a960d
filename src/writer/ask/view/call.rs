//! The call: the questions in order, each with room to tick and to write.

use leptos::prelude::*;

use super::super::state::{Bank, ComposerState, Keep};
use crate::shell::Shell;
use crate::ui::el::{class, el, has, live, live_text, p, span, text};
use crate::ui::field::{button, buttons, items, text_area_on_leave};
use crate::ui::input::tick_box;
use crate::words;

/// The part of the page where a call is prepared.
const CALL: &str = "call";

/// The list for this call, what waits for a second one, and the end of the call.
pub(super) fn call(asking: ComposerState, shell: Shell, keep: Option<Keep>) -> Vec<AnyView> {
    let order = Memo::new(move |_| asking.order());
    // Drawn again only when the order changes, so that writing an answer never loses the focus.
    let list = live(move || {
        let bank = asking.bank();
        order.with(|(now, _)| now.iter().map(|id| question(asking, &bank, id.clone())).collect())
    });
    let waiting = live(move || {
        let bank = asking.bank();
        let note = |key: &str| note(bank.texts.one(key));
        order.with(|(now, later)| {
            let mut out: Vec<AnyView> = Vec::new();
            if now.is_empty() {
                out.push(note("phone-empty"));
            }
            if !later.is_empty() {
                out.push(note("phone-later-why"));
                out.push(items(later.iter().map(|id| said(&bank, id)).collect()));
            }
            out
        })
    });
    let finish = Callback::new(move |()| {
        asking.finish();
        shell.say_in(CALL, words::ASK_FINISHED);
    });
    let keep = keep.map(|keep| {
        let press = Callback::new(move |()| {
            let kept = keep.run(asking.answered());
            shell.say_in(CALL, if kept { words::NOTES_FROM_CALL_DONE } else { words::NOTES_FIRST });
        });
        button(words::NOTES_FROM_CALL, press)
    });
    let open = live_text(move || match asking.open_count() {
        0 => String::new(),
        1 => words::ASK_OPEN_ONE.to_owned(),
        count => format!("{count} {}", words::ASK_OPEN),
    });
    let cleaned = live(move || if asking.cleaned() { vec![note(words::ASK_CLEANED)] } else { vec![] });
    let mut acts = vec![button(words::ASK_FINISH, finish)];
    acts.extend(keep);
    vec![
        el("ol", vec![class("call-list")], vec![list]),
        waiting,
        cleaned,
        p("small", words::ASK_MEMORY),
        buttons(acts),
        shell.status_in_sight(CALL),
        el("p", vec![has("role", "status")], vec![open]),
    ]
}

fn note(words: &str) -> AnyView {
    el("p", vec![class("note"), has("role", "status")], vec![text(words)])
}

fn said(bank: &Bank, id: &str) -> String {
    bank.questions.iter().find(|q| q.id == id).map(|q| q.spoken().to_owned()).unwrap_or_default()
}

fn question(asking: ComposerState, bank: &Bank, id: String) -> AnyView {
    let mut asked = said(bank, &id);
    if asking.is_open(&id) {
        asked.push_str(&format!(" ({})", bank.texts.one("mark-open")));
    }
    let (a, b, c, d) = (id.clone(), id.clone(), id.clone(), id);
    let box_ = tick_box(Signal::derive(move || asking.is_ticked(&a)), Callback::new(move |yes| asking.tick(&b, yes)));
    let value = Signal::derive(move || asking.answer(&c));
    let answer =
        text_area_on_leave(words::ASK_ANSWER, value, Callback::new(move |text: String| asking.write(&d, &text)));
    el("li", vec![], vec![el("label", vec![class("tick")], vec![box_, span("", &asked)]), answer])
}
