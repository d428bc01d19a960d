//! Wiping that is true: "Gewist" only when it is, in every edition, and in every tab.

use xtask::dist::scorm::Version;
use xtask::serve::Server;

use super::content::word;
use super::frame::RUNS;
use super::harness::{Browser, Folder, browse};
use super::notes::{self, PAGE, PHRASE, act, w};
use super::notes_clear::press_word;
use super::notes_lock::{nowhere, with_vault};
use super::page::Page;

const MARK: &str = "kwartelkoning";

/// Empties the screen and wipes everything; gives what was said.
pub(super) async fn wipe(page: &Page) -> String {
    page.click("#clear").await;
    page.click("body.cleared button:last-of-type").await;
    press_word(page, "wipe_yes").await;
    page.wait(
        "it is said",
        &format!("![{}, {}, ''].includes(text('[role=status]'))", w("wipe_ask"), w("notes_wiping")),
    )
    .await;
    page.text("[role=status]").await
}

/// A database of the name that the guide has, with a row in it.
const PLANT: &str = "
const db = await database(1);
const change = db.transaction('rows', 'readwrite');
change.objectStore('rows').put(new Uint8Array(9), 'lock');
await new Promise((done) => { change.oncomplete = done; });
db.close();";

async fn plant(page: &Page) {
    act::<()>(page, PLANT).await;
    assert_eq!(notes::databases(page).await, ["rdm"]);
}

/// It offers nothing to write in and keeps nothing.
async fn takes_no_notes(page: &Page) {
    page.go(PAGE).await.settle().await;
    assert!(page.text("#app-notes").await.contains(word("notes_frame")), "{}", page.text("#app-notes").await);
    assert_eq!(
        page.ask::<usize>("document.querySelectorAll('#app-notes :is(input, textarea, select)').length").await,
        0
    );
}

#[test]
fn the_edition_for_frames_keeps_nothing_in_a_tab_of_its_own_and_wipes_what_the_site_keeps() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        page.visit("about:blank").await;
        page.visit(&format!("{}embed.html#{PAGE}", page.base)).await.runs().await;
        assert!(page.ask::<bool>("self === top").await, "it has a tab of its own");
        takes_no_notes(page).await;
        let way: String = page.ask("document.querySelector('#app-notes a').href").await;
        assert_eq!(way, format!("{}#{PAGE}", page.base), "the guide itself, where notes can be made");
        assert_eq!(wipe(page).await, word("wipe_done"));
        assert_eq!(notes::databases(page).await, Vec::<String>::new(), "and that is true");
    });
}

#[test]
fn a_learning_package_in_a_window_of_its_own_keeps_nothing_and_wipes_what_is_there() {
    for version in Version::ALL {
        let (_folder, server) = super::scorm::unpacked(version);
        browse(async |page| {
            // The learning environment opens it in a window of its own.
            page.visit(&format!("http://localhost:{}/elo.html?12", server.port)).await;
            page.run::<()>("window.open('index.html', '', 'popup')").await;
            page.newest_window().await.wait("the guide runs", RUNS).await;
            assert!(page.ask::<bool>("self === top && self.opener !== null").await, "a window of its own");
            takes_no_notes(page).await;
            assert!(page.ask::<bool>("document.querySelector('#app-notes a') === null").await, "no way to a vault");
            assert_eq!(notes::databases(page).await, Vec::<String>::new());
            plant(page).await;
            assert_eq!(wipe(page).await, word("wipe_done"), "{version:?}");
            assert_eq!(notes::databases(page).await, Vec::<String>::new(), "{version:?}: and that is true");
        });
    }
}

/// A frame cannot reach what the site keeps, so it may not say that all is wiped.
#[test]
fn in_a_frame_it_is_not_said_that_all_is_wiped() {
    let site = Folder::copy_of_site();
    std::fs::write(
        site.path().join("host.html"),
        "<!doctype html><title>x</title><iframe src='embed.html' height=800></iframe>",
    )
    .unwrap();
    Browser { site: site.path().into(), ..Browser::default() }.run(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        page.visit("about:blank").await;
        page.visit(&format!("{}host.html", page.base)).await.enter(0).await.wait_here("it runs", RUNS).await;
        page.click_here("#clear").await;
        page.click_here("body.cleared button:last-of-type").await;
        page.click_here("body.cleared button").await;
        page.wait_here(
            "it is said",
            &format!("![{}, {}, ''].includes(text('[role=status]'))", w("wipe_ask"), w("notes_wiping")),
        )
        .await;
        assert_eq!(page.here::<String>("text('[role=status]')").await, word("wipe_here"));
        page.leave().await;
        assert_eq!(notes::databases(page).await, ["rdm"], "the vault of the site is still there");
    });
}

/// One tab with an open vault, one with notes in memory, one with a plan for a day: wiping in one empties all.
#[test]
fn wiping_everything_reaches_what_other_tabs_have_in_memory() {
    browse(async |page| {
        let shown = serde_json::json!({ "enabled": true });
        let memory = page.driver().window().await.unwrap();
        notes::open(page).await;
        notes::begin(page, &format!("{MARK}-los")).await;
        notes::write(page, "woorden", &format!("{MARK}-geheugen")).await;
        page.cdp("Emulation.setFocusEmulationEnabled", shown.clone()).await;
        let vault = page.new_window().await;
        page.cdp("Emulation.setFocusEmulationEnabled", shown.clone()).await;
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        let day = page.new_window().await;
        page.cdp("Emulation.setFocusEmulationEnabled", shown).await;
        super::together::open(page, "schooldag", "app-day").await;
        let type_ = format!(
            "const f = document.querySelector('#app-day textarea'); f.value = '{MARK}-dag'; for (const k of ['input', 'change']) f.dispatchEvent(new Event(k, {{ bubbles: true }})); await settle()"
        );
        page.run::<()>(&type_).await;
        let other = page.new_window().await;
        page.open("").await;
        assert_eq!(wipe(page).await, word("wipe_done"));
        for (name, window) in [("memory", &memory), ("vault", &vault), ("day", &day)] {
            page.window(window).await;
            page.wait(name, &format!("text('body').includes({})", w("wiped_elsewhere"))).await;
            nowhere(page, &[MARK], name).await;
            assert_eq!(page.title().await, word("cleared_title"), "{name}");
            assert_ne!(page.focus().await, "body", "{name}: the focus is on the way on");
            act::<()>(page, &format!("const on = button({}); setTimeout(() => on.click(), 50)", w("cleared_resume")))
                .await;
            page.wait("it begins anew", "document.documentElement.dataset.app === 'on'").await;
            nowhere(page, &[MARK], name).await;
        }
        page.window(&other).await;
        assert_eq!(page.text("[role=status]").await, word("wipe_done"), "the tab that wiped says how it went");
        assert_eq!(notes::databases(page).await, Vec::<String>::new(), "nothing is made again");
    });
}

/// A tab that was emptied before still has its page behind the empty screen; that goes too.
#[test]
fn wiping_everything_reaches_a_tab_that_was_emptied_before() {
    browse(async |page| {
        let emptied = page.driver().window().await.unwrap();
        notes::open(page).await;
        notes::begin(page, &format!("{MARK}-los")).await;
        page.click("#clear").await;
        page.new_window().await;
        page.open("").await;
        assert_eq!(wipe(page).await, word("wipe_done"));
        page.window(&emptied).await;
        page.wait("it is told", &format!("text('body').includes({})", w("wiped_elsewhere"))).await;
        act::<()>(page, &format!("const on = button({}); setTimeout(() => on.click(), 50)", w("cleared_resume"))).await;
        page.runs().await;
        page.go(PAGE).await.wait("a new beginning", "document.querySelector('form.begin')").await;
        nowhere(page, &[MARK], "after going on").await;
    });
}

/// A newer guide made the database, with other stores: the rows cannot be cleared by name, and all goes all the same.
#[test]
fn a_database_of_another_make_is_wiped_too() {
    browse(async |page| {
        page.open("").await;
        let other = "const open = indexedDB.open('rdm', 7); open.onupgradeneeded = () => open.result.createObjectStore('elsewhere').put('x', 'y'); await new Promise((done) => { open.onsuccess = done; }); open.result.close();";
        page.run::<()>(other).await;
        assert_eq!(wipe(page).await, word("wipe_done"));
        assert_eq!(notes::databases(page).await, Vec::<String>::new());
    });
}

/// One step that fails holds up no other: what can be wiped is, and it is said that not all is.
#[test]
fn a_step_of_wiping_that_fails_holds_up_no_other() {
    browse(async |page| {
        for broken in [
            "caches.keys = () => Promise.reject(new Error('broken'))",
            "IDBObjectStore.prototype.clear = () => { throw new Error('broken') }",
            "Storage.prototype.removeItem = () => { throw new Error('broken') }",
            "navigator.serviceWorker.getRegistration = () => Promise.reject(new Error('broken'))",
        ] {
            page.open("").await;
            page.run::<()>("await navigator.serviceWorker.ready; localStorage.setItem('rdm-sector', 'po')").await;
            plant(page).await;
            page.run::<()>(broken).await;
            let said = wipe(page).await;
            assert_eq!(notes::databases(page).await, Vec::<String>::new(), "{broken}: the notes are gone");
            // When only the rows could not be cleared first, all is gone with the database.
            let all = broken.starts_with("IDB");
            assert_eq!(said, word(if all { "wipe_done" } else { "wipe_failed" }), "{broken}");
            let (settings, workers): (bool, usize) = page
                .ask("[localStorage.getItem('rdm-sector') === null, (await ServiceWorkerContainer.prototype.getRegistrations.call(navigator.serviceWorker)).length]")
                .await;
            assert_eq!(settings, !broken.starts_with("Storage"), "{broken}: the settings");
            assert_eq!(workers == 0, !broken.contains("serviceWorker"), "{broken}: the worker");
        }
    });
}

/// Something else holds the database for a moment: wiping waits for it.
#[test]
fn wiping_waits_for_a_tab_that_lets_go_late() {
    browse(async |page| {
        page.open("").await;
        plant(page).await;
        let hold = "const open = indexedDB.open('rdm'); await new Promise((done) => { open.onsuccess = done; }); window.held = open.result; held.onversionchange = () => setTimeout(() => held.close(), 800);";
        page.run::<()>(hold).await;
        assert_eq!(wipe(page).await, word("wipe_done"));
        assert_eq!(notes::databases(page).await, Vec::<String>::new());
    });
}

/// The same files under a name that no browser takes for safe: plain http, not loopback.
#[test]
fn over_plain_http_no_vault_is_made_and_it_is_said_why() {
    let server = Server::start(&super::harness::site(), "/school/gids", 0).unwrap();
    let args = vec!["--host-resolver-rules=MAP gids.example 127.0.0.1".to_owned()];
    Browser { args, ..Browser::default() }.run(async |page| {
        // A vault of a time when the site let it be made.
        with_vault(page, "Vlinder", "Blauwe plek").await;
        let rows = notes::stored(page).await;
        let http = format!("http://gids.example:{}/school/gids/#{PAGE}", server.port);
        page.visit(&http).await.runs().await;
        assert!(!page.ask::<bool>("isSecureContext").await, "the browser does not trust it");
        page.wait("the page is there", "document.querySelector('form.begin')").await;
        assert!(page.text("#app-notes .note").await.contains(word("notes_http")));
        notes::begin(page, "Beer").await;
        let vault: String =
            act(page, &format!("const part = await fold({}); return part.innerText", w("notes_vault"))).await;
        assert!(vault.contains(word("notes_no_vault_http")) && !vault.contains(word("notes_own_device")), "{vault}");
        assert_eq!(notes::databases(page).await, Vec::<String>::new());
        for (name, hex) in &rows {
            notes::put_row(page, name, hex).await;
        }
        page.run::<()>("setTimeout(() => location.reload())").await;
        page.wait("one that is there can be opened", "document.querySelector('form.unlock')").await;
        notes::unlock(page, PHRASE).await;
        page.wait("the child is there", "document.querySelector('.notebook .nickname')").await;
        assert_eq!(notes::texts(page).await, ["Blauwe plek"], "nothing is lost");
        assert!(page.text("#app-notes .note").await.contains(word("notes_http")));
    });
}
