//! Questions that were asked, with room for the answer.

use leptos::prelude::*;
use notes::model::{Body, Id, Record};

use super::hints::hints;
use super::messages::messages;
use super::rows::{self, in_row, rows, with_gone};
use crate::ui::el::{class, el, group, has, live_text};
use crate::ui::field::{button, buttons, line, text_area_followed, text_area_live};
use crate::words;
use crate::writer::notes::state::{Notes, Spot};

/// The list and the form.
pub(super) fn asked(notes: Notes) -> AnyView {
    let [to, question, answer] = notes.draft().ask;
    if to.with_untracked(String::is_empty) {
        to.set(words::CALL_VT.to_owned());
    }
    let add = Callback::new(move |()| notes.add_question());
    let ids = Memo::new(move |before: Option<&Vec<Id>>| {
        let now = notes.with(|case| case.asked().iter().map(|r| r.id).collect());
        with_gone(now, before, notes.removed())
    });
    group(vec![
        el("ul", vec![class("timeline")], vec![rows(ids.into(), Callback::new(move |id| row(notes, id)))]),
        line(words::NOTES_QUESTION_TO, "", "text", to),
        line(words::NOTES_QUESTION, "", "text", question),
        text_area_live(words::NOTES_ANSWER, answer),
        hints(answer, Signal::stored(notes::lint::Place::Other)),
        buttons(vec![button(words::NOTES_ADD, add)]),
        messages(notes.announcer(), Spot::Questions),
    ])
}

fn row(notes: Notes, id: Id) -> AnyView {
    let record = Memo::new(move |_| notes.record(id));
    let read =
        move |part: fn(&Record) -> String| live_text(move || record.with(|r| r.as_ref().map(part).unwrap_or_default()));
    let typed = Callback::new(move |text: String| notes.answering(id, text));
    let left = Callback::new(move |()| notes.flush_answers(&|it| it == id));
    let remove = Callback::new(move |()| {
        notes.flush_answers(&|it| it == id);
        notes.remove(id);
    });
    let parts = rows::row(notes, id, move || {
        vec![
            el("p", vec![class("said")], vec![read(question)]),
            el("p", vec![class("small")], vec![read(to)]),
            text_area_followed(words::NOTES_ANSWER, Signal::derive(move || notes.answer_of(id)), typed, left),
            buttons(vec![in_row(words::NOTES_REMOVE, remove)]),
        ]
    });
    el("li", vec![has("translate", "no")], vec![parts])
}

fn question(record: &Record) -> String {
    match &record.entry.body {
        Body::Asked { question, .. } => question.clone(),
        _ => String::new(),
    }
}

fn to(record: &Record) -> String {
    match &record.entry.body {
        Body::Asked { to, .. } if !to.is_empty() => format!("{}{to}", words::NOTES_EXPORT_TO),
        _ => String::new(),
    }
}
