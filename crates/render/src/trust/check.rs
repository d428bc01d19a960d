//! Sign-offs are whole, are of a text that is there, and of how it is now; the publisher is whole or not there.

use crate::cards::card_file;
use crate::check::CheckContext;
use crate::check::dates::{latest, written};
use crate::lists::check::is_link;
use crate::read::Finding;
use crate::signed::{LENGTH, fingerprint};

const FILE: &str = "signoff.toml";
const PUBLISHER: &str = "publisher.toml";
pub(crate) fn signoffs(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let latest = latest(context);
    for s in &context.content.signoffs {
        let mut say = |message: String, hint: &str| {
            out.push(context.at(FILE, &format!("text = \"{}\"", s.text), message, hint));
        };
        if fingerprint(context.content, &s.text).is_none() {
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
    for card in context.content.cards.iter().filter(|c| c.reviewed) {
        if !context.content.signoffs.iter().any(|s| s.text == card.id) {
            let hint = "set reviewed = false; who read it signs it off in signoff.toml";
            out.push(context.at(&card_file(&card.id), "reviewed", "nobody signed this text off", hint));
        }
    }
}

/// Sign-offs of a text that changed since: a warning, and a concept again for the reader.
pub(crate) fn changed(context: &CheckContext<'_>) -> Vec<Finding> {
    let c = context.content;
    let old = c.signoffs.iter().filter(|s| fingerprint(c, &s.text).is_some_and(|now| now != s.hash));
    old.map(|s| {
        let message = format!(
            "{} changed since {} of {} read it on {}: it is a concept again",
            s.text, s.function, s.organisation, s.date
        );
        let hint = "let it be read again (`cargo xtask review`), or take the sign-off out";
        context.at(FILE, &format!("text = \"{}\"", s.text), message, hint)
    })
    .collect()
}

pub(crate) fn publisher(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let p = &context.content.publisher;
    let mut say = |field: &str, message: String, hint: &str| {
        out.push(context.at(PUBLISHER, &format!("{field} = "), message, hint));
    };
    let empty: Vec<&str> = p.fields().iter().filter(|(_, v)| v.trim().is_empty()).map(|(field, _)| *field).collect();
    if empty.len() == p.fields().len() {
        return;
    }
    for field in &empty {
        say(field, format!("the publisher has no {field}"), "fill in all four, or none");
    }
    if !p.link.is_empty() && !is_link(&p.link) {
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
