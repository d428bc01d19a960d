//! How it is written: judgements in a fact, and questions that hold their answer.

use super::table::Table;
use super::tokens::Text;
use super::words::{
    CHOICE, FAITH, FILLERS, HARM, HURTS, LABEL, LEADING, OPINION, PERSONS, SPEECH, TAGS, TIPS, VERBS, WHY,
};
use super::{Hint, Kind};

/// How far from the verb the person of a question can stand: "Moet je van papa ...".
const NEAR: usize = 3;

/// Hints for a fact. What stands between quotation marks was said by someone and stays as it is.
pub(super) fn facts(text: &Text<'_>) -> Vec<Hint> {
    let mut hints = Vec::new();
    let (mut sentence, mut reported) = (0, false);
    let mut i = 0;
    while let Some(token) = text.get(i) {
        if token.sentence != sentence {
            (sentence, reported) = (token.sentence, false);
        }
        reported |= SPEECH.has(&token.fold) && !says_i(text, i);
        let mut next = i + 1;
        if !token.quoted {
            let opinion = if reported { None } else { longest(text, i, OPINION) };
            let found = opinion
                .filter(|_| !is_negated(text, i))
                .map(|(n, tip)| (Kind::Opinion, n, tip))
                .or_else(|| longest(text, i, LABEL).map(|(n, _)| (Kind::Label, n, "")))
                .or_else(|| longest(text, i, FAITH).map(|(n, _)| (Kind::Faith, n, "")));
            if let Some((kind, n, tip)) = found {
                let mut hint = over(text, kind, i, n);
                hint.tip = tip.parse::<usize>().ok().and_then(|t| TIPS.get(t)).copied();
                hints.push(hint);
                next = i + n;
            }
        }
        i = next;
    }
    hints
}

/// Whether the writer is the one who says it: "ik zei", "volgens mij".
fn says_i(text: &Text<'_>, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |b| text.fold(b));
    let after = text.fold(i + 1);
    before == "ik" || matches!(after, "ik" | "mij" | "me")
}

/// "niet duidelijk", "niet agressief" is no judgement.
fn is_negated(text: &Text<'_>, i: usize) -> bool {
    i.checked_sub(1)
        .is_some_and(|b| text.fold(b) == "niet" && text.get(b).map(|t| t.sentence) == text.get(i).map(|t| t.sentence))
}

/// The longest phrase of a table that begins at word `i`: how many words, and what belongs to it.
fn longest(text: &Text<'_>, i: usize, table: Table) -> Option<(usize, &'static str)> {
    table
        .starting(text.fold(i))
        .filter_map(|(phrase, data)| text.phrase(i, phrase).map(|n| (n, data)))
        .max_by_key(|(n, _)| *n)
}

/// Hints for what was asked: at most one for each sentence.
pub(super) fn questions(text: &Text<'_>) -> Vec<Hint> {
    let mut hints = Vec::new();
    let mut from = 0;
    while let Some(first) = text.get(from) {
        let length =
            text.tokens.get(from..).map_or(0, |rest| rest.iter().take_while(|t| t.sentence == first.sentence).count());
        let to = from + length.max(1);
        let why = (from..to).find_map(|i| longest(text, i, WHY).map(|(n, _)| over(text, Kind::Why, i, n)));
        hints.extend(why.or_else(|| leading(text, from, to)));
        from = to;
    }
    hints
}

/// A question from word `from` up to `to` that holds its answer.
fn leading(text: &Text<'_>, from: usize, to: usize) -> Option<Hint> {
    let mut start = from;
    while start + 1 < to && FILLERS.has(text.fold(start)) {
        start += 1;
    }
    if let Some((n, _)) = longest(text, start, LEADING) {
        return Some(over(text, Kind::Leading, start, n));
    }
    // The earliest of the last three words, so that "of niet soms" is taken whole.
    let tag = (to.saturating_sub(3).max(from + 1)..to)
        .find_map(|i| longest(text, i, TAGS).filter(|(n, _)| i + n == to).map(|(n, _)| (i, n)));
    if let Some((i, n)) = tag.filter(|_| text.gap_after(to - 1).contains('?')) {
        return Some(over(text, Kind::Leading, i, n));
    }
    let verb = text.fold(start);
    let near = (start + 1..to.min(start + 1 + NEAR)).any(|i| PERSONS.has(text.fold(i)));
    let harm = (start + 1..to).any(|i| HARM.has(text.fold(i)));
    let does = matches!(verb, "doet" | "deed" | "doen" | "deden");
    let persons = near && (HURTS.has(verb) || (VERBS.has(verb) && (harm || does)));
    let choice = CHOICE.has(verb) && (start + 2..to).any(|i| text.fold(i) == "of");
    (persons || choice).then(|| over(text, Kind::Leading, start, 1))
}

/// A hint over `n` words.
fn over(text: &Text<'_>, kind: Kind, i: usize, n: usize) -> Hint {
    let start = text.get(i).map_or(0, |t| t.start);
    let end = text.get(i + n.saturating_sub(1)).map_or(start, |t| t.end);
    Hint::new(kind, start, end)
}
