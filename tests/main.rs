//! What the guide promises, tried on the real build: `cargo xtask test` builds the site, finds a
//! browser, and runs this. One program, so that the browser's driver starts once.

// A test that cannot go on says so by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod browser;
mod budget;
mod native;
