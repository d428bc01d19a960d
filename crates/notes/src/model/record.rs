//! One record of a case, with its versions. How they come together is told in [`super`].

use super::seen::Dot;
use super::{Entry, Id};

/// What belongs to one version of a record. Private to the model.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    /// The version.
    pub dot: Dot,
    /// Among versions that exclude each other, the highest keeps the id: an edit made while the
    /// conflict was visible says which of them the writer had before them.
    pub lead: u32,
    /// The order of making, within the case. Kept when the record is edited.
    pub made: u32,
    /// The record this one was a twin of when it became a record of its own.
    pub from: Option<Id>,
}

/// One live record.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// Its name.
    pub id: Id,
    /// What it says.
    pub entry: Entry,
    /// Set when two people, tabs or copies changed the same record: the record that kept the id.
    /// That record may since have been removed.
    pub twin_of: Option<Id>,
    /// The record it is a version of; equal to `id` except in a twin that nobody has edited.
    pub(super) root: Id,
    /// Its versions, sorted. More than one when the same change was made in two places.
    pub(super) marks: Vec<Mark>,
}

impl Record {
    /// The order of making: lower is earlier.
    pub(super) fn made(&self) -> u32 {
        self.marks.iter().map(|m| m.made).min().unwrap_or_default()
    }

    /// See [`Mark::lead`].
    pub(super) fn lead(&self) -> u32 {
        self.marks.iter().map(|m| m.lead).max().unwrap_or_default()
    }

    /// See [`Mark::from`]. Once settled in one place, it is settled.
    pub(super) fn from(&self) -> Option<Id> {
        self.marks.iter().map(|m| m.from).min().unwrap_or_default()
    }
}
