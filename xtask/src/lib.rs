//! Building, serving and checking the guide. The commands are in `main.rs`; see `cargo xtask`.

pub mod bench;
pub mod check;
pub mod dist;
pub mod house;
pub mod release;
pub mod review;
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

/// The day of the build in UTC, as year-month-day. `SOURCE_DATE_EPOCH` (seconds since 1970, as reproducible-builds.org
/// has it) names another day: who checks an older build sets it to the day of that build.
///
/// # Errors
/// When `SOURCE_DATE_EPOCH` is no such number.
pub fn today() -> Result<String> {
    let now = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => seconds
            .parse()
            .ok()
            .and_then(|seconds| time::OffsetDateTime::from_unix_timestamp(seconds).ok())
            .ok_or_else(|| format!("SOURCE_DATE_EPOCH is \"{seconds}\", which is no number of seconds since 1970"))?,
        Err(_) => time::OffsetDateTime::now_utc(),
    };
    Ok(date(now))
}

/// A moment's date, as year-month-day.
fn date(now: time::OffsetDateTime) -> String {
    format!("{:04}-{:02}-{:02}", now.year(), u8::from(now.month()), now.day())
}

/// Puts what was being done in front of an error.
pub(crate) fn while_doing<E: std::fmt::Display>(what: impl std::fmt::Display) -> impl FnOnce(E) -> String {
    move |error| format!("{what}: {error}")
}
