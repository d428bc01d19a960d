//! Agreements: what, who, by when.

use leptos::prelude::*;
use notes::model::{Body, Id, Record};

use super::hints::hints;
use super::messages::messages;
use super::rows::{self, in_row, rows, with_gone};
use crate::today;
use crate::ui::el::{class, el, group, has, live_text};
use crate::ui::field::{button, buttons, check, day, line};
use crate::words;
use crate::writer::notes::state::{Notes, Spot};

/// The list and the form.
pub(super) fn agreements(notes: Notes) -> AnyView {
    let draft = notes.draft();
    let [what, owner, due] = draft.agree;
    let add = Callback::new(move |()| notes.add_agreement());
    let set_due = Callback::new(move |(day, bad)| {
        due.set(day);
        draft.bad_due.set(bad);
    });
    let ids = Memo::new(move |before: Option<&Vec<Id>>| {
        let now = notes.with(|case| case.agreements().iter().map(|r| r.id).collect());
        with_gone(now, before, notes.removed())
    });
    let other = Signal::stored(notes::lint::Place::Other);
    group(vec![
        el("ul", vec![class("timeline")], vec![rows(ids.into(), Callback::new(move |id| row(notes, id)))]),
        line(words::NOTES_AGREE_WHAT, "", "text", what),
        hints(what, other),
        line(words::NOTES_AGREE_OWNER, words::NOTES_PRESENT_HINT, "text", owner),
        hints(owner, other),
        day(words::NOTES_AGREE_DUE, "", due.into(), set_due),
        buttons(vec![button(words::NOTES_ADD, add)]),
        messages(notes.announcer(), Spot::Agreements),
    ])
}

fn row(notes: Notes, id: Id) -> AnyView {
    let record = Memo::new(move |_| notes.record(id));
    let read =
        move |part: fn(&Record) -> String| live_text(move || record.with(|r| r.as_ref().map(part).unwrap_or_default()));
    let done = Signal::derive(move || {
        record.with(|r| matches!(r.as_ref().map(|r| &r.entry.body), Some(Body::Agreement { done: true, .. })))
    });
    let set = Callback::new(move |yes: bool| {
        notes.edit(id, &|entry| {
            if let Body::Agreement { done, .. } = &mut entry.body {
                *done = yes;
            }
        });
    });
    let remove = Callback::new(move |()| notes.remove(id));
    let parts = rows::row(notes, id, move || {
        vec![
            el("p", vec![class("said")], vec![read(what)]),
            el("p", vec![class("small")], vec![read(who_and_when)]),
            check(words::NOTES_AGREE_DONE, done, set),
            buttons(vec![in_row(words::NOTES_REMOVE, remove)]),
        ]
    });
    el("li", vec![has("translate", "no")], vec![parts])
}

fn what(record: &Record) -> String {
    match &record.entry.body {
        Body::Agreement { what, .. } => what.clone(),
        _ => String::new(),
    }
}

fn who_and_when(record: &Record) -> String {
    let Body::Agreement { owner, due, .. } = &record.entry.body else { return String::new() };
    let who = if owner.is_empty() {
        words::NOTES_AGREE_NO_OWNER.to_owned()
    } else {
        format!("{}{owner}", words::NOTES_EXPORT_OWNER)
    };
    match due {
        Some(day) => format!("{who} · {}{}", words::NOTES_EXPORT_DUE, today::in_words(*day)),
        None => who,
    }
}
