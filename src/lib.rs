//! Rond de melding: the behaviour on top of the documents, in programs.
//!
//! A document holds its content and works by itself. [`reader`] makes it a guide: it remembers the
//! path, answers questions the settings know, copies and prints. A second program is loaded after that, so
//! that reading never waits for it: [`writer`] in the guide, for everything where something is typed, from
//! search to notes; [`workshop`] and [`together`] in their own documents. They
//! share parts and the browser's side, and no memory: what they know of each other stands in the
//! document.
//! See `ARCHITECTURE.md`.

mod accent;
mod fresh;
mod platform;
pub mod reader;
mod school;
mod screens;
mod settings;
mod shell;
mod today;
pub mod together;
mod ui;
mod words;
pub mod workshop;
pub mod writer;
