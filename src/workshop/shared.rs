//! What the features of the werkplaats share besides the meeting: fields, files and the check on who could be known.
//! Nothing here knows a feature.

pub(crate) mod anonymous;
pub(crate) mod entry;
pub(crate) mod files;
pub(crate) mod pending;
