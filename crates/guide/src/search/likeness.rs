//! How alike two words are, for a hurried typist.

use crate::dutch;

/// Quality of a match, in hundredths.
const EXACT: u32 = 100;
const BEGIN: u32 = 70;
pub(super) const SYNONYM: u32 = 80;
const PART: u32 = 50;
const TYPO: u32 = 45;

/// Shortest word that may match inside another, or with a typing error.
const MIN_PART: usize = 4;

/// How well a query stem matches a stem of the guide, in hundredths; 0 is not at all.
pub(super) fn likeness(query: &str, stem: &str) -> u32 {
    if query == stem {
        return EXACT;
    }
    let length = query.chars().count();
    if length >= 2 && stem.starts_with(query) {
        return BEGIN;
    }
    if length < MIN_PART {
        return 0;
    }
    if stem.contains(query) || (stem.chars().count() >= MIN_PART && query.contains(stem)) {
        return PART;
    }
    // In a short word the first letter is seldom wrong, and much else is one edit away.
    if length < 6 && query.chars().next() != stem.chars().next() {
        return 0;
    }
    let allowed = if length >= 8 { 2 } else { 1 };
    if dutch::edits(query, stem, allowed + 1) <= allowed { TYPO } else { 0 }
}
