//! The notes of the reader: what they hold, where that is kept, and their page. What a note is, how it merges and how
//! it is sealed stands in the crate `notes`.

pub(crate) mod state;
pub(crate) mod view;
