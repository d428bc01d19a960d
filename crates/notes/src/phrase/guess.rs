//! How many guesses a typed passphrase costs, in bits: the cheapest way to build it from parts.

use guide::dutch::MONTHS;

use super::{Why, pairs, tables};

/// How much is looked at; what comes after can only make it stronger.
pub(super) const MOST_CHARS: usize = 128;
/// The longest word of the lists that is looked for, in characters.
const LONGEST_WORD: usize = 20;

/// Rows a finger or a child goes along: the alphabet, figures, the rows of the keyboard (also the Belgian one), its
/// columns, up and down along two rows, and the signs of the figures. Also read backwards.
const ROWS: &[&str] = &[
    "abcdefghijklmnopqrstuvwxyz",
    "1234567890",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1q2w3e4r5t6y7u8i9o0p",
    "qawsedrftgyhujikolp",
    "!@#$%^&*()_+",
];

/// The reckoning.
pub(super) struct Guess {
    /// Guesses, as a power of two.
    pub(super) bits: f64,
    /// What most of it consists of, when that is one weak thing.
    pub(super) mostly: Option<Why>,
}

/// One way to cover a part of the text.
#[derive(Clone, Copy)]
struct Part {
    length: usize,
    bits: f64,
    why: Option<Why>,
}

/// Reckons over the folded text: `best[i]` is the cheapest way to build its first `i` characters.
pub(super) fn guess(text: &[char]) -> Guess {
    let lists = [sorted(tables::WORDS), sorted(tables::COMMON)];
    let letter = pairs::bits_of_letter(text, &lists);
    let mut best: Vec<(f64, Option<Part>)> = vec![(f64::INFINITY, None); text.len() + 1];
    if let Some(first) = best.first_mut() {
        first.0 = 0.0;
    }
    for at in 0..text.len() {
        let cost = best.get(at).map_or(0.0, |b| b.0);
        for part in parts(text, at, letter, &lists) {
            if let Some(end) = best.get_mut(at + part.length)
                && cost + part.bits < end.0
            {
                *end = (cost + part.bits, Some(part));
            }
        }
    }
    let mut covered: Vec<(Why, usize)> = Vec::new();
    let mut at = text.len();
    while at > 0 {
        let Some(part) = best.get(at).and_then(|b| b.1).filter(|p| p.length > 0) else { break };
        if let Some(why) = part.why {
            match covered.iter_mut().find(|(w, _)| *w == why) {
                Some((_, n)) => *n += part.length,
                None => covered.push((why, part.length)),
            }
        }
        at = at.saturating_sub(part.length);
    }
    let weak: usize = covered.iter().map(|(_, n)| n).sum();
    let most = covered.into_iter().max_by_key(|(why, n)| (*n, *why == Why::Common)).filter(|_| weak * 2 >= text.len());
    let bits = best.last().map_or(0.0, |b| b.0);
    let [offered, _] = &lists;
    Guess { bits: as_offered(text, offered).unwrap_or(0.0).max(bits), mostly: most.map(|(why, _)| why) }
}

/// The bits of different words of the list with spaces between, as they are offered. Whoever picks
/// such words by hand gets the same; this cannot tell the two apart.
fn as_offered(text: &[char], list: &[&str]) -> Option<f64> {
    let text: String = text.iter().collect();
    let mut parts: Vec<&str> = text.split(' ').collect();
    let n = parts.len();
    parts.sort_unstable();
    parts.dedup();
    let known = parts.len() == n && parts.iter().all(|p| list.binary_search(p).is_ok());
    let left = |i: usize| log2(tables::WORDS_LEN.saturating_sub(u16::try_from(i).unwrap_or(u16::MAX)));
    known.then(|| (0..n).map(left).sum())
}

fn sorted(list: &'static str) -> Vec<&'static str> {
    list.lines().collect()
}

/// Every part that can begin at a place.
fn parts(text: &[char], at: usize, letter: f64, lists: &[Vec<&str>; 2]) -> Vec<Part> {
    let rest = text.get(at..).unwrap_or(&[]);
    let mut found = vec![loose(rest, letter)];
    found.extend(year(rest));
    found.extend(date(rest));
    found.extend(row(rest));
    found.extend(repeat(text, at));
    found.extend(word(rest, lists));
    found
}

/// One character by itself. A letter counts as much as the letters of this text do; figures and signs count as random.
fn loose(rest: &[char], letter: f64) -> Part {
    let bits = match rest.first() {
        None => 0.0,
        Some(c) if c.is_ascii_digit() => 3.3,
        Some(c) if c.is_alphabetic() => letter,
        Some(c) if c.is_whitespace() || *c == '-' => 0.5,
        Some(_) => 4.0,
    };
    Part { length: 1, bits, why: None }
}

/// A year from 1900 to 2099: seven bits. A sign of what many passwords end with.
fn year(rest: &[char]) -> Option<Part> {
    let four: String = rest.get(..4)?.iter().collect();
    let year: u32 = four.parse().ok()?;
    (1900..=2099).contains(&year).then_some(Part { length: 4, bits: 7.0, why: None })
}

/// A day with month and year, as people write it: sixteen bits are every day of 1900 to 2099. The month in figures or in
/// letters, of which three are enough; between them nothing, a space or a sign.
fn date(rest: &[char]) -> Option<Part> {
    let number = |at: usize, digits: usize, most: u32| -> Option<u32> {
        let text: String = rest.get(at..at + digits)?.iter().collect();
        text.parse().ok().filter(|n| text.len() == digits && (1..=most).contains(n))
    };
    let gap = |at: usize| usize::from(rest.get(at).is_some_and(|c| " -./".contains(*c)));
    // What each part of a date may be at a place: how many characters.
    let day = |at: usize| [2, 1].into_iter().find(|n| number(at, *n, 31).is_some());
    let month = |at: usize| {
        let letters: String = rest.get(at..)?.iter().take_while(|c| c.is_ascii_lowercase()).collect();
        // Three letters of a month are enough.
        let named = MONTHS.iter().find(|m| letters.starts_with(m.get(..3).unwrap_or(m)));
        let length = named.map(|m| if letters.starts_with(m) { m.len() } else { 3 });
        length.or_else(|| [2, 1].into_iter().find(|n| number(at, *n, 12).is_some()))
    };
    let year = |at: usize| [4, 2].into_iter().find(|n| number(at, *n, 2099).is_some());
    let along = |parts: [&dyn Fn(usize) -> Option<usize>; 3]| {
        let mut at = 0;
        for (n, part) in parts.into_iter().enumerate() {
            at += if n == 0 { 0 } else { gap(at) };
            at += part(at)?;
        }
        Some(at)
    };
    let length = along([&day, &month, &year]).max(along([&|at| number(at, 4, 2099).map(|_| 4), &month, &day]))?;
    (length >= 6).then_some(Part { length, bits: 16.0, why: None })
}

/// Three or more along a row, up or down: which row, where, and how far.
fn row(rest: &[char]) -> Option<Part> {
    let along = |next: &dyn Fn(usize) -> Option<usize>, keys: &[char]| {
        let mut place = keys.iter().position(|k| Some(k) == rest.first())?;
        let mut length = 1;
        while let Some(then) = next(place).filter(|p| keys.get(*p).is_some() && keys.get(*p) == rest.get(length)) {
            place = then;
            length += 1;
        }
        Some(length)
    };
    let mut longest = 0;
    for keys in ROWS {
        let keys: Vec<char> = keys.chars().collect();
        longest = longest.max(along(&|p| Some(p + 1), &keys).unwrap_or(0));
        longest = longest.max(along(&|p| p.checked_sub(1), &keys).unwrap_or(0));
    }
    (longest >= 3).then_some(Part { length: longest, bits: 7.0, why: Some(Why::Row) })
}

/// What already stood before, once more: a character, or a piece of up to half the text.
fn repeat(text: &[char], at: usize) -> Option<Part> {
    let mut longest = 0;
    for from in 0..at {
        let same =
            (0..).take_while(|n| at + n < text.len() && from + n < at + n && text.get(from + n) == text.get(at + n));
        longest = longest.max(same.count());
    }
    // Two alike is how words are spelled; three and more of one character, or a piece of four.
    let one = text.get(at).is_some_and(|c| at >= 2 && text.get(at - 1) == Some(c) && text.get(at - 2) == Some(c));
    if longest >= 4 {
        return Some(Part { length: longest, bits: 2.0, why: Some(Why::Repeats) });
    }
    one.then_some(Part { length: 1, bits: 0.5, why: Some(Why::Repeats) })
}

/// The longest and every shorter word of the lists, also with figures for letters ("w4chtw00rd").
fn word(rest: &[char], lists: &[Vec<&str>; 2]) -> Vec<Part> {
    let mut found = Vec::new();
    let (mut plain, mut swapped) = (String::new(), String::new());
    for (i, c) in rest.iter().take(LONGEST_WORD).enumerate() {
        plain.push(*c);
        swapped.push(pairs::letter(*c));
        if i < 3 {
            continue;
        }
        let [offered, common] = lists;
        let has = |list: &[&str], word: &str| list.binary_search(&word).is_ok();
        let swap = if plain == swapped { 0.0 } else { 1.5 };
        if has(common, &swapped) {
            found.push(Part { length: i + 1, bits: log2(tables::COMMON_LEN) + swap, why: Some(Why::Common) });
        } else if has(offered, &swapped) {
            found.push(Part { length: i + 1, bits: log2(tables::WORDS_LEN) + swap, why: None });
        }
    }
    found
}

fn log2(n: u16) -> f64 {
    f64::from(n.max(1)).log2()
}
