//! Build time only: `content/` is read, checked and written as documents. One way: shapes and [`load()`], then [`check`],
//! then [`page`].
//!
//! A folder holds one kind of content: `shape` is what stands in its files, `check` what must hold, `page` how it is
//! written. Loading judges nothing, checking writes nothing, writing decides nothing. Nothing that ships depends on this
//! crate; what runs in a browser is in `guide`.

pub mod ask;
pub mod cards;
pub mod check;
pub mod content;
pub mod documents;
pub mod drawing;
pub mod frame;
pub mod html;
pub mod kit;
pub mod law;
pub mod lint;
pub mod lists;
mod load;
pub mod map;
pub mod page;
pub mod promises;
pub mod proof;
pub mod prose;
pub mod read;
pub mod rich;
pub mod shown;
pub mod signed;
pub mod situations;
pub mod steps;
pub mod stories;
pub mod terms;
mod texts;
pub mod together;
mod trial;
pub mod trust;
pub mod wording;
pub mod workshop;

pub use load::load;
