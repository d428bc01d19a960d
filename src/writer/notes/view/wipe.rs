//! Wiping: asked first whether it stands in the school's file, and never when something runs.

use leptos::prelude::*;
use notes::model::Case;

use super::news::news;
use crate::ui::field::{check, choice, sure};
use crate::words;
use crate::writer::notes::state::{Mode, Notes, Spot};

/// Wiping the open child, or the vault.
pub(super) fn wipe(notes: Notes) -> AnyView {
    let answer = RwSignal::new(String::new());
    let options = [("", words::NOTES_OWN_OPEN), ("ja", words::NOTES_IN_FILE_YES), ("nee", words::NOTES_IN_FILE_NO)]
        .map(|(id, word)| (id.to_owned(), word.to_owned()))
        .to_vec();
    let hold = Memo::new(move |_| notes.with(Case::hold));
    let set_hold = Callback::new(move |yes: bool| notes.change(move |case, by| case.set_hold(yes, by)));
    let acts = move || {
        if hold.get() {
            return view! { <p class="note">{words::NOTES_HOLD_WHAT}</p> }.into_any();
        }
        let ask =
            choice(words::NOTES_IN_FILE_ASK, options.clone(), answer.into(), Callback::new(move |id| answer.set(id)));
        let then = move || match answer.get().as_str() {
            "ja" => {
                let wipe = Callback::new(move |()| {
                    notes.here(Spot::Wipe);
                    notes.wipe_case();
                });
                sure(words::NOTES_WIPE_CASE, wipe)
            }
            "nee" => view! { <p class="note">{words::NOTES_IN_FILE_FIRST}</p> }.into_any(),
            _ => ().into_any(),
        };
        let vault = (untrack(|| notes.mode()) == Mode::Open).then(|| wipe_vault(notes));
        view! { {ask} {then} {news(notes, Spot::Wipe)} {vault} <p class="small">{words::NOTES_REMAINS}</p> }.into_any()
    };
    view! {
        {check(words::NOTES_HOLD, hold.into(), set_hold)}
        <p class="small">{words::NOTES_HOLD_WHAT}</p>
        {acts}
    }
    .into_any()
}

/// Wiping everything on this device, with what to think of first.
pub(super) fn wipe_vault(notes: Notes) -> AnyView {
    view! {
        <p>{words::NOTES_HOLD} ": " {words::NOTES_HOLD_WHAT}</p>
        {sure(words::NOTES_WIPE_VAULT, Callback::new(move |()| notes.wipe_vault()))}
    }
    .into_any()
}
