//! Sign-offs: an expert read a text as it was. When one word changes, the text is a concept again.

use sha2::{Digest as _, Sha256};

use super::dates::{latest, written};
use super::shown::{card_texts, screens};
use super::{Desk, card_file};
use crate::content::{Card, Content, Finding, SignOff};

const FILE: &str = "signoff.toml";
const PUBLISHER: &str = "publisher.toml";
/// Characters of a fingerprint.
const LENGTH: usize = 16;

/// The fingerprint of a card or a page as readers see it: what it says, to whom and when, on whose word. Its dates are
/// no part of it. `None` for what cannot be signed off.
#[must_use]
pub fn fingerprint(content: &Content, id: &str) -> Option<String> {
    let lines: Vec<String> = match content.card(id) {
        Some(card) => card_lines(card),
        None => {
            let page = content.pages.iter().find(|p| p.id == id)?;
            let file = format!("pages/{id}.toml");
            let texts = screens(content).into_iter().filter(|(screen, _)| screen == id).flat_map(|(_, texts)| texts);
            let texts =
                texts.filter(|shown| shown.file == file).map(|shown| format!("{}\t{}", shown.field, shown.text));
            std::iter::once(page.text.title.clone()).chain(texts).collect()
        }
    };
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    let hex: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    hex.get(..LENGTH).map(str::to_owned)
}

fn card_lines(card: &Card) -> Vec<String> {
    let mut lines: Vec<String> = card_texts(card).iter().map(|(field, text)| format!("{field}\t{text}")).collect();
    lines.extend(card.say.iter().map(|s| format!("{:?} {:?} {:?}", s.to, s.ages, s.only)));
    lines.extend(card.extra.iter().map(|e| format!("{:?} {:?}", e.role, e.sector)));
    lines.extend(card.reading.iter().map(|r| format!("{:?} {:?} {:?}", r.basis, r.at, r.pending)));
    lines.extend(card.because.iter().map(|b| format!("{b:?}")));
    lines.extend([card.sources.join(" "), card.questions.join(" "), format!("{:?} {:?}", card.certainty, card.tags)]);
    lines
}

/// The sign-offs of a text that hold: of the text as it is now.
#[must_use]
pub fn signed<'a>(content: &'a Content, id: &str) -> Vec<&'a SignOff> {
    if !content.signoffs.iter().any(|s| s.text == id) {
        return Vec::new();
    }
    let now = fingerprint(content, id);
    content.signoffs.iter().filter(|s| s.text == id && Some(&s.hash) == now.as_ref()).collect()
}

/// Whether any text is signed off.
#[must_use]
pub fn any_signed(content: &Content) -> bool {
    content.signoffs.iter().any(|s| !signed(content, &s.text).is_empty())
}

pub(super) fn signoffs(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    let latest = latest(desk);
    for s in &desk.content.signoffs {
        let mut say = |message: String, hint: &str| {
            out.push(desk.at(FILE, &format!("text = \"{}\"", s.text), message, hint));
        };
        if fingerprint(desk.content, &s.text).is_none() {
            say(format!("\"{}\" is no text that can be signed off", s.text), "use the id of a card or a page");
        }
        for (field, value) in [("function", &s.function), ("organisation", &s.organisation)] {
            if value.trim().is_empty() {
                say(format!("the sign-off of {} has no {field}", s.text), "a reader sees who read it");
            }
        }
        match written(&s.date) {
            None => say(format!("\"{}\" is not a date", s.date), "write year-month-day, such as 2026-11-24"),
            Some(day) if latest.is_some_and(|latest| day > latest) => {
                say(
                    format!("{} was signed off on {}, in the future", s.text, s.date),
                    "set the day it was really read",
                );
            }
            Some(_) => {}
        }
        let hex = s.hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if s.hash.len() != LENGTH || !hex {
            say(format!("\"{}\" is no fingerprint", s.hash), "copy it from the packet of `cargo xtask review`");
        }
    }
    for card in desk.content.cards.iter().filter(|c| c.reviewed) {
        if !desk.content.signoffs.iter().any(|s| s.text == card.id) {
            let hint = "set reviewed = false; who read it signs it off in signoff.toml";
            out.push(desk.at(&card_file(&card.id), "reviewed", "nobody signed this text off", hint));
        }
    }
}

/// Sign-offs of a text that changed since: a warning, and a concept again for the reader.
pub(super) fn changed(desk: &Desk<'_>) -> Vec<Finding> {
    let c = desk.content;
    let old = c.signoffs.iter().filter(|s| fingerprint(c, &s.text).is_some_and(|now| now != s.hash));
    old.map(|s| {
        let message = format!(
            "{} changed since {} of {} read it on {}: it is a concept again",
            s.text, s.function, s.organisation, s.date
        );
        let hint = "let it be read again (`cargo xtask review`), or take the sign-off out";
        desk.at(FILE, &format!("text = \"{}\"", s.text), message, hint)
    })
    .collect()
}

pub(super) fn publisher(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    let p = &desk.content.publisher;
    let mut say = |field: &str, message: String, hint: &str| {
        out.push(desk.at(PUBLISHER, &format!("{field} = "), message, hint));
    };
    let empty: Vec<&str> = p.fields().iter().filter(|(_, v)| v.trim().is_empty()).map(|(field, _)| *field).collect();
    if empty.len() == p.fields().len() {
        return;
    }
    for field in &empty {
        say(field, format!("the publisher has no {field}"), "fill in all four, or none");
    }
    if !p.link.is_empty() && !super::lists::is_link(&p.link) {
        say("link", format!("\"{}\" is no link", p.link), "start with https://");
    }
    let digits = p.contact.chars().filter(char::is_ascii_digit).count();
    if !p.contact.is_empty() && !is_mail(&p.contact) && digits < 9 {
        say("contact", format!("\"{}\" is no e-mail address and no phone number", p.contact), "write one of the two");
    }
}

fn is_mail(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(who, at)| !who.is_empty() && at.contains('.') && !text.contains(char::is_whitespace))
}
