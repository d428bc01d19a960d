//! How files of content are read, whatever is in them: the reader, where a fault stands, values by their ids, dates.

pub(crate) mod by_id;
mod dated;
mod file;
mod reader;

pub use dated::Dated;
pub(crate) use dated::{dated, sourced};
pub use file::{File, Finding};
pub(crate) use reader::Reader;
