//! How alike two words are, for a hurried typist.

use super::Stem;
use crate::dutch;

/// Quality of a match: the same word, a word that is still being typed, a word that means the same.
pub(super) const EXACT: f32 = 1.0;
const BEGUN: f32 = 0.8;
/// A few letters may become anything.
const BARELY_BEGUN: f32 = 0.65;
pub(super) const SYNONYM: f32 = 0.75;
/// The last part of a compound says what it is, the first what kind of: "pleegvader" is a vader.
const HEAD: f32 = 0.6;
const PART: f32 = 0.5;
const TYPO: f32 = 0.75;
const TYPOS: f32 = 0.7;
/// From here on the words are probably meant to be the same.
pub(super) const SAME: f32 = 0.7;

/// Shortest word that may be a part of another.
const MIN_PART: usize = 4;

/// A word of a query.
pub(super) struct Word {
    pub(super) stem: String,
    pub(super) letters: u32,
    pub(super) length: usize,
    /// Whether the reader may not have finished it.
    pub(super) open: bool,
    /// Whether the guide has this very word: then nothing is guessed.
    pub(super) known: bool,
}

/// Which letters a word has, a bit each; all that is no letter shares one.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |seen, b| seen | 1 << if b.is_ascii_lowercase() { b - b'a' } else { 31 })
}

/// How well a query word matches a stem of the guide; 0 is not at all.
pub(super) fn likeness(word: &Word, stem: &Stem) -> f32 {
    if word.letters == stem.letters && word.stem == stem.text {
        return EXACT;
    }
    if word.length < stem.length && word.letters & !stem.letters == 0 {
        if word.open && word.length >= 2 && stem.text.starts_with(&word.stem) {
            return if word.length >= MIN_PART { BEGUN } else { BARELY_BEGUN };
        }
        if word.length >= MIN_PART {
            if stem.text.ends_with(&word.stem) {
                return HEAD;
            }
            if stem.text.starts_with(&word.stem) {
                return PART;
            }
        }
    } else if stem.length >= MIN_PART && stem.length < word.length && stem.letters & !word.letters == 0 {
        if word.stem.ends_with(&stem.text) {
            return HEAD;
        }
        if word.stem.starts_with(&stem.text) {
            return PART;
        }
    }
    if word.known || word.length < MIN_PART { 0.0 } else { mistyped(word, stem) }
}

/// Whether the word may be this stem with a typing error or two.
fn mistyped(word: &Word, stem: &Stem) -> f32 {
    let allowed = if word.length >= 8 { 2 } else { 1 };
    // Each error changes two letters at most.
    if word.length.abs_diff(stem.length) > allowed || (word.letters ^ stem.letters).count_ones() as usize > 2 * allowed
    {
        return 0.0;
    }
    // In a short word the first letter is seldom wrong, and much else is one edit away.
    if word.length < 6 && word.stem.as_bytes().first() != stem.text.as_bytes().first() {
        return 0.0;
    }
    match dutch::edits(&word.stem, &stem.text, allowed + 1) {
        0 | 1 => TYPO,
        n if n <= allowed => TYPOS,
        _ => 0.0,
    }
}
