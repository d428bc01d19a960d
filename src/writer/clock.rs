//! De terugkoppelklok: dates in, days to watch out.

pub(crate) mod state;
pub(crate) mod view;
