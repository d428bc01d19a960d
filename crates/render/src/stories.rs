//! Stories: taps in a row that must end on a card.

pub(crate) mod check;
mod shape;

pub use shape::*;
