//! The vault shuts: when nobody is there, when the tab is hidden, when the page is left. And then
//! nothing of the child is on the page or in the memory of the programs any more.

use serde_json::{Value, json};

use super::harness::browse;
use super::notes::{self, PHRASE, act, quoted, step, w};
use super::page::Page;

/// Stands in every text here.
const MARK: &str = "roerdompje";

/// Everything that stands on the page or around it, seen or not, also what fields hold.
const AROUND: &str = "
const fields = [...document.querySelectorAll('input, textarea, select')].map((f) => f.value);
let stored = '';
try { stored = JSON.stringify(localStorage) + JSON.stringify(sessionStorage); } catch { /* this browser keeps nothing */ }
return [document.documentElement.outerHTML, ...fields, document.title, location.href, JSON.stringify(history.state),
  stored, window.name].join('\\n')";

/// What stands around the page now holds none of this.
pub(super) async fn nowhere(page: &Page, texts: &[&str], when: &str) {
    let around = page.run::<String>(AROUND).await.to_lowercase();
    for text in texts {
        let at = around.find(&text.to_lowercase());
        assert!(at.is_none(), "{when}: {text} in {:.300}", around.get(at.unwrap_or(0).saturating_sub(150)..).unwrap());
    }
}

/// A vault with one child and one note, open.
pub(super) async fn with_vault(page: &Page, nickname: &str, text: &str) {
    notes::open(page).await;
    notes::begin(page, nickname).await;
    notes::write(page, "feit", text).await;
    notes::make_vault(page, PHRASE).await;
}

/// Waits until the vault is shut, and looks for what must be gone.
async fn shuts(page: &Page, when: &str) {
    page.wait(&format!("{when} shuts the vault"), "document.querySelector('form.unlock')").await;
    // What was still to be saved is, and only then does the page say that it is in the vault.
    let shut = format!("text('#app-notes .kept') === {}", w("notes_vault_shut"));
    page.wait(&format!("{when}: the last is saved"), &shut).await;
    nowhere(page, &[MARK], when).await;
}

async fn open_again(page: &Page) {
    notes::unlock(page, PHRASE).await;
    page.wait("the child is there", "document.querySelector('.notebook .nickname')").await.settle().await;
}

/// Lets the page believe that so many minutes have gone by.
pub(super) async fn later(page: &Page, minutes: f64) {
    page.run::<()>(&format!(
        "window.realNow ??= Date.now; const real = window.realNow; Date.now = () => real() + {minutes} * 60000"
    ))
    .await;
}

#[test]
fn the_vault_shuts_after_rest_and_when_the_clock_goes_back() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        let look = "document.dispatchEvent(new Event('visibilitychange'))";
        later(page, 4.9).await;
        step(page, look).await;
        assert_eq!(notes::texts(page).await, [format!("{MARK}-tekst")], "five minutes have not gone by");
        // A sign of life begins the minutes anew.
        page.press_alone(thirtyfour::Key::Control).await;
        later(page, 9.5).await;
        step(page, look).await;
        assert_eq!(notes::texts(page).await, [format!("{MARK}-tekst")], "not since the last key");
        // Its own timer looks every five seconds.
        later(page, 10.0).await;
        shuts(page, "rest").await;
        later(page, 0.0).await;
        open_again(page).await;
        later(page, -60.0).await;
        shuts(page, "a clock that went back").await;
    });
}

#[test]
fn the_vault_shuts_when_the_tab_is_hidden_and_the_draft_is_kept() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        let begun = format!("{MARK}-half");
        step(
            page,
            &format!("put({}, {}, document.querySelector('.notebook .write'))", w("notes_text"), quoted(&begun)),
        )
        .await;
        hide(page).await;
        shuts(page, "a hidden tab").await;
        show(page).await;
        shuts(page, "a tab in sight again").await;
        open_again(page).await;
        let texts = notes::texts(page).await;
        assert_eq!((texts.len(), texts.contains(&begun)), (2, true), "what was half written: {texts:?}");
    });
}

/// Another tab comes in front, as when the reader opens one.
pub(super) async fn hide(page: &Page) {
    page.run::<()>("window.other = window.open('about:blank')").await;
    page.wait("the tab is hidden", "document.visibilityState === 'hidden'").await;
}

pub(super) async fn show(page: &Page) {
    page.run::<()>("window.other.close()").await;
    page.wait("the tab is in sight", "document.visibilityState === 'visible'").await;
}

/// Everything that is being typed on the page of the notes outlives the locking, not only the note.
#[test]
fn what_is_half_written_elsewhere_on_the_page_is_kept_too() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        let half = [
            ("notes_agreements", "notes_agree_what", "afspraak"),
            ("notes_questions", "notes_question", "vraag"),
            ("notes_questions", "notes_answer", "antwoord"),
        ];
        for (part, label, text) in half {
            notes::put_in(page, part, label, &format!("{MARK}-{text}")).await;
        }
        press_lock(page).await;
        shuts(page, "the button").await;
        open_again(page).await;
        let script = format!(
            "for (const part of [{}, {}]) await fold(part);
            await settle();
            return [...document.querySelectorAll('.notebook .said, .notebook input, .notebook textarea')].map((e) => e.value ?? e.textContent)",
            w("notes_agreements"),
            w("notes_questions")
        );
        let kept = act::<Vec<String>>(page, &script).await.join("\n");
        let lost: Vec<&str> = half.iter().map(|h| h.2).filter(|t| !kept.contains(&format!("{MARK}-{t}"))).collect();
        assert_eq!(lost, Vec::<&str>::new(), "half written and lost by locking");
    });
}

/// The button at the end of the page.
async fn press_lock(page: &Page) {
    step(page, &format!("press({}, document.querySelector('.notebook > .actions:last-child'))", w("notes_lock"))).await;
}

#[test]
fn a_page_that_comes_back_is_shut_and_so_is_a_new_one() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        page.run::<()>("window.same = true").await;
        page.driver().goto(format!("{}leeg.html", page.base)).await.unwrap();
        page.back().await;
        page.wait("the page is back", "document.documentElement.dataset.writer === 'on'").await;
        shuts(page, "Back").await;
        let same: bool = page.ask("window.same === true").await;
        println!("Back gave the page out of memory: {same}");
        open_again(page).await;
        page.reload().await;
        shuts(page, "a reload").await;
        open_again(page).await;
        // As the browser says it when it gives a page out of its memory.
        page.run::<()>("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").await;
        shuts(page, "a page out of memory").await;
    });
}

/// The notes are opened while nobody can see the page: they stay shut.
#[test]
fn a_vault_that_is_being_opened_in_a_tab_that_goes_out_of_sight_stays_shut() {
    browse(async |page| {
        with_vault(page, &format!("{MARK}-naam"), &format!("{MARK}-tekst")).await;
        press_lock(page).await;
        shuts(page, "the button").await;
        begin_to_unlock(page).await;
        hide(page).await;
        let waiting: bool = page.ask("document.querySelector('.notebook progress') !== null").await;
        notes::rested(page).await;
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        nowhere(page, &[MARK], "while hidden").await;
        show(page).await;
        println!("hidden while the passphrase was stretched: {waiting}");
        shuts(page, "a tab that was hidden while the vault was being opened").await;
    });
}

/// Types the passphrase and does not wait.
pub(super) async fn begin_to_unlock(page: &Page) {
    let script = format!(
        "const form = document.querySelector('form.unlock'); put({}, {}, form); press({}, form)",
        w("notes_phrase"),
        quoted(PHRASE),
        w("notes_unlock")
    );
    act::<()>(page, &script).await;
}

/// The places in the memory of the programs where one of these texts stands.
pub(super) async fn in_memory(page: &Page, texts: &[&str]) -> Vec<String> {
    let prototype = page.cdp("Runtime.evaluate", json!({ "expression": "WebAssembly.Memory.prototype" })).await;
    let id = prototype["result"]["objectId"].clone();
    let found = page.cdp("Runtime.queryObjects", json!({ "prototypeObjectId": id })).await;
    let scan = json!({
        "objectId": found["objects"]["objectId"],
        "functionDeclaration": SCAN,
        "arguments": [{ "value": texts }],
        "returnByValue": true,
    });
    let mut answer: Value = page.cdp("Runtime.callFunctionOn", scan).await;
    assert!(answer["exceptionDetails"].is_null(), "{answer}");
    let hits: Vec<String> = serde_json::from_value(answer["result"]["value"].take()).unwrap();
    assert!(hits.first().is_some_and(|first| first == "2 memories"), "both programs were searched: {hits:?}");
    hits[1..].to_vec()
}

const SCAN: &str = "function (texts) {
  const found = [`${this.length} memories`];
  for (const [which, memory] of this.entries()) {
    const all = new TextDecoder('latin1').decode(new Uint8Array(memory.buffer));
    for (const text of texts) {
      for (const needle of [text, [...text].join('\\0')]) {
        for (let at = all.indexOf(needle); at >= 0 && found.length < 20; at = all.indexOf(needle, at + 1)) {
          found.push(`${text} at ${at} of memory ${which}: ` + all.slice(at - 60, at + 90).replace(/[^\\x20-\\x7e]+/g, '~'));
        }
      }
    }
  }
  return found;
}";

/// Opens the vault, reads and writes in every way there is, and shuts it.
#[test]
fn after_shutting_nothing_is_left_in_the_memory_of_the_programs() {
    browse(async |page| {
        let (name, text) = (format!("{MARK}-naam"), format!("{MARK}-tekst"));
        with_vault(page, &name, &text).await;
        let phrase: &[&str] = &[PHRASE, "kroket anker"];
        let mut all = vec![MARK];
        all.extend_from_slice(phrase);
        assert_ne!(in_memory(page, &[MARK]).await, Vec::<String>::new(), "the search finds what is there");
        for round in ["made", "opened"] {
            write_everywhere(page, &format!("{MARK}-{round}")).await;
            press_lock(page).await;
            shuts(page, "the button").await;
            // The hints wait a moment for the writer to rest.
            tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
            assert_eq!(in_memory(page, &all).await, Vec::<String>::new(), "after a vault was {round} and shut");
            open_again(page).await;
            assert_ne!(in_memory(page, &[MARK]).await, Vec::<String>::new());
            assert_eq!(in_memory(page, phrase).await, Vec::<String>::new(), "the passphrase in an open vault");
        }
        page.click("#clear").await;
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        assert_eq!(in_memory(page, &all).await, Vec::<String>::new(), "after the screen was emptied");
        nowhere(page, &all, "after the screen was emptied").await;
    });
}

async fn write_everywhere(page: &Page, text: &str) {
    for lane in ["feit", "woorden", "ouders", "gedachte", "besluit"] {
        notes::write(page, lane, &format!("{text} {lane} jan@voorbeeld.nl 0612345678")).await;
    }
    for (part, label, add) in [
        ("notes_agreements", "notes_agree_what", true),
        ("notes_questions", "notes_question", true),
        ("notes_rename", "notes_nickname", false),
    ] {
        notes::put_in(page, part, label, text).await;
        if add {
            notes::press_in(page, part, "notes_add").await;
        }
    }
    step(page, &format!("put({}, {})", w("notes_find"), quoted(text))).await;
    step(
        page,
        &format!(
            "put({}, {}, document.querySelector('.notebook .write'))",
            w("notes_text"),
            quoted(&format!("{text} half"))
        ),
    )
    .await;
    notes::everything(page).await;
    step(page, &format!("put({}, '')", w("notes_find"))).await;
    notes::saved(page).await;
}
