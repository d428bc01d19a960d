//! The table as plain text: the same for everybody who sat there.

use guide::terms::Day;

use super::{MOST_AGREEMENTS, MOST_SUBJECTS, MOST_TEXT, Party, Table};
use crate::words::{fill, tidy};

/// The words of the text, from content.
#[derive(Clone, Copy, Debug)]
pub struct TextWords<'a> {
    /// The title.
    pub title: &'a str,
    /// Who is there, before the names.
    pub here: &'a str,
    /// The names of the parties, in the order of [`Party::ALL`].
    pub parties: [&'a str; 4],
    /// What a party sees.
    pub sees: &'a str,
    /// What it wants.
    pub wants: &'a str,
    /// What it can do.
    pub can: &'a str,
    /// The heading of the subjects.
    pub subjects: &'a str,
    /// A subject: `%subject%`, `%party%` and perhaps `%until%`.
    pub lead: &'a str,
    /// The same with a day, on which the table looks again.
    pub lead_until: &'a str,
    /// The heading of the agreements.
    pub agreements: &'a str,
    /// An agreement: `%number%`, `%what%`, `%owner%`, `%until%`.
    pub agreement: &'a str,
    /// In the place of an owner.
    pub nobody: &'a str,
    /// In the place of a day.
    pub no_day: &'a str,
    /// The last line: that having the overview is not doing it alone.
    pub together: &'a str,
}

/// What was typed, on one line and of at most [`MOST_TEXT`] letters.
fn said(text: &str) -> String {
    tidy(text).0.chars().take(MOST_TEXT).collect()
}

/// The text. What is empty is left out; an agreement without an owner or a day says so.
#[must_use]
pub fn text(table: &Table, words: &TextWords<'_>) -> String {
    let name = |party: Party| {
        let at = Party::ALL.iter().position(|p| *p == party);
        at.and_then(|n| words.parties.get(n)).copied().unwrap_or_default()
    };
    let mut out = String::from(words.title);
    if let Some(today) = table.today {
        out.push_str(", ");
        out.push_str(&today.in_digits());
    }
    out.push('\n');
    let here: Vec<&str> = table.present().into_iter().map(name).collect();
    if !here.is_empty() {
        out.push_str(&[words.here, " ", &here.join(", "), "\n"].concat());
    }
    for party in Party::ALL {
        let seat = table.seat(*party);
        let lines = [(words.sees, &seat.sees), (words.wants, &seat.wants), (words.can, &seat.can)];
        let filled: Vec<String> = lines
            .into_iter()
            .map(|(word, typed)| (word, said(typed)))
            .filter(|(_, typed)| !typed.is_empty())
            .map(|(word, typed)| [word, " ", &typed, "\n"].concat())
            .collect();
        if !filled.is_empty() {
            out.push_str(&["\n", name(*party), "\n", &filled.concat()].concat());
        }
    }
    let leads: Vec<String> = table
        .subjects
        .iter()
        .take(MOST_SUBJECTS)
        .filter_map(|subject| {
            let party = name(subject.lead?);
            let until = subject.until.map(Day::in_digits);
            let sentence = if until.is_some() { words.lead_until } else { words.lead };
            let places =
                [("subject", said(&subject.title)), ("party", party.to_owned()), ("until", until.unwrap_or_default())];
            Some(filled(sentence, &places))
        })
        .collect();
    section(&mut out, words.subjects, &leads);
    let agreed: Vec<String> = table
        .agreements
        .iter()
        .enumerate()
        .take(MOST_AGREEMENTS)
        .filter(|(_, a)| !a.what.trim().is_empty())
        .map(|(n, a)| {
            let places = [
                ("number", (n + 1).to_string()),
                ("what", said(&a.what)),
                ("owner", a.owner.map_or(words.nobody, name).to_owned()),
                ("until", a.until.map_or_else(|| words.no_day.to_owned(), Day::in_digits)),
            ];
            filled(words.agreement, &places)
        })
        .collect();
    section(&mut out, words.agreements, &agreed);
    out.push_str(&["\n", words.together, "\n"].concat());
    out
}

fn filled(sentence: &str, places: &[(&str, String)]) -> String {
    let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(sentence, &places)
}

fn section(out: &mut String, heading: &str, lines: &[String]) {
    if !lines.is_empty() {
        out.push_str(&["\n", heading, "\n", &lines.join("\n"), "\n"].concat());
    }
}
