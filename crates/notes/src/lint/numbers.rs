//! Numbers: the burgerservicenummer, phone numbers and dates in figures.

use guide::figures::{is_compact_day, national, plain};

use super::tokens::Text;
use super::words::{BSN, SERVICE};
use super::{Hint, Kind};

/// A date in a text: first byte, the byte after the last, and whether it has a year.
#[derive(Clone, Copy)]
pub(super) struct Date {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) year: bool,
}

/// Figures without anything between them.
struct Group<'a> {
    start: usize,
    digits: &'a str,
    /// What stands between this group and the one before when both may belong to one number, in plain signs.
    separator: Option<&'static str>,
    /// A plus stands right before it.
    plus: bool,
}

/// Separators inside a number that is written in groups, in plain signs: any dash and any space reads as one of these.
const SEPARATORS: &[&str] = &[
    " ", ".", "-", "/", ") ", ")", " (", "(", " - ", ")-", " / ", "- ", " -", "-(", ") - ", "-'", "/'", " '", ".'",
    " - '", " / '",
];
/// The longest of them in bytes, with room for signs of three bytes and some that are not seen.
const LONGEST_SEPARATOR: usize = 24;
/// Most groups in one number: longer rows are counting.
const MOST_GROUPS: usize = 8;

/// Hints for numbers, and the dates that stand in the text.
pub(super) fn find(text: &Text<'_>) -> (Vec<Hint>, Vec<Date>) {
    let groups = groups(text.text);
    let (mut hints, mut dates) = (Vec::new(), Vec::new());
    let mut i = 0;
    while let Some(rest) = groups.get(i..).filter(|r| !r.is_empty()) {
        let row =
            rest.iter().skip(1).take(MOST_GROUPS - 1).take_while(|g| g.separator.is_some() && !g.plus).count() + 1;
        let row = rest.get(..row).unwrap_or(rest);
        let kind = if date(row, true) {
            Some((3, None))
        } else if let Some(n) = phone(row) {
            Some((n, Some(Kind::Phone)))
        } else if date(row, false) {
            Some((3, None))
        } else if let Some(n) = bsn(text, row) {
            Some((n, Some(Kind::Bsn)))
        } else {
            row.first().filter(|g| stands_alone(text.text, g) && is_compact_day(g.digits)).map(|_| (1, None))
        };
        let Some((n, kind)) = kind else {
            i += 1;
            continue;
        };
        let (Some(first), Some(last)) = (row.first(), row.get(n - 1)) else { break };
        let end = last.start + last.digits.len();
        let before = text.text.get(..first.start).unwrap_or("");
        // A plus and a bracket belong to the number.
        let before = if first.plus { before.get(..before.len() - 1).unwrap_or("") } else { before };
        let lead = usize::from(first.plus) + usize::from(before.ends_with('(') && n > 1);
        match kind {
            None => dates.push(Date { start: first.start, end, year: true }),
            Some(kind) if kind == Kind::Phone && is_service(row, n) => {}
            Some(kind) => hints.push(Hint::new(kind, first.start - lead, end)),
        }
        i += n;
    }
    (hints, dates)
}

fn groups(text: &str) -> Vec<Group<'_>> {
    let bytes = text.as_bytes();
    let mut out: Vec<Group<'_>> = Vec::new();
    let (mut at, mut last_end) = (0, None);
    while let Some(found) = bytes.get(at..).and_then(|b| b.iter().position(u8::is_ascii_digit)) {
        let start = at + found;
        let n = bytes.get(start..).map_or(0, |b| b.iter().take_while(|c| c.is_ascii_digit()).count());
        let end = start + n;
        let between = last_end.and_then(|last| text.get(last..start));
        let between = between.filter(|s| s.len() <= LONGEST_SEPARATOR).map(plain);
        let separator = between.and_then(|s| SEPARATORS.iter().find(|known| **known == s).copied());
        let plus = start > 0 && bytes.get(start - 1) == Some(&b'+');
        out.push(Group { start, digits: text.get(start..end).unwrap_or(""), separator, plus });
        (at, last_end) = (end, Some(end));
    }
    out
}

fn number(group: Option<&Group<'_>>, lengths: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let digits = group?.digits;
    if lengths.contains(&digits.len()) { digits.parse().ok() } else { None }
}

/// Whether the row begins with a date: day, month and year, or turned around.
fn date(row: &[Group<'_>], long: bool) -> bool {
    let separator = |i: usize| row.get(i).and_then(|g| g.separator);
    // "31-10-'12" has an apostrophe before a short year.
    let last = separator(2).map(|s| s.trim_end_matches('\''));
    let same = separator(1) == last && matches!(separator(1), Some("-" | "/" | "." | " " | " - " | " / "));
    let part = |i: usize, lengths| number(row.get(i), lengths);
    let day = |n: Option<u32>| n.is_some_and(|n| (1..=31).contains(&n));
    let month = day_in_year(part(1, 1..=2));
    if !same || !month {
        return false;
    }
    if !long {
        return separator(1) != Some(" ") && day(part(0, 1..=2)) && part(2, 2..=2).is_some();
    }
    let year = |n: Option<u32>| n.is_some_and(|n| (1900..=2100).contains(&n));
    (day(part(0, 1..=2)) && year(part(2, 4..=4))) || (year(part(0, 4..=4)) && day(part(2, 1..=2)))
}

/// Whether no letter is glued to a group.
fn stands_alone(text: &str, group: &Group<'_>) -> bool {
    let before = text.get(..group.start).and_then(|t| t.chars().next_back());
    let after = text.get(group.start + group.digits.len()..).and_then(|t| t.chars().next());
    [before, after].into_iter().flatten().all(|c| !c.is_alphanumeric() && c != '_')
}

/// Whether it can be a month.
fn day_in_year(month: Option<u32>) -> bool {
    month.is_some_and(|m| (1..=12).contains(&m))
}

/// How many groups from the first make a total of so many digits.
fn making(row: &[Group<'_>], total: usize) -> Option<usize> {
    let mut sum = 0;
    for (i, group) in row.iter().enumerate() {
        sum += group.digits.len();
        if sum >= total {
            return (sum == total).then_some(i + 1);
        }
    }
    None
}

/// How many groups make a phone number.
fn phone(row: &[Group<'_>]) -> Option<usize> {
    let first = row.first()?;
    let digits = first.digits;
    if first.plus {
        if digits.starts_with("31") {
            return making(row, 11).or_else(|| making(row, 12));
        }
        // E.164 allows 15 digits; shorter than 9 is no number of a person.
        return (9..=13).rev().find_map(|total| making(row, total));
    }
    if digits.starts_with("00") {
        let long = digits.len() >= 4;
        return (if long && digits.starts_with("0031") { making(row, 13).or_else(|| making(row, 14)) } else { None })
            .or_else(|| if long { (11..=15).rev().find_map(|total| making(row, total)) } else { None });
    }
    let mobile = digits.starts_with("06");
    let begins = match digits.len() {
        2 => mobile,
        3 | 4 | 10 => digits.starts_with('0'),
        5..=8 => mobile,
        _ => false,
    };
    let n = if begins { making(row, 10)? } else { return None };
    // 06 - 12 - 18 - 24 - 30: counting. A wide dash stands after the code and nowhere else.
    if row.iter().take(n).skip(2).any(|g| matches!(g.separator, Some(" - " | " / "))) {
        return None;
    }
    // 06.30-12.00 13: times of day.
    let second = row.get(1);
    let time = digits.len() == 2
        && second.is_some_and(|g| g.separator == Some(".") && g.digits.len() == 2)
        && row.get(2).is_some_and(|g| g.separator != Some("."));
    (!time).then_some(n)
}

/// Whether a phone number belongs to an organisation that anyone may call: free and paid numbers,
/// company numbers (088), and every number of `content/nl/phones.toml`.
fn is_service(row: &[Group<'_>], n: usize) -> bool {
    let digits: String = row.iter().take(n).map(|g| g.digits).collect();
    let plus = row.first().is_some_and(|g| g.plus);
    let digits = national(&digits, plus).unwrap_or(digits);
    ["0800", "0900", "0906", "0909", "088"].iter().any(|p| digits.starts_with(p)) || SERVICE.has(&digits)
}

/// How many groups make a burgerservicenummer.
fn bsn(text: &Text<'_>, row: &[Group<'_>]) -> Option<usize> {
    let first = row.first()?;
    let before = text.text.get(..first.start).unwrap_or("");
    let glued = before.chars().next_back().is_some_and(char::is_alphanumeric);
    let tail = before.len().saturating_sub(3);
    let named = if glued {
        before.get(tail..).is_some_and(|t| t.eq_ignore_ascii_case("bsn"))
    } else {
        let at = text.at(first.start);
        let sentence = text.get(at).map(|t| t.sentence);
        (1..=2).any(|back| {
            let word = at.checked_sub(back).and_then(|i| text.get(i));
            word.is_some_and(|w| Some(w.sentence) == sentence && BSN.has(&w.fold))
        })
    };
    if glued && !named {
        return None;
    }
    for total in [9, 8] {
        let Some(n) = making(row, total) else { continue };
        let parts: Vec<usize> = row.iter().take(n).map(|g| g.digits.len()).collect();
        let usual = matches!(parts.as_slice(), [8 | 9] | [3, 3, 3] | [4, 2, 3] | [4, 5] | [2, 3, 4] | [2, 3, 3]);
        let separators = row.iter().take(n).skip(1).all(|g| matches!(g.separator, Some(" " | "." | "-")));
        let digits: String = row.iter().take(n).map(|g| g.digits).collect();
        let end = row.get(n - 1).map_or(0, |g| g.start + g.digits.len());
        let follows = text.text.get(end..).and_then(|t| t.chars().next()).is_some_and(char::is_alphabetic);
        if usual && separators && !follows && (named || (passes(&digits) && !is_compact_date(&digits))) {
            return Some(n);
        }
    }
    None
}

/// The elfproef of the burgerservicenummer: factors 9 down to 2 and then -1, a sum that divides by
/// eleven (Besluit burgerservicenummer; the same as of the former sofinummer). A zero may be left out.
fn passes(digits: &str) -> bool {
    let factors = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let skip = 9usize.saturating_sub(digits.len());
    let sum: i32 =
        digits.bytes().zip(factors.iter().skip(skip)).map(|(d, f)| i32::from(d.saturating_sub(b'0')) * f).sum();
    sum % 11 == 0 && digits.bytes().any(|d| d != b'0')
}

/// Eight figures that read as a date, or as two years.
fn is_compact_date(digits: &str) -> bool {
    let year = |from: usize| digits.get(from..from + 4).and_then(|d| d.parse::<u32>().ok());
    let two_years = || [0, 4].iter().all(|from| year(*from).is_some_and(|n| (1900..=2100).contains(&n)));
    is_compact_day(digits) || (digits.len() == 8 && two_years())
}
