//! The pure core of working together.
//!
//! [`school`]: the school's own file with its contacts and holidays. [`table`]: the table of parents, school and
//! support. [`scan`]: the self-scan of a team. [`handover`]: the card that goes along to a next school, and what
//! consent lets on it. [`dayplan`]: the plan of a school day.
//!
//! No word of Dutch stands here and no phone number: words, and the numbers that are taken, are arguments and come
//! from `content/nl`. What is absent: clocks, files, the DOM. No input panics.

pub mod dayplan;
pub mod handover;
pub mod scan;
pub mod school;
mod svg;
pub mod table;
mod words;

pub use files::json::Broken;
pub use words::{fill, tidy};
