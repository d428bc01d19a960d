//! Whole pages that the app adds to the document.

pub(crate) mod search;
pub(crate) mod settings;
