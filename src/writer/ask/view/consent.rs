//! The consent check: who is asked, whether now is the time, and what remains possible without.

use guide::ask::{Answer, ConsentInput};
use guide::settings::Age;
use leptos::prelude::*;

use super::super::state::{ANSWERS, ComposerState};
use crate::ui::el::{class, el, h3, has, live};
use crate::ui::field::{choice, items, paragraphs};
use crate::words;

/// The questions of the check and what follows from them.
pub(super) fn consent(asking: ComposerState) -> Vec<AnyView> {
    let ages: Vec<(String, String)> = std::iter::once((String::new(), words::ASK_AGE_OPEN.to_owned()))
        .chain(words::AGES.iter().map(|(age, word)| (age.id().to_owned(), (*word).to_owned())))
        .collect();
    let age = Signal::derive(move || asking.consent().age.map(Age::id).unwrap_or_default().to_owned());
    let set_age = Callback::new(move |id: String| asking.set_consent(&|c| c.age = Age::from_id(&id)));
    let advice = el("div", vec![class("advice"), has("role", "status")], vec![live(move || advice(asking))]);
    vec![
        choice(words::ASK_AGE, ages, age, set_age),
        question(asking, words::ASK_KNOW, |c| &mut c.parents_know),
        question(asking, words::ASK_ASKED, |c| &mut c.asked),
        question(asking, words::ASK_CALM, |c| &mut c.calm),
        question(asking, words::ASK_EXPLAINED, |c| &mut c.explained),
        advice,
    ]
}

fn question(asking: ComposerState, label: &'static str, part: fn(&mut ConsentInput) -> &mut Answer) -> AnyView {
    let names = [words::YES, words::NO, words::DONT_KNOW_SHORT];
    let options = ANSWERS.iter().zip(names).map(|(a, word)| (a.id().to_owned(), word.to_owned())).collect();
    let now = Signal::derive(move || part(&mut asking.consent()).id().to_owned());
    let set = Callback::new(move |id: String| {
        if let Some(answer) = Answer::from_id(&id) {
            asking.set_consent(&|c| *part(c) = answer);
        }
    });
    choice(label, options, now, set)
}

/// The advice, in the lines of the content.
fn advice(asking: ComposerState) -> Vec<AnyView> {
    let (advice, bank) = (asking.advice(), asking.bank());
    let lines = |key: String| bank.texts.all(&key).map(str::to_owned).collect::<Vec<_>>();
    let reasons: Vec<String> = advice.reasons.iter().flat_map(|r| lines(format!("reason-{}", r.id()))).collect();
    let who: Vec<String> = advice.who.iter().flat_map(|w| lines(format!("who-{}", w.id()))).collect();
    vec![
        paragraphs("stop", lines(format!("route-{}", advice.route.id()))),
        items(reasons),
        h3(words::OUR_READING),
        items(who),
        h3(bank.texts.one("without-title")),
        items(lines("without".to_owned())),
    ]
}
