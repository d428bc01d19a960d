//! The frame of the guide: where it starts, its phases, the lines that tags put on cards, its menu.

pub(crate) mod page;
mod shape;

pub use shape::*;
