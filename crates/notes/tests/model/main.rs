//! What the model of the notes promises, from the outside.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests may fail loudly

mod along;
mod build;
mod edit;
mod export;
mod find;
mod format;
mod history;
mod hostile;
mod merge;
mod resting;
mod restore;
mod retention;
