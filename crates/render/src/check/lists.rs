//! The lists around the guide: phones, sources, terms, groups, and the words of the interface.

use super::readability::words;
use super::{Desk, id_line};
use crate::content::{Finding, SourceKind};

const LONGEST_TERM: usize = 25;

pub(super) fn lists(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    let c = desk.content;
    for phone in &c.phones {
        // A number from abroad keeps its plus.
        let digits: String = phone.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        if digits != phone.tel {
            out.push(desk.at(
                "phones.toml",
                &format!("tel = \"{}\"", phone.tel),
                format!("tel {} is not the number {}", phone.tel, phone.number),
                "the digits must be the same",
            ));
        }
        if !phone.site.is_empty() && (phone.site.contains('/') || phone.site.contains(' ') || !phone.site.contains('.'))
        {
            out.push(desk.at(
                "phones.toml",
                &phone.site,
                format!("\"{}\" is not a domain", phone.site),
                "write it as veiligthuis.nl",
            ));
        }
    }
    for (number, tel) in [("112", "112"), ("0800-2000", "08002000")] {
        if !c.phones.iter().any(|p| p.number == number && p.tel == tel) {
            out.push(desk.at(
                "phones.toml",
                number,
                format!("{number} is missing"),
                "it must be reachable from every screen",
            ));
        }
    }
    for source in &c.sources {
        let link = source.url.is_empty() && source.kind == SourceKind::Eigen || is_link(&source.url);
        if !link {
            out.push(desk.at(
                "sources.toml",
                &if source.url.is_empty() { format!("key = \"{}\"", source.key) } else { source.url.clone() },
                format!("the address of {} is not a link: \"{}\"", source.key, source.url),
                "start with https:// and leave out spaces",
            ));
        }
    }
    for term in &c.terms {
        let n = words(&term.text).len();
        if n > LONGEST_TERM {
            out.push(desk.at(
                "glossary.toml",
                &term.text,
                format!("\"{}\" is explained in {n} words", term.term),
                "use at most 25",
            ));
        }
        for see in term.see.iter().filter(|s| !c.terms.iter().any(|t| t.id == **s)) {
            out.push(desk.at("glossary.toml", see, format!("\"{see}\" is no term"), "use the id of a term"));
        }
    }
    let groups = |all: &[crate::content::Group], id: &str| all.iter().any(|g| g.id == id);
    for q in c.questions.question.iter().filter(|q| !groups(&c.questions.group, &q.group)) {
        out.push(desk.at(
            "questions.toml",
            &id_line(&q.id),
            format!("\"{}\" is no group", q.group),
            "use the id of a group",
        ));
    }
    for s in c.situations.situation.iter().filter(|s| !groups(&c.situations.group, &s.group)) {
        out.push(desk.at("situations.toml", &s.text, format!("\"{}\" is no group", s.group), "use the id of a group"));
    }
    for r in c.roles.role.iter().filter(|r| !groups(&c.roles.group, &r.group)) {
        out.push(desk.at(
            "roles.toml",
            &id_line(&r.id),
            format!("\"{}\" is no group", r.group),
            "use the id of a group",
        ));
    }
}

pub(super) fn is_link(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|r| r.contains('.') && !r.contains(char::is_whitespace) && !r.contains(['<', '>', '"']))
}

pub(super) fn interface(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    // What is missing stands on no line: the first one says so.
    let missing = |key: &str, hint: String| Finding {
        file: "ui.toml".into(),
        line: 1,
        message: format!("the word \"{key}\" is missing"),
        hint,
    };
    for key in crate::page::missing_words(desk.content) {
        out.push(missing(&key, format!("add {key} = \"…\"")));
    }
    for promise in super::promises::PROMISES {
        if !desk.content.ui.contains_key(promise.words) {
            out.push(missing(promise.words, "say the promise in a reader's words".into()));
        }
    }
}
