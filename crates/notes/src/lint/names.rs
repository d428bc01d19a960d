//! Names of people: after a title, with initials, two or more capitals, or a known first name.

use super::tokens::{Text, Token};
use super::words::{NAMES, NOT_NAMES, PARTICLES, RELATIONS, SURE_STREETS, SURNAMES, TITLES, WORD_NAMES};
use super::{Hint, Kind};

/// How long a name can be, in words; a longer row of capitals is a heading.
const LONGEST: usize = 8;

pub(super) fn find(text: &Text<'_>, nickname: bool) -> Vec<Hint> {
    let mut hints = Vec::new();
    let mut i = 0;
    while i < text.tokens.len() {
        match name(text, i, nickname) {
            Some((kind, from, to)) => {
                hints.extend(hint(text, kind, from, to));
                i = to + 1;
            }
            None => i += 1,
        }
    }
    hints
}

/// The name that begins at word `i`: its kind, first and last word. With a title the title stays.
fn name(text: &Text<'_>, i: usize, nickname: bool) -> Option<(Kind, usize, usize)> {
    titled(text, i).or_else(|| initials(text, i)).or_else(|| capitals(text, i)).or_else(|| alone(text, i, nickname))
}

/// A word that can be a part of a name: a capital, then lower case, and no known other word.
fn is_part(token: &Token) -> bool {
    token.cap && token.lower && !token.digit && token.fold.len() > 1 && !NOT_NAMES.has(&token.fold) && !is_street(token)
}

/// A street, a school: a name of a place, whatever stands before it.
fn is_street(token: &Token) -> bool {
    let ends = |s: &str| token.fold.len() >= s.len() + 3 && token.fold.ends_with(s);
    ends("school") || ends("college") || ends("lyceum") || SURE_STREETS.all().any(ends) && !SURNAMES.has(&token.fold)
}

/// The name without a possessive s.
fn base(fold: &str) -> &str {
    fold.strip_suffix("'s").unwrap_or(fold)
}

/// A first name that is no word, so that it may stand in lower case or begin a sentence.
fn is_sure(fold: &str) -> bool {
    let known = |name: &str| NAMES.has(name);
    let one = |name: &str| known(base(name)) || name.strip_suffix('s').is_some_and(|n| n.len() > 3 && known(n));
    one(fold) || fold.split_once('-').is_some_and(|(a, b)| known(a) && (known(b) || WORD_NAMES.has(b)))
}

/// The last word of what may follow a first name from word `i` on: particles, then capitals that
/// can be names or a known surname. `lower` also takes known surnames without a capital.
fn tail(text: &Text<'_>, i: usize, lower: bool, known_only: bool) -> Option<usize> {
    let (mut last, mut at, mut particles) = (None, i, false);
    while at < i + LONGEST {
        let Some(token) = text.get(at).filter(|t| t.joined) else { break };
        let surname = SURNAMES.has(base(&token.fold)) && (token.cap || lower);
        if (is_part(token) && (!known_only || particles || last.is_some())) || surname {
            last = Some(at);
            particles = false;
        } else if PARTICLES.has(&token.fold) {
            particles = true;
        } else {
            break;
        }
        at += 1;
    }
    last
}

/// After a title: "mevrouw Bakker", "dhr. Van Dijk", "juf petra".
fn titled(text: &Text<'_>, i: usize) -> Option<(Kind, usize, usize)> {
    let title = TITLES.has(text.fold(i));
    if !title && !RELATIONS.has(text.fold(i)) {
        return None;
    }
    let from = i + 1;
    let first = text.get(from)?;
    if !(first.joined || text.gap_after(i) == ". ") || first.sentence != text.get(i)?.sentence {
        return None;
    }
    let after = |at: usize| tail(text, at, false, false);
    if is_part(first) && !PARTICLES.has(&first.fold) || is_sure(&first.fold) {
        return Some((Kind::FullName, from, after(from + 1).unwrap_or(from)));
    }
    // "moeder van Kevin" is no name of two words; "mevrouw van Dijk" is.
    (title && PARTICLES.has(&first.fold)).then(|| after(from + 1)).flatten().map(|to| (Kind::FullName, from, to))
}

/// Initials with dots before a surname: "J. de Boer", "A.B. Hendriks".
fn initials(text: &Text<'_>, i: usize) -> Option<(Kind, usize, usize)> {
    let is_initial = |at: usize| text.get(at).is_some_and(|t| t.cap && t.end - t.start == 1);
    let mut at = i;
    while is_initial(at) && text.get(at + 1).is_some_and(|t| t.dotted) && at < i + LONGEST {
        at += 1;
    }
    let first = text.get(at).filter(|_| at > i)?;
    if SURNAMES.has(&first.fold) && first.cap {
        return Some((Kind::FullName, i, tail(text, at + 1, false, false).unwrap_or(at)));
    }
    // "van der Xyz": only a particle makes an unknown surname sure.
    let to = PARTICLES.has(&first.fold).then(|| tail(text, at + 1, false, false)).flatten()?;
    Some((Kind::FullName, i, to))
}

/// Two or more capitals in a row.
fn capitals(text: &Text<'_>, i: usize) -> Option<(Kind, usize, usize)> {
    let first = text.get(i)?;
    let known = is_sure(&first.fold) || WORD_NAMES.has(&first.fold);
    let possible = is_part(first) && (!PARTICLES.has(&first.fold) || known);
    if !possible {
        return None;
    }
    let to = tail(text, i + 1, false, false)?;
    let surname = (i + 1..=to).any(|at| SURNAMES.has(base(text.fold(at))));
    let particle = PARTICLES.has(text.fold(i + 1));
    // At the start of a sentence the first capital says nothing of itself.
    let sure = !first.first || is_sure(&first.fold) || (known && particle) || (surname && !particle);
    sure.then_some((Kind::FullName, i, to))
}

/// A first name alone, or in lower case with a known surname.
fn alone(text: &Text<'_>, i: usize, nickname: bool) -> Option<(Kind, usize, usize)> {
    let token = text.get(i)?;
    if token.digit || token.fold.len() < 2 {
        return None;
    }
    let sure = is_sure(&token.fold);
    if !token.cap {
        if !sure || token.fold.len() < 4 {
            return None;
        }
        let to = tail(text, i + 1, true, false);
        return Some(to.map_or((Kind::FirstName, i, i), |to| (Kind::FullName, i, to)));
    }
    let word = WORD_NAMES.has(base(&token.fold)) && (!token.first || nickname) && token.lower;
    // Before another capital that is no name it is a part of something else: a school, a programme.
    let other = text.get(i + 1).is_some_and(|n| n.joined && n.cap && (is_street(n) || NOT_NAMES.has(&n.fold)));
    ((sure || word) && !other).then_some((Kind::FirstName, i, i))
}

/// The hint, with the initials that can stand in its place.
fn hint(text: &Text<'_>, kind: Kind, from: usize, to: usize) -> Option<Hint> {
    let (first, last) = (text.get(from)?, text.get(to)?);
    // A possessive stays: "Zeynep's" becomes "Z.'s".
    let possessive = last.fold.len() - base(&last.fold).len();
    let end = last.end - possessive;
    let mut letters = String::new();
    for at in from..=to {
        let token = text.get(at)?;
        if PARTICLES.has(&token.fold) && at != from {
            continue;
        }
        let capital = text.text.get(token.start..).and_then(|t| t.chars().next())?;
        letters.extend(capital.to_uppercase());
        letters.push('.');
    }
    // The dot of a sentence is enough, unless a surname after it would then follow initials.
    let follows = text.get(to + 1);
    let surname = follows.is_some_and(|t| SURNAMES.has(base(&t.fold)) || PARTICLES.has(&t.fold));
    if text.text.get(end..).is_some_and(|rest| rest.starts_with('.')) && !surname {
        letters.pop();
    }
    Some(Hint { kind, start: first.start, end, rewrite: Some(letters), tip: None })
}
