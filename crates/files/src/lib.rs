//! What the files that programs give and take have in common: [`json`] read with care and written, drawings as
//! [`svg`], de lijn as one of them ([`way`]), and sentences of the content with their places filled ([`fill`]).
//!
//! No format of a file stands here: what is in a file belongs to the crate that owns it. No input panics.

mod fill;
pub mod json;
pub mod svg;
pub mod way;

pub use fill::{Mark, fill};
