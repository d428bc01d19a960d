//! Questions that were asked, with room for the answer.

use leptos::prelude::*;
use notes::model::{Body, Id, Record};

use super::hints::hints;
use crate::desk::notes::Notes;
use crate::parts::field::{area, button, buttons, line, lines};
use crate::words;

/// The list and the form.
pub(super) fn asked(notes: Notes) -> AnyView {
    let [to, question, answer] = notes.draft().ask;
    if to.with_untracked(String::is_empty) {
        to.set(words::CALL_VT.to_owned());
    }
    let add = Callback::new(move |()| notes.flush());
    let ids = Memo::new(move |_| notes.with(|case| case.asked().iter().map(|r| r.id).collect::<Vec<Id>>()));
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
    }
    .into_any()
}

fn row(notes: Notes, id: Id) -> AnyView {
    let record = Memo::new(move |_| notes.record(id));
    let read = move |part: fn(&Record) -> String| {
        Signal::derive(move || record.with(|r| r.as_ref().map(part).unwrap_or_default()))
    };
    let set = Callback::new(move |text: String| {
        let text = text.trim().to_owned();
        notes.edit(id, &|entry| {
            if let Body::Asked { answer, .. } = &mut entry.body {
                answer.clone_from(&text);
            }
        });
    });
    let remove = Callback::new(move |()| notes.remove(id));
    let (question, to) = (read(question), read(to));
    view! {
        <li translate="no">
            <p class="said">{question}</p>
            <p class="small">{to}</p>
            {lines(words::NOTES_ANSWER, read(answer), set)}
            {buttons(vec![button(words::NOTES_REMOVE, remove)])}
        </li>
    }
    .into_any()
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

fn answer(record: &Record) -> String {
    match &record.entry.body {
        Body::Asked { answer, .. } => answer.clone(),
        _ => String::new(),
    }
}
