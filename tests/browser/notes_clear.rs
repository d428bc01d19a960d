//! Scherm verbergen and Alles wissen while there are notes: gone from sight within two frames, not
//! shown again by any way back, and behind a question when the reader goes on.

use std::time::Duration;

use super::clear::{bare, blank, go_on, is_empty, shift, two_frames_after};
use super::content::{content, word};
use super::harness::{Browser, Folder, browse, kill};
use super::notes::{self, PAGE, PHRASE, act, quoted, step, w};
use super::notes_lock::{begin_to_unlock, nowhere, with_vault};
use super::page::Page;

/// Stands in every text here.
pub(super) const MARK: &str = "woudaapje";

pub(super) async fn with_memory(page: &Page) {
    notes::open(page).await;
    // A browser that keeps nothing cannot tell whether there is a vault.
    if page.text("#app-notes .note").await.contains(word("notes_unread")) {
        press_word(page, "notes_unread_stay").await;
    }
    notes::begin(page, &format!("{MARK}-naam")).await;
    notes::write(page, "woorden", &format!("{MARK}-tekst")).await;
    step(
        page,
        &format!(
            "put({}, {}, document.querySelector('.notebook .write'))",
            w("notes_text"),
            quoted(&format!("{MARK}-half"))
        ),
    )
    .await;
}

#[test]
fn notes_are_out_of_sight_within_two_frames_and_come_back_only_after_a_question() {
    browse(async |page| {
        with_memory(page).await;
        for id in ["k-kind-vertelt", PAGE, "k-112-nu", PAGE] {
            page.go(id).await;
        }
        let text: String = page.run(&two_frames_after("document.querySelector('#clear').click()")).await;
        assert_eq!(bare(&text), blank());
        is_empty(page).await;
        nowhere(page, &[MARK], "two frames later").await;
        for step in [0, 0, 1, 1, 0] {
            if step == 0 {
                page.back().await
            } else {
                page.forward().await
            }
            is_empty(page).await;
            nowhere(page, &[MARK], "on the way back and forward").await;
        }
        go_on(page).await;
        assert_eq!(page.shown().await, [content().guide.start.clone()]);
        nowhere(page, &[MARK], "on the first screen").await;
        page.go("k-kind-vertelt").await;
        nowhere(page, &[MARK], "on a card that can be ticked").await;
        page.go(PAGE).await;
        assert!(page.text("#app-notes").await.starts_with(word("veil_text")));
        nowhere(page, &[MARK], "at the question").await;
        press_word(page, "veil_show").await;
        assert_eq!(notes::nickname(page).await, format!("{MARK}-naam"));
        let texts = notes::texts(page).await;
        let half: String = act(page, &format!("return field({}).value", w("notes_text"))).await;
        assert!(texts.contains(&format!("{MARK}-tekst")), "{texts:?}");
        assert!(
            half == format!("{MARK}-half") || texts.contains(&format!("{MARK}-half")),
            "the half note: {half}, {texts:?}"
        );
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

pub(super) async fn press_word(page: &Page, key: &str) {
    step(page, &format!("press({})", w(key))).await;
}

#[test]
fn what_is_thrown_away_after_emptying_is_gone() {
    browse(async |page| {
        with_memory(page).await;
        shift(page, 3).await;
        is_empty(page).await;
        go_on(page).await;
        page.go(PAGE).await;
        press_word(page, "veil_drop").await;
        page.wait("a new beginning", "document.querySelector('form.begin')").await.settle().await;
        nowhere(page, &[MARK], "after throwing it away").await;
        assert!(!page.ask::<bool>("'writing' in document.documentElement.dataset").await, "nothing is unsaved");
        page.go("k-kind-vertelt").await;
        nowhere(page, &[MARK], "on a card").await;
    });
}

/// No child was begun, or the vault is shut, but something stands in a field.
#[test]
fn what_stands_in_a_field_without_a_child_is_gone_or_behind_a_question() {
    browse(async |page| {
        notes::open(page).await;
        let name = format!("{MARK}-naam");
        step(page, &format!("put({}, {}, document.querySelector('form.begin'))", w("notes_nickname"), quoted(&name)))
            .await;
        page.click("#clear").await;
        nowhere(page, &[MARK], "a nickname, emptied").await;
        go_on(page).await;
        page.go(PAGE).await.settle().await;
        nowhere(page, &[MARK], "a nickname that was being typed").await;
    });
}

#[test]
fn a_passphrase_that_was_being_typed_is_gone_after_emptying_and_hiding() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        page.reload().await;
        page.wait("the vault is shut", "document.querySelector('form.unlock')").await;
        step(page, &format!("put({}, '{MARK}-zin', document.querySelector('form.unlock'))", w("notes_phrase"))).await;
        page.click("#clear").await;
        go_on(page).await;
        page.go(PAGE).await.settle().await;
        nowhere(page, &[MARK], "a passphrase that was being typed").await;
    });
}

#[test]
fn an_open_vault_is_shut_by_emptying() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        step(
            page,
            &format!(
                "put({}, {}, document.querySelector('.notebook .write'))",
                w("notes_text"),
                quoted(&format!("{MARK}-half"))
            ),
        )
        .await;
        for id in ["k-kind-vertelt", PAGE] {
            page.go(id).await;
        }
        let text: String = page.run(&two_frames_after("document.querySelector('#clear').click()")).await;
        assert_eq!(bare(&text), blank());
        nowhere(page, &[MARK], "two frames later").await;
        for _ in 0..2 {
            page.back().await;
            is_empty(page).await;
        }
        go_on(page).await;
        nowhere(page, &[MARK], "on the first screen").await;
        page.go("k-kind-vertelt").await;
        nowhere(page, &[MARK], "on a card").await;
        page.go(PAGE).await;
        let again: bool = act(
            page,
            &format!(
                "return [...document.querySelectorAll('button')].some((b) => visible(b) && b.innerText === {})",
                w("veil_show")
            ),
        )
        .await;
        if again {
            press_word(page, "veil_show").await;
        }
        nowhere(page, &[MARK], "the vault is shut").await;
        notes::unlock(page, PHRASE).await;
        page.wait("the child is there", "document.querySelector('.notebook .nickname')").await.settle().await;
        let mut texts = notes::texts(page).await;
        texts.sort();
        assert_eq!(texts, [format!("{MARK}-half"), format!("{MARK}-tekst")]);
    });
}

/// The vault is being opened, or made, when the reader empties the screen.
#[test]
fn a_vault_that_was_being_opened_does_not_come_open_behind_an_empty_screen() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        page.reload().await;
        page.wait("the vault is shut", "document.querySelector('form.unlock')").await;
        begin_to_unlock(page).await;
        page.click("#clear").await;
        is_empty(page).await;
        tokio::time::sleep(Duration::from_secs(6)).await;
        is_empty(page).await;
        nowhere(page, &[MARK], "behind the empty screen").await;
        go_on(page).await;
        nowhere(page, &[MARK], "on the first screen").await;
        page.go("k-kind-vertelt").await;
        nowhere(page, &[MARK], "on a card").await;
        page.go(PAGE).await.settle().await;
        nowhere(page, &[MARK], "on the page of the notes").await;
    });
}

/// The browser is killed and begins again where it was.
#[test]
fn a_restored_session_shows_no_note() {
    for emptied in [true, false] {
        let profile = Folder::new("profile-restored");
        let mut port = 0;
        let ended = Browser::default().run_in(profile.path(), async |page| {
            with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
            step(page, &format!("put({}, '{MARK}-half', document.querySelector('.notebook .write'))", w("notes_text")))
                .await;
            if emptied {
                page.click("#clear").await;
            }
            port = page.port();
            // The browser writes its session down every few seconds.
            tokio::time::sleep(Duration::from_secs(5)).await;
            kill(profile.path());
        });
        // The driver may or may not notice that its browser is gone.
        drop(ended);
        let again = Browser {
            args: vec!["--restore-last-session".into(), "--hide-crash-restore-bubble".into()],
            port,
            ..Browser::default()
        };
        again
            .run_in(profile.path(), async |page| {
                let driver = page.driver();
                let mut restored = 0;
                for window in driver.windows().await.unwrap() {
                    driver.switch_to_window(window).await.unwrap();
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    restored += usize::from(driver.current_url().await.unwrap().as_str().contains("/school/gids"));
                    nowhere(page, &[MARK], "in a restored tab").await;
                    page.back().await;
                    nowhere(page, &[MARK], "before it").await;
                }
                assert!(restored > 0, "the session was restored, emptied: {emptied}");
            })
            .unwrap();
    }
}

/// The browser puts a page aside that is left; what that page asked of the storage must not hold up the next one.
#[test]
fn a_page_that_was_left_does_not_hold_up_the_storage_of_the_next() {
    browse(async |page| {
        for visit in 1..4 {
            notes::open(page).await;
            page.elsewhere().await;
            page.open(PAGE).await;
            page.wait("the next page could look", "document.querySelector('form.begin')").await;
            let found: String = act(
                page,
                "return await Promise.race([
                    new Promise((ok) => {
                        const asked = indexedDB.open('rdm');
                        asked.onupgradeneeded = () => asked.transaction.abort();
                        asked.onsuccess = () => { asked.result.close(); ok('there is one'); };
                        asked.onerror = () => ok('there is none');
                    }),
                    new Promise((ok) => setTimeout(() => ok('no answer'), 5000)),
                ])",
            )
            .await;
            assert_eq!(found, "there is none", "visit {visit}");
        }
    });
}

/// What was only in memory is gone with the page; it does not come back from the browser's own memory of
/// the page, and the page that does come back is not an empty one.
#[test]
fn a_page_that_was_left_comes_back_without_the_notes_and_begins_anew() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, &format!("{MARK}-naam")).await;
        notes::write(page, "feit", &format!("{MARK}-tekst")).await;
        page.elsewhere().await;
        page.back().await;
        page.wait("it can be begun anew", "document.querySelector('form.begin')").await;
        nowhere(page, &[MARK], "after coming back").await;
    });
}
