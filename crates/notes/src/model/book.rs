//! A backup of the notes, its limits, and why bytes are none. How it is written is told in [`super::format`].

use guide::terms::days::Day;

use super::Case;

/// What the key `format` says.
pub(super) const NAME: &str = "rond-de-melding/notities";
/// The version that is written, and the highest that is read.
pub(super) const VERSION: u32 = 1;
/// The most bytes of a file: 20 MB. Some three thousand pages of text.
pub const MOST_BYTES: usize = 20_000_000;
/// The most cases of a file.
pub const MOST_CASES: usize = 200;
/// The most replicas a case of a file can have seen.
pub(super) const MOST_SEEN: usize = 20_000;

/// Why bytes are not read as notes. Nothing of them is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// More than [`MOST_BYTES`]. Nothing was parsed.
    TooBig,
    /// Not JSON, cut off, or nested too deep.
    NotJson,
    /// JSON, but no notes of this app.
    NotOurs,
    /// Written by a newer app, in this version of the format.
    Newer(u32),
    /// More cases, records or characters than the limits allow.
    TooMany,
    /// A value that cannot be: the key it stands under; "json" when a value is of another type than
    /// the format says, is missing, or is no id.
    Broken(&'static str),
}

/// A backup.
#[derive(Clone, PartialEq, Eq)]
pub struct Book {
    /// The day it was made.
    pub made: Option<Day>,
    /// The cases in it.
    pub cases: Vec<Case>,
}
