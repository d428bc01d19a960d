//! The composer of questions for Veilig Thuis, and the bank it chooses from.

pub(crate) mod check;
pub(crate) mod page;
mod shape;

pub use shape::*;
