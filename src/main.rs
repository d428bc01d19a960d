//! Rond de melding: the behaviour on top of the document.
//!
//! The document holds all content and works by itself. This app reads it once, remembers the
//! path, answers questions the settings know, finds, copies and prints; see `ARCHITECTURE.md`.

mod app;
mod pages;
mod parts;
mod platform;
mod state;
mod words;

fn main() {
    app::start();
}
