//! Alles wissen from the empty screen: asks once, takes all that is ours, and says honestly how it went.

use serde_json::json;

use super::clear::{bare, is_empty};
use super::content::word;
use super::harness::{Browser, browse};
use super::notes::{self, PAGE, PHRASE, act, w};
use super::notes_clear::{MARK, press_word, with_memory};
use super::notes_lock::{nowhere, with_vault};
use super::page::Page;
use super::wiping::wipe;

/// Goes on after wiping, which loads the page anew. Not waited for in the page that goes away.
async fn begin_anew(page: &Page) {
    act::<()>(page, &format!("const on = button({}); setTimeout(() => on.click(), 50)", w("cleared_resume"))).await;
    page.runs().await;
}

/// What this origin keeps: settings, databases, copies for offline use, and whether a worker waits.
const KEPT_HERE: &str = "
const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map((d) => d.name),
  ...await caches.keys(), ...workers.map(() => 'worker')].sort();";

#[test]
fn wiping_everything_asks_once_takes_all_that_is_ours_and_says_so() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        page.run::<()>(
            "
            localStorage.setItem('rdm-sector', 'po');
            localStorage.setItem('of-another', 'x');
            // As the worker for offline use names its copies; and one of another part of this server.
            const here = new URL('.', location.href).href;
            await (await caches.open(`rdm ${here} earlier`)).put('x', new Response('x'));
            await caches.open('of-another');",
        )
        .await;
        page.wait("there is a copy for offline use", "(await caches.keys()).length > 2").await;
        let all: Vec<String> = page.run(KEPT_HERE).await;
        for ours in ["rdm", "rdm-sector", "worker"] {
            assert!(all.iter().any(|kept| kept == ours), "{ours} in {all:?}");
        }
        assert!(all.iter().filter(|kept| kept.starts_with("rdm http")).count() > 1, "{all:?}");
        page.click("#clear").await;
        page.click("body.cleared button:last-of-type").await;
        assert_eq!(
            bare(&page.text("body").await),
            bare(&format!("{}{}{}", word("wipe_ask"), word("wipe_yes"), word("wipe_no")))
        );
        press_word(page, "wipe_no").await;
        is_empty(page).await;
        assert_eq!(page.run::<Vec<String>>(KEPT_HERE).await, all, "No wipes nothing");
        page.click("body.cleared button:last-of-type").await;
        press_word(page, "wipe_yes").await;
        page.wait(
            "it is said",
            &format!("![{}, {}, ''].includes(text('[role=status]'))", w("wipe_ask"), w("notes_wiping")),
        )
        .await;
        assert_eq!(page.text("[role=status]").await, word("wipe_done"));
        assert_eq!(page.run::<Vec<String>>(KEPT_HERE).await, ["of-another", "of-another"]);
        assert_ne!(page.focus().await, "body", "the focus is on the way on");
        begin_anew(page).await;
        page.go(PAGE).await;
        page.wait("a new beginning", "document.querySelector('form.begin')").await;
        nowhere(page, &[MARK], "after wiping").await;
        // The copy for offline use comes back with the page: it holds the guide and nothing else.
        let kept: Vec<String> = page.run(KEPT_HERE).await;
        assert!(!kept.iter().any(|kept| kept == "rdm" || kept == "rdm-sector"), "looking makes nothing: {kept:?}");
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

/// Something else holds the database and does not let go.
#[test]
fn a_wiping_that_does_not_work_whole_is_said_and_the_key_is_gone() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        page.run::<()>(
            "
            const open = indexedDB.open('rdm');
            await new Promise((done) => { open.onsuccess = done; });
            window.held = open.result;",
        )
        .await;
        page.click("#clear").await;
        page.click("body.cleared button:last-of-type").await;
        press_word(page, "wipe_yes").await;
        page.wait(
            "it is said",
            &format!("![{}, {}, ''].includes(text('[role=status]'))", w("wipe_ask"), w("notes_wiping")),
        )
        .await;
        assert_eq!(page.text("[role=status]").await, word("wipe_failed"));
        let rows: f64 = page
            .run(
                "
            const all = window.held.transaction('rows').objectStore('rows').count();
            return await new Promise((done) => { all.onsuccess = () => done(all.result); });",
            )
            .await;
        assert!(rows.abs() < f64::EPSILON, "the key and the notes are gone from the rows");
        page.run::<()>("window.held.close()").await;
    });
}

#[test]
fn a_browser_that_keeps_nothing_does_not_say_that_all_was_wiped() {
    let prefs = json!({ "profile": { "default_content_setting_values": { "cookies": 2 } } });
    Browser { prefs, ..Browser::default() }.run(async |page| {
        with_memory(page).await;
        page.click("#clear").await;
        page.click("body.cleared button:last-of-type").await;
        press_word(page, "wipe_yes").await;
        page.wait(
            "it is said",
            &format!("![{}, {}, ''].includes(text('[role=status]'))", w("wipe_ask"), w("notes_wiping")),
        )
        .await;
        assert_eq!(page.text("[role=status]").await, word("wipe_failed"));
        begin_anew(page).await;
        page.go(PAGE).await.settle().await;
        nowhere(page, &[MARK], "the notes in memory are gone").await;
    });
}

/// Making a vault takes a second and more. What ends after the wiping brings nothing back, in this tab and from another.
#[test]
fn a_vault_that_is_being_made_while_all_is_wiped_stays_away() {
    const HOLD: &str = "
        const stretch = self.rdmStretch;
        const gate = new Promise((open) => { window.letGo = open; });
        self.rdmStretch = async (...all) => {
          window.asked = true;
          window.busy = Infinity;
          await gate;
          const key = await stretch(...all);
          window.busy = performance.now();
          return key;
        };";
    for elsewhere in [false, true] {
        browse(async |page| {
            notes::open(page).await;
            notes::begin(page, &format!("{MARK}-naam")).await;
            notes::write(page, "woorden", &format!("{MARK}-tekst")).await;
            page.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
            page.run::<()>(HOLD).await;
            notes::put_in(page, "notes_vault", "notes_own_device", "ja").await;
            notes::put_in(page, "notes_vault", "notes_phrase", PHRASE).await;
            notes::put_in(page, "notes_vault", "notes_phrase_again", PHRASE).await;
            notes::press_in(page, "notes_vault", "notes_make").await;
            page.wait("it is being made", "window.asked").await;
            let maker = page.driver().window().await.unwrap();
            if elsewhere {
                page.new_window().await;
                page.open("").await;
            }
            assert_eq!(wipe(page).await, word("wipe_done"));
            page.window(&maker).await;
            page.wait("this screen is empty", "document.documentElement.dataset.app === 'cleared'").await;
            page.run::<()>("window.letGo()").await;
            // As long as making and reading back take here.
            page.wait("the key is there", "performance.now() - window.busy > 3000").await;
            assert_eq!(notes::databases(page).await, Vec::<String>::new(), "another tab wiped: {elsewhere}");
            nowhere(page, &[MARK, PHRASE], "after making").await;
            notes::open(page).await;
            page.wait("a new beginning", "document.querySelector('form.begin')").await;
        });
    }
}
