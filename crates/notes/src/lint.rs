//! Privacy hints while typing: what may point to a person, what judges instead of describes, and
//! questions that put words into a child's mouth.
//!
//! A hint never blocks. Rules live in the files of this folder, one subject each; the words they
//! look for and the texts a reader sees come from `content/nl/lint.toml` through `build.rs`. All
//! of it is in proportion to the length of the text, and the same text gives the same hints.
//!
//! What it does not do: understand. A name that is in no list and stands alone is missed, and so
//! is a story that only one family fits. Texts must not promise more ([`Kind::text`] does not).

mod dates;
mod language;
mod names;
mod numbers;
mod places;
mod table;
mod tokens;

use table::Table;
use tokens::Text;

mod words {
    use super::{HintText, Table};
    include!(concat!(env!("OUT_DIR"), "/lint.rs"));
}

/// Where in the notes a text stands; it decides which hints make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What was seen or heard.
    Fact,
    /// The child's literal words: nobody rewrites those, only what points to a person is shown.
    Words,
    /// What was asked of the child.
    Question,
    /// A talk with parents.
    Parents,
    /// The writer's own thought.
    Thought,
    /// A decision or an agreement.
    Decision,
    /// The neutral nickname of the child.
    Nickname,
    /// Anything else.
    Other,
}

/// What a hint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An e-mail address.
    Email,
    /// A burgerservicenummer: nine digits that pass the elfproef, or eight with the zero left out.
    Bsn,
    /// A Dutch or foreign phone number of a person; not 112, 0800, 0900, 088 or those of the guide.
    Phone,
    /// A street with a number, or a street where someone lives.
    Address,
    /// A Dutch postcode.
    Postcode,
    /// A date near a word such as "geboren".
    BirthDate,
    /// A name of more than one word, with initials, or after a title.
    FullName,
    /// A known first name that stands alone.
    FirstName,
    /// A word that judges, in a fact.
    Opinion,
    /// A diagnosis or a label, in a fact.
    Label,
    /// Faith, in a fact (kind-en-gesprek.md 1.2 keeps it out of notes).
    Faith,
    /// A question that holds its answer.
    Leading,
    /// A question why.
    Why,
}

/// What a reader sees with a hint.
#[derive(Debug, PartialEq, Eq)]
pub struct HintText {
    /// What was found.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to write it instead.
    pub how: &'static str,
    /// What can stand in its place; empty when there is nothing fixed.
    rewrite: &'static str,
}

/// One place in a text that deserves a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What it is about.
    pub kind: Kind,
    /// First byte; on a character border.
    pub start: usize,
    /// The byte after the last; on a character border.
    pub end: usize,
    /// The text that would replace exactly this range. Only what points to a person has one: a
    /// question must stay as it was asked, and an opinion cannot be replaced by a fact nobody saw.
    pub rewrite: Option<String>,
    /// With an opinion: how to write this kind of word as a fact.
    pub tip: Option<&'static str>,
}

impl Kind {
    /// All kinds; what points to a person first, and among those the surest first.
    pub const ALL: &'static [Kind] = &[
        Kind::Email,
        Kind::Bsn,
        Kind::Phone,
        Kind::Address,
        Kind::Postcode,
        Kind::BirthDate,
        Kind::FullName,
        Kind::FirstName,
        Kind::Opinion,
        Kind::Label,
        Kind::Faith,
        Kind::Leading,
        Kind::Why,
    ];

    /// Stable id, the key in `content/nl/lint.toml`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Kind::Email => "email",
            Kind::Bsn => "bsn",
            Kind::Phone => "phone",
            Kind::Address => "address",
            Kind::Postcode => "postcode",
            Kind::BirthDate => "birthdate",
            Kind::FullName => "fullname",
            Kind::FirstName => "firstname",
            Kind::Opinion => "opinion",
            Kind::Label => "label",
            Kind::Faith => "faith",
            Kind::Leading => "leading",
            Kind::Why => "why",
        }
    }

    /// Whether it may point to a person.
    #[must_use]
    pub fn is_identity(self) -> bool {
        self <= Kind::FirstName
    }

    /// What a reader sees.
    #[must_use]
    pub fn text(self) -> &'static HintText {
        match self {
            Kind::Email => &words::TEXT_EMAIL,
            Kind::Bsn => &words::TEXT_BSN,
            Kind::Phone => &words::TEXT_PHONE,
            Kind::Address => &words::TEXT_ADDRESS,
            Kind::Postcode => &words::TEXT_POSTCODE,
            Kind::BirthDate => &words::TEXT_BIRTHDATE,
            Kind::FullName => &words::TEXT_FULLNAME,
            Kind::FirstName => &words::TEXT_FIRSTNAME,
            Kind::Opinion => &words::TEXT_OPINION,
            Kind::Label => &words::TEXT_LABEL,
            Kind::Faith => &words::TEXT_FAITH,
            Kind::Leading => &words::TEXT_LEADING,
            Kind::Why => &words::TEXT_WHY,
        }
    }
}

impl Hint {
    fn new(kind: Kind, start: usize, end: usize) -> Hint {
        let fixed = kind.text().rewrite;
        Hint { kind, start, end, rewrite: (!fixed.is_empty()).then(|| fixed.to_owned()), tip: None }
    }
}

/// The hints of a text, in order; no two overlap.
#[must_use]
pub fn lint(text: &str, place: Place) -> Vec<Hint> {
    let text = Text::new(text);
    let mut hints = identity(&text, place == Place::Nickname);
    let more = match place {
        Place::Fact => language::facts(&text),
        Place::Question => language::questions(&text),
        _ => Vec::new(),
    };
    for hint in more {
        let at = hints.partition_point(|h| h.end <= hint.start);
        if hints.get(at).is_none_or(|h| h.start >= hint.end) {
            hints.insert(at, hint);
        }
    }
    hints
}

/// Only what may point to a person: for a case that is told to others.
#[must_use]
pub fn anonymous(text: &str) -> Vec<Hint> {
    identity(&Text::new(text), false)
}

/// The hints of a text while someone types at `caret` (a byte position). The word that touches the
/// caret is left out of it, so that nothing flips on and off while a word grows.
#[must_use]
pub fn lint_while_typing(text: &str, place: Place, caret: usize) -> Vec<Hint> {
    let (start, end) = unfinished(text, caret);
    let (Some(before), Some(after)) = (text.get(..start), text.get(end..)) else { return lint(text, place) };
    let mut masked = String::with_capacity(text.len());
    masked.push_str(before);
    // No rule takes an underscore for a part of anything.
    masked.extend(std::iter::repeat_n('_', end.saturating_sub(start)));
    masked.push_str(after);
    lint(&masked, place)
}

/// Whether no word is being typed at `caret`, so that all of the text can be judged.
#[must_use]
pub fn settled(text: &str, caret: usize) -> bool {
    let (start, end) = unfinished(text, caret);
    start == end
}

/// The text with every rewrite in its place. The hints must be those of this text.
#[must_use]
pub fn rewritten(text: &str, hints: &[Hint]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for hint in hints {
        let (Some(rewrite), Some(before)) = (&hint.rewrite, text.get(at..hint.start)) else { continue };
        out.push_str(before);
        out.push_str(rewrite);
        at = hint.end;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// The run without white space that touches the caret; empty when it ends with ? or ! before it.
fn unfinished(text: &str, caret: usize) -> (usize, usize) {
    let mut caret = caret.min(text.len());
    while !text.is_char_boundary(caret) {
        caret -= 1;
    }
    let (before, after) = text.split_at(caret);
    let start = before.rfind(char::is_whitespace).map_or(0, |i| {
        let width = before.get(i..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8);
        i + width
    });
    let end = after.find(char::is_whitespace).map_or(text.len(), |i| caret + i);
    if end == caret && before.ends_with(['?', '!']) { (caret, caret) } else { (start, end) }
}

/// What may point to a person, in order. Hints that overlap become one, of the surest kind, so that
/// no rest of a name or number stays behind when it is replaced.
fn identity(text: &Text<'_>, nickname: bool) -> Vec<Hint> {
    let mut found = places::find(text);
    let (mut numbers, dates) = numbers::find(text);
    found.append(&mut numbers);
    found.extend(dates::find(text, dates));
    // Letters glued to a number go with it: what stays behind could be half a name.
    for hint in &mut found {
        hint.start = text.around(hint.start).map_or(hint.start, |t| t.start);
        hint.end = text.around(hint.end).map_or(hint.end, |t| t.end);
    }
    found.extend(names::find(text, nickname));
    found.sort_by_key(|h| (h.start, h.kind));
    let mut out: Vec<Hint> = Vec::with_capacity(found.len());
    for hint in found {
        match out.last_mut() {
            Some(last) if last.end > hint.start => {
                let (end, start) = (last.end.max(hint.end), last.start);
                if hint.kind < last.kind {
                    *last = hint;
                }
                (last.start, last.end) = (start, end);
            }
            _ => out.push(hint),
        }
    }
    out
}
