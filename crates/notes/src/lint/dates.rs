//! Dates of birth: a date in a sentence that speaks of a birth or a birthday.

use guide::figures::plain;

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

/// A date with the name of a month: "8 juni", "3 maart 2014", "31-okt-2012", "de 31e oktober '12".
fn named(text: &Text<'_>, i: usize) -> Option<Date> {
    let (day, month) = (text.get(i)?, text.get(i + 1)?);
    let ordinal = ["ste", "de", "e"].iter().find_map(|end| day.fold.strip_suffix(end));
    let number: u32 = ordinal.unwrap_or(&day.fold).parse().ok()?;
    let gap = plain(text.gap_after(i));
    if !(1..=31).contains(&number) || !is_between(&gap) || !MONTHS.has(&month.fold) {
        return None;
    }
    let year = text.get(i + 2).filter(|year| is_year(&year.fold, &plain(text.gap_after(i + 1)), &gap));
    Some(Date { start: day.start, end: year.map_or(month.end, |y| y.end), year: year.is_some() })
}

/// What stands between the parts of a date with a name: a space, a dash or a slash, with a dot after a short month.
fn is_between(gap: &str) -> bool {
    matches!(gap.trim_start_matches('.'), " " | "-" | "/" | " - " | " / " | "- " | " -")
}

/// Whether it is a year, after this gap: four figures, or two after an apostrophe or the same sign as before the month.
fn is_year(figures: &str, gap: &str, before: &str) -> bool {
    let apostrophe = gap.ends_with('\'');
    let between = gap.trim_end_matches('\'');
    let Ok(number) = figures.parse::<u32>() else { return false };
    is_between(between)
        && match figures.len() {
            4 => (1900..=2100).contains(&number),
            2 => apostrophe || (gap == before && gap != " "),
            _ => false,
        }
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
    let back = |n: usize| at.checked_sub(n).map_or("", |i| text.fold(i));
    // "geb.dat. 3-3-2014": the dots end no sentence.
    if matches!(back(1), "dat" | "datum") && matches!(back(2), "geb" | "gb" | "geboorte") {
        return true;
    }
    // "werd 12 jaar op 3 maart 2014"
    back(1) == "op" && back(2) == "jaar" && !back(3).is_empty() && back(3).bytes().all(|b| b.is_ascii_digit())
}
