//! Build time only: [`content`] is read, [`check`]ed and written as documents ([`page`]).
//!
//! Nothing that ships depends on this crate; what runs in a browser is in `guide`.

pub mod check;
pub mod content;
pub mod documents;
pub mod html;
pub mod kit;
pub mod map;
pub mod page;
mod rich;
