//! What statements rest on: sources, claims about the law, from which age somebody decides.

pub(crate) mod check;
pub(crate) mod page;
mod shape;

pub use shape::*;
