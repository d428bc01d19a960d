//! A vault that is newer, damaged, swapped or put back: nothing is overwritten, the page says so, and
//! all of it can be copied as it stands.

use std::collections::BTreeMap;

use super::content::word;
use super::harness::{Folder, browse};
use super::notes::{self, PHRASE, act, press, quoted};
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

/// Wants the page to leave the vault alone and to offer a copy of all of it, and gives the copy.
async fn is_left_alone(page: &Page, downloads: &Folder, told: &str) -> Vec<u8> {
    notes::open(page).await;
    assert!(page.text("#app-notes .note").await.contains(word(told)), "{}", page.text("#app-notes").await);
    assert_eq!(page.text("#app-notes form").await, "", "no passphrase is asked, nothing can be begun");
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
        assert!(page.text("#app-notes .note").await.contains(word("notes_newer")), "{}", page.text("#app-notes").await);
        assert_eq!(page.text("#app-notes form").await, "");
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
        assert_eq!(cases(&notes::stored(page).await), std::slice::from_ref(&old));
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
