//! Agreements: what, who, by when.

use leptos::prelude::*;
use notes::model::{Body, Id, Record};

use super::hints::hints;
use crate::desk::notes::Notes;
use crate::parts::field::{button, buttons, check, day, line};
use crate::platform::today;
use crate::words;

/// The list and the form.
pub(super) fn agreements(notes: Notes) -> AnyView {
    let [what, owner, due] = notes.draft().agree;
    let add = Callback::new(move |()| notes.flush());
    let ids = Memo::new(move |_| notes.with(|case| case.agreements().iter().map(|r| r.id).collect::<Vec<Id>>()));
    view! {
        <ul class="timeline">
            <For each=move || ids.get() key=|id| *id let:id>
                {row(notes, id)}
            </For>
        </ul>
        {line(words::NOTES_AGREE_WHAT, "", "text", what)}
        {hints(what, Signal::stored(notes::lint::Place::Other))}
        {line(words::NOTES_AGREE_OWNER, words::NOTES_PRESENT_HINT, "text", owner)}
        {hints(owner, Signal::stored(notes::lint::Place::Other))}
        {day(words::NOTES_AGREE_DUE, "", due.into(), Callback::new(move |(d, _)| due.set(d)))}
        {buttons(vec![button(words::NOTES_ADD, add)])}
    }
    .into_any()
}

fn row(notes: Notes, id: Id) -> AnyView {
    let record = Memo::new(move |_| notes.record(id));
    let read = move |part: fn(&Record) -> String| move || record.with(|r| r.as_ref().map(part).unwrap_or_default());
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
    view! {
        <li translate="no">
            <p class="said">{read(what)}</p>
            <p class="small">{read(who_and_when)}</p>
            {check(words::NOTES_AGREE_DONE, done, set)}
            {buttons(vec![button(words::NOTES_REMOVE, remove)])}
        </li>
    }
    .into_any()
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
