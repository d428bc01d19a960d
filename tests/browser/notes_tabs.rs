//! Several windows on one vault: nothing that any of them wrote is lost, and what was wiped stays wiped.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::json;
use thirtyfour::WindowHandle;

use super::content::word;
use super::harness::browse;
use super::notes::{self, PHRASE, act, inside, press, put_in, quoted, step, w};
use super::page::Page;

/// Opens so many windows on one vault with one child, and gives them; the first has the vault made.
pub(crate) async fn windows(page: &Page, count: usize) -> Vec<WindowHandle> {
    let mut all = vec![page.driver().window().await.unwrap()];
    notes::open(page).await;
    notes::begin(page, "Vlinder").await;
    notes::make_vault(page, PHRASE).await;
    more_windows(page, &mut all, count).await;
    all
}

/// Opens windows on that vault until there are so many.
pub(crate) async fn more_windows(page: &Page, all: &mut Vec<WindowHandle>, count: usize) {
    while all.len() < count {
        all.push(page.new_window().await);
        // A window that is not in front must not count as hidden: then its vault locks.
        page.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(notes::nickname(page).await, "Vlinder");
    }
    for handle in &*all {
        page.window(handle).await;
        assert_eq!(page.ask::<String>("document.visibilityState").await, "visible");
        assert_ne!(notes::kept(page).await, word("notes_vault_shut"));
    }
}

/// Every window writes as fast as it can, all at the same time.
async fn write_at_once(page: &Page, windows: &[WindowHandle], each: usize) -> BTreeSet<String> {
    let mut written = BTreeSet::new();
    // All begin at the same moment.
    let begin: f64 = page.ask("Date.now() + 1500").await;
    for (number, handle) in windows.iter().enumerate() {
        page.window(handle).await;
        let texts: Vec<String> = (0..each).map(|n| format!("Venster {number} notitie {n}")).collect();
        let storm = format!(
            "window.done = 0; window.storm = (async () => {{
              await new Promise((begin) => setTimeout(begin, {begin} - Date.now()));
              for (const text of {}) {{
                await writeNote(text);
                await until(() => kept().startsWith(WORDS.at), 'kept');
                window.done++;
              }}
            }})()",
            json!(texts)
        );
        act::<()>(page, &storm).await;
        written.extend(texts);
    }
    for handle in windows {
        page.window(handle).await;
        page.run::<()>("await window.storm").await;
        assert_eq!(page.ask::<usize>("window.done").await, each);
    }
    written
}

/// The notes in the text for the school's file, without what stands around them.
async fn lacks(page: &Page, written: &BTreeSet<String>) -> Vec<String> {
    let all = notes::everything(page).await;
    written.iter().filter(|text| !all.contains(text.as_str())).cloned().collect()
}

#[test]
fn five_windows_that_write_at_once_lose_nothing() {
    let (count, each) = if long() { (5, 100) } else { (5, 8) };
    browse(async |page| {
        let windows = windows(page, count).await;
        let written = write_at_once(page, &windows, each).await;
        assert_eq!(written.len(), count * each);
        // Every window sees all of it by itself,
        for handle in &windows {
            page.window(handle).await;
            for _ in 0..100 {
                if lacks(page, &written).await.is_empty() {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            assert_eq!(lacks(page, &written).await, Vec::<String>::new(), "in each window");
            let twins: usize =
                page.ask(&format!("document.body.innerText.split({}).length - 1", w("notes_twin"))).await;
            assert_eq!(twins, 0, "nothing was written twice");
        }
        // and so does a new one.
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(lacks(page, &written).await, Vec::<String>::new(), "on the disk");
        let total: usize = act(
            page,
            "return plain(document.querySelector('#notes-paper pre').textContent).split('Venster').length - 1",
        )
        .await;
        assert_eq!(total, written.len(), "each once");
    });
}

#[test]
fn a_note_that_is_changed_in_two_windows_keeps_both_texts() {
    browse(async |page| {
        let all = windows(page, 2).await;
        page.window(&all[0]).await;
        notes::write(page, "feit", "Om tien uur").await;
        notes::saved(page).await;
        page.window(&all[1]).await;
        page.wait(
            "the other window sees it",
            "document.querySelector('#app-notes .said')?.textContent === 'Om tien uur'",
        )
        .await;
        // Both begin to change it,
        for handle in &all {
            page.window(handle).await;
            step(page, &format!("press({}, note('Om tien uur'))", w("notes_change"))).await;
        }
        // and both save, the second while it knows of the first.
        for (handle, text) in all.iter().zip(["Om elf uur", "Om twaalf uur"]) {
            page.window(handle).await;
            step(
                page,
                &format!(
                    "put({}, {}); await settle(); press({})",
                    w("notes_text"),
                    quoted(text),
                    w("notes_save_change")
                ),
            )
            .await;
            notes::saved(page).await;
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        let texts: BTreeSet<String> = notes::texts(page).await.into_iter().collect();
        assert_eq!(texts, ["Om elf uur", "Om twaalf uur"].map(str::to_owned).into());
    });
}

#[test]
fn a_note_that_is_changed_in_two_windows_at_the_same_moment_keeps_both_texts() {
    browse(async |page| {
        let all = windows(page, 2).await;
        page.window(&all[0]).await;
        notes::write(page, "feit", "Om tien uur").await;
        notes::saved(page).await;
        page.window(&all[1]).await;
        page.wait(
            "the other window sees it",
            "document.querySelector('#app-notes .said')?.textContent === 'Om tien uur'",
        )
        .await;
        let soon: f64 = page.ask("Date.now() + 1500").await;
        for (handle, text) in all.iter().zip(["Om elf uur", "Om twaalf uur"]) {
            page.window(handle).await;
            step(page, &format!("press({}, note('Om tien uur'))", w("notes_change"))).await;
            let save = format!(
                "put({}, {}); setTimeout(() => press({}), {soon} - Date.now())",
                w("notes_text"),
                quoted(text),
                w("notes_save_change")
            );
            step(page, &save).await;
        }
        tokio::time::sleep(Duration::from_secs(3)).await;
        for handle in &all {
            page.window(handle).await;
            let texts: BTreeSet<String> = notes::texts(page).await.into_iter().collect();
            assert_eq!(texts, ["Om elf uur", "Om twaalf uur"].map(str::to_owned).into(), "{}", notes::kept(page).await);
        }
        // The reader says which is right; the other window hears of it.
        if page.text("#app-notes .note").await.contains(word("notes_twin")) {
            press(page, "notes_settle").await;
            notes::saved(page).await;
        } else {
            panic!("it is told that there are two: {}", page.text("#app-notes").await);
        }
    });
}

#[test]
fn a_vault_wiped_in_one_window_is_told_in_the_other_which_keeps_its_text() {
    browse(async |page| {
        let all = windows(page, 2).await;
        notes::write(page, "feit", "Blauwe plek").await;
        notes::saved(page).await;
        page.window(&all[0]).await;
        page.wait("both have it", "document.querySelector('#app-notes .said')").await;
        put_in(page, "notes_wipe", "notes_in_file_ask", "ja").await;
        step(
            page,
            &format!(
                "const part = await fold({}); press({}, part)",
                inside("notes_wipe/notes_wipe_vault"),
                w("notes_wipe_go")
            ),
        )
        .await;
        notes::tells(page, "notes_wiped_all").await;
        page.window(&all[1]).await;
        assert_eq!(notes::texts(page).await, ["Blauwe plek"]);
        notes::write(page, "feit", "Na het wissen").await;
        assert_eq!(notes::kept(page).await, word("notes_gone"));
        assert_eq!(notes::texts(page).await, ["Na het wissen", "Blauwe plek"]);
        assert_eq!(notes::databases(page).await, Vec::<String>::new(), "nothing comes back by itself");
    });
}

/// The sentence on where the notes are is always true, also when another window made it untrue.
#[test]
fn a_vault_wiped_in_one_window_is_told_in_the_other_before_it_writes() {
    browse(async |page| {
        let all = windows(page, 2).await;
        notes::write(page, "feit", "Blauwe plek").await;
        notes::saved(page).await;
        page.window(&all[0]).await;
        put_in(page, "notes_wipe", "notes_in_file_ask", "ja").await;
        step(
            page,
            &format!(
                "const part = await fold({}); press({}, part)",
                inside("notes_wipe/notes_wipe_vault"),
                w("notes_wipe_go")
            ),
        )
        .await;
        notes::tells(page, "notes_wiped_all").await;
        page.window(&all[1]).await;
        page.wait("it says so", &format!("text('#app-notes').includes({})", w("notes_gone"))).await;
        let kept = notes::kept(page).await;
        assert!(
            !kept.starts_with(word("notes_vault_at")) && kept != word("notes_vault_same"),
            "no longer true: {kept}"
        );
    });
}

#[test]
fn a_child_wiped_in_one_window_does_not_come_back_from_the_other() {
    browse(async |page| {
        let all = windows(page, 2).await;
        notes::write(page, "feit", "Blauwe plek").await;
        notes::saved(page).await;
        page.window(&all[0]).await;
        page.wait("both have it", "document.querySelector('#app-notes .said')").await;
        put_in(page, "notes_wipe", "notes_in_file_ask", "ja").await;
        step(
            page,
            &format!(
                "const part = await fold({}); press({}, part)",
                inside("notes_wipe/notes_wipe_case"),
                w("notes_wipe_go")
            ),
        )
        .await;
        notes::tells(page, "notes_wiped_case").await;
        page.window(&all[1]).await;
        notes::write(page, "feit", "Na het wissen").await;
        assert_eq!(notes::kept(page).await, word("notes_removed"));
        assert!(notes::texts(page).await.contains(&"Na het wissen".to_owned()), "the text stays in the tab");
        assert_eq!(notes::stored(page).await.len(), 2, "only the lock and the list");
        // Nor by locking and opening: it waits for the reader to decide.
        press(page, "notes_lock").await;
        notes::tells(page, "notes_stranded").await;
        notes::unlock(page, PHRASE).await;
        page.wait("it is shown", "document.querySelector('.notebook .nickname')").await;
        assert_eq!(notes::kept(page).await, word("notes_removed"));
        assert_eq!(notes::texts(page).await.len(), 2);
        assert_eq!(notes::stored(page).await.len(), 2, "only the lock and the list");
    });
}

/// Whether the long variants run.
fn long() -> bool {
    std::env::var_os("LONG").is_some()
}
