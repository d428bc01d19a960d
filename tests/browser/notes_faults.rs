//! A storage that is full or blocked, and a page in a frame: nothing is lost from the screen, and the
//! page says what happened.

use std::collections::BTreeSet;

use serde_json::json;

use super::content::word;
use super::harness::{Browser, Folder, browse};
use super::notes::{self, PHRASE, act, press, press_in, put_in, quoted};
use super::page::Page;

/// Lets the browser believe that this site may keep so many bytes; `None` lifts it.
///
/// To be set before anything is kept: the browser looks again only when what it found first is used up.
async fn quota(page: &Page, bytes: Option<u32>) {
    let origin = format!("http://127.0.0.1:{}", page.port());
    let mut parameters = json!({ "origin": origin });
    if let Some(bytes) = bytes {
        parameters["quotaSize"] = bytes.into();
    }
    page.cdp("Storage.overrideQuotaForOrigin", parameters).await;
}

/// A vault on a disk with little room; writes until it is full, and gives all that was written.
async fn fill_the_disk(page: &Page) -> BTreeSet<String> {
    notes::open(page).await;
    // The guide keeps itself for a visit without a network, and that takes room too.
    let kept = "const workers = navigator.serviceWorker;
        for (let n = 0; n < 100 && !(await workers?.getRegistration())?.active; n++) await new Promise((done) => setTimeout(done, 50))";
    page.run::<()>(kept).await;
    let origin = json!({ "origin": format!("http://127.0.0.1:{}", page.port()) });
    let used = page.cdp("Storage.getUsageAndQuota", origin).await["usage"].as_f64().unwrap();
    quota(page, Some(used as u32 + 100_000)).await;
    notes::begin(page, "Vlinder").await;
    notes::make_vault(page, PHRASE).await;
    let mut written = BTreeSet::new();
    for n in 0..40 {
        let text = format!("Notitie {n} {}", "over een kind ".repeat(250).trim());
        notes::write(page, "feit", &text).await;
        written.insert(text);
        if notes::kept(page).await == word("notes_full") {
            assert!(n > 0, "the first did fit");
            return written;
        }
    }
    panic!("the disk was never full: {}", notes::kept(page).await);
}

async fn shows(page: &Page) -> BTreeSet<String> {
    notes::texts(page).await.into_iter().collect()
}

#[test]
fn a_full_disk_is_told_the_text_stays_and_is_kept_later() {
    browse(async |page| {
        let written = fill_the_disk(page).await;
        press(page, "notes_retry").await;
        act::<()>(page, "await until(() => kept() !== WORDS.busy, 'it was tried again')").await;
        assert_eq!(notes::kept(page).await, word("notes_full"), "still full");
        assert_eq!(shows(page).await, written);
        assert!(page.ask::<bool>("document.documentElement.hasAttribute('data-writing')").await, "unsaved");
        quota(page, None).await;
        press(page, "notes_retry").await;
        notes::saved(page).await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(shows(page).await, written);
    });
}

/// What is locked away while the disk is full is still there when it is opened again.
#[test]
fn what_could_not_be_kept_before_locking_is_kept_on_opening() {
    browse(async |page| {
        let written = fill_the_disk(page).await;
        press(page, "notes_lock").await;
        notes::tells(page, "notes_stranded").await;
        assert!(!page.text("body").await.contains("Notitie 0"), "not on the screen");
        quota(page, None).await;
        notes::unlock(page, PHRASE).await;
        page.wait("the only child is open", "document.querySelector('.notebook .nickname')").await;
        assert_eq!(shows(page).await, written);
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(shows(page).await, written);
    });
}

/// A talk that was written down is long: it becomes more notes than one, and not a word is lost.
#[test]
fn a_long_note_is_kept_whole() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        let words: Vec<String> = (0..3_000).map(|n| format!("woord{n}")).collect();
        act::<()>(page, &format!("await writeNote({})", quoted(&words.join(" ")))).await;
        // Newest first in the timeline.
        let mut kept = notes::texts(page).await;
        kept.reverse();
        assert!(kept.join(" ").split_whitespace().eq(words.iter().map(String::as_str)), "all of it, in order");
        let all = notes::everything(page).await;
        let places: Vec<Option<usize>> = kept.iter().map(|text| all.find(text.as_str())).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "in order for the school too: {places:?}");
    });
}

#[test]
fn a_browser_that_keeps_nothing_says_so_and_the_notes_stay_in_the_tab() {
    let prefs = json!({ "profile.default_content_setting_values.cookies": 2 });
    Browser { prefs, ..Browser::default() }.run(async |page| {
        notes::open(page).await;
        // There may be a vault that cannot be reached: that is not the same as none.
        assert!(page.text("#app-notes .note").await.contains(word("notes_unread")));
        press(page, "notes_unread_stay").await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Blauwe plek").await;
        assert_eq!(notes::kept(page).await, word("notes_in_tab"));
        put_in(page, "notes_vault", "notes_own_device", "ja").await;
        put_in(page, "notes_vault", "notes_phrase", PHRASE).await;
        put_in(page, "notes_vault", "notes_phrase_again", PHRASE).await;
        press_in(page, "notes_vault", "notes_make").await;
        notes::tells(page, "notes_blocked").await;
        assert_eq!(notes::kept(page).await, word("notes_in_tab"));
        assert_eq!(notes::texts(page).await, ["Blauwe plek"]);
        notes::write(page, "feit", "Nog een").await;
    });
}

#[test]
fn in_a_frame_there_are_no_notes_but_a_way_out() {
    let site = Folder::copy_of_site();
    let host = "<!doctype html><title>Host</title><iframe src='index.html#notities' width='900' height='600'></iframe>";
    std::fs::write(site.path().join("host.html"), host).unwrap();
    let host = host.replace("<iframe", "<iframe sandbox='allow-scripts'");
    std::fs::write(site.path().join("sandbox.html"), host).unwrap();
    Browser { site: site.path().into(), ..Browser::default() }.run(async |page| {
        page.driver().goto(format!("{}host.html", page.base)).await.unwrap();
        page.wait("the framed app runs", "frames[0].document.documentElement?.dataset.writer === 'on'").await;
        let found: (String, usize, String) = page
            .run(
                "await settle(); const part = frames[0].document.querySelector('#app-notes');
                return [part.innerText, part.querySelectorAll('input, textarea').length, part.querySelector('a').href]",
            )
            .await;
        assert!(found.0.contains(word("notes_frame")), "{}", found.0);
        assert_eq!(found.1, 0, "nothing to type in");
        assert!(found.2.starts_with(&page.base), "a way to the site itself: {}", found.2);

        page.driver().goto(format!("{}sandbox.html", page.base)).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        page.driver().enter_frame(0).await.unwrap();
        let look = "const part = document.querySelector('#app-notes');
            return [document.documentElement.innerText.length, part ? part.querySelectorAll('input, textarea').length : 0]";
        let found: (usize, usize) = page.driver().execute(look, vec![]).await.unwrap().convert().unwrap();
        assert!(found.0 > 100, "the guide can be read");
        assert_eq!(found.1, 0, "nothing to type in");
    });
}

/// Measured: Chromium takes a tap on a number for leaving the page, and would ask first.
#[test]
fn nothing_stands_between_a_tap_on_a_number_and_the_call() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Blauwe plek").await;
        let watch = "window.asked = []; addEventListener('beforeunload', (e) => asked.push(e.defaultPrevented))";
        page.run::<()>(watch).await;
        for number in ["a.call.now", "a.call:not(.now)"] {
            page.click(number).await;
            page.settle().await;
        }
        assert_eq!(page.ask::<Vec<bool>>("asked").await, [false, false]);
        assert_eq!(notes::texts(page).await, ["Blauwe plek"], "and the notes are still there");
    });
}
