//! Wiping: asked first whether it stands in the school's file, and never when something runs.

use leptos::prelude::*;
use notes::model::Case;

use super::messages::messages;
use crate::ui::el::{el, group, live, p, text};
use crate::ui::field::{check, choice, confirm_action};
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
    let acts = live(move || {
        if hold.get() {
            return vec![p("note", words::NOTES_HOLD_WHAT)];
        }
        let ask =
            choice(words::NOTES_IN_FILE_ASK, options.clone(), answer.into(), Callback::new(move |id| answer.set(id)));
        let then = live(move || match answer.get().as_str() {
            "ja" => {
                let wipe = Callback::new(move |()| {
                    notes.here(Spot::Wipe);
                    notes.wipe_case();
                });
                vec![confirm_action(words::NOTES_WIPE_CASE, wipe)]
            }
            "nee" => vec![p("note", words::NOTES_IN_FILE_FIRST)],
            _ => vec![],
        });
        let mut parts = vec![ask, then, messages(notes.announcer(), Spot::Wipe)];
        if untrack(|| notes.mode()) == Mode::Open {
            parts.push(wipe_vault(notes));
        }
        parts.push(p("small", words::NOTES_REMAINS));
        parts
    });
    group(vec![check(words::NOTES_HOLD, hold.into(), set_hold), p("small", words::NOTES_HOLD_WHAT), acts])
}

/// Wiping everything on this device, with what to think of first.
pub(super) fn wipe_vault(notes: Notes) -> AnyView {
    group(vec![
        el("p", vec![], vec![text(words::NOTES_HOLD), text(": "), text(words::NOTES_HOLD_WHAT)]),
        confirm_action(words::NOTES_WIPE_VAULT, Callback::new(move |()| notes.wipe_vault())),
    ])
}
