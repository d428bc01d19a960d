//! The composer: every question has its place in a call, every moment a good first selection, and
//! every sentence the composer needs is there.

use std::collections::BTreeSet;

use crate::check::{CheckContext, counts};
use crate::read::Finding;
use guide::ask::compose::{KEYS, KEYS_BY_MOMENT, KEYS_BY_REGISTER, KEYS_BY_ROUTE, places};
use guide::ask::{Class, MOST, MomentId, ReasonKey, Register, Route, Who};

const FILE: &str = "ask.toml";

/// At advice nothing is running yet: there is no contact, reference or day to ask for.
const NO_CONTACT: &[MomentId] = &[MomentId::Advies];

pub(crate) fn composer(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    classes(context, out);
    moments(context, out);
    sentences(context, out);
    texts(context, out);
    let known: BTreeSet<&str> = context.content.sources.iter().map(|s| s.key.as_str()).collect();
    for key in context.content.ask.sources.iter().filter(|k| !known.contains(k.as_str())) {
        out.push(context.at(FILE, key, format!("\"{key}\" is no source of sources.toml"), "add it to sources.toml"));
    }
}

fn bank<'a>(context: &'a CheckContext<'_>) -> BTreeSet<&'a str> {
    context.content.questions.question.iter().map(|q| q.id.as_str()).collect()
}

fn classes(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let (bank, class) = (bank(context), &context.content.ask.class);
    for name in class.keys().filter(|name| Class::from_id(name).is_none()) {
        let known: Vec<&str> = Class::ALL.iter().map(|c| c.id()).collect();
        out.push(context.at(FILE, name, format!("\"{name}\" is no class"), format!("use one of {}", known.join(", "))));
    }
    let placed = counts(class.values().flatten().map(String::as_str));
    for (id, n) in &placed {
        if !bank.contains(id) {
            out.push(in_class(context, id, "is no question of questions.toml", "take it out of [class]"));
        }
        if *n > 1 {
            out.push(in_class(context, id, &format!("is in {n} classes"), "keep it in one"));
        }
    }
    for id in bank.iter().filter(|id| !placed.contains_key(*id)) {
        out.push(context.at(FILE, "[class]", format!("\"{id}\" is in no class"), "say when it is asked in a call"));
    }
}

/// A finding at the line of a question below `[class]`; moments name the same ids above it.
fn in_class(context: &CheckContext<'_>, id: &str, what: &str, hint: &str) -> Finding {
    let quoted = format!("\"{id}\"");
    let mut finding = context.at(FILE, "[class]", format!("{quoted} {what}"), hint);
    let file = context.content.files.iter().find(|f| f.path == FILE);
    let below = file.and_then(|f| f.text.lines().skip(finding.line).position(|l| l.contains(&quoted)));
    finding.line += below.map_or(0, |lines| lines + 1);
    finding
}

fn moments(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let (bank, ask) = (bank(context), &context.content.ask);
    let seen = counts(ask.moment.iter().map(|m| m.id.as_str()));
    for moment in MomentId::ALL.iter().filter(|m| seen.get(m.id()) != Some(&1)) {
        let n = seen.get(moment.id()).copied().unwrap_or(0);
        out.push(context.at(
            FILE,
            &format!("id = \"{}\"", moment.id()),
            format!("the moment \"{}\" is there {n} times", moment.id()),
            "once",
        ));
    }
    for m in &ask.moment {
        let mut say = |message: String, hint: &str| {
            out.push(context.at(FILE, &format!("id = \"{}\"", m.id), format!("{}: {message}", m.id), hint));
        };
        let Some(id) = MomentId::from_id(&m.id) else {
            say("is no moment".into(), "see ask/moment.rs for the moments");
            continue;
        };
        for group in m.groups.iter().filter(|g| !context.content.questions.group.iter().any(|known| known.id == **g)) {
            say(format!("\"{group}\" is no group"), "use the id of a group of questions.toml");
        }
        if m.groups.is_empty() {
            say("names no group".into(), "use the id of a group of questions.toml");
        }
        if m.defaults.is_empty() || m.defaults.len() > MOST {
            say(format!("chooses {} questions", m.defaults.len()), "choose one to seven");
        }
        for (question, n) in counts(m.defaults.iter().map(String::as_str)) {
            if !bank.contains(question) {
                say(format!("\"{question}\" is no question"), "use an id such as tk-02");
            }
            if n > 1 {
                say(format!("chooses \"{question}\" {n} times"), "once");
            }
        }
        let contact = m.defaults.iter().any(|q| ask.class_of(q) == Some(Class::Contact));
        if !contact && !NO_CONTACT.contains(&id) {
            say("chooses no question of class contact".into(), "a call asks for the contact or the next day");
        }
    }
}

fn sentences(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let questions = &context.content.questions;
    let known: BTreeSet<&str> = questions.consent.iter().map(|c| c.id.as_str()).collect();
    for q in questions.question.iter().filter(|q| !q.consent.is_empty() && !known.contains(q.consent.as_str())) {
        let message = format!("{} goes with \"{}\", which does not exist", q.id, q.consent);
        out.push(context.at("questions.toml", &format!("\"{}\"", q.id), message, "use an id such as ts-01"));
    }
    let here = counts(context.content.ask.sentence.iter().map(|s| s.id.as_str()));
    for (id, n) in &here {
        if !known.contains(id) || *n > 1 {
            let message = format!("the sentence \"{id}\" is here {n} times");
            out.push(context.at(FILE, id, message, "once for each [[consent]] of questions.toml"));
        }
    }
    for id in known.iter().filter(|id| !here.contains_key(*id)) {
        let message = format!("the sentence \"{id}\" has no form for a young person");
        out.push(context.at(FILE, "[[sentence]]", message, "add a [[sentence]]"));
    }
}

/// Every key the composer reads.
fn keys() -> BTreeSet<String> {
    fn ids<T: Copy>(all: &[T], id: fn(T) -> &'static str, keys: &[&str]) -> Vec<String> {
        keys.iter().flat_map(|key| all.iter().map(move |v| format!("{key}-{}", id(*v)))).collect()
    }
    let mut all: BTreeSet<String> = KEYS.iter().map(|k| (*k).to_owned()).collect();
    all.extend(ids(MomentId::ALL, MomentId::id, KEYS_BY_MOMENT));
    all.extend(ids(Route::ALL, Route::id, KEYS_BY_ROUTE));
    all.extend(ids(Register::ALL, Register::id, KEYS_BY_REGISTER));
    all.extend(ids(ReasonKey::ALL, ReasonKey::id, &["reason"]));
    all.extend(ids(Who::ALL, Who::id, &["who"]));
    all
}

fn texts(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let ask = &context.content.ask;
    let keys = keys();
    for key in &keys {
        if !ask.text.get(key).is_some_and(|lines| lines.iter().any(|l| !l.trim().is_empty())) {
            out.push(context.at(FILE, "[text]", format!("the text \"{key}\" is missing"), "the composer needs it"));
        }
    }
    for key in ask.text.keys().filter(|k| !keys.contains(*k)) {
        out.push(context.at(
            FILE,
            &format!("{key} ="),
            format!("the composer reads no text \"{key}\""),
            "check the spelling",
        ));
    }
    let used: BTreeSet<&str> = ask.text.values().flatten().flat_map(|line| places(line)).collect();
    let known: BTreeSet<&str> = ask.place.iter().map(|p| p.word.as_str()).collect();
    for word in used.difference(&known) {
        out.push(context.at(FILE, &format!("[{word}]"), format!("[{word}] is no place to fill in"), "add a [[place]]"));
    }
    for word in known.difference(&used) {
        out.push(context.at(FILE, word, format!("[{word}] is used nowhere"), "take the [[place]] out"));
    }
}
