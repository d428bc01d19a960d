//! Whole pages that the app adds to the document.

pub(crate) mod ask;
pub(crate) mod clock;
pub(crate) mod embed;
pub(crate) mod notes;
pub(crate) mod search;
pub(crate) mod settings;
