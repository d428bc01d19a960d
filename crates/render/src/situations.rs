//! What people type, and the situations that lead to a card.

pub(crate) mod page;
mod shape;

pub use shape::*;
