//! The pure core of the notes.
//!
//! What a teacher writes about a child ([`model`]), the encrypted container it is kept in
//! ([`vault`]), the backup file ([`backup`]), passphrases ([`phrase`]) and the privacy hints while
//! typing ([`lint`]); and when what is in memory may be called kept ([`saver`]). What is deliberately absent: clocks, randomness, storage, the DOM; they come
//! in as arguments. No input panics.

#[cfg(test)]
use proptest as _;

pub mod backup;
pub mod lint;
pub mod model;
pub mod phrase;
pub mod saver;
pub mod vault;
