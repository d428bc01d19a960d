//! Which file of the house uses which, read from the `use` lines and the paths in the code; circles and floors follow.
//!
//! The rule: a file uses the file that *defines* what it names. A parent that only declares its modules, or passes a
//! name of a child on, is not used by who takes that name from it, and does not use the child; once it works with the
//! name itself, it does. Modules are no files: a `mod` line by itself joins nothing.

mod circles;
mod files;
pub mod floors;
mod picture;
pub mod source;
mod uses;

pub use circles::circles;
pub use files::{House, Used, read, sources};
pub use picture::{draw, svg};
