//! Why a passphrase is easy to guess.

use super::tables;

/// Why a passphrase is easy to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is, or is mostly, a password of the well-known lists.
    Common,
    /// The same again and again.
    Repeats,
    /// A row of the keyboard, the alphabet or of figures.
    Row,
    /// It holds a name that belongs to these notes.
    Known,
    /// Too few different characters.
    Few,
    /// Too few guesses for another reason.
    Guessable,
}

impl Why {
    /// All reasons.
    pub const ALL: &'static [Why] = &[Why::Common, Why::Repeats, Why::Row, Why::Known, Why::Few, Why::Guessable];

    /// What a reader sees.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Why::Common => tables::TEXT_COMMON,
            Why::Repeats => tables::TEXT_REPEATS,
            Why::Row => tables::TEXT_ROW,
            Why::Known => tables::TEXT_KNOWN,
            Why::Few => tables::TEXT_FEW,
            Why::Guessable => tables::TEXT_GUESSABLE,
        }
    }
}
