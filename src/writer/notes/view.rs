//! The notes of the reader: where they are, the child they are about, and what can be done with them.

mod agreements;
mod asked;
mod backup;
mod child;
mod hand_over;
mod hints;
mod messages;
mod new_phrase;
mod rows;
mod storage;
mod ticks;
mod timeline;
mod wipe;
mod write;

use leptos::prelude::*;

use super::state::{Foreign, Mode, Notes, Spot};
use crate::platform::edition;
use crate::platform::environment::Hosting;
use crate::ui::el::{div, el, group, has, live, p, text};
use crate::ui::field::{button, buttons, confirm_action, fold, line};
use crate::ui::input::{submit_button, submit_form};
use crate::words;
use messages::{came, messages};

/// The notes. Looks for a vault when the page is first opened.
pub(crate) fn notes_page(notes: Notes) -> AnyView {
    if notes.hosting() == Hosting::Frame {
        return framed();
    }
    notes.detect_vault();
    let mode = Memo::new(move |_| notes.mode());
    let has_case = Memo::new(move |_| notes.has_case());
    let has_children = Memo::new(move |_| notes.has_children());
    // Untracked below, so that writing never makes the page anew.
    let slow = Memo::new(move |_| notes.is_slow() && mode.get() == Mode::Unknown);
    let body = live(move || {
        let (mode, has_case, slow) = (mode.get(), has_case.get(), slow.get());
        let _ = (has_children.get(), notes.view_generation());
        untrack(|| match mode {
            Mode::Unknown if !slow => Vec::new(),
            Mode::Unknown | Mode::Unread => vec![unread(notes)],
            Mode::Locked => vec![locked(notes)],
            Mode::Foreign(why) => vec![foreign(notes, why)],
            Mode::Memory | Mode::Open if has_case => child::child(notes),
            Mode::Memory | Mode::Open => child::no_child(notes),
        })
    });
    div("composer notebook", vec![storage::storage(notes), messages(notes.announcer(), Spot::Top), raw(notes), body])
}

/// Inside another site, and in the edition for that, nothing is kept and nothing is typed: the storage there is not
/// ours alone.
fn framed() -> AnyView {
    let mut parts = vec![p("note", words::NOTES_FRAME)];
    parts.extend(edition::unframed_address().map(|to| {
        let to = vec![has("href", &to), has("target", "_blank"), has("rel", "noopener")];
        el("p", vec![], vec![el("a", to, vec![text(words::NOTES_FRAME_OPEN)])])
    }));
    group(parts)
}

/// Saving everything as it stands, when a case in the vault is not whole.
fn raw(notes: Notes) -> AnyView {
    let save = Callback::new(move |()| {
        notes.here(Spot::Top);
        notes.save_raw();
    });
    live(move || if notes.is_damaged() { vec![buttons(vec![button(words::NOTES_RAW, save)])] } else { vec![] })
}

/// The closed vault: the passphrase, or wiping it.
fn locked(notes: Notes) -> AnyView {
    let phrase = RwSignal::new(String::new());
    let open = Callback::new(move |()| {
        notes.here(Spot::Unlock);
        notes.unlock(phrase.get_untracked());
        phrase.set(String::new());
    });
    let fields = || {
        let field = line(words::NOTES_PHRASE, words::NOTES_VAULT_LOST, "secret", phrase);
        vec![field, buttons(vec![submit_button(words::NOTES_UNLOCK)])]
    };
    group(vec![
        came(words::NOTES_VAULT),
        submit_form("unlock", fields, open),
        messages(notes.announcer(), Spot::Unlock),
        fold(words::NOTES_WIPE, move || wipe::wipe_vault(notes)),
    ])
}

/// It could not be told whether there is a vault: never shown as if there were none.
fn unread(notes: Notes) -> AnyView {
    let again = button(words::NOTES_UNREAD_AGAIN, Callback::new(move |()| notes.detect_vault_again()));
    let stay = button(words::NOTES_UNREAD_STAY, Callback::new(move |()| notes.stay_in_tab()));
    group(vec![p("note", words::NOTES_UNREAD), buttons(vec![again, stay])])
}

/// A vault that this app leaves alone.
fn foreign(notes: Notes, why: Foreign) -> AnyView {
    let reason = match why {
        Foreign::Newer => words::NOTES_NEWER,
        Foreign::Damaged => words::NOTES_DAMAGED,
    };
    group(vec![
        p("note", reason),
        buttons(vec![button(words::NOTES_RAW, Callback::new(move |()| notes.save_raw()))]),
        confirm_action(words::NOTES_WIPE_VAULT, Callback::new(move |()| notes.wipe_vault())),
        p("small", words::NOTES_REMAINS),
    ])
}
