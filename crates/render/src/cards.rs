//! Cards: complete answers.

pub(crate) mod check;
pub(crate) mod page;
mod shape;

pub use shape::*;
