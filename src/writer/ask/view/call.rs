//! The call: the questions in order, each with room to tick and to write.

use leptos::prelude::*;

use super::super::state::{Bank, ComposerState, Keep};
use crate::shell::Shell;
use crate::ui::field::{button, items, lines};
use crate::ui::input::tick_box;
use crate::words;

/// The part of the page where a call is prepared.
const CALL: &str = "call";

/// The list for this call, what waits for a second one, and the end of the call.
pub(super) fn call(asking: ComposerState, shell: Shell, keep: Option<Keep>) -> AnyView {
    let order = Memo::new(move |_| asking.order());
    // Drawn again only when the order changes, so that writing an answer never loses the focus.
    let list = move || {
        let bank = asking.bank();
        order.with(|(now, _)| now.iter().map(|id| question(asking, &bank, id.clone())).collect::<Vec<_>>())
    };
    let waiting = move || {
        let bank = asking.bank();
        let note = |key: &str| note(bank.texts.one(key).to_owned());
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
    };
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
    let open = move || (asking.open_count() != 0).then(|| format!("{} {}", asking.open_count(), words::ASK_OPEN));
    view! {
        <ol class="call-list">{list}</ol>
        {waiting}
        {move || asking.cleaned().then(|| note(words::ASK_CLEANED.to_owned()))}
        <p class="small">{words::ASK_MEMORY}</p>
        <div class="actions">{button(words::ASK_FINISH, finish)}{keep}</div>
        {shell.status_in_sight(CALL)}
        <p role="status">{open}</p>
    }
    .into_any()
}

fn note(text: String) -> AnyView {
    view! { <p class="note" role="status">{text}</p> }.into_any()
}

fn said(bank: &Bank, id: &str) -> String {
    bank.questions.iter().find(|q| q.id == id).map(|q| q.spoken().to_owned()).unwrap_or_default()
}

fn question(asking: ComposerState, bank: &Bank, id: String) -> AnyView {
    let mut text = said(bank, &id);
    if asking.is_open(&id) {
        text.push_str(&format!(" ({})", bank.texts.one("mark-open")));
    }
    let (a, b, c, d) = (id.clone(), id.clone(), id.clone(), id);
    let box_ = tick_box(Signal::derive(move || asking.is_ticked(&a)), Callback::new(move |yes| asking.tick(&b, yes)));
    let value = Signal::derive(move || asking.answer(&c));
    let answer = lines(words::ASK_ANSWER, value, Callback::new(move |text: String| asking.write(&d, &text)));
    view! { <li><label class="tick">{box_}<span>{text}</span></label>{answer}</li> }.into_any()
}
