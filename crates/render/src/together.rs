//! Working together: everything below `together/`.

pub(crate) mod check;
pub(crate) mod page;
mod shape;

pub use shape::*;
