//! What was typed is nowhere on the disk: not after closing, not after the browser is killed.
//!
//! Measured before: text in an ordinary field stands in clear in the session files of the profile.

use std::path::Path;
use std::time::Duration;

use super::fields::{ORDINARY, WITH_FIELDS, fill_document};
use super::harness::{Browser, Folder, kill};
use super::page::Page;

/// Part of everything that is typed, so that one search finds any of it.
const MARK: &str = "zilverreiger";
const DAY: &str = "2081-07-19";
/// Stands before what Chromium writes down of the fields of a page, also when it is only a tick or a choice.
const STATE: &str = "serialized form state version";

/// Fills in every field and control of every document, each in a tab of its own, with some real keys, and waits until a
/// browser would have written its session down.
async fn fill_everywhere(page: &Page) {
    for (document, _) in WITH_FIELDS {
        let tab = page.driver().new_tab().await.unwrap();
        page.driver().switch_to_window(tab).await.unwrap();
        page.open_in(document, "").await;
        let filled: u64 = page.run(&fill_document(document, MARK, DAY)).await;
        println!("{document:?}: {filled} fields and controls");
        assert!(filled > 40, "{document:?}: {filled}");
    }
    page.open("vragen").await.click(".call-list textarea").await;
    page.keys(MARK).await;
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
    for text in [MARK, DAY, STATE] {
        files_with(&profile.join("Default"), text, &mut found);
    }
    assert_eq!(found, Vec::<String>::new());
    // The search itself can find: the address of the visit does stand in the profile.
    files_with(profile, "school/gids", &mut found);
    assert!(!found.is_empty(), "the profile was searched");
}

#[test]
fn after_closing_nothing_that_was_filled_in_is_on_the_disk() {
    let profile = Folder::new("profile-closed");
    Browser::default().run_in(profile.path(), async |page| fill_everywhere(page).await).unwrap();
    nothing_in(profile.path());
}

#[test]
fn after_a_kill_nothing_that_was_filled_in_is_on_the_disk() {
    let profile = Folder::new("profile-killed");
    let ended = Browser::default().run_in(profile.path(), async |page| {
        fill_everywhere(page).await;
        kill(profile.path());
    });
    // The driver may or may not notice that its browser is gone.
    drop(ended);
    nothing_in(profile.path());
}

/// Of an ordinary page a tick alone is found, and so is a text.
#[test]
fn the_search_finds_what_an_ordinary_page_leaves() {
    for (field, text) in [("[type=checkbox]", STATE), ("textarea", MARK)] {
        let (profile, site) = (Folder::new("profile-ordinary"), Folder::copy_of_site());
        std::fs::write(site.path().join("control.html"), ORDINARY).unwrap();
        let browser = Browser { site: site.path().to_owned(), ..Browser::default() };
        let ended = browser.run_in(profile.path(), async |page| {
            page.visit(&format!("{}control.html", page.base)).await.click(field).await;
            if text == MARK {
                page.keys(MARK).await;
            }
            tokio::time::sleep(Duration::from_secs(6)).await;
            kill(profile.path());
        });
        drop(ended);
        let mut found = Vec::new();
        files_with(&profile.path().join("Default"), text, &mut found);
        assert!(!found.is_empty(), "{field}");
    }
}
