//! The terugkoppelklok: its terms, its ladder, its days off.

pub(crate) mod check;
pub(crate) mod page;
mod shape;

pub use shape::*;
