//! The pure core of the werkplaats.
//!
//! The rounds of a meeting and their minutes ([`agenda`]), the [`timer`] of a round, votes that
//! need no network ([`ballot`], [`tally`], [`qr`]), what a group takes home ([`harvest`]) and cases
//! that trainers write themselves ([`own`]). What is deliberately absent: clocks, randomness,
//! files, the DOM and every Dutch word; they come in as arguments. No input panics.

#[cfg(test)]
use proptest as _;

pub mod agenda;
pub mod ballot;
pub mod harvest;
mod json;
pub mod own;
pub mod qr;
pub mod snapshot;
pub mod stage;
pub mod tally;
pub mod timer;
mod words;

pub use json::ReadFault;
