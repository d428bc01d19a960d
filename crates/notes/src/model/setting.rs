//! One value of the case itself, with its version.

use guide::terms::days::Day;

use super::seen::Dot;

/// A value of the case itself.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum What {
    /// The nickname.
    Name(String),
    /// The day up to and including which the notes are kept.
    Keep(Option<Day>),
    /// Whether nothing may be wiped.
    Hold(bool),
}

/// One version of a value of the case itself.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Setting {
    /// The version.
    pub dot: Dot,
    /// The order of making, within the case.
    pub made: u32,
    /// The value.
    pub what: What,
}
