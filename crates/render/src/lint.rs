//! The privacy hints in the notes.

pub(crate) mod check;
mod shape;

pub use shape::*;
