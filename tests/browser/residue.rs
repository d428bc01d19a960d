//! What was typed is nowhere on the disk: not after closing, not after the browser is killed.
//!
//! Measured before: text in an ordinary field stands in clear in the session files of the profile.

use std::path::Path;
use std::time::Duration;

use super::harness::{Browser, Folder, kill};
use super::page::Page;

/// Words that stand nowhere else.
const TYPED: [&str; 3] = ["zilverreiger1", "zilverreiger2", "zilverreiger3"];
const DAY: &str = "2081-07-19";

/// Types in every kind of field there is, with real keys, and waits until a browser would have
/// written its session down.
async fn type_everywhere(page: &Page) {
    page.open("zoeken").await.click("#search").await;
    page.keys(TYPED[0]).await;
    page.go("vragen").await.click(".composer input[type=search]").await;
    page.keys(TYPED[1]).await;
    page.run::<()>("const f = document.querySelector('.composer input[type=search]'); f.value = ''; f.dispatchEvent(new Event('input', { bubbles: true }))").await;
    page.click(".call-list textarea").await;
    page.keys(TYPED[2]).await;
    page.go("termijnen").await;
    page.run::<()>(&format!(
        "const field = document.querySelector('#app-clock input[type=date]');
        field.value = '{DAY}';
        field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await;
    tokio::time::sleep(Duration::from_secs(6)).await;
}

/// The files below a folder that hold a text, as bytes or as UTF-16.
pub(super) fn files_with(folder: &Path, text: &str, found: &mut Vec<String>) {
    look(folder, text, &|bytes, wide| holds(bytes, text.as_bytes()) || holds(bytes, wide), found);
}

/// The files below a folder that hold a text as UTF-16.
pub(super) fn files_with_wide(folder: &Path, text: &str, found: &mut Vec<String>) {
    look(folder, text, &holds, found);
}

fn look(folder: &Path, text: &str, fits: &dyn Fn(&[u8], &[u8]) -> bool, found: &mut Vec<String>) {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for entry in std::fs::read_dir(folder).unwrap().filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            look(&path, text, fits, found);
        } else if let Ok(bytes) = std::fs::read(&path)
            && fits(&bytes, &wide)
        {
            found.push(format!("{text} in {}", path.display()));
        }
    }
}

/// Whether bytes stand somewhere in others. By the first byte, because a profile is large.
fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| *b == needle[0]) {
        rest = &rest[at..];
        if rest.starts_with(needle) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}

fn nothing_in(profile: &Path) {
    let mut found = Vec::new();
    for text in TYPED.into_iter().chain([DAY]) {
        files_with(profile, text, &mut found);
    }
    assert_eq!(found, Vec::<String>::new());
    // The search itself can find: the address of the visit does stand in the profile.
    files_with(profile, "school/gids", &mut found);
    assert!(!found.is_empty(), "the profile was searched");
}

#[test]
fn after_closing_nothing_that_was_typed_is_on_the_disk() {
    let profile = Folder::new("profile-closed");
    Browser::default().run_in(profile.path(), async |page| type_everywhere(page).await).unwrap();
    nothing_in(profile.path());
}

#[test]
fn after_a_kill_nothing_that_was_typed_is_on_the_disk() {
    let profile = Folder::new("profile-killed");
    let ended = Browser::default().run_in(profile.path(), async |page| {
        type_everywhere(page).await;
        kill(profile.path());
    });
    // The driver may or may not notice that its browser is gone.
    drop(ended);
    nothing_in(profile.path());
}
