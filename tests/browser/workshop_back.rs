//! What a group typed comes back: after a reload, after the program broke, and from a file. Never from the disk.

use thirtyfour::{By, Key};

use super::content::word;
use super::harness::{Folder, browse, editions};
use super::notes::{saved_file, saving_in};
use super::page::Page;
use super::workshop::{act, begin, open, press_key, quoted, reload, step, w};

/// A meeting in which something was done with everything: a case of one's own on the table with votes, a card that
/// hangs, a card that is being typed, and a field that was not left yet.
async fn fill(page: &Page) {
    page.go("eigen-casus").await;
    step(page, &format!("await put({}, 'Casus Waterspitsmuis')", w("o_name"))).await;
    step(page, &format!("await press({}); await press({})", w("o_add_turn"), w("o_take"))).await;
    page.go("stem").await;
    step(page, &format!("await put({}, '3'); await put({}, '12')", hand("B"), w("v_people"))).await;
    page.go("oogst").await;
    page.click("input.new-goed").await;
    page.keys("Samen gebeld").await;
    press_key(page, Key::Enter).await;
    page.keys("Half een kaart").await;
    page.click(".harvest textarea").await;
    page.keys("Morgen een bekende").await;
    assert_eq!(page.ask::<String>("document.activeElement.value").await, "Morgen een bekende");
}

/// The label of the cards of a choice, as JavaScript writes it.
fn hand(choice: &str) -> String {
    quoted(&word("v_cards").replace("{choice}", choice))
}

/// What of it is there now.
async fn there(page: &Page) -> Vec<String> {
    page.go("oogst").await;
    let mut all: Vec<String> = act(page, "return cards('goed')").await;
    all.push(page.ask("document.querySelector('input.new-goed').value").await);
    all.push(page.ask("document.querySelector('.harvest textarea').value").await);
    all.push(page.ask("text('.harvest .said-now')").await);
    page.go("eigen-casus").await;
    all.push(act(page, &format!("return field({}).value", w("o_name"))).await);
    page.go("stem").await;
    let bars = "[...document.querySelectorAll('.intake .split-bars strong')].map((e) => e.textContent).join(' ')";
    all.push(page.ask(bars).await);
    all.push(page.ask("text('.intake .missing')").await);
    all
}

fn filled() -> Vec<String> {
    let missing = word("v_missing").replace("{have}", "3").replace("{all}", "12").replace("{n}", "9");
    let back = word("s_back");
    ["Samen gebeld", "Half een kaart", "Morgen een bekende", back, "Casus Waterspitsmuis", "0 3", &missing]
        .map(str::to_owned)
        .to_vec()
}

/// Waits until there is a service worker that holds what is handed to it.
async fn kept_by_a_worker(page: &Page) {
    page.wait("a worker can hold it", "self.rdmHandsOver()").await;
}

/// Tells the page that its program broke, as the browser does.
async fn break_it(page: &Page) {
    page.run::<()>("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))")
        .await;
    page.wait("it broke", "document.documentElement.dataset.app === 'crashed'").await;
}

#[test]
fn what_a_group_typed_is_back_after_a_reload_and_gone_after_leaving() {
    browse(async |page| {
        open(page, "werkplaats").await;
        kept_by_a_worker(page).await;
        begin(page, "team", "").await;
        fill(page).await;
        reload(page).await;
        assert_eq!(there(page).await, filled());
        // Once more: what was given back is held again.
        page.go("oogst").await;
        reload(page).await;
        page.go("oogst").await;
        assert_eq!(act::<Vec<String>>(page, "return cards('goed')").await, ["Samen gebeld"]);
        // Who leaves the page leaves nothing for who comes after.
        page.visit("about:blank").await;
        open(page, "oogst").await;
        assert_eq!(act::<Vec<String>>(page, "return cards('goed')").await, Vec::<String>::new());
        reload(page).await;
        page.go("oogst").await;
        assert_eq!(
            act::<Vec<String>>(page, "return cards('goed')").await,
            Vec::<String>::new(),
            "nor by a reload later"
        );
    });
}

#[test]
fn after_the_program_broke_everything_is_offered_as_a_file_and_a_new_start_brings_it_back() {
    let downloads = Folder::new("rescued");
    saving_in(downloads.path()).run(async |page| {
        open(page, "werkplaats").await;
        kept_by_a_worker(page).await;
        begin(page, "team", "").await;
        fill(page).await;
        break_it(page).await;
        assert!(page.text("#crashed").await.contains(word("rescue")));
        page.click("#rescue button").await;
        let file = String::from_utf8(saved_file(downloads.path(), "werkplaats.json").await).unwrap();
        for typed in ["Samen gebeld", "Half een kaart", "Morgen een bekende", "Casus Waterspitsmuis"] {
            assert!(file.contains(typed), "{typed} in the file");
        }
        page.click("#reload").await;
        page.wait("it runs again", "document.documentElement.dataset.workshop === 'on'").await;
        assert_eq!(there(page).await, filled());
    });
}

/// The browser may tell of a field that it changed when the page goes, or not: the last key was enough.
#[test]
fn a_field_that_was_not_left_is_back_after_a_reload_with_what_stood_in_it() {
    let label = |key: &str| format!("return field({})", w(key));
    let fields = [
        ("oogst", label("h_what"), "Studiemiddag"),
        ("oogst", "return document.querySelector('.harvest textarea')".to_owned(), "Bellen"),
        (
            "oogst",
            format!("return field({}, document.querySelector('.harvest .cards'))", w("h_text")),
            "Samen gebeld op tijd",
        ),
        (
            "oogst",
            format!("return field({}, document.querySelector('.harvest .cards'))", w("h_owner")),
            "De coördinator",
        ),
        ("eigen-casus", label("o_name"), "Casus Waterspitsmuis"),
        ("eigen-casus", label("o_goal"), "Vragen wat je ziet"),
        ("stem", label("v_people"), "12"),
        ("stem", format!("return field({})", hand("B")), "3"),
    ];
    browse(async |page| {
        open(page, "werkplaats").await;
        kept_by_a_worker(page).await;
        begin(page, "team", "noor").await;
        page.go("oogst").await;
        page.click("input.new-goed").await;
        page.keys("Samen gebeld").await;
        press_key(page, Key::Enter).await;
        for (at, field, typed) in &fields {
            page.go(at).await;
            let unfold = "for (const fold of document.querySelectorAll('.harvest .card-more')) fold.open = true; await settle();";
            act::<()>(page, &format!("{unfold} const at = (() => {{ {field} }})(); at.focus(); at.select()")).await;
            page.keys(typed).await;
            // Nothing that the browser tells while the page goes may count.
            page.run::<()>("addEventListener('change', (event) => event.stopImmediatePropagation(), true)").await;
            reload(page).await;
            page.go(at).await;
            assert_eq!(
                act::<String>(page, &format!("{unfold} return (() => {{ {field} }})().value")).await,
                *typed,
                "{field}"
            );
        }
    });
}

/// Without a service worker nothing can outlive a reload; the file can.
#[test]
fn in_the_single_file_everything_is_saved_before_the_next_round_and_opened_again() {
    let downloads = Folder::new("single-saved");
    saving_in(downloads.path()).run(async |page| {
        let file = editions().join(xtask::dist::single::NAME);
        let address = format!("file://{}#werkplaats", file.display());
        let runs = "document.documentElement.dataset.workshop === 'on'";
        page.visit(&address).await.runs().await;
        page.wait("the werkplaats runs", runs).await;
        begin(page, "team", "").await;
        let offered = format!("document.body.innerText.includes({})", w("s_save_now"));
        assert!(!page.ask::<bool>(&offered).await, "nothing was typed");
        fill(page).await;
        page.go("scherm").await;
        step(page, &format!("await press({})", w("s_save_now"))).await;
        saved_file(downloads.path(), "werkplaats.json").await;
        page.visit("about:blank").await;
        page.visit(&address).await.runs().await;
        page.wait("the werkplaats runs", runs).await;
        step(page, &format!("await fold({})", w("s_title"))).await;
        let input = page.driver().find(By::Css("#app-workshop-file input[type=file]")).await.unwrap();
        input.send_keys(downloads.path().join("werkplaats.json").display().to_string()).await.unwrap();
        page.wait("it is opened", &format!("text('#app-workshop-file .said-now').includes({})", w("s_back"))).await;
        let (there, filled) = (there(page).await, filled());
        // It was told on the page where it was opened.
        assert_eq!((&there[..3], &there[4..]), (&filled[..3], &filled[4..]));
        // A photo is read here as well, in a worker that the file makes itself; a broken one is told.
        let dead = page.ask::<bool>("(async () => (await self.rdmPhoto(30_000, new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])), 1, 1, new Uint8Array(1))) === null)()");
        assert!(dead.await);
    });
}
