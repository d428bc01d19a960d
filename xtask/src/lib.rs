//! Building, serving and checking the guide. The commands are in `main.rs`; see `cargo xtask`.

pub mod bench;
pub mod check;
pub mod dist;
pub mod serve;
pub mod setup;
pub mod test;
pub mod wasm;

use std::path::{Path, PathBuf};

/// What goes wrong in a task, in words for the person at the keyboard.
pub type Result<T> = std::result::Result<T, String>;

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The content of the Dutch guide.
#[must_use]
pub fn content_dir() -> PathBuf {
    root().join("content").join("nl")
}

/// Today's date in UTC, as year-month-day.
#[must_use]
pub fn today() -> String {
    let now = time::OffsetDateTime::now_utc();
    format!("{:04}-{:02}-{:02}", now.year(), u8::from(now.month()), now.day())
}

/// Puts what was being done in front of an error.
pub(crate) fn while_doing<E: std::fmt::Display>(what: impl std::fmt::Display) -> impl FnOnce(E) -> String {
    move |error| format!("{what}: {error}")
}
