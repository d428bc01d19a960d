//! Who stands for this copy, who read its texts, how it was checked.

pub(crate) mod check;
pub(crate) mod page;
mod shape;

pub use shape::*;
