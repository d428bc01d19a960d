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
mod hint;
mod language;
mod names;
mod numbers;
mod places;
mod table;
mod text;
mod tokens;
mod words;

use tokens::Text;

pub use hint::{Hint, HintText, Kind};

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
