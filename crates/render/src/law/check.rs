//! What the law says: carried by a source that can, or told as our own reading, with the line that leans on it.

mod ages;

use std::collections::BTreeSet;

use crate::cards::{Card, Certainty, card_file};
use crate::check::{CheckContext, id_line, spaced};
use crate::content::stands_alone;
use crate::law::{Basis, Reading, Source, SourceKind};
use crate::read::Finding;
use crate::texts::{Shown, screens};
use guide::terms::Day;

pub(crate) use ages::ages;

/// For how many years the text of a law that was read may carry what is told as a fact.
const FRESH_YEARS: i32 = 5;

const SOURCES: &str = "sources.toml";

/// Sources are named kinds, a law says when its text held, and none is kept that nothing leans on.
pub(crate) fn kinds(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let mut say = |source: &Source, message: String, hint: &str| {
        out.push(context.at(SOURCES, &format!("key = \"{}\"", source.key), message, hint));
    };
    let carrying: BTreeSet<&str> = claims(context).flat_map(|(_, r)| &r.basis).map(|b| b.key.as_str()).collect();
    for source in &context.content.sources {
        let key = &source.key;
        match (source.kind, &source.in_force) {
            (SourceKind::Wet, None) => {
                say(source, format!("the law {key} does not say when its text held"), "add in_force = \"…\"");
            }
            (SourceKind::Wet, Some(_)) | (_, None) => {}
            (_, Some(_)) => {
                say(source, format!("{key} is in force and no law"), "set kind = \"wet\", or leave out in_force");
            }
        }
        if carrying.contains(key.as_str()) && source.short.is_empty() {
            say(source, format!("{key} carries a claim and has no short name"), "add short = \"…\"");
        }
        let named = format!("\"{key}\"");
        let with_article = format!("\"{key} ");
        let files = context.content.files.iter().filter(|f| f.path != SOURCES);
        if !files.into_iter().any(|f| f.text.contains(&named) || f.text.contains(&with_article)) {
            say(source, format!("nothing leans on {key}"), "name it where it carries something, or remove it");
        }
    }
}

/// Every claim about the law, with the file it is in.
fn claims<'a>(context: &'a CheckContext<'_>) -> impl Iterator<Item = (String, &'a Reading)> {
    let c = context.content;
    let cards = c.cards.iter().flat_map(|card| card.reading.iter().map(|r| (card_file(&card.id), r)));
    let terms = c.clock.term.iter().filter_map(|t| t.reading.as_ref());
    let rungs = c.clock.ladder.rung.iter().filter_map(|r| r.reading.as_ref());
    let ages = c.ages.age.iter().map(|a| ("ages.toml".to_owned(), &a.claim));
    cards.chain(terms.chain(rungs).map(|r| ("terms.toml".to_owned(), r))).chain(ages)
}

/// Why a source cannot carry what the law says; nothing when it can.
fn weakness(source: &Source, basis: Option<&Basis>) -> Option<String> {
    let key = &source.key;
    if !source.kind.carries_law() {
        return Some(format!("{key} cannot carry what the law says"));
    }
    if source.kind != SourceKind::Wet {
        return None;
    }
    if basis.is_some_and(|b| b.article.is_empty()) {
        return Some(format!("{key} is named without an article"));
    }
    let day = |text: &str| Day::parse(text).ok();
    let read = source.in_force.as_deref().and_then(day).zip(day(&source.seen));
    let old = read.is_some_and(|(held, seen)| seen.year() - held.year() > FRESH_YEARS);
    old.then(|| format!("the text of {key} that was read is more than {FRESH_YEARS} years old"))
}

/// A claim about the law rests on a source that can carry it, or says that it is our reading.
pub(crate) fn legal(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let find = |key: &str| context.content.sources.iter().find(|s| s.key == key);
    for (file, reading) in claims(context) {
        let mut weak = Vec::new();
        for basis in &reading.basis {
            match find(&basis.key) {
                Some(source) => weak.extend(weakness(source, Some(basis))),
                None => out.push(context.at(
                    &file,
                    &format!("\"{}", basis.key),
                    format!("\"{}\" is no source of sources.toml", basis.key),
                    "add it to sources.toml",
                )),
            }
        }
        if !reading.is_own() && weak.len() == reading.basis.len() {
            let hint =
                "name a law, an inspectorate, a protocol or a standard; or leave out basis and say \"wij denken\"";
            out.push(context.at(&file, &reading.text, format!("a claim about the law: {}", weak.join(", ")), hint));
        }
        if reading.is_own() && says_law(context, &reading.text) && !hedged(context, &reading.text) {
            let hint = "name what carries it with basis = […], or say \"wij denken\"";
            out.push(context.at(&file, &reading.text, "tells our own reading of the law as a fact", hint));
        }
    }
    for card in &context.content.cards {
        for (_, line) in card.texts().running.into_iter().filter(|(field, _)| *field != "reading") {
            if says_law(context, line) && !hedged(context, line) && !card.reading.iter().any(|r| r.is_at(line)) {
                let hint = "add a reading with at = \"…\", words of this line";
                out.push(context.on_card(card, line, "says what the law says, and nothing carries it", hint));
            }
        }
    }
    let c = context.content;
    let terms = c.glossary.iter().map(|t| ("glossary.toml", &t.text, &t.sources));
    let roles = c.roles.role.iter().flat_map(|r| [&r.what, &r.reach].map(|t| ("roles.toml", t, &r.sources)));
    for (file, line, keys) in terms.chain(roles) {
        let carried = keys.iter().filter_map(|k| find(k)).any(|s| weakness(s, None).is_none());
        if says_law(context, line) && !hedged(context, line) && !carried {
            let hint = "name a source that can carry it, or say \"wij denken\"";
            out.push(context.at(file, line, "says what the law says, and no source of it can carry that", hint));
        }
    }
    for Shown { file, text, .. } in screens(c).into_iter().flat_map(|(_, texts)| texts) {
        if (file.starts_with("together/") || file == "ask.toml") && says_law(context, text) && !hedged(context, text) {
            out.push(context.at(&file, text, "says what the law says, and nothing carries it", "say \"wij denken\""));
        }
    }
}

/// Whether a text says something of the law.
fn says_law(context: &CheckContext<'_>, text: &str) -> bool {
    has_one(context, &context.content.wording.legal.words, text)
}

/// Whether a text says itself that it is not certain.
fn hedged(context: &CheckContext<'_>, text: &str) -> bool {
    has_one(context, &context.content.wording.legal.hedges, text)
}

fn has_one(context: &CheckContext<'_>, phrases: &[String], text: &str) -> bool {
    let said = spaced(&context.linker.shown(text));
    phrases.iter().any(|phrase| said.contains(&spaced(phrase)))
}

/// No card and no role is surer than what it rests on.
pub(crate) fn certainty(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let of = |keys: &[String]| -> Vec<SourceKind> {
        let found = keys.iter().filter_map(|k| context.content.sources.iter().find(|s| s.key == *k));
        found.map(|s| s.kind).collect()
    };
    for card in &context.content.cards {
        let kinds = of(&card.sources);
        if kinds.len() < card.sources.len().max(1) {
            continue; // An unknown source, or none: that is told by itself.
        }
        let others = kinds.iter().filter(|kind| kind.stands_for_itself()).count();
        let fault = match card.certainty {
            Certainty::Bron => others == 0 || kinds.contains(&SourceKind::Eigen),
            Certainty::Deels => others == 0,
            Certainty::Vakoordeel => false,
        };
        if fault {
            let message = "the card says that it is surer than its sources are";
            let hint = "\"bron\" has no own work among its sources, \"deels\" has at least one of others";
            out.push(context.on_card(card, "certainty", message, hint));
        }
    }
    for role in context.content.roles.role.iter().filter(|r| r.certainty == "hoog") {
        let kinds = of(&role.sources);
        let unknown = role.sources.iter().any(|key| key == "EIGEN-KENNIS");
        if unknown || !kinds.iter().any(|kind| kind.stands_for_itself()) {
            let message = format!("{} is \"hoog\" and rests on what no source confirms", role.id);
            out.push(context.at("roles.toml", &id_line(&role.id), message, "set certainty = \"midden\""));
        }
    }
}

/// What leans on a bill is looked at again by the first 1 January or 1 July after it was checked: laws begin then.
pub(crate) fn pending(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let c = context.content;
    let cards = c.cards.iter().filter_map(|card| {
        let bill = card.reading.iter().find_map(|r| r.pending.as_deref())?;
        Some((card_file(&card.id), bill, &card.checked, &card.review_by))
    });
    let pages = c.pages.iter().filter_map(|page| {
        let bill = page.text.pending.as_deref()?;
        Some((format!("pages/{}.toml", page.id), bill, &page.text.checked, &page.text.review_by))
    });
    for (file, bill, checked, review_by) in cards.chain(pages) {
        let Some(latest) = next_law_day(checked) else { continue };
        if *review_by > latest {
            let message = format!("speaks of {bill}, which is no law yet, and is looked at again on {review_by}");
            out.push(context.at(&file, "review_by", message, format!("set review_by to {latest} or before")));
        }
    }
}

/// The first 1 January or 1 July after a day, all as ISO dates.
fn next_law_day(day: &str) -> Option<String> {
    let (year, month, _) = Day::parse(day).ok()?.ymd();
    Some(if month < 7 { format!("{year:04}-07-01") } else { format!("{:04}-01-01", year + 1) })
}

/// What is not certain is told with the line that leans on it.
pub(crate) fn doubts(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for card in &context.content.cards {
        let lines: Vec<&str> = card
            .texts()
            .running
            .into_iter()
            .filter(|(field, _)| !["reading", "title", "next"].contains(field))
            .map(|(_, line)| line)
            .collect();
        for words in card.reading.iter().filter_map(|r| r.at.as_deref()) {
            let n = lines.iter().filter(|line| line.contains(words)).count();
            if n != 1 {
                let message = format!("\"{words}\" stands in {n} lines of the card");
                out.push(context.on_card(card, &format!("at = \"{words}\""), message, "use words of exactly one line"));
            }
        }
        for phone in context.content.phones.iter().filter(|p| !p.confirmed) {
            let with = || lines.iter().filter(|line| names(line, &phone.number));
            let Some(first) = with().next() else { continue };
            if !with().any(|line| told_beside(card, line)) {
                let message = format!("{} is not confirmed, and nothing says so with this line", phone.number);
                let hint = "add a reading with at = \"…\", words of this line: whom to call when nobody answers";
                out.push(context.on_card(card, first, message, hint));
            }
        }
    }
}

/// Whether a line names this number, and not a longer one that ends like it.
fn names(line: &str, number: &str) -> bool {
    line.match_indices(number).any(|(at, _)| stands_alone(line, at, number))
}

fn told_beside(card: &Card, line: &str) -> bool {
    card.reading.iter().any(|r| r.is_own() && r.is_at(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn laws_begin_on_the_first_of_january_and_of_july() {
        for (day, next) in [
            ("2026-11-30", "2027-01-01"),
            ("2027-01-01", "2027-07-01"),
            ("2026-06-30", "2026-07-01"),
            ("2026-07-01", "2027-01-01"),
        ] {
            assert_eq!(next_law_day(day).as_deref(), Some(next), "{day}");
        }
        assert_eq!(next_law_day("ooit"), None);
    }

    #[test]
    fn a_number_is_not_part_of_another() {
        assert!(names("Bel 113.", "113") && names("113 of 0800-0113", "113"));
        assert!(!names("Bel 0800-0113 of 1134.", "113"));
    }
}
