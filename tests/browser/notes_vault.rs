//! The vault: made on a device of one's own, locked, opened, with several children, wiped, put back.

use super::content::word;
use super::harness::{Folder, browse};
use super::keys::warns;
use super::notes::{self, PHRASE, act, inside, press, press_in, put_in, step, tick_in, w};
use super::page::Page;

const OTHER: &str = "zeewier trommel herfstblad kompas dolfijn";
const BACKUP: &str = "rond-de-melding-kopie.age";

async fn fault_in_vault(page: &Page) -> String {
    act(page, &format!("return plain((await fold({})).querySelector('.fault').textContent)", w("notes_vault"))).await
}

#[test]
fn a_vault_is_made_only_on_an_own_device_with_a_strong_passphrase() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Blauwe plek").await;
        for answer in ["nee", "?"] {
            put_in(page, "notes_vault", "notes_own_device", answer).await;
            assert!(page.text("#app-notes .note").await.contains(word("notes_not_own")));
        }
        put_in(page, "notes_vault", "notes_own_device", "ja").await;
        assert!(
            page.text("#app-notes .items").await.contains(word("notes_vault_lost")),
            "said before the first word is kept"
        );
        for (one, two) in [("kort", "kort"), ("wachtwoord wachtwoord", "wachtwoord wachtwoord"), (PHRASE, OTHER)] {
            put_in(page, "notes_vault", "notes_phrase", one).await;
            put_in(page, "notes_vault", "notes_phrase_again", two).await;
            press_in(page, "notes_vault", "notes_make").await;
            assert_ne!(fault_in_vault(page).await, "", "{one} and {two}");
        }
        assert_eq!(fault_in_vault(page).await, word("notes_phrase_differ"));
        assert_eq!(notes::databases(page).await, Vec::<String>::new(), "nothing was made");
        notes::make_vault(page, PHRASE).await;
        assert_eq!(notes::databases(page).await, ["rdm"]);
        assert!(!warns(page).await, "it is kept: leaving needs no warning");

        page.reload().await;
        page.wait("it was looked whether there is a vault", "document.querySelector('form.unlock')").await;
        assert_eq!(notes::kept(page).await, word("notes_vault_shut"));
        assert!(!page.text("body").await.contains("Vlinder"), "not even the nickname");
        notes::try_unlock(page, OTHER).await;
        notes::tells(page, "notes_wrong_phrase").await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(notes::texts(page).await, ["Blauwe plek"]);

        // Another passphrase.
        put_in(page, "notes_vault/notes_phrase_change", "notes_phrase_old", PHRASE).await;
        put_in(page, "notes_vault/notes_phrase_change", "notes_phrase", OTHER).await;
        put_in(page, "notes_vault/notes_phrase_change", "notes_phrase_again", OTHER).await;
        press_in(page, "notes_vault/notes_phrase_change", "notes_phrase_change").await;
        notes::tells(page, "notes_phrase_changed").await;
        press(page, "notes_lock").await;
        assert_eq!(notes::kept(page).await, word("notes_vault_shut"));
        notes::try_unlock(page, PHRASE).await;
        notes::tells(page, "notes_wrong_phrase").await;
        notes::unlock(page, OTHER).await;
        assert_eq!(notes::texts(page).await, ["Blauwe plek"]);
    });
}

async fn due(page: &Page) -> String {
    page.text("#app-notes .due").await
}

/// The day so many days from today, as a date field has it.
async fn in_days(page: &Page, days: i64) -> String {
    page.ask(&format!("new Date(Date.now() + {days} * 864e5).toISOString().slice(0, 10)")).await
}

/// Lets every page from here on believe that it is so many days later.
async fn days_later(page: &Page, days: i64) -> String {
    let source = format!(
        "{{ const Real = Date; const later = {days} * 864e5;
        globalThis.Date = class Date extends Real {{
          constructor(...parts) {{ parts.length ? super(...parts) : super(Real.now() + later) }}
          static now() {{ return Real.now() + later }}
        }} }}"
    );
    let added = page.cdp("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": source })).await;
    added["identifier"].as_str().unwrap().to_owned()
}

#[test]
fn a_day_that_has_passed_is_told_and_nothing_is_wiped() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Blauwe plek").await;
        notes::make_vault(page, PHRASE).await;
        put_in(page, "notes_rename", "notes_keep_until", &in_days(page, 30).await).await;
        notes::saved(page).await;
        assert_eq!(due(page).await, "");
        let later = days_later(page, 40).await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(due(page).await, word("notes_due_passed"));
        assert_eq!(notes::texts(page).await, ["Blauwe plek"]);
        // A clock set back does not make it younger.
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", serde_json::json!({ "identifier": later })).await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(due(page).await, word("notes_due_passed"));
        // A clock that was once far ahead is not believed, until the reader says so.
        let later = days_later(page, 4000).await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", serde_json::json!({ "identifier": later })).await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert!(due(page).await.contains(word("notes_clock_odd")));
        press(page, "notes_clock_right").await;
        notes::rested(page).await;
        assert_eq!(due(page).await, "");
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(due(page).await, "", "and it stays so");
        assert_eq!(notes::texts(page).await, ["Blauwe plek"]);
    });
}

#[test]
fn children_are_kept_backed_up_wiped_and_put_back() {
    let downloads = Folder::new("downloads");
    notes::saving_in(downloads.path()).run(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Blauwe plek").await;
        notes::make_vault(page, PHRASE).await;
        notes::another(page).await;
        notes::begin(page, "Kever").await;
        notes::write(page, "ouders", "Vader belde af").await;
        notes::saved(page).await;
        notes::another(page).await;
        notes::open_child(page, "Vlinder").await;
        assert_eq!(notes::texts(page).await, ["Blauwe plek"]);

        notes::make_backup(page, OTHER).await;
        let file = notes::saved_file(downloads.path(), BACKUP).await;
        assert!(file.starts_with(b"age-encryption.org/v1\n-> scrypt "), "{:?}", file.get(..40));
        assert!(!file.windows(6).any(|w| w == b"Blauwe"));

        // Something runs: nothing can be wiped.
        tick_in(page, "notes_wipe", "notes_hold", true).await;
        let acts: usize = act(page, &format!("return [...(await fold({})).querySelectorAll('details, select')].filter(visible).length", w("notes_wipe"))).await;
        assert_eq!(acts, 0, "no way to wipe in sight");
        tick_in(page, "notes_wipe", "notes_hold", false).await;
        notes::saved(page).await;

        // One child, then everything.
        put_in(page, "notes_wipe", "notes_in_file_ask", "ja").await;
        step(page, &format!("const part = await fold({}); press({}, part)", inside("notes_wipe/notes_wipe_case"), w("notes_wipe_go"))).await;
        notes::tells(page, "notes_wiped_case").await;
        assert_eq!(notes::stored(page).await.len(), 3, "the lock, the list, and one child");
        assert_eq!(page.text("#app-notes .children").await, format!("{} Kever", word("notes_open_child")));
        notes::open_child(page, "Kever").await;
        step(page, &format!("const part = await fold({}); press({}, part)", inside("notes_wipe/notes_wipe_vault"), w("notes_wipe_go"))).await;
        notes::tells(page, "notes_wiped_all").await;
        assert_eq!(notes::databases(page).await, Vec::<String>::new());
        assert_eq!(page.run::<usize>("return localStorage.length + sessionStorage.length").await, 0);

        // Files that are no backup of ours.
        for (name, bytes, told) in [
            ("vreemd.age", b"dit is geen kopie".to_vec(), "backup_not_ours"),
            ("sleutel.age", b"age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nEmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n--- Vn+54jqiiUCE+WZcEVY3f1sqHjlu/z1LCQ/T7Xm7qI0\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx".to_vec(), "backup_key_file"),
        ] {
            let path = downloads.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            notes::choose_file(page, &path).await;
            notes::tells(page, told).await;
        }
        let broken = downloads.path().join("stuk.age");
        let mut bytes = file.clone();
        *bytes.last_mut().unwrap() ^= 1;
        std::fs::write(&broken, bytes).unwrap();
        notes::choose_file(page, &broken).await;
        assert_eq!(notes::look_into(page, OTHER).await, Vec::<String>::new());
        notes::tells(page, "backup_damaged").await;

        // In memory there is room for both.
        let whole = downloads.path().join(BACKUP);
        notes::choose_file(page, &whole).await;
        assert_eq!(notes::look_into(page, PHRASE).await, Vec::<String>::new());
        notes::tells(page, "notes_wrong_phrase").await;
        let found = notes::look_into(page, OTHER).await;
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().any(|f| f.contains("Vlinder")) && found.iter().any(|f| f.contains("Kever")), "{found:?}");
        assert!(found.iter().all(|f| f.contains(word("backup_new"))), "{found:?}");
        assert_eq!(notes::nickname(page).await, "", "nothing is changed by looking");
        let ticks = format!("[...(await fold({})).querySelectorAll('ul.timeline input')]", inside(notes::RESTORE));
        let chosen: Vec<bool> = act(page, &format!("return {ticks}.map((i) => i.checked)")).await;
        assert_eq!(chosen, [true, true]);
        step(page, &format!("{ticks}[0].click()")).await;
        press_in(page, notes::RESTORE, "backup_go").await;
        notes::tells(page, "backup_put_back").await;
        let (first, second) = if found[1].contains("Kever") { ("Kever", "Vlinder") } else { ("Vlinder", "Kever") };
        assert_eq!(notes::nickname(page).await, first, "the only one that was chosen is open");
        assert_eq!(notes::kept(page).await, word("notes_in_tab"));

        // With a vault, all of it; and what was written since stays.
        notes::write(page, "gedachte", "Na het terugzetten").await;
        notes::make_vault(page, PHRASE).await;
        notes::choose_file(page, &whole).await;
        assert_eq!(notes::look_into(page, OTHER).await.len(), 2);
        press_in(page, notes::RESTORE, "backup_go").await;
        notes::tells(page, "backup_put_back").await;
        assert!(notes::texts(page).await.contains(&"Na het terugzetten".to_owned()));
        assert_eq!(notes::texts(page).await.len(), 2);
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        notes::open_child(page, second).await;
        assert_eq!(notes::texts(page).await.len(), 1);
    });
}
