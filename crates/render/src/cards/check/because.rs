//! Why a card was reached: answers with a reason, and what cards say because of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::cards::{Because, Card};
use crate::check::CheckContext;
use crate::read::Finding;
use crate::steps::{Answer, Step};
use guide::dutch::{is_stop, stem, words};
use guide::settings::{Age, Sector, Settings};

/// How many taps after its answer a reason may still be spoken of.
const TAPS: usize = 4;

/// The shortest word that says what something is about.
const SHORTEST: usize = 3;

pub(crate) fn because(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let c = context.content;
    let mut answers: BTreeMap<&str, Vec<(&Step, &Answer)>> = BTreeMap::new();
    for step in &c.steps {
        for answer in &step.answer {
            let Some(reason) = &answer.reason else { continue };
            if !is_key(reason) {
                let message = format!("the reason \"{reason}\" is no key");
                out.push(context.at(&step.file, reason, message, "use a-z, 0-9 and a hyphen between words"));
            }
            answers.entry(reason).or_default().push((step, answer));
        }
    }
    let spoken: BTreeSet<&str> =
        c.cards.iter().flat_map(|k| &k.because).flat_map(|b| &b.reason).map(String::as_str).collect();
    for (reason, given) in answers.iter().filter(|(reason, _)| !spoken.contains(*reason)) {
        if let Some((step, _)) = given.first() {
            let message = format!("no card speaks of the reason \"{reason}\"");
            out.push(context.at(
                &step.file,
                &format!("\"{reason}\""),
                message,
                "add [[because]] to a card, or leave the reason out",
            ));
        }
    }
    for card in &c.cards {
        for because in &card.because {
            for (message, hint) in faults(context, card, because, &answers) {
                out.push(context.on_card(card, needle(because), message, hint));
            }
        }
    }
}

/// What is wrong with one block, with what to do about it.
fn faults(
    context: &CheckContext<'_>,
    card: &Card,
    because: &Because,
    answers: &BTreeMap<&str, Vec<(&Step, &Answer)>>,
) -> Vec<(String, String)> {
    let mut faults = Vec::new();
    let mut say = |message: String, hint: &str| faults.push((message, hint.to_owned()));
    if because.reason.is_empty() && because.ages.is_empty() && because.sectors.is_empty() {
        say("a [[because]] without a reason".into(), "name a reason, ages or sectors");
    }
    let lines = [&because.step, &because.dont, &because.say, &because.ask];
    if lines.iter().all(|line| line.is_none()) {
        say("a [[because]] without a line".into(), "give it do, dont, say or ask");
    }
    if because.say.is_some() != because.to.is_some() || (because.only.is_some() && because.say.is_none()) {
        say("say and to go together in [[because]]".into(), "say to whom the sentence is said");
    }
    let question = because.ask.as_ref().map(|id| (id, context.content.questions.question.iter().find(|q| q.id == *id)));
    if let Some((id, None)) = question {
        say(format!("\"{id}\" is no question of questions.toml"), "use an id such as tk-02");
    }
    let mut known = true;
    for reason in &because.reason {
        let Some(given) = answers.get(reason.as_str()) else {
            known = false;
            say(format!("no answer has the reason \"{reason}\""), "put reason = \u{2026} on the answer that is meant");
            continue;
        };
        if !given.iter().any(|(step, answer)| leads(context, step, answer, card, because)) {
            let message = format!("no path of {TAPS} taps leads from the reason \"{reason}\" to this card");
            say(message, "lead an answer here, or put the lines on the card that is reached");
        }
    }
    let question = question.and_then(|(_, q)| q).map(|q| q.text.as_str());
    let said: Vec<&str> = [&because.step, &because.dont, &because.say]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .chain(question)
        .collect();
    if known && !because.reason.is_empty() && !said.is_empty() {
        let texts = context.content.answers_with(&because.reason);
        let subject = subject(because.reason.iter().map(String::as_str).chain(texts).chain([card.title.as_str()]));
        let about = subject_of(context, &said);
        if subject.is_disjoint(&about) {
            say(
                format!("the lines for \"{}\" do not name what they are about", because.reason.join(", ")),
                "use a word of the answer, the reason or the title of the card",
            );
        }
    }
    faults
}

/// Whether the card can be reached within some taps after the answer, without the question again, by a reader for
/// whom these lines are.
fn leads(context: &CheckContext<'_>, step: &Step, answer: &Answer, card: &Card, because: &Because) -> bool {
    let ages = if because.ages.is_empty() { Age::ALL } else { &because.ages };
    let sectors = if because.sectors.is_empty() { Sector::ALL } else { &because.sectors };
    let readers = ages.iter().flat_map(|age| sectors.iter().map(move |sector| (age, sector)));
    readers.map(|(age, sector)| Settings { age: Some(*age), sector: Some(*sector), role: None }).any(|reader| {
        if !reader.admits(&answer.ages, &answer.sectors) {
            return false;
        }
        let mut seen: BTreeSet<&str> = [step.id.as_str(), answer.to.as_str()].into();
        let mut edge: Vec<&str> = vec![&answer.to];
        for _ in 0..TAPS {
            let nodes = edge.iter().filter_map(|id| context.graph.get(id));
            let ways = nodes.flat_map(|n| &n.edges).filter(|e| reader.admits(&e.ages, &e.sectors));
            edge = ways.map(|e| e.to.as_str()).filter(|to| seen.insert(to)).collect();
        }
        card.id != step.id && seen.contains(card.id.as_str())
    })
}

/// The stems of the words that say what some lines are about.
fn subject<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let all = texts.flat_map(words).filter(|word| word.chars().count() >= SHORTEST && !is_stop(word));
    all.map(|word| stem(&word)).collect()
}

fn subject_of(context: &CheckContext<'_>, lines: &[&str]) -> BTreeSet<String> {
    let shown: Vec<String> = lines.iter().map(|line| context.linker.shown(line)).collect();
    subject(shown.iter().map(String::as_str))
}

/// Where a block stands in its file.
fn needle(because: &Because) -> &str {
    let lines = [&because.step, &because.dont, &because.say, &because.ask];
    lines.into_iter().flatten().next().map_or("[[because]]", String::as_str)
}

fn is_key(reason: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    reason.split('-').all(part)
}
