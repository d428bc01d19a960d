//! What goes wrong with a storage: full, blocked, framed, newer, damaged, swapped, replayed.
//! Nothing is overwritten, nothing is lost from the screen, and the page says what happened.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::content::word;
use super::harness::{Browser, Folder, browse};
use super::notes::{self, PHRASE, act, press, press_in, put_in, quoted};
use super::page::Page;

const RAW: &str = "rond-de-melding-kluis.bin";

/// A vault with these children, each with one note named after it; and the page left.
async fn vault_with(page: &Page, names: &[&str]) {
    notes::open(page).await;
    for (at, name) in names.iter().enumerate() {
        notes::begin(page, name).await;
        notes::write(page, "feit", &format!("Over {name}")).await;
        if at == 0 {
            notes::make_vault(page, PHRASE).await;
        }
        notes::saved(page).await;
        notes::another(page).await;
    }
    page.elsewhere().await;
}

fn cases(stored: &BTreeMap<String, String>) -> Vec<(String, String)> {
    stored.iter().filter(|(name, _)| name.starts_with("case-")).map(|(n, b)| (n.clone(), b.clone())).collect()
}

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
    quota(page, Some(100_000)).await;
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
        notes::saved(page).await;
        assert_eq!(shows(page).await, written);
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(shows(page).await, written);
    });
}

/// A talk that was written down is long.
#[test]
fn a_long_note_is_kept_whole() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        let text = format!("Begin {} einde", "en toen zei het kind ".repeat(1_000).trim());
        act::<()>(page, &format!("await writeNote({})", quoted(&text))).await;
        let kept = notes::texts(page).await.remove(0);
        assert_eq!((kept.len(), kept.ends_with("einde")), (text.len(), true));
    });
}

#[test]
fn a_browser_that_keeps_nothing_says_so_and_the_notes_stay_in_the_tab() {
    let prefs = json!({ "profile.default_content_setting_values.cookies": 2 });
    Browser { prefs, ..Browser::default() }.run(async |page| {
        notes::open(page).await;
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
        page.wait("the framed app runs", "frames[0].document.documentElement?.dataset.desk === 'on'").await;
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

/// Wants the page to leave the vault alone and to offer a copy of all of it, and gives the copy.
async fn is_left_alone(page: &Page, downloads: &Folder, told: &str) -> Vec<u8> {
    notes::open(page).await;
    assert!(page.text(".notes .note").await.contains(word(told)), "{}", page.text(".notes").await);
    assert_eq!(page.text(".notes form").await, "", "no passphrase is asked, nothing can be begun");
    press(page, "notes_raw").await;
    notes::rested(page).await;
    let copy = notes::saved_file(downloads.path(), RAW).await;
    std::fs::remove_file(downloads.path().join(RAW)).unwrap();
    copy
}

fn holds(copy: &[u8], hex: &str) -> bool {
    let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    let bytes: Vec<u8> = (0..hex.len()).step_by(2).map(digit).collect();
    copy.windows(bytes.len()).any(|w| w == bytes)
}

#[test]
fn a_lock_that_is_newer_or_damaged_is_left_alone_and_can_be_copied() {
    let downloads = Folder::new("raw");
    notes::saving_in(downloads.path()).run(async |page| {
        vault_with(page, &["Vlinder", "Kever"]).await;
        let before = notes::stored(page).await;
        let lock = before["lock"].clone();
        let newer = format!("{}02{}", &lock[..8], &lock[10..]);
        let damaged = format!("00{}", &lock[2..]);
        let costly = format!("{}7fffffff{}", &lock[..10], &lock[18..]);
        let cut = lock[..lock.len() - 2].to_owned();
        for (bytes, told) in
            [(newer, "notes_newer"), (damaged, "notes_damaged"), (costly, "notes_damaged"), (cut, "notes_damaged")]
        {
            notes::put_row(page, "lock", &bytes).await;
            let copy = is_left_alone(page, &downloads, told).await;
            assert!(copy.starts_with(b"RDMC\x01"));
            let mut now = notes::stored(page).await;
            assert!(now.values().all(|row| holds(&copy, row)), "all of it is in the copy");
            assert_eq!(now.insert("lock".into(), lock.clone()), Some(bytes), "nothing is overwritten");
            assert_eq!(now, before);
            page.elsewhere().await;
        }
        // A changed wrapped key looks like another passphrase, and nothing is overwritten.
        let flipped = format!("{}{}", &lock[..lock.len() - 1], if lock.ends_with('0') { '1' } else { '0' });
        notes::put_row(page, "lock", &flipped).await;
        notes::open(page).await;
        notes::try_unlock(page, PHRASE).await;
        notes::tells(page, "notes_wrong_phrase").await;
        notes::put_row(page, "lock", &lock).await;
        assert_eq!(notes::stored(page).await, before);
        notes::unlock(page, PHRASE).await;
        notes::open_child(page, "Kever").await;
        assert_eq!(notes::texts(page).await, ["Over Kever"]);
    });
}

#[test]
fn a_newer_database_is_left_alone_and_can_be_copied() {
    let downloads = Folder::new("raw");
    notes::saving_in(downloads.path()).run(async |page| {
        vault_with(page, &["Vlinder"]).await;
        let before = notes::stored(page).await;
        act::<()>(page, "(await database(7)).close()").await;
        notes::open(page).await;
        assert!(page.text(".notes .note").await.contains(word("notes_newer")), "{}", page.text(".notes").await);
        assert_eq!(page.text(".notes form").await, "");
        let version = "return (await indexedDB.databases())[0].version";
        assert_eq!(page.run::<u32>(version).await, 7);
        assert_eq!(notes::stored(page).await, before);
        let copy = is_left_alone(page, &downloads, "notes_newer").await;
        assert!(before.values().all(|row| holds(&copy, row)), "all of it is in the copy");
    });
}

#[test]
fn a_row_that_was_swapped_is_told_and_not_overwritten() {
    let downloads = Folder::new("raw");
    notes::saving_in(downloads.path()).run(async |page| {
        vault_with(page, &["Vlinder", "Kever"]).await;
        let rows = cases(&notes::stored(page).await);
        assert_eq!(rows.len(), 2);
        notes::put_row(page, &rows[0].0, &rows[1].1).await;
        notes::put_row(page, &rows[1].0, &rows[0].1).await;
        let swapped = cases(&notes::stored(page).await);
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        notes::tells(page, "notes_damaged").await;
        notes::rested(page).await;
        for name in ["Vlinder", "Kever"] {
            act::<()>(page, &format!("press({})", quoted(&format!("{} {name}", word("notes_open_child"))))).await;
            notes::tells(page, "notes_damaged").await;
            assert_eq!(notes::nickname(page).await, "", "neither is shown under the name of the other");
        }
        assert_eq!(cases(&notes::stored(page).await), swapped);
        press(page, "notes_raw").await;
        let copy = notes::saved_file(downloads.path(), RAW).await;
        assert!(swapped.iter().all(|(_, row)| holds(&copy, row)));
        // Put right again, everything is there.
        for (name, row) in &rows {
            notes::put_row(page, name, row).await;
        }
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(notes::told(page).await, "");
        for name in ["Vlinder", "Kever"] {
            notes::open_child(page, name).await;
            assert_eq!(notes::texts(page).await, [format!("Over {name}")]);
            notes::another(page).await;
        }
    });
}

#[test]
fn an_old_row_put_back_is_told_and_not_overwritten() {
    browse(async |page| {
        vault_with(page, &["Vlinder"]).await;
        let old = cases(&notes::stored(page).await).remove(0);
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        notes::write(page, "feit", "Van later").await;
        notes::saved(page).await;
        let new = cases(&notes::stored(page).await).remove(0);
        // Put back while nobody looks: told on opening.
        notes::put_row(page, &old.0, &old.1).await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        notes::tells(page, "notes_damaged").await;
        notes::rested(page).await;
        assert_eq!(notes::nickname(page).await, "", "what is old does not pass for new");
        assert_eq!(cases(&notes::stored(page).await), [old.clone()]);
        notes::put_row(page, &new.0, &new.1).await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(notes::texts(page).await, ["Van later", "Over Vlinder"]);
        // An old index put back under an open vault: told on the next save, which stays in the tab.
        let index = notes::stored(page).await["index"].clone();
        notes::write(page, "feit", "Nog later").await;
        notes::saved(page).await;
        notes::put_row(page, "index", &index).await;
        let before = notes::stored(page).await;
        notes::write(page, "feit", "Na het terugdraaien").await;
        assert_eq!(notes::kept(page).await, word("notes_damaged"));
        assert_eq!(notes::texts(page).await.len(), 4);
        assert_eq!(notes::stored(page).await, before);
    });
}
