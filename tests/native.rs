//! What can be tried without a browser: the house rules, the colours, and the document.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

mod age;
mod contrast;
mod dist;
mod document;
mod elements;
mod house;
#[path = "../crates/render/tests/common/html.rs"]
mod html;
mod menu;
mod notes;
mod paths;
mod release;
mod supply;
mod tidy;
mod workflows;
