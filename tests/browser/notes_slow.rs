//! A storage that gives no answer: it is said that nothing is kept yet, a backup can be made, and when the
//! answer comes after all, that is said too.

use serde_json::json;

use super::content::word;
use super::harness::Folder;
use super::keys::warns;
use super::notes::{self, PHRASE, act, press, press_in, put_in, step, w};

const OTHER: &str = "zeewier trommel herfstblad kompas dolfijn";

/// From `stuck = true` on a transaction that writes does not end until `stuck = false`; and ten seconds are over
/// in a third of one.
const STUCK: &str = "{
  const get = IDBObjectStore.prototype.get, put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...parts) {
    const request = put.apply(this, parts);
    const spin = () => { if (window.stuck) get.call(this, 'x').onsuccess = spin; };
    spin();
    return request;
  };
  const wait = window.setTimeout;
  window.setTimeout = (then, time, ...more) => wait(then, time === 10000 ? 300 : time, ...more);
}";

#[test]
fn a_save_that_never_ends_is_told_and_a_backup_can_be_made() {
    let downloads = Folder::new("slow");
    notes::saving_in(downloads.path()).run(async |page| {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": STUCK })).await;
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::make_vault(page, PHRASE).await;
        page.run::<()>("window.stuck = true").await;
        let add = format!(
            "const form = document.querySelector('#app-notes .write'); put({}, 'Nog niet bewaard', form); press({}, form)",
            w("notes_text"),
            w("notes_add")
        );
        step(page, &add).await;
        let slow = format!("text('#app-notes .kept') === {}", w("notes_vault_slow"));
        page.wait("it is told", &slow).await;
        assert!(warns(page).await);
        put_in(page, "notes_backup_make", "notes_phrase", OTHER).await;
        put_in(page, "notes_backup_make", "notes_phrase_again", OTHER).await;
        press_in(page, "notes_backup_make", "notes_backup_make").await;
        notes::tells(page, "backup_made_here").await;
        notes::rested(page).await;
        notes::saved_file(downloads.path(), "rond-de-melding-kopie.age").await;
        assert_eq!(notes::kept(page).await, word("notes_vault_slow"), "a backup is not the vault");
        // Locked: not on the screen, and not said to be in the vault.
        press(page, "notes_lock").await;
        page.wait("it is locked", "document.querySelector('form.unlock')").await;
        assert_eq!(notes::kept(page).await, word("notes_vault_leaving"));
        assert!(warns(page).await, "it is only here");
        page.run::<()>("window.stuck = false").await;
        page.wait("it is in the vault", &format!("text('#app-notes .kept') === {}", w("notes_vault_shut"))).await;
        assert!(!warns(page).await);
        notes::unlock(page, PHRASE).await;
        page.wait("the only child is open", "document.querySelector('.notebook .nickname')").await;
        assert_eq!(notes::texts(page).await, ["Nog niet bewaard"]);
        // Later is also kept.
        page.run::<()>("window.stuck = true").await;
        step(page, &add.replace("Nog niet bewaard", "Later bewaard")).await;
        page.wait("it is told", &slow).await;
        page.run::<()>("window.stuck = false").await;
        notes::saved(page).await;
        act::<()>(page, "await until(() => kept().startsWith(WORDS.at), 'it is kept')").await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        page.wait("the only child is open", "document.querySelector('.notebook .nickname')").await;
        assert_eq!(notes::texts(page).await.len(), 2);
    });
}
