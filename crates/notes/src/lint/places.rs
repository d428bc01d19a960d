//! Where someone can be reached or lives: e-mail, postcode, street.

use guide::figures::{is_space, is_unseen, plain};

use super::tokens::{Text, Token};
use super::words::{
    FIRST_OF_STREET, LIVES, NOT_NAMES, NOT_POSTCODE, NOT_STREET, PARTICLES, POSTCODE, STREETS, STRONG_STREETS, UNITS,
    WHERE,
};
use super::{Hint, Kind};

/// The longest local part and the longest domain of an address (RFC 5321, 4.5.3.1).
const LONGEST_LOCAL: usize = 64;
const LONGEST_DOMAIN: usize = 255;
/// How many words a street can begin before its last: "Burgemeester van der ...straat".
const STREET_WORDS: usize = 5;

pub(super) fn find(text: &Text<'_>) -> Vec<Hint> {
    let mut hints: Vec<Hint> = text.text.match_indices('@').filter_map(|(at, _)| email(text.text, at)).collect();
    for i in 0..text.tokens.len() {
        hints.extend(postcode(text, i));
        hints.extend(street(text, i));
    }
    hints
}

/// The address around an at sign: letters, digits and a few signs, and a domain with a dot.
fn email(text: &str, at: usize) -> Option<Hint> {
    let local = text.get(..at)?.bytes().rev().take(LONGEST_LOCAL).take_while(|b| is_local(*b)).count();
    let domain = text.get(at + 1..)?;
    let length = domain.bytes().take(LONGEST_DOMAIN).take_while(|b| is_domain(*b)).count();
    let domain = domain.get(..length)?.trim_end_matches(['.', '-']);
    let (_, top) = domain.rsplit_once('.')?;
    let whole = local > 0 && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic());
    whole.then(|| Hint::new(Kind::Email, at - local, at + 1 + domain.len()))
}

fn is_local(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'%' | b'+' | b'-')
}

fn is_domain(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')
}

/// Four digits that begin with no zero and two letters, not SA, SD or SS (never given out).
fn postcode(text: &Text<'_>, i: usize) -> Option<Hint> {
    let token = text.get(i)?;
    let figures = token.fold.get(..4).filter(|f| f.bytes().all(|b| b.is_ascii_digit()) && !f.starts_with('0'))?;
    let (letters, end, spaced, last) = if token.fold.len() == 6 {
        (token.fold.get(4..)?, token.end, false, i)
    } else {
        let one = text.gap_after(i).chars().filter(|c| !is_unseen(*c)).count() == 1;
        let next = text.get(i + 1).filter(|n| token.fold.len() == 4 && n.joined && one)?;
        (next.fold.as_str(), next.end, true, i + 1)
    };
    let two = letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_lowercase());
    if !two || matches!(letters, "sa" | "sd" | "ss") {
        return None;
    }
    let written = text.text.get(end.checked_sub(2)?..end)?;
    let capitals = written.bytes().all(|b| b.is_ascii_uppercase());
    let is_word = NOT_POSTCODE.has(letters);
    let lower_follows = text.get(last + 1).is_some_and(|n| n.joined && !n.cap);
    // "3512 DE in Utrecht": a place follows.
    let placed = matches!(text.fold(last + 1), "in" | "te") && text.get(last + 2).is_some_and(|n| n.joined && n.cap);
    let is_year = matches!(figures.parse(), Ok(1950..=2050));
    let said = |words: super::table::Table, most: usize| {
        let back = (1..=most).filter_map(|back| text.get(i.checked_sub(back)?));
        back.take_while(|t| t.sentence == token.sentence).any(|t| words.has(&t.fold))
    };
    let lives = said(LIVES, 3);
    let cue = said(POSTCODE, 2) || (capitals && lives);
    let sure = match (capitals, spaced) {
        (true, true) => !is_word || (!is_year && (placed || !lower_follows)),
        // Hardly anything else is written like this; sizes have small letters.
        (true, false) => true,
        (false, true) => cue,
        (false, false) => !is_word,
    };
    (sure || cue).then(|| Hint::new(Kind::Postcode, token.start, end))
}

/// Whether a word ends as a street does, and whether only streets end so.
fn ending(text: &Text<'_>, i: usize, token: &Token) -> Option<bool> {
    // "Oude Gracht": the street is a word of its own.
    let before = i.checked_sub(1).and_then(|b| text.get(b)).is_some_and(|b| b.cap && !b.first && !b.digit);
    if token.cap && token.joined && before && STRONG_STREETS.has(&token.fold) {
        return Some(true);
    }
    if token.digit || NOT_STREET.has(&token.fold) {
        return None;
    }
    let ends =
        |table: super::table::Table| table.all().any(|s| token.fold.len() >= s.len() + 3 && token.fold.ends_with(s));
    ends(STREETS).then(|| ends(STRONG_STREETS))
}

/// A street that ends at word `i` with its number, or without one after "woont in".
fn street(text: &Text<'_>, i: usize) -> Option<Hint> {
    let token = text.get(i)?;
    let (start, last) = if let Some(strong) = ending(text, i, token) {
        let weak_start = token.first && !strong;
        if (!token.cap && !strong) || weak_start {
            return None;
        }
        (first_word(text, i), i)
    } else if token.cap && FIRST_OF_STREET.has(&token.fold) {
        (i, tail_of_street(text, i)?)
    } else {
        return None;
    };
    let begin = text.get(start)?.start;
    if let Some(end) = house_number(text, last) {
        return Some(Hint::new(Kind::Address, begin, end));
    }
    (lives(text, start) && token.cap && !token.first)
        .then(|| Hint::new(Kind::Address, begin, text.get(last).map_or(0, |t| t.end)))
}

/// Whether "woont in de" or the like stands right before word `i`.
fn lives(text: &Text<'_>, i: usize) -> bool {
    let mut at = i;
    for _ in 0..5 {
        if !text.get(at).is_some_and(|t| t.joined) {
            return false;
        }
        at = at.saturating_sub(1);
        if LIVES.has(text.fold(at)) {
            return true;
        }
        if !WHERE.has(text.fold(at)) {
            return false;
        }
    }
    false
}

/// The first word of a street of several words that ends at `i`.
fn first_word(text: &Text<'_>, i: usize) -> usize {
    let mut first = i;
    let mut at = i;
    while at > 0 && i - at < STREET_WORDS && text.get(at).is_some_and(|t| t.joined) {
        at -= 1;
        let Some(token) = text.get(at) else { break };
        let named = token.cap && !token.digit && !(token.first && NOT_NAMES.has(&token.fold));
        if named || matches!(token.fold.as_str(), "van" | "von") {
            first = at;
        } else if !PARTICLES.has(&token.fold) {
            break;
        }
    }
    first
}

/// The last word of "Laan van ...".
fn tail_of_street(text: &Text<'_>, i: usize) -> Option<usize> {
    let mut last = None;
    for at in i + 1..=i + STREET_WORDS {
        let Some(token) = text.get(at).filter(|t| t.joined && !t.digit) else { break };
        if token.cap {
            last = Some(at);
        } else if !PARTICLES.has(&token.fold) {
            break;
        }
    }
    last.filter(|_| PARTICLES.has(text.fold(i + 1)))
}

/// Where a house number after word `i` ends: "12", "12a", "nr 12", "12-2".
fn house_number(text: &Text<'_>, i: usize) -> Option<usize> {
    let named = text.get(i + 1).is_some_and(|t| t.joined && matches!(t.fold.as_str(), "nr" | "nummer" | "huisnummer"));
    let at = i + 1 + usize::from(named);
    let number = text.get(at)?;
    let digits = number.fold.bytes().take_while(u8::is_ascii_digit).count();
    let gap = text.gap_after(at - 1);
    let near = gap.chars().count() <= 2 && gap.chars().all(|c| is_space(c) || matches!(c, ',' | '.'));
    // "Kerkstraat. 12 kinderen": else a sentence ends within what is left out, and the next rewrite finds more.
    let same = text.get(i).is_some_and(|street| street.sentence == number.sentence);
    if !(1..=4).contains(&digits) || number.fold.len() > digits + 2 || !near || !same {
        return None;
    }
    let after = text.gap_after(at);
    let next = text.get(at + 1);
    if next.is_some_and(|n| (n.joined && UNITS.has(&n.fold)) || (n.digit && matches!(after, "." | ":"))) {
        return None;
    }
    let bis = |n: &&Token| n.joined && matches!(n.fold.as_str(), "bis" | "hs");
    let addition = next.filter(|n| (plain(after) == "-" && n.fold.len() <= 4) || bis(n));
    Some(addition.map_or(number.end, |n| n.end))
}
