//! A field that is being typed in when its view goes: the program goes on, and what was typed is kept or forgotten as
//! it should be. Chromium tells such a field that it changed just as it is taken off the page.

use render::documents::Document;

use super::harness::browse;
use super::notes::{self, PHRASE, act, inside, quoted, step, w};
use super::notes_lock::{hide, show};
use super::page::Page;

/// The kinds of field, and which one is meant.
const KINDS: [&str; 5] = ["textarea", "answer", "date", "radio", "checkbox"];

/// Begins to change a field of this kind with real keys, without leaving it.
async fn begin(page: &Page, kind: &str, text: &str) {
    let (find, keys) = match kind {
        "answer" => {
            (format!("(await fold({})).querySelector('li textarea')", inside("notes_questions")), text.to_owned())
        }
        // A part of a day is enough to be a change.
        "date" => (format!("field({})", w("notes_day")), "1107".to_owned()),
        "radio" => {
            ("document.querySelector('.notebook .write input[type=radio]:not(:checked)')".to_owned(), " ".to_owned())
        }
        "checkbox" => ("document.querySelector('ol.timeline input[type=checkbox]')".to_owned(), " ".to_owned()),
        _ => (format!("field({})", w("notes_text")), text.to_owned()),
    };
    step(page, &format!("({find}).focus()")).await;
    page.keys(&keys).await;
}

/// The program goes on.
async fn alive(page: &Page, when: &str) {
    let state: (String, String) =
        page.ask("[document.documentElement.dataset.app, document.documentElement.dataset.writer]").await;
    assert_eq!(state, ("on".to_owned(), "on".to_owned()), "{when}: {:?}", page.console().await);
    assert_eq!(page.console().await, Vec::<String>::new(), "{when}");
}

async fn unlock(page: &Page, when: &str) {
    page.wait(&format!("{when} shuts the vault"), "document.querySelector('form.unlock')").await;
    alive(page, when).await;
    notes::unlock(page, PHRASE).await;
    page.wait("the child is there", "document.querySelector('.notebook .nickname')").await.settle().await;
}

/// Everything that is written, also what stands in fields.
async fn written(page: &Page) -> String {
    act(page, &format!("await fold({}); return document.querySelector('.notebook').innerText + [...document.querySelectorAll('.notebook :is(input, textarea)')].map((f) => f.value)", inside("notes_questions"))).await
}

async fn with_vault(page: &Page) {
    notes::open(page).await;
    notes::begin(page, "Vlinder").await;
    notes::write(page, "feit", "Eerste").await;
    notes::put_in(page, "notes_questions", "notes_question", "Wie belt?").await;
    notes::press_in(page, "notes_questions", "notes_add").await;
    notes::make_vault(page, PHRASE).await;
}

#[test]
fn a_vault_that_locks_under_a_field_saves_what_was_typed_and_goes_on() {
    browse(async |page| {
        with_vault(page).await;
        for kind in KINDS {
            let text = format!("{kind} bij rust");
            begin(page, kind, &text).await;
            // Six minutes of rest, seen by the clock of the page.
            step(page, "const real = Date.now; Date.now = () => real() + 360000; document.dispatchEvent(new Event('visibilitychange')); Date.now = real").await;
            unlock(page, &text).await;
            if matches!(kind, "textarea" | "answer") {
                assert!(written(page).await.contains(&text), "{text} is kept: {}", written(page).await);
            }
        }
        for kind in ["textarea", "answer", "date"] {
            let text = format!("{kind} bij sluiten");
            begin(page, kind, &text).await;
            // By a script: the focus stays where it is.
            step(page, &format!("press({}, await fold({}))", w("notes_lock"), inside("notes_vault"))).await;
            unlock(page, &text).await;
            assert!(kind == "date" || written(page).await.contains(&text), "{text} is kept");
        }
        for kind in ["textarea", "answer", "radio"] {
            let text = format!("{kind} bij verbergen");
            begin(page, kind, &text).await;
            hide(page).await;
            show(page).await;
            unlock(page, &text).await;
            assert!(kind == "radio" || written(page).await.contains(&text), "{text} is kept");
        }
    });
}

#[test]
fn another_child_or_a_wipe_under_a_field_goes_on() {
    browse(async |page| {
        for kind in ["textarea", "answer"] {
            // A window that is not in front must not count as hidden: then its vault locks.
            page.cdp("Emulation.setFocusEmulationEnabled", serde_json::json!({ "enabled": true })).await;
            with_vault(page).await;
            let text = format!("{kind} bij een ander kind");
            begin(page, kind, &text).await;
            step(page, &format!("press({})", w("notes_another"))).await;
            page.wait("the child is put down", "document.querySelector('form.begin')").await;
            alive(page, &text).await;
            step(page, "document.querySelector('.children button').click()").await;
            page.wait("the child is there", "document.querySelector('.notebook .nickname')").await.settle().await;
            assert!(written(page).await.contains(&text), "{text} is kept");
            // Another window wipes everything.
            begin(page, kind, "weg ermee").await;
            let here = page.driver().window().await.unwrap();
            let other = page.new_window().await;
            page.window(&other).await;
            page.open("menu").await;
            page.click("#clear").await;
            step(page, &format!("press({})", w("cleared_wipe"))).await;
            step(page, &format!("press({})", w("wipe_yes"))).await;
            page.wait("it is wiped", &format!("text('body').includes({})", quoted(super::content::word("wipe_done"))))
                .await;
            page.driver().close_window().await.unwrap();
            page.window(&here).await;
            page.settle().await;
            let app: String = page.ask("document.documentElement.dataset.app").await;
            assert_ne!(app, "crashed", "{kind}: {:?}", page.console().await);
        }
    });
}

/// The other programs: emptied and wiped by keys, while a field is being typed in.
#[test]
fn emptying_and_leaving_under_a_field_goes_on_in_every_document() {
    let fields = [
        (Document::Guide, "vragen", ".call-list textarea"),
        (Document::Guide, "termijnen", "#app-clock input[type=date]"),
        (Document::Together, "schooldag", "#app-day textarea"),
        (Document::Together, "overdracht", "#app-card select"),
        (Document::Workshop, "oogst", "#app-harvest textarea"),
        (Document::Workshop, "eigen-casus", "#app-own textarea"),
    ];
    browse(async |page| {
        for (document, id, field) in fields {
            page.open_in(document, id).await;
            page.wait("the field is there", &format!("document.querySelector({})", quoted(field))).await;
            page.run::<()>(&format!("document.querySelector({}).focus()", quoted(field))).await;
            page.keys(if field.ends_with("select") { "\u{e015}" } else { "12" }).await;
            for _ in 0..3 {
                page.press_alone(thirtyfour::Key::Shift).await;
            }
            page.wait("it is empty", "document.documentElement.dataset.app === 'cleared'").await;
            page.click("body.cleared button:first-of-type").await;
            page.wait("it is back", "document.documentElement.dataset.app === 'on' && shown().length === 1").await;
            assert_eq!(page.console().await, Vec::<String>::new(), "{document:?} {id}");
        }
    });
}
