//! Parts shared by screens. They receive the state, read it, and call it; they hold none of their own.

pub(crate) mod bottom;
pub(crate) mod el;
pub(crate) mod field;
pub(crate) mod input;
pub(crate) mod skip;
pub(crate) mod told;
pub(crate) mod top;
pub(crate) mod trail;
