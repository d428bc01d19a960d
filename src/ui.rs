//! Elements and fields, shared by the screens of all programs. They hold no state and know no screen.

pub(crate) mod announce;
pub(crate) mod el;
pub(crate) mod field;
pub(crate) mod input;
