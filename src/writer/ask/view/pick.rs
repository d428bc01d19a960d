//! Picking questions from the bank, with a filter.

use guide::ask::{May, Question};
use guide::dutch;
use leptos::prelude::*;

use super::super::state::ComposerState;
use crate::ui::el::{class, class_while, el, follows, h3, has, input as typing, p, span, text, value};
use crate::ui::field::labelled;
use crate::ui::input::{input, tick_box};
use crate::words;

/// The bank as boxes to tick, by group.
pub(super) fn pick(asking: ComposerState) -> Vec<AnyView> {
    let filter = RwSignal::new(String::new());
    let bank = asking.bank();
    let groups = bank.groups.iter().map(|(id, title)| {
        let questions: Vec<Question> = bank.questions.iter().filter(|q| q.group == *id).cloned().collect();
        group(asking, filter, title, questions)
    });
    let follow = typing(move |event| filter.set(event_target_value(&event)));
    let mut parts = vec![
        p("small", bank.texts.one("note")),
        labelled(words::ASK_FILTER, "", input("search", vec![value(filter.into()), follow])),
    ];
    parts.extend(groups);
    parts
}

fn group(asking: ComposerState, filter: RwSignal<String>, title: &str, questions: Vec<Question>) -> AnyView {
    let begun = questions.iter().any(|q| asking.is_chosen(&q.id));
    let said: Vec<String> = questions.iter().map(said).collect();
    let rows: Vec<AnyView> = questions.into_iter().map(|q| row(asking, filter, q)).collect();
    let shows = Signal::derive(move || filter.with(|f| said.iter().any(|s| matches(s, f))));
    let name = move || Some(if shows.get() { "browse" } else { "browse none" }.to_owned());
    let mut attributes = vec![follows("class", Signal::derive(name))];
    if begun {
        attributes.push(has("open", ""));
    }
    let heading = el("summary", vec![], vec![h3(title)]);
    el("details", attributes, vec![heading, el("ul", vec![class("picks")], rows)])
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
    let (all, id, toggled) = (said(&question), question.id.clone(), question.id);
    let checked = Signal::derive(move || asking.is_chosen(&id));
    let box_ = tick_box(checked, Callback::new(move |yes| asking.choose(&toggled, yes)));
    let words = vec![span("q", &question.text), text(" "), span("small", &question.why), text(" "), span("may", &may)];
    let none = class_while("none", Signal::derive(move || !filter.with(|f| matches(&all, f))));
    el("li", vec![none], vec![el("label", vec![], vec![box_, el("span", vec![], words)])])
}
