//! Where the notes are now, in one sentence that is always true; and the vault they can be kept in.

use leptos::prelude::*;

use super::backup;
use super::messages::messages;
use super::new_phrase::new_phrase;
use crate::platform::environment::Hosting;
use crate::today;
use crate::ui::el::{class, el, follows, group, h2, has, live, live_text, p, text};
use crate::ui::field::{button, buttons, choice, fold, items, line};
use crate::words;
use crate::writer::notes::state::{Mode, Notes, SaveStatus, Spot};

/// The minutes of rest that can be chosen.
const MINUTES: [u8; 4] = [2, 5, 10, 15];

/// The sentence on where the notes are, with more behind it.
pub(super) fn storage(notes: Notes) -> AnyView {
    let status_now = Memo::new(move |_| notes.save_status());
    let where_now = move || match (notes.mode(), notes.hosting()) {
        (Mode::Open, _) => match status_now.get() {
            SaveStatus::Clean => words::NOTES_VAULT_SAME.to_owned(),
            SaveStatus::Saving if notes.is_slow() => words::NOTES_VAULT_SLOW.to_owned(),
            SaveStatus::Saving => words::NOTES_VAULT_BUSY.to_owned(),
            SaveStatus::Saved(time) => format!("{} {time}.", words::NOTES_VAULT_AT),
            SaveStatus::Failed(why) => why.to_owned(),
        },
        (Mode::Locked, _) if notes.has_closed_unsaved() => words::NOTES_VAULT_LEAVING.to_owned(),
        (Mode::Locked, _) => words::NOTES_VAULT_SHUT.to_owned(),
        (Mode::Foreign(_) | Mode::Unknown | Mode::Unread, _) => String::new(),
        (Mode::Memory, Hosting::Site) if notes.is_beside_vault() => words::NOTES_BESIDE.to_owned(),
        (Mode::Memory, Hosting::Site | Hosting::Insecure) => words::NOTES_IN_TAB.to_owned(),
        (Mode::Memory, Hosting::File | Hosting::Frame) => words::NOTES_IN_FILE.to_owned(),
    };
    let failed = move || matches!(status_now.get(), SaveStatus::Failed(_));
    let stuck = Memo::new(move |_| notes.is_slow() && status_now.get() == SaveStatus::Saving && notes.has_case());
    let bad = move || failed() || stuck.get();
    let retry = Callback::new(move |()| notes.change(|_, _| {}));
    let status = vec![
        el("strong", vec![], vec![text(words::NOTES_WHERE)]),
        text(" "),
        el("span", vec![class("kept")], vec![live_text(where_now)]),
    ];
    let ways = live(move || if failed() { vec![buttons(vec![button(words::NOTES_RETRY, retry)])] } else { vec![] });
    let offer = live(move || match stuck.get() {
        true => vec![fold(words::NOTES_BACKUP_MAKE, move || backup::backup(notes))],
        false => vec![],
    });
    let clock = live(move || if notes.is_clock_wrong() { vec![p("note", words::NOTES_CLOCK_WRONG)] } else { vec![] });
    let heading = el("summary", vec![], vec![h2(words::NOTES_WHERE_MORE)]);
    let more = el("details", vec![class("browse")], vec![heading, live(move || vec![items(more(notes))])]);
    let name = move || Some(if bad() { "where is-error" } else { "where" }.to_owned());
    let parts = vec![el("p", vec![has("role", "status")], status), ways, offer, clock, more];
    let place = el("div", vec![follows("class", Signal::derive(name))], parts);
    match notes.hosting() {
        Hosting::Insecure => group(vec![p("note", words::NOTES_HTTP), place]),
        Hosting::Site | Hosting::Frame | Hosting::File => place,
    }
}

fn more(notes: Notes) -> Vec<String> {
    let mut out = Vec::new();
    let mode = notes.mode();
    if matches!(mode, Mode::Open | Mode::Locked) {
        let promise = match notes.promised() {
            Some(true) => words::NOTES_PROMISE_YES,
            Some(false) => words::NOTES_PROMISE_NO,
            None => words::NOTES_PROMISE_UNKNOWN,
        };
        out.push(promise.to_owned());
        out.push(words::NOTES_SAFARI.to_owned());
        out.push(words::NOTES_PRIVATE.to_owned());
    }
    if mode != Mode::Locked {
        out.push(match notes.last_backup() {
            Some(day) => format!("{} {}.", words::NOTES_BACKUP_LAST, today::in_words(day)),
            None => words::NOTES_BACKUP_NONE.to_owned(),
        });
    }
    out.push(words::NOTES_NOT_PROTECTED.to_owned());
    out
}

/// The vault: making one, or closing it and changing how it works.
pub(super) fn vault(notes: Notes) -> AnyView {
    match (notes.mode(), notes.hosting()) {
        (Mode::Open, _) => open_vault(notes),
        (_, Hosting::Site) => {
            let beside = Memo::new(move |_| notes.is_beside_vault());
            live(move || vec![if beside.get() { joining(notes) } else { making(notes) }])
        }
        // Why stands at the top of the page.
        (_, Hosting::Insecure) => p("", words::NOTES_NO_VAULT_HTTP),
        (_, Hosting::File | Hosting::Frame) => p("", words::NOTES_NO_VAULT_HERE),
    }
}

/// The vault that another tab made: what is in this tab can go into it.
fn joining(notes: Notes) -> AnyView {
    let phrase = RwSignal::new(String::new());
    let join = Callback::new(move |()| {
        notes.here(Spot::Vault);
        notes.unlock(phrase.get_untracked());
        phrase.set(String::new());
    });
    group(vec![
        p("", words::NOTES_BESIDE_WHAT),
        line(words::NOTES_PHRASE, words::NOTES_BESIDE_NOT, "secret", phrase),
        buttons(vec![button(words::NOTES_BESIDE_GO, join)]),
        messages(notes.announcer(), Spot::Vault),
    ])
}

fn making(notes: Notes) -> AnyView {
    let own = RwSignal::new(String::new());
    let options = [
        ("", words::NOTES_OWN_OPEN),
        ("ja", words::NOTES_OWN_YES),
        ("nee", words::NOTES_OWN_NO),
        ("?", words::DONT_KNOW_SHORT),
    ]
    .map(|(id, word)| (id.to_owned(), word.to_owned()))
    .to_vec();
    let form = live(move || match own.get().as_str() {
        "" => vec![],
        "ja" => {
            let make = Callback::new(move |phrase: String| {
                notes.here(Spot::Vault);
                notes.make(phrase);
            });
            let before = [
                words::NOTES_VAULT_WHAT,
                words::NOTES_VAULT_LOST,
                words::NOTES_SAFARI,
                words::NOTES_VAULT_SCHOOL,
                words::NOTES_NOT_PROTECTED,
            ];
            vec![
                items(before.map(str::to_owned).to_vec()),
                new_phrase(notes.weakness(), words::NOTES_MAKE, make),
                messages(notes.announcer(), Spot::Vault),
            ]
        }
        _ => vec![p("note", words::NOTES_NOT_OWN)],
    });
    let choose = choice(words::NOTES_OWN_DEVICE, options, own.into(), Callback::new(move |id| own.set(id)));
    group(vec![choose, form])
}

fn open_vault(notes: Notes) -> AnyView {
    let minutes = MINUTES.map(|m| (m.to_string(), format!("{m} {}", words::NOTES_MINUTES))).to_vec();
    let now = Signal::derive(move || notes.idle_minutes().to_string());
    let set = Callback::new(move |m: String| {
        if let Ok(minutes) = m.parse() {
            notes.here(Spot::Vault);
            notes.set_idle(minutes);
        }
    });
    let old = RwSignal::new(String::new());
    let change = Callback::new(move |new: String| {
        notes.here(Spot::Phrase);
        notes.change_phrase(old.get_untracked(), new);
        old.set(String::new());
    });
    let phrase = move || {
        let new = new_phrase(notes.weakness(), words::NOTES_PHRASE_CHANGE, change);
        group(vec![line(words::NOTES_PHRASE_OLD, "", "secret", old), new, messages(notes.announcer(), Spot::Phrase)])
    };
    group(vec![
        buttons(vec![button(words::NOTES_LOCK, Callback::new(move |()| notes.lock()))]),
        choice(words::NOTES_IDLE, minutes, now, set),
        p("small", words::NOTES_IDLE_ALSO),
        messages(notes.announcer(), Spot::Vault),
        fold(words::NOTES_PHRASE_CHANGE, phrase),
    ])
}
