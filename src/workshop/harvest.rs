//! The harvest: four columns to write in with everybody looking on, and what becomes of them. The board itself, its file
//! and its picture are in the crate `workshop`.

pub(crate) mod state;
pub(crate) mod view;
