//! De samensteller: preparing a call with questions, answers and three texts. It keeps nothing; what goes with the
//! notes leaves as an event.

pub(crate) mod links;
pub(crate) mod state;
pub(crate) mod view;
