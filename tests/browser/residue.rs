//! What was typed is nowhere on the disk: not after closing, not after the browser is killed.
//!
//! Measured before: text in an ordinary field stands in clear in the session files of the profile.

use std::path::Path;
use std::time::Duration;

use serde_json::json;

use super::fields::{ORDINARY, WITH_FIELDS, fill_document};
use super::harness::{Browser, Folder, kill};
use super::notes::w;
use super::notes_clear::press_word;
use super::page::Page;

/// Part of everything that is typed, so that one search finds any of it.
const MARK: &str = "zilverreiger";
const DAY: &str = "2081-07-19";
/// Typed on an ordinary page, to see that the search would find it.
const CONTROL: &str = "lepelaarcontrole";
/// As long as a browser takes to write its session down, and some.
const SESSION: Duration = Duration::from_secs(6);
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
    tokio::time::sleep(SESSION).await;
}

/// The files below a folder that hold a text, as bytes or as UTF-16.
pub(super) fn files_with(folder: &Path, text: &str, found: &mut Vec<String>) {
    let wide = wide(text);
    look(folder, &mut |path, bytes| {
        if holds(bytes, text.as_bytes()) || holds(bytes, &wide) {
            found.push(format!("{text} in {}", path.display()));
        }
    });
}

/// The files below a folder that hold a text as UTF-16.
pub(super) fn files_with_wide(folder: &Path, text: &str, found: &mut Vec<String>) {
    let wide = wide(text);
    look(folder, &mut |path, bytes| {
        if holds(bytes, &wide) {
            found.push(format!("{text} in {}", path.display()));
        }
    });
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Calls back with every file below a folder.
fn look(folder: &Path, each: &mut dyn FnMut(&Path, &[u8])) {
    for entry in std::fs::read_dir(folder).unwrap().filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            look(&path, each);
        } else if let Ok(bytes) = std::fs::read(&path) {
            each(&path, &bytes);
        }
    }
}

/// Whether bytes stand somewhere in others.
fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    find(bytes, needle).is_some()
}

/// From where on bytes stand in others. By the first byte, because a profile is large.
fn find<'a>(bytes: &'a [u8], needle: &[u8]) -> Option<&'a [u8]> {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| *b == needle[0]) {
        rest = &rest[at..];
        if rest.starts_with(needle) {
            return Some(rest);
        }
        rest = &rest[1..];
    }
    None
}

/// What Chromium wrote down below a folder of the fields of any page but the ordinary one, also when it is only a tick or
/// a choice. By the page and not by what is in it: of the ordinary page a state without its text is written when a busy
/// machine takes a second between loading it and typing.
fn states_of_others(folder: &Path, found: &mut Vec<String>) {
    look(folder, &mut |_, bytes| {
        for state in [STATE.as_bytes(), &wide(STATE)] {
            let mut from = 0;
            while let Some(rest) = find(&bytes[from..], state) {
                let at = bytes.len() - rest.len();
                let page = address_before(&bytes[..at]);
                if !page.ends_with("/control.html") {
                    found.push(format!("a state of the fields of \"{page}\""));
                }
                from = at + 1;
            }
        }
    });
}

/// The last address that stands in bytes: Chromium writes the address of a page before the state of its fields.
fn address_before(bytes: &[u8]) -> String {
    let Some(begin) = bytes.windows(7).rposition(|seven| seven == b"http://") else { return String::new() };
    let address = bytes[begin..].split(|b| !b.is_ascii_graphic()).next().unwrap_or_default();
    String::from_utf8_lossy(address).into_owned()
}

/// How a visit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Closed,
    Killed,
    Crashed,
    Reloaded,
    Emptied,
    Wiped,
    BackAndForward,
    Restored,
}

/// One visit to every document in a profile of its own, with an ordinary page in a tab beside them. Nothing of the visit
/// is on the disk afterwards, and what was typed on the ordinary page is.
fn nothing_is_left(end: End) {
    let (profile, site) = (Folder::new("profile-ended"), Folder::copy_of_site());
    std::fs::write(site.path().join("control.html"), ORDINARY).unwrap();
    let browser = Browser { site: site.path().to_owned(), ..Browser::default() };
    let ended = browser.run_in(profile.path(), async |page| {
        page.visit(&format!("{}control.html", page.base)).await.click("textarea").await;
        // At once, so that no half of it is written down.
        page.cdp("Input.insertText", json!({ "text": CONTROL })).await;
        fill_everywhere(page).await;
        ends(page, end, profile.path()).await;
    });
    match end {
        // The driver may or may not notice that its browser is gone.
        End::Killed | End::Crashed | End::Restored => drop(ended),
        _ => ended.unwrap(),
    }
    if end == End::Restored {
        let args = vec!["--restore-last-session".to_owned()];
        let browser = Browser { site: site.path().to_owned(), args, ..Browser::default() };
        drop(browser.run_in(profile.path(), async |_| {
            tokio::time::sleep(SESSION).await;
            kill(profile.path());
        }));
    }
    let mut found = Vec::new();
    for text in [MARK, DAY] {
        files_with(&profile.path().join("Default"), text, &mut found);
    }
    states_of_others(&profile.path().join("Default"), &mut found);
    let mut control = Vec::new();
    files_with(&profile.path().join("Default"), CONTROL, &mut control);
    println!("{end:?}: {} files with the control text, {} with what was filled in", control.len(), found.len());
    assert_eq!(found, Vec::<String>::new(), "{end:?}");
    assert!(!control.is_empty(), "{end:?}: the search finds what an ordinary page leaves");
}

async fn ends(page: &Page, end: End, profile: &Path) {
    match end {
        End::Closed => return,
        End::Killed | End::Restored => return kill(profile),
        End::Crashed => {
            // Never answered.
            let debugger = page.driver().cdp();
            let crash = debugger.send_raw("Page.crash", json!({}));
            drop(tokio::time::timeout(Duration::from_secs(3), crash).await);
        }
        End::Reloaded => page.driver().refresh().await.unwrap(),
        End::Emptied | End::Wiped => {
            page.click("#clear").await;
            if end == End::Wiped {
                page.click("body.cleared button:last-of-type").await;
                press_word(page, "wipe_yes").await;
                page.wait("it is wiped", &format!("text('body').includes({})", w("wipe_done"))).await;
            }
        }
        End::BackAndForward => {
            page.visit("about:blank").await;
            page.driver().back().await.unwrap();
            page.driver().forward().await.unwrap();
        }
    }
    tokio::time::sleep(SESSION).await;
}

#[test]
fn after_closing_nothing_that_was_filled_in_is_on_the_disk() {
    nothing_is_left(End::Closed);
}

#[test]
fn after_a_kill_nothing_that_was_filled_in_is_on_the_disk() {
    nothing_is_left(End::Killed);
}

/// The other endings, in the long run (`LONG=1`); for the notes all are tried always, see `notes_residue.rs`.
#[test]
fn however_a_visit_ends_nothing_that_was_filled_in_is_on_the_disk() {
    if std::env::var_os("LONG").is_some() {
        for end in [End::Crashed, End::Reloaded, End::Emptied, End::Wiped, End::BackAndForward, End::Restored] {
            nothing_is_left(end);
        }
    }
}

/// Of an ordinary page a tick alone is found, and so is a text; and whose state it is.
#[test]
fn the_search_finds_what_an_ordinary_page_leaves() {
    for (field, text) in [("[type=checkbox]", STATE), ("textarea", MARK)] {
        let (profile, site) = (Folder::new("profile-ordinary"), Folder::copy_of_site());
        for name in ["control.html", "elders.html"] {
            std::fs::write(site.path().join(name), ORDINARY).unwrap();
        }
        let browser = Browser { site: site.path().to_owned(), ..Browser::default() };
        let ended = browser.run_in(profile.path(), async |page| {
            for name in ["control.html", "elders.html"] {
                page.visit(&format!("{}{name}", page.base)).await.click(field).await;
                if text == MARK {
                    page.keys(MARK).await;
                }
                tokio::time::sleep(SESSION).await;
            }
            kill(profile.path());
        });
        drop(ended);
        let mut found = Vec::new();
        files_with(&profile.path().join("Default"), text, &mut found);
        assert!(!found.is_empty(), "{field}");
        let mut others = Vec::new();
        states_of_others(&profile.path().join("Default"), &mut others);
        assert!(
            !others.is_empty() && others.iter().all(|other| other.ends_with("/elders.html\"")),
            "{field}: {others:?}"
        );
    }
}
