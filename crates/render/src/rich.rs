//! The small markup inside texts: links to screens, glossary terms, and phone numbers.
//!
//! `{k-id}`, `{k-id|text}`, `[[term]]`, `[[term|shown]]`. Phone numbers are recognised by
//! themselves, and so is the first use of a glossary term on a screen.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::Content;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// A link to another screen.
    Link {
        /// The id.
        to: String,
        /// What is shown.
        text: String,
    },
    /// A glossary term.
    Term {
        /// The slug.
        id: String,
        /// What is shown.
        text: String,
    },
    /// A number to tap.
    Phone {
        /// Digits.
        tel: String,
        /// As shown.
        text: String,
    },
}

/// Knows every link target, term and number of the guide.
#[derive(Clone, Debug)]
pub struct Linker {
    titles: BTreeMap<String, String>,
    /// Lower-case forms and their term, longest form first.
    forms: Vec<(String, String)>,
    /// Numbers as shown and their digits, longest first.
    phones: Vec<(String, String)>,
}

impl Linker {
    /// A linker for this content.
    #[must_use]
    pub fn new(content: &Content) -> Linker {
        let steps = content.steps.iter().map(|s| (s.id.clone(), s.ask.clone()));
        let cards = content.cards.iter().map(|c| (c.id.clone(), c.title.clone()));
        let mut forms: Vec<(String, String)> = content
            .glossary
            .iter()
            .flat_map(|t| std::iter::once(&t.term).chain(&t.forms).map(|f| (f.to_lowercase(), t.id.clone())))
            .collect();
        forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        let mut phones: Vec<(String, String)> =
            content.phones.iter().map(|p| (p.number.clone(), p.tel.clone())).collect();
        phones.sort_by_key(|(number, _)| std::cmp::Reverse(number.len()));
        Linker { titles: steps.chain(cards).collect(), forms, phones }
    }

    /// The pieces of a text. `used` holds the terms already linked on this screen; terms are only
    /// linked on their first use.
    #[must_use]
    pub fn parse(&self, text: &str, used: &mut BTreeSet<String>) -> Vec<Inline> {
        self.pieces(text, Some(used))
    }

    /// The pieces; without `used`, terms stay plain text.
    fn pieces(&self, text: &str, mut used: Option<&mut BTreeSet<String>>) -> Vec<Inline> {
        let mut out = Vec::new();
        for part in split(text) {
            match part {
                Part::Plain(t) => self.plain(t, used.as_deref_mut(), &mut out),
                Part::Link(id, shown) => {
                    let text = shown.or_else(|| self.titles.get(id).map(String::as_str)).unwrap_or(id);
                    out.push(Inline::Link { to: id.into(), text: text.into() });
                }
                Part::Term(term, shown) => {
                    let text = shown.unwrap_or(term).to_owned();
                    match self.term(term) {
                        Some(id) => {
                            if let Some(used) = used.as_deref_mut() {
                                used.insert(id.to_owned());
                            }
                            out.push(Inline::Term { id: id.to_owned(), text });
                        }
                        None => out.push(Inline::Text(text)),
                    }
                }
            }
        }
        out
    }

    /// The text as a reader sees it, without markup.
    #[must_use]
    pub fn shown(&self, text: &str) -> String {
        self.pieces(text, None)
            .into_iter()
            .map(|i| match i {
                Inline::Text(text)
                | Inline::Link { text, .. }
                | Inline::Term { text, .. }
                | Inline::Phone { text, .. } => text,
            })
            .collect()
    }

    /// What is wrong with the markup of a text: unknown targets, unknown terms, unknown numbers.
    #[must_use]
    pub fn faults(&self, text: &str) -> Vec<String> {
        let mut faults = Vec::new();
        for part in split(text) {
            match part {
                Part::Link(id, _) if !self.titles.contains_key(id) => {
                    faults.push(format!("links to {{{id}}}, which is no card or question"));
                }
                Part::Term(term, _) if self.term(term).is_none() => {
                    faults.push(format!("unknown glossary term [[{term}]]"));
                }
                Part::Plain(t) => faults.extend(
                    number_like(t)
                        .filter(|n| !self.phones.iter().any(|(shown, _)| shown == n))
                        .map(|n| format!("\"{n}\" is not a number of phones.toml")),
                ),
                _ => {}
            }
        }
        faults
    }

    fn term(&self, form: &str) -> Option<&str> {
        let form = form.to_lowercase();
        self.forms.iter().find(|(f, id)| *f == form || *id == form).map(|(_, id)| id.as_str())
    }

    /// Finds the earliest number or unused term, again and again.
    fn plain(&self, text: &str, mut used: Option<&mut BTreeSet<String>>, out: &mut Vec<Inline>) {
        // Lower-casing Dutch keeps byte lengths for the letters we use; where it would not, no term
        // is linked and nothing breaks.
        let folded = text.to_lowercase();
        let foldable = folded.len() == text.len();
        let mut rest = text;
        while !rest.is_empty() {
            let lower = folded.get(text.len() - rest.len()..).filter(|_| foldable).unwrap_or("");
            let phone = self
                .phones
                .iter()
                .filter_map(|(shown, tel)| {
                    find_word(rest, shown)
                        .map(|at| (at, shown.len(), Inline::Phone { tel: tel.clone(), text: shown.clone() }))
                })
                .min_by_key(|(at, len, _)| (*at, std::cmp::Reverse(*len)));
            let term = self
                .forms
                .iter()
                .filter(|(_, id)| used.as_ref().is_some_and(|u| !u.contains(id)))
                .filter_map(|(form, id)| {
                    let at = find_word(lower, form)?;
                    let text = rest.get(at..at + form.len())?.to_owned();
                    Some((at, form.len(), Inline::Term { id: id.clone(), text }))
                })
                .min_by_key(|(at, len, _)| (*at, std::cmp::Reverse(*len)));
            let first = [phone, term].into_iter().flatten().min_by_key(|(at, len, _)| (*at, std::cmp::Reverse(*len)));
            let Some((at, len, found)) = first else { break };
            let (before, after) = (rest.get(..at).unwrap_or(""), rest.get(at + len..).unwrap_or(""));
            if !before.is_empty() {
                out.push(Inline::Text(before.into()));
            }
            if let (Inline::Term { id, .. }, Some(used)) = (&found, used.as_deref_mut()) {
                used.insert(id.clone());
            }
            out.push(found);
            rest = after;
        }
        if !rest.is_empty() {
            out.push(Inline::Text(rest.into()));
        }
    }
}

enum Part<'a> {
    Plain(&'a str),
    Link(&'a str, Option<&'a str>),
    Term(&'a str, Option<&'a str>),
}

fn split(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let link = rest.find('{').map(|i| (i, "{", "}"));
        let term = rest.find("[[").map(|i| (i, "[[", "]]"));
        let Some((start, open, close)) = [link, term].into_iter().flatten().min_by_key(|(i, ..)| *i) else {
            break;
        };
        let Some((before, tail)) = rest.split_at_checked(start) else { break };
        let inner = tail.get(open.len()..).unwrap_or("");
        let Some(end) = inner.find(close) else { break };
        let body = inner.get(..end).unwrap_or("");
        let (id, shown) = body.split_once('|').map_or((body, None), |(id, shown)| (id, Some(shown)));
        if !before.is_empty() {
            parts.push(Part::Plain(before));
        }
        parts.push(if open == "{" { Part::Link(id, shown) } else { Part::Term(id, shown) });
        rest = inner.get(end + close.len()..).unwrap_or("");
    }
    if !rest.is_empty() {
        parts.push(Part::Plain(rest));
    }
    parts
}

/// Runs of digits, spaces and hyphens that a reader would dial.
fn number_like(text: &str) -> impl Iterator<Item = String> {
    let mut found = Vec::new();
    let mut run = String::new();
    for c in text.chars().chain(std::iter::once('.')) {
        if c.is_ascii_digit() || (!run.is_empty() && (c == '-' || c == ' ')) {
            run.push(c);
        } else if !run.is_empty() {
            let number = run.trim_end_matches([' ', '-']).to_owned();
            let digits = number.chars().filter(char::is_ascii_digit).count();
            if number == "112" || number == "113" || (number.starts_with('0') && digits >= 7) {
                found.push(number);
            }
            run.clear();
        }
    }
    found.into_iter()
}

fn find_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(i, _)| i).find(|i| is_word_at(text, *i, word.len()))
}

fn is_word_at(text: &str, at: usize, len: usize) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(at + len..).and_then(|t| t.chars().next());
    let inner = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    !inner(before) && !inner(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn linker() -> Linker {
        Linker {
            titles: [("k-een".to_owned(), "Kaart één".to_owned())].into(),
            forms: vec![("veilig thuis".into(), "veilig-thuis".into()), ("meldcode".into(), "meldcode".into())],
            phones: vec![("0800-2000".into(), "08002000".into()), ("112".into(), "112".into())],
        }
    }

    #[test]
    fn numbers_and_first_uses_become_links() {
        let mut used = BTreeSet::new();
        let parts = linker().parse("Bel Veilig Thuis: 0800-2000. Veilig Thuis helpt. Lees {k-een}.", &mut used);
        assert_eq!(
            parts,
            [
                Inline::Text("Bel ".into()),
                Inline::Term { id: "veilig-thuis".into(), text: "Veilig Thuis".into() },
                Inline::Text(": ".into()),
                Inline::Phone { tel: "08002000".into(), text: "0800-2000".into() },
                Inline::Text(". Veilig Thuis helpt. Lees ".into()),
                Inline::Link { to: "k-een".into(), text: "Kaart één".into() },
                Inline::Text(".".into()),
            ]
        );
    }

    #[test]
    fn a_wrong_number_is_a_fault() {
        assert_eq!(linker().faults("Bel 0800-2001 of 112."), ["\"0800-2001\" is not a number of phones.toml"]);
        assert_eq!(linker().faults("Bel 113."), ["\"113\" is not a number of phones.toml"]);
        assert!(linker().faults("Op 2026-11-24 om 14.15 uur, 20 minuten.").is_empty());
    }

    #[test]
    fn unknown_targets_and_terms_are_faults() {
        assert_eq!(linker().faults("Lees {k-twee}.").len(), 1);
        assert_eq!(linker().faults("Een [[onbekend]] woord.").len(), 1);
    }

    proptest! {
        #[test]
        fn the_shown_text_of_any_input_never_panics(s in "\\PC{0,80}") {
            let _ = linker().shown(&s);
            let _ = linker().faults(&s);
        }
    }
}
