//! The pure core of Rond de melding.
//!
//! Here lives what can be decided without a browser: the [`graph`] of questions and cards, the
//! [`walk`] through it, the meaning of an address ([`route`]), [`search`], and plain text to copy.
//! With the feature `load` also reading, checking and rendering `content/` at build time.
//! What is deliberately absent: clocks, files (but `load`), randomness, the DOM. No input panics.

#[cfg(test)]
use proptest as _;
#[cfg(test)]
use time as _;

pub mod ask;
pub mod dutch;
pub mod embed;
pub mod figures;
pub mod graph;
pub mod plain;
pub mod review;
pub mod route;
pub mod search;
pub mod settings;
pub mod terms;
pub mod walk;

#[cfg(feature = "load")]
pub mod check;
#[cfg(feature = "load")]
pub mod content;
#[cfg(feature = "load")]
pub mod documents;
#[cfg(feature = "load")]
pub mod html;
#[cfg(feature = "load")]
pub mod kit;
#[cfg(feature = "load")]
pub mod map;
#[cfg(feature = "load")]
pub mod page;
#[cfg(feature = "load")]
pub mod rich;
