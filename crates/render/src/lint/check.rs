//! The privacy hints: their texts, and the words the rules look for.

use std::collections::BTreeSet;

use crate::check::{CheckContext, counts};
use crate::read::Finding;
use guide::dutch::fold;

const FILE: &str = "lint.toml";

pub(crate) fn hints(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let lint = &context.content.lint;
    let mut say = |needle: &str, message: String, hint: &str| out.push(context.at(FILE, needle, message, hint));
    for (key, ids) in [
        ("kind", lint.hint.iter().map(|h| h.kind.as_str()).collect::<Vec<_>>()),
        ("why", lint.weak.iter().map(|w| w.why.as_str()).collect()),
    ] {
        for (id, n) in counts(ids.into_iter()).into_iter().filter(|(_, n)| *n > 1) {
            say(&format!("{key} = \"{id}\""), format!("\"{id}\" is there {n} times"), "keep one");
        }
    }
    let known: BTreeSet<&str> = context.content.sources.iter().map(|s| s.key.as_str()).collect();
    for h in &lint.hint {
        let kind = format!("kind = \"{}\"", h.kind);
        if h.sources.is_empty() {
            say(&kind, format!("the hint {} names no source", h.kind), "name one, or \"eigen\"");
        }
        for key in h.sources.iter().filter(|k| !known.contains(k.as_str())) {
            say(&format!("\"{key}\""), format!("\"{key}\" is no source"), "add it to sources.toml");
        }
        // What replaces a name or a number may not look like one: lower case, no figures, in brackets.
        let plain = |c: char| c.is_ascii_lowercase() || c == ' ';
        let inner = |r: &str| r.strip_prefix('[').and_then(|r| r.strip_suffix(']')).map(str::to_owned);
        if let Some(r) =
            h.rewrite.as_deref().filter(|r| !inner(r).is_some_and(|r| !r.is_empty() && r.chars().all(plain)))
        {
            say(&kind, format!("\"{r}\" cannot replace what was found"), "write lower-case words between [ and ]");
        }
    }
    let phrases: Vec<&str> = lint.opinion.iter().flat_map(|o| &o.phrases).map(String::as_str).collect();
    for (phrase, n) in counts(phrases.iter().copied()).into_iter().filter(|(_, n)| *n > 1) {
        say(&format!("\"{phrase}\""), format!("\"{phrase}\" is judged {n} times"), "keep it at one tip");
    }
    let lists = lint.words.values().flat_map(|list| list.lines());
    for phrase in phrases.into_iter().chain(lists).filter(|p| *p != fold(p)) {
        say(phrase, format!("\"{phrase}\" can never match"), "write it in lower case, without accents");
    }
    for (name, _) in lint.words.iter().filter(|(_, list)| list.trim().is_empty()) {
        say(&format!("{name} = "), format!("the list {name} is empty"), "fill it: a rule without words finds nothing");
    }
}
