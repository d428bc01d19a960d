//! A vault that another tab made, and a vault that cannot be read at the first look: neither costs a note.

use serde_json::json;

use super::content::word;
use super::harness::browse;
use super::notes::{self, PHRASE, press, press_in, put_in, w};
use super::page::Page;

const OTHER: &str = "zeewier trommel herfstblad kompas dolfijn";

/// Tries to put the notes of this tab in the vault that another tab made.
async fn join(page: &Page, phrase: &str) {
    put_in(page, "notes_vault", "notes_phrase", phrase).await;
    press_in(page, "notes_vault", "notes_beside_go").await;
    notes::rested(page).await;
}

#[test]
fn notes_in_a_tab_go_into_the_vault_that_another_tab_made() {
    browse(async |page| {
        let first = page.driver().window().await.unwrap();
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "In de kluis").await;
        let second = page.new_window().await;
        page.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        notes::open(page).await;
        notes::begin(page, "Kever").await;
        notes::write(page, "feit", "In het tabblad").await;
        let third = page.new_window().await;
        page.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        notes::open(page).await;
        page.window(&first).await;
        notes::make_vault(page, PHRASE).await;
        // A tab without notes shows the vault,
        page.window(&third).await;
        page.wait("it hears of the vault", "document.querySelector('form.unlock')").await;
        // and one with notes says that there is one.
        page.window(&second).await;
        page.wait("it hears of the vault", &format!("text('#app-notes .kept') === {}", w("notes_beside"))).await;
        join(page, OTHER).await;
        notes::tells(page, "notes_wrong_phrase").await;
        assert_eq!(notes::texts(page).await, ["In het tabblad"], "nothing is lost by it");
        assert_eq!(notes::kept(page).await, word("notes_beside"));
        join(page, PHRASE).await;
        notes::saved(page).await;
        assert_eq!(notes::texts(page).await, ["In het tabblad"]);
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        for (name, text) in [("Vlinder", "In de kluis"), ("Kever", "In het tabblad")] {
            notes::open_child(page, name).await;
            assert_eq!(notes::texts(page).await, [text]);
            notes::another(page).await;
        }
    });
}

/// A tab that did not hear of it is told when it makes a vault itself, and can put its notes in.
#[test]
fn who_makes_a_vault_beside_another_can_put_the_notes_in_that_one() {
    browse(async |page| {
        let first = page.driver().window().await.unwrap();
        notes::open(page).await;
        let second = page.new_window().await;
        page.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        // A browser that carries no message between tabs.
        let mute = json!({ "source": "BroadcastChannel.prototype.postMessage = () => {};" });
        page.cdp("Page.addScriptToEvaluateOnNewDocument", mute).await;
        notes::open(page).await;
        notes::begin(page, "Kever").await;
        notes::write(page, "feit", "Uit het andere tabblad").await;
        notes::make_vault(page, PHRASE).await;
        page.window(&first).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Uit dit tabblad").await;
        put_in(page, "notes_vault", "notes_own_device", "ja").await;
        put_in(page, "notes_vault", "notes_phrase", OTHER).await;
        put_in(page, "notes_vault", "notes_phrase_again", OTHER).await;
        press_in(page, "notes_vault", "notes_make").await;
        notes::tells(page, "notes_exists").await;
        join(page, PHRASE).await;
        notes::saved(page).await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        for (name, text) in [("Vlinder", "Uit dit tabblad"), ("Kever", "Uit het andere tabblad")] {
            notes::open_child(page, name).await;
            assert_eq!(notes::texts(page).await, [text]);
            notes::another(page).await;
        }
        page.window(&second).await;
    });
}

/// Opening the database fails so many times, as with a profile in use or a full disk.
async fn failing_opens(page: &Page, times: usize) {
    let source = format!(
        "{{ let left = {times}; const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...parts) {{
          if (left-- <= 0) return open.apply(this, parts);
          const request = new EventTarget();
          request.error = new DomExceptionLike();
          setTimeout(() => request.onerror?.(new Event('error', {{ cancelable: true }})));
          return request;
        }};
        function DomExceptionLike() {{ return new DOMException('profile in use', 'UnknownError') }} }}"
    );
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
}

#[test]
fn a_vault_that_cannot_be_read_at_first_is_never_shown_as_none() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Blauwe plek").await;
        notes::make_vault(page, PHRASE).await;
        failing_opens(page, 2).await;
        notes::open(page).await;
        for _ in 0..2 {
            page.wait("it says so", &format!("text('#app-notes .note') === {}", w("notes_unread"))).await;
            assert!(!page.text("#app-notes").await.contains(word("notes_in_tab")));
            assert!(!page.ask::<bool>("Boolean(document.querySelector('form.begin'))").await);
            press(page, "notes_unread_again").await;
        }
        page.wait("the vault is found", "document.querySelector('form.unlock')").await;
        notes::unlock(page, PHRASE).await;
        page.wait("the only child is open", "document.querySelector('.notebook .nickname')").await;
        assert_eq!(notes::texts(page).await, ["Blauwe plek"]);
        // Who goes on without it can put the notes in it later.
        notes::open(page).await;
        page.wait("it says so", &format!("text('#app-notes .note') === {}", w("notes_unread"))).await;
        press(page, "notes_unread_stay").await;
        notes::begin(page, "Kever").await;
        notes::write(page, "feit", "Zonder kluis").await;
        assert_eq!(notes::kept(page).await, word("notes_in_tab"));
        // Any word from another tab lets it look once more.
        let heard = format!(
            "(new BroadcastChannel('rdm').postMessage(true), text('#app-notes .kept') === {})",
            w("notes_beside")
        );
        page.wait("it hears of the vault", &heard).await;
        join(page, PHRASE).await;
        notes::saved(page).await;
        assert_eq!(notes::texts(page).await, ["Zonder kluis"]);
    });
}
