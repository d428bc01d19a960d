//! The words: complete, sourced, dated, readable, and free of what may not be said.

use std::collections::BTreeSet;

use super::readability::{flesch_douma, sentences, words};
use super::shown::{card_texts, labels, screens, texts_for_all};
use super::{Desk, card_file, case_file, format_file, id_line};
use crate::content::{Ban, Because, Card, Finding, GiveAway, Listener, Must, Say, Tag};

const MOST_WORDS: usize = 20;
const LEAST_EASE: f64 = 65.0;
const LONGEST_TITLE: usize = 60;
/// The most words of a critical ban: it is read in one glance.
const GLANCE: usize = 12;

pub(super) fn cards(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    for card in &desk.content.cards {
        let mut part = |name: &str, n: usize, least: usize, most: usize| {
            if n < least || n > most {
                let message = format!("{name} has {n} lines, it needs {least} to {most}");
                out.push(desk.on_card(card, &format!("{name} = "), message, "see docs/content.md"));
            }
        };
        part("do", card.steps.len(), 3, 6);
        part("dont", card.dont.len(), 2, 6);
        part("write", card.write.len(), 1, 4);
        part("say", card.say.len(), 1, 8);
        part("situations", card.situations.len(), 2, 8);
        for (name, text) in [("lead", &card.lead), ("child", &card.child), ("again", &card.again)] {
            if text.trim().is_empty() {
                let why = if name == "child" { "the card has no advice for the child" } else { "is empty" };
                out.push(desk.on_card(card, "id = ", format!("{name}: {why}"), format!("add {name} = \"…\"")));
            }
        }
        if card.title.chars().count() > LONGEST_TITLE {
            out.push(desk.on_card(
                card,
                "title",
                format!("the title is longer than {LONGEST_TITLE} characters"),
                "shorten it",
            ));
        }
        if let Some(fault) = critical_fault(card) {
            out.push(desk.on_card(card, "critical", fault, "say the likeliest dangerous mistake in a few words, once"));
        }
    }
    for step in desk.content.steps.iter().filter(|s| s.why.trim().is_empty()) {
        out.push(desk.on_step(step, "why is empty", "say why this is asked"));
    }
}

/// What is wrong with the ban on the first screen, if anything.
fn critical_fault(card: &Card) -> Option<String> {
    let Some(ban) = &card.critical else {
        return card.has(Tag::Danger).then(|| "a card with danger has no critical ban".to_owned());
    };
    let n = words(ban).len();
    if n == 0 || n > GLANCE {
        return Some(format!("the critical ban has {n} words, it needs 1 to {GLANCE}"));
    }
    card.dont.contains(ban).then(|| "the critical ban stands in dont too".to_owned())
}

pub(super) fn sources(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    let c = desk.content;
    let known: BTreeSet<&str> = c.sources.iter().map(|s| s.key.as_str()).collect();
    let mut judge = |file: &str, id: &str, keys: &[String]| {
        if keys.is_empty() {
            out.push(desk.at(
                file,
                &id_line(id),
                format!("{id} names no source"),
                "name one, or \"eigen\" for our own design",
            ));
        }
        for key in keys.iter().filter(|k| !known.contains(k.as_str())) {
            out.push(desk.at(
                file,
                &format!("\"{key}\""),
                format!("\"{key}\" is no source of sources.toml"),
                nearest(key, &known),
            ));
        }
    };
    c.steps.iter().for_each(|s| judge(&s.file, &s.id, &s.sources));
    c.cards.iter().for_each(|k| judge(&card_file(&k.id), &k.id, &k.sources));
    c.phones.iter().for_each(|p| judge("phones.toml", &p.id, &p.sources));
    c.terms.iter().for_each(|t| judge("glossary.toml", &t.id, &t.sources));
    c.roles.role.iter().for_each(|r| judge("roles.toml", &r.id, &r.sources));
    let w = &c.workshop;
    judge("workshop/workshop.toml", "workshop", &w.text.sources);
    w.formats.iter().for_each(|f| judge(&format_file(f), &f.id, &f.sources));
    w.cases.iter().for_each(|k| judge(&case_file(k), &k.id, &k.sources));
}

fn nearest(key: &str, known: &BTreeSet<&str>) -> String {
    known
        .iter()
        .map(|k| (guide::dutch::edits(&k.to_lowercase(), &key.to_lowercase(), 4), *k))
        .min()
        .filter(|(edits, _)| *edits < 4)
        .map_or_else(|| "add it to sources.toml".to_owned(), |(_, k)| format!("did you mean \"{k}\"?"))
}

/// Fields that the page shows as they are, without links.
const PLAIN: &[&str] = &["title", "say", "next", "ask", "answer", "heading"];

pub(super) fn markup(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    for (_, texts) in screens(desk.content) {
        for shown in texts {
            if PLAIN.contains(&shown.field) && (shown.text.contains('{') || shown.text.contains("[[")) {
                let message = format!("markup in {}, which is shown as plain text", shown.field);
                out.push(desk.at(&shown.file, shown.text, message, "leave out the link"));
            }
            // A word of the interface may have places that the app fills in, such as {n}.
            let places = if shown.field == "ui" { without_places(shown.text) } else { None };
            for fault in desk.linker.faults(places.as_deref().unwrap_or(shown.text)) {
                let hint = if fault.contains("phones.toml") {
                    "check the number, or add it to phones.toml"
                } else {
                    "check the spelling"
                };
                out.push(desk.at(&shown.file, shown.text, fault, hint));
            }
        }
    }
}

/// The text without places such as `{n}`, when it has any. Ids of screens have a hyphen, places do not.
fn without_places(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, (place, after))) = rest.split_once('{').and_then(|(b, r)| Some((b, r.split_once('}')?))) {
        out.push_str(before);
        if !place.bytes().all(|b| b.is_ascii_lowercase()) {
            out.push_str(&format!("{{{place}}}"));
        }
        rest = after;
    }
    out.push_str(rest);
    (out != text).then_some(out)
}

pub(super) fn language(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    for (screen, texts) in screens(desk.content) {
        let mut all = Vec::new();
        for shown in &texts {
            let text = desk.linker.shown(shown.text);
            for sentence in sentences(&text) {
                let n = words(&sentence).len();
                if n > MOST_WORDS {
                    let message = format!("a sentence of {n} words: \"{}\"", sentence.trim());
                    out.push(desk.at(&shown.file, shown.text, message, "make it two sentences"));
                }
            }
            all.push(text);
        }
        let score = flesch_douma(all.iter().map(String::as_str));
        if score < LEAST_EASE
            && let Some(first) = texts.first()
        {
            let message = format!("\"{screen}\" scores {score:.0} on Flesch-Douma, it needs {LEAST_EASE:.0}");
            out.push(desk.at(&first.file, &id_line(&screen), message, "use shorter words and sentences"));
        }
    }
}

/// The banned phrases a card uses outside the fields where they are allowed.
pub(super) fn bans_on<'a>(desk: &'a Desk<'_>, card: &Card) -> Vec<&'a Ban> {
    card_texts(card).into_iter().flat_map(|(field, text)| bans_in(desk, field, text)).collect()
}

fn bans_in<'a>(desk: &'a Desk<'_>, field: &str, text: &str) -> Vec<&'a Ban> {
    let said = spaced(&desk.linker.shown(text));
    let bans = desk.content.wording.ban.iter();
    bans.filter(|b| !b.allow_in.iter().any(|f| f == field) && said.contains(&spaced(&b.pattern))).collect()
}

pub(super) fn wording(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    let everything = screens(desk.content).into_iter().map(|(_, texts)| texts).chain([labels(desk.content)]);
    for texts in everything {
        for shown in texts {
            for ban in bans_in(desk, shown.field, shown.text) {
                let row = if ban.row == 0 { String::new() } else { format!(" (review row {})", ban.row) };
                let message = format!("says \"{}\": {}{row}", ban.pattern, ban.reason);
                let hint = ban.instead.clone().unwrap_or_else(|| "say it in another way".into());
                out.push(desk.at(&shown.file, shown.text, message, hint));
            }
        }
    }
    for card in &desk.content.cards {
        for (say, given) in given_away(desk, card) {
            let message = format!("tells of \"{}\": {}", given.pattern, given.reason);
            let hint = if say.to == Listener::Klas { "a class never hears it" } else { "say when, with only = …" };
            out.push(desk.at(&card_file(&card.id), &say.text, message, hint));
        }
    }
    for must in &desk.content.wording.must {
        if let Some(message) = unmet(desk, must) {
            out.push(desk.at(&card_file(&must.card), "id = ", message, must.reason.clone()));
        }
    }
}

/// The sentences of a card from which a child or a class would learn what they may not know. A child may
/// hear it under a condition that stands above the sentence; a class never.
fn given_away<'a>(desk: &'a Desk<'_>, card: &Card) -> Vec<(Say, &'a GiveAway)> {
    let said = card.say.iter().cloned().chain(card.because.iter().filter_map(Because::said));
    let open = said.filter(|say| match say.to {
        Listener::Kind => say.only.is_none(),
        Listener::Klas => true,
        _ => false,
    });
    let told =
        |say: &Say, given: &&'a GiveAway| spaced(&desk.linker.shown(&say.text)).contains(&spaced(&given.pattern));
    let all = &desk.content.wording.give_away;
    open.flat_map(|say| {
        all.iter().filter(|given| told(&say, given)).map(|given| (say.clone(), given)).collect::<Vec<_>>()
    })
    .collect()
}

/// Why a required phrase is missing, if it is.
pub(super) fn unmet(desk: &Desk<'_>, must: &Must) -> Option<String> {
    let Some(card) = desk.content.card(&must.card) else {
        return Some(format!("\"{}\" must say something and does not exist", must.card));
    };
    let fixed = desk.content.fixed_lines(card).into_iter().map(|t| ("fixed", t));
    let first = card.steps.first().map(|t| ("first", t.as_str()));
    let says = texts_for_all(card).into_iter().chain(first).chain(fixed).any(|(field, text)| {
        (must.field == "any" || must.field == field) && desk.linker.shown(text).to_lowercase().contains(&must.contains)
    });
    (!says).then(|| format!("must say \"{}\" in {} (review row {})", must.contains, must.field, must.row))
}

/// Lower case, with every word between single spaces, so a phrase only matches whole words.
pub(super) fn spaced(text: &str) -> String {
    let plain: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '\'' || c == '-' { c } else { ' ' })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().map(|w| w.trim_matches('\'')).collect();
    format!(" {} ", words.join(" "))
}
