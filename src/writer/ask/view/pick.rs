//! Picking questions from the bank, with a filter.

use guide::ask::{May, Question};
use guide::dutch;
use leptos::prelude::*;

use super::super::state::ComposerState;
use crate::ui::el::{input as typing, value};
use crate::ui::field::labelled;
use crate::ui::input::{input, tick_box};
use crate::words;

/// The bank as boxes to tick, by group.
pub(super) fn pick(asking: ComposerState) -> AnyView {
    let filter = RwSignal::new(String::new());
    let bank = asking.bank();
    let groups: Vec<AnyView> = bank
        .groups
        .iter()
        .map(|(id, title)| {
            let questions: Vec<Question> = bank.questions.iter().filter(|q| q.group == *id).cloned().collect();
            group(asking, filter, title.clone(), questions)
        })
        .collect();
    let note = bank.texts.one("note").to_owned();
    let follow = typing(move |event| filter.set(event_target_value(&event)));
    view! {
        <p class="small">{note}</p>
        {labelled(words::ASK_FILTER, "", input("search", vec![value(filter.into()), follow]))}
        {groups}
    }
    .into_any()
}

fn group(asking: ComposerState, filter: RwSignal<String>, title: String, questions: Vec<Question>) -> AnyView {
    let begun = questions.iter().any(|q| asking.is_chosen(&q.id));
    let said: Vec<String> = questions.iter().map(said).collect();
    let rows: Vec<AnyView> = questions.into_iter().map(|q| row(asking, filter, q)).collect();
    let none = move || !filter.with(|f| said.iter().any(|s| matches(s, f)));
    view! {
        <details class="browse" open=begun class:none=none>
            <summary><h3>{title}</h3></summary>
            <ul class="picks">{rows}</ul>
        </details>
    }
    .into_any()
}

fn said(question: &Question) -> String {
    format!("{} {}", question.text, question.why)
}

/// Whether every word of a filter begins a word of the text.
fn matches(text: &str, filter: &str) -> bool {
    let said = dutch::words(text);
    dutch::words(filter).iter().all(|f| said.iter().any(|w| w.starts_with(f.as_str())))
}

fn row(asking: ComposerState, filter: RwSignal<String>, question: Question) -> AnyView {
    let may = match question.may {
        May::Altijd => words::ASK_ALTIJD,
        May::Toestemming => words::ASK_TOESTEMMING,
        May::Liever => words::ASK_LIEVER,
    };
    let may = format!("{may} {}", question.instead.as_deref().unwrap_or_default());
    let (text, id, toggled) = (said(&question), question.id.clone(), question.id);
    let checked = Signal::derive(move || asking.is_chosen(&id));
    let box_ = tick_box(checked, Callback::new(move |yes| asking.choose(&toggled, yes)));
    view! {
        <li class:none=move || !filter.with(|f| matches(&text, f))>
            <label>
                {box_}
                <span>
                    <span class="q">{question.text}</span>
                    " "
                    <span class="small">{question.why}</span>
                    " "
                    <span class="may">{may}</span>
                </span>
            </label>
        </li>
    }
    .into_any()
}
