//! Text that was typed, and sentences with places to fill.

use guide::ask::clean::clean;

/// A sentence of the content with its places filled: `%name%` becomes the value of `name`. What is filled in is
/// never looked at again, and a place without a value stays as it is. (In content `{…}` is a link.)
#[must_use]
pub fn fill(sentence: &str, places: &[(&str, &str)]) -> String {
    files::fill(sentence, ('%', '%'), places)
}

/// Typed text without what cannot be seen, on one line, without space around it; and whether something
/// invisible was taken out.
#[must_use]
pub fn tidy(text: &str) -> (String, bool) {
    let (mut text, did) = clean(text);
    let length = text.len();
    // Of no width, so nobody sees them: they can hide a difference between two words or numbers.
    text.retain(|c| !matches!(c, '\u{00AD}' | '\u{200B}' | '\u{200C}' | '\u{2060}' | '\u{FEFF}'));
    let hidden = did.is_some_and(|d| d.invisible > 0) || text.len() < length;
    let words: Vec<&str> = text.split_whitespace().collect();
    (words.join(" "), hidden)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_cannot_be_seen_goes_and_is_told() {
        assert_eq!(tidy("  De\u{202E} Linde\u{200B}\n school "), ("De Linde school".to_owned(), true));
        assert_eq!(tidy("De Linde"), ("De Linde".to_owned(), false));
    }

    proptest! {
        #[test]
        fn tidy_text_stays_tidy(text in "\\PC{0,80}|[\u{0}-\u{20}\u{200b}\u{202e}a-c]{0,40}") {
            let (once, _) = tidy(&text);
            prop_assert!(!once.chars().any(char::is_control));
            prop_assert_eq!(tidy(&once), (once.clone(), false));
        }
    }
}
