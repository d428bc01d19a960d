//! Text that was typed or pasted into an answer.

/// The most characters of one answer. An answer is a note of a call, not a file.
pub const MOST_CHARS: usize = 4_000;

/// How far a cut moves back to keep a letter and its marks together.
const MOST_MARKS: usize = 32;

/// What [`clean`] did, when it did something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// Invisible characters taken out.
    pub invisible: usize,
    /// Characters cut off at the end.
    pub cut: usize,
}

/// The text without control and direction characters, with one kind of line end, of at most
/// [`MOST_CHARS`] characters; and what was done, if a reader should know. A tab becomes a space.
///
/// Direction characters (UAX #9) can make a line read otherwise than it is written. The cut never
/// splits a character, and keeps combining marks with their letter.
#[must_use]
pub fn clean(input: &str) -> (String, Option<Cleaned>) {
    let mut kept: Vec<char> = Vec::new();
    let mut did = Cleaned::default();
    let mut chars = input.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' => kept.push('\n'),
            '\r' => {
                if chars.peek() == Some(&'\n') {
                    chars.next();
                }
                kept.push('\n');
            }
            '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\t' => kept.push(' '),
            c if is_invisible(c) => did.invisible += 1,
            c => kept.push(c),
        }
    }
    if kept.len() > MOST_CHARS {
        let whole = (MOST_CHARS - MOST_MARKS..=MOST_CHARS).rev().find(|at| !kept.get(*at).is_some_and(|c| joins(*c)));
        let at = whole.unwrap_or(MOST_CHARS);
        did.cut = kept.len() - at;
        kept.truncate(at);
    }
    let done = (did != Cleaned::default()).then_some(did);
    (kept.into_iter().collect(), done)
}

/// C0, C1 and the characters that change direction.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Whether a character belongs to the one before it: marks, joiners, skin tones.
fn joins(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{200D}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_text_stays_as_it_is() {
        let text = "Zij belt vrijdag terug.\nMeer weten we niet: één ding tegelijk. 👩🏽‍🏫";
        assert_eq!(clean(text), (text.to_owned(), None));
    }

    #[test]
    fn invisible_characters_go_and_are_counted() {
        let (text, did) = clean("a\u{202E}b\u{0007}c\u{200F}\u{0085}d\te");
        assert_eq!((text.as_str(), did), ("abcd e", Some(Cleaned { invisible: 4, cut: 0 })));
    }

    #[test]
    fn line_ends_fold_without_a_word() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d"), ("a\nb\nc\nd".to_owned(), None));
    }

    #[test]
    fn a_long_paste_is_cut_between_characters_and_says_how_much() {
        let (text, did) = clean(&"é".repeat(5_000));
        assert_eq!((text.chars().count(), did), (4_000, Some(Cleaned { invisible: 0, cut: 1_000 })));
        let (text, _) = clean(&"e\u{0301}a".repeat(4_000));
        assert!(text.chars().count() <= 4_000 && !text.ends_with('e'), "the accent stays with its letter");
        assert_eq!(clean(&"\u{0301}".repeat(9_000)).0.chars().count(), 4_000);
    }

    proptest! {
        #[test]
        fn clean_text_is_clean(input in "(.|[\u{0}-\u{1f}\u{7f}-\u{9f}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]){0,300}") {
            let (text, _) = clean(&input);
            prop_assert!(text.chars().all(|c| c == '\n' || !is_invisible(c)));
            prop_assert!(text.chars().count() <= MOST_CHARS);
            prop_assert_eq!(clean(&text), (text.clone(), None));
        }
    }
}
