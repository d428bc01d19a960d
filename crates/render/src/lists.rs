//! Phones, the glossary, and who is who.

pub(crate) mod check;
pub(crate) mod page;
mod shape;

pub use shape::*;
