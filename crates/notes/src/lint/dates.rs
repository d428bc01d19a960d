//! Dates of birth: a date in a sentence that speaks of a birth or a birthday.

use super::numbers::Date;
use super::tokens::Text;
use super::words::{BIRTH, MONTHS};
use super::{Hint, Kind};

/// Dates of birth among the dates in figures and those with the name of a month.
pub(super) fn find(text: &Text<'_>, mut dates: Vec<Date>) -> Vec<Hint> {
    dates.extend((0..text.tokens.len()).filter_map(|i| named(text, i)));
    // Where a sentence speaks of a birth: sentence and word, in order.
    let cues: Vec<(usize, usize)> =
        text.tokens.iter().enumerate().filter(|(_, t)| BIRTH.has(&t.fold)).map(|(i, t)| (t.sentence, i)).collect();
    dates
        .into_iter()
        .filter(|d| is_birth(text, &cues, *d))
        .map(|d| Hint::new(Kind::BirthDate, d.start, d.end))
        .collect()
}

/// A date with the name of a month: "8 juni", "3 maart 2014".
fn named(text: &Text<'_>, i: usize) -> Option<Date> {
    let number = |i: usize, low: u32, high: u32| {
        let n = text.fold(i).parse::<u32>().ok()?;
        (low..=high).contains(&n).then_some(n)
    };
    number(i, 1, 31)?;
    let (day, month) = (text.get(i)?, text.get(i + 1)?);
    if !month.joined || !MONTHS.has(&month.fold) {
        return None;
    }
    let year = text.get(i + 2).filter(|t| t.joined && number(i + 2, 1900, 2100).is_some());
    Some(Date { start: day.start, end: year.map_or(month.end, |y| y.end), year: year.is_some() })
}

/// A full date anywhere in such a sentence; a day without a year only after the word.
fn is_birth(text: &Text<'_>, cues: &[(usize, usize)], date: Date) -> bool {
    let at = text.at(date.start);
    let Some(sentence) = text.get(at).map(|t| t.sentence) else { return false };
    let first = cues.partition_point(|(s, _)| *s < sentence);
    let cue = cues.get(first).filter(|(s, _)| *s == sentence);
    if cue.is_some_and(|(_, i)| date.year || *i < at) {
        return true;
    }
    // "werd 12 jaar op 3 maart 2014"
    let back = |n: usize| at.checked_sub(n).map_or("", |i| text.fold(i));
    back(1) == "op" && back(2) == "jaar" && !back(3).is_empty() && back(3).bytes().all(|b| b.is_ascii_digit())
}
