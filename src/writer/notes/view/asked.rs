//! Questions that were asked, with room for the answer.

use leptos::prelude::*;
use notes::model::{Body, Id, Record};

use super::hints::hints;
use super::news::news;
use super::rows::{self, in_row, with_gone};
use crate::ui::field::{area, button, buttons, followed, line};
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
    view! {
        <ul class="timeline">
            <For each=move || ids.get() key=|id| *id let:id>
                {row(notes, id)}
            </For>
        </ul>
        {line(words::NOTES_QUESTION_TO, "", "text", to)}
        {line(words::NOTES_QUESTION, "", "text", question)}
        {area(words::NOTES_ANSWER, answer, Callback::new(|()| {}))}
        {hints(answer, Signal::stored(notes::lint::Place::Other))}
        {buttons(vec![button(words::NOTES_ADD, add)])}
        {news(notes, Spot::Questions)}
    }
    .into_any()
}

fn row(notes: Notes, id: Id) -> AnyView {
    let record = Memo::new(move |_| notes.record(id));
    let read = move |part: fn(&Record) -> String| {
        Signal::derive(move || record.with(|r| r.as_ref().map(part).unwrap_or_default()))
    };
    let typed = Callback::new(move |text: String| notes.answering(id, text));
    let left = Callback::new(move |()| notes.flush_answers(&|it| it == id));
    let remove = Callback::new(move |()| {
        notes.flush_answers(&|it| it == id);
        notes.remove(id);
    });
    let (question, to) = (read(question), read(to));
    let parts = rows::row(notes, id, move || {
        vec![
            view! { <p class="said">{question}</p><p class="small">{to}</p> }.into_any(),
            followed(words::NOTES_ANSWER, Signal::derive(move || notes.answer_of(id)), typed, left),
            buttons(vec![in_row(words::NOTES_REMOVE, remove)]),
        ]
    });
    view! { <li translate="no">{parts}</li> }.into_any()
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
