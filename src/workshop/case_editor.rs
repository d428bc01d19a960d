//! Making a case of something that is over. What a case is, and its file, is in the crate `workshop`.

pub(crate) mod state;
pub(crate) mod view;
