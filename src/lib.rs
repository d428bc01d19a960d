//! Rond de melding: the behaviour on top of the document, in two programs.
//!
//! The document holds all content and works by itself. [`reader`] makes it a guide: it remembers the
//! path, answers questions the settings know, copies and prints. [`writer`] is loaded after that, so
//! that reading never waits for it: everything where something is typed, from search to notes. They
//! share parts and the browser's side, and no memory: what they know of each other stands in the
//! document.
//! See `ARCHITECTURE.md`.

mod desk;
mod pages;
mod parts;
mod platform;
pub mod reader;
mod state;
mod words;
pub mod writer;
