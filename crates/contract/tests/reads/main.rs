//! What is rendered reads back equal, without a browser: for the real content, for content that was made up, and for
//! every kind of thing that a program reads. A name that is written and not read, or read and not written, is found.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests may fail loudly

mod ask;
mod clock;
mod find;
mod hostile;
mod html;
mod kinds;
mod made_up;
mod names;
mod screens;
mod together;
mod workshop;
mod written;
