//! What no text may say, what is said only to some, and what some cards must say.

pub(crate) mod check;
mod shape;

pub use shape::*;
