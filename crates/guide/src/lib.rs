//! The pure core of Rond de melding.
//!
//! Here lives what can be decided without a browser: the [`graph`] of questions and cards, the
//! [`walk`] through it, the meaning of an address ([`route`]), [`search`], and plain text to copy.
//! What is deliberately absent: clocks, files, randomness, the DOM, and all that happens while building
//! (the crate `render`). No input panics.

#[cfg(test)]
use proptest as _;
#[cfg(test)]
use time as _;

pub mod ask;
pub mod dutch;
pub mod embed;
pub mod escape;
pub mod figures;
pub mod graph;
pub mod plain;
pub mod review;
pub mod route;
pub mod search;
pub mod settings;
pub mod terms;
pub mod walk;
