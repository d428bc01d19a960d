//! The model of the notes: what is written about one child, and how two copies of it come together.
//!
//! Here belongs everything that can be said about notes without storage, keys or a screen: the
//! entries, a case, merging, finding, the readable format, restoring, retention and the text to
//! hand over. Nothing here wipes anything by itself, and nothing here asks the clock.
//!
//! # How merging works
//! A [`Case`] is an *observed-remove set with add wins* (Bieniusa and others, "An optimized
//! conflict-free replicated set", 2012, <https://arxiv.org/abs/1210.3368>). Each version of a
//! record carries one dot: the replica and that replica's count. A case carries one version vector
//! of everything it has ever seen. A version that the other side has seen and no longer holds was
//! edited or removed there on purpose and goes; every other version stays. So a removal needs no
//! gravestone, and a case needs one vector rather than one for each record: it grows by about
//! fifteen bytes for each session that wrote to the case, some nine kilobytes for a year of three
//! sessions a school day. Nothing is ever dropped from it: no rule for that is sound while an old
//! backup may still turn up.
//!
//! It rests on one promise of the caller: a [`ReplicaId`] never goes back in time. After a case is
//! read from storage again, its edits are made under a new replica.

pub mod export;
pub mod format;
pub mod restore;
pub mod retention;

mod along;
mod arrange;
mod book;
mod case;
mod entry;
mod find;
mod id;
mod merge;
mod read;
mod record;
mod resting;
mod seen;
mod setting;
mod settings;
mod write;

pub use along::Along;
pub use book::{Book, ReadFault};
pub use case::{Case, MOST_RECORDS};
pub use entry::{Body, Entry, Lane, MOST_TEXT};
pub use export::{Empty, Parts, Words};
pub use id::{Id, ReplicaId};
pub use merge::Merged;
pub use record::Record;
pub use resting::Resting;
pub use restore::{CasePreview, preview, restore};
pub use retention::{Due, due, latest};
