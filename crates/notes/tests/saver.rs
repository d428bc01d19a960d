//! Saving the case in hand: in every order in which two tabs, their savers and the store can take turns,
//! nothing is lost and nothing is called kept that is not.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests may fail loudly

#[path = "saver/desk.rs"]
mod desk;
#[path = "saver/every.rs"]
mod every;
#[path = "saver/shelf.rs"]
mod shelf;
#[path = "saver/tasks.rs"]
mod tasks;
