//! Pages of running text.

pub(crate) mod page;
mod shape;

pub use shape::*;
