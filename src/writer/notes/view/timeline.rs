//! The timeline: what was written, newest first, to find, change, hand over and take away.

use std::time::Duration;

use leptos::prelude::*;
use notes::model::{Body, Id, Record};

use super::rows::{self, in_row, rows, with_gone};
use super::write::lane_words;
use crate::platform::screen;
use crate::today;
use crate::ui::el::{class, class_while, el, group, has, live, live_text, p};
use crate::ui::field::{button, buttons, check, line};
use crate::words;
use crate::writer::notes::state::{Notes, Spot};

/// How many notes are drawn at once: more than fit on a screen, and few enough to draw in a frame.
const PAGE: usize = 40;

/// The list with its search field.
pub(super) fn timeline(notes: Notes) -> AnyView {
    let query = RwSignal::new(String::new());
    let shown = RwSignal::new(PAGE);
    let ids = Memo::new(move |before: Option<&Vec<Id>>| {
        let query = query.get();
        let now = notes.with(|case| match query.trim() {
            "" => case.timeline().iter().filter(|r| matches!(r.entry.body, Body::Note { .. })).map(|r| r.id).collect(),
            words => case.find(words),
        });
        with_gone(now, before, notes.removed())
    });
    let some = Signal::derive(move || ids.with(|ids| ids.iter().take(shown.get()).copied().collect::<Vec<Id>>()));
    let none = live(move || {
        let words = if query.with(|q| q.trim().is_empty()) { words::NOTES_EMPTY } else { words::NOTES_FOUND_NONE };
        if ids.with(Vec::is_empty) { vec![p("small", words)] } else { vec![] }
    });
    let more = Callback::new(move |()| {
        let first = shown.get_untracked();
        shown.update(|n| *n += PAGE);
        // The button moves down or goes; the reader reads on where the older ones begin.
        set_timeout(move || screen::focus_row(".notebook ol.timeline > li", first), Duration::ZERO);
    });
    let more_ways = live(move || {
        let rest = ids.with(Vec::len) > shown.get();
        if rest { vec![buttons(vec![button(words::NOTES_MORE, more)])] } else { vec![] }
    });
    group(vec![
        el("div", vec![has("role", "search")], vec![line(words::NOTES_FIND, "", "search", query)]),
        el("div", vec![has("role", "status")], vec![none]),
        el("ol", vec![class("timeline")], vec![rows(some, Callback::new(move |id| row(notes, id)))]),
        more_ways,
    ])
}

/// One record. Its parts follow the record, so that a tick does not make the row anew.
fn row(notes: Notes, id: Id) -> AnyView {
    let record = Memo::new(move |_| notes.record(id));
    let read =
        move |part: fn(&Record) -> String| live_text(move || record.with(|r| r.as_ref().map(part).unwrap_or_default()));
    let handed = Signal::derive(move || record.with(|r| r.as_ref().is_some_and(|r| r.entry.handed)));
    let twin = move || record.with(|r| r.as_ref().is_some_and(|r| r.twin_of.is_some()));
    let hand = Callback::new(move |yes: bool| notes.edit(id, &|entry| entry.handed = yes));
    let change = Callback::new(move |()| {
        if let Some(record) = record.get_untracked() {
            notes.here(Spot::Write);
            notes.draft().begin(&record);
            screen::focus_field(".write textarea");
        }
    });
    let remove = Callback::new(move |()| notes.remove(id));
    let settle = Callback::new(move |()| notes.settle(id));
    let is_note = record.with_untracked(|r| r.as_ref().is_some_and(|r| matches!(r.entry.body, Body::Note { .. })));
    let parts = rows::row(notes, id, move || {
        let mut acts = vec![];
        if is_note {
            acts.push(button(words::NOTES_CHANGE, change));
        }
        acts.push(in_row(words::NOTES_REMOVE, remove));
        let two = live(move || match twin() {
            true => vec![p("note", words::NOTES_TWIN), buttons(vec![in_row(words::NOTES_SETTLE, settle)])],
            false => vec![],
        });
        vec![
            el("p", vec![class("small")], vec![read(head)]),
            el("p", vec![class("said")], vec![read(text)]),
            el("p", vec![class("small")], vec![read(more)]),
            two,
            check(words::NOTES_HANDED, handed, hand),
            buttons(acts),
        ]
    });
    el("li", vec![class_while("handed", handed), has("translate", "no")], vec![parts])
}

/// Day, time and lane.
fn head(record: &Record) -> String {
    let day = record.entry.day.map_or_else(|| words::NOTES_EXPORT_NO_DAY.to_owned(), today::in_words);
    let kind = match &record.entry.body {
        Body::Note { lane, .. } => lane_words(*lane).0,
        Body::Tick { .. } => words::NOTES_TICKS,
        Body::Asked { .. } => words::NOTES_QUESTIONS,
        Body::Agreement { .. } => words::NOTES_AGREEMENTS,
    };
    match record.entry.time.as_str() {
        "" => format!("{day} · {kind}"),
        time => format!("{day}, {time} · {kind}"),
    }
}

fn text(record: &Record) -> String {
    match &record.entry.body {
        Body::Note { text, .. } => text.clone(),
        Body::Tick { item, .. } => item.clone(),
        Body::Asked { question, .. } => question.clone(),
        Body::Agreement { what, .. } => what.clone(),
    }
}

/// What belongs with the text: the question to the child, who was there, the answer, the owner.
fn more(record: &Record) -> String {
    let with = |label: &str, value: &str| if value.is_empty() { String::new() } else { format!("{label}{value} ") };
    match &record.entry.body {
        Body::Note { present, asked, .. } => {
            with(words::NOTES_EXPORT_QUESTION, asked) + &with(words::NOTES_EXPORT_PRESENT, present)
        }
        Body::Asked { answer, .. } => with(words::NOTES_EXPORT_ANSWER, answer),
        Body::Agreement { owner, .. } => with(words::NOTES_EXPORT_OWNER, owner),
        Body::Tick { .. } => String::new(),
    }
}
