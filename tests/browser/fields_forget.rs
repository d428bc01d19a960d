//! Whatever says that it forgets, forgets all: every control of every document is as on a fresh start.

use render::documents::Document;

use super::content::word;
use super::fields::{WITH_FIELDS, act, fill};
use super::harness::browse;
use super::notes::{self, press, quoted};
use super::page::Page;
use super::workshop;

const MARK: &str = "zilverreiger";
const DAY: &str = "2081-07-19";

/// How everything is forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// The reader goes to another page, and comes back.
    Left,
    /// The screen is emptied, and what was written is dropped.
    Dropped,
    Wiped,
}

/// Goes to a screen; the notes look first whether there is a vault.
async fn show(page: &Page, id: &str) {
    page.go(id).await;
    if id == notes::PAGE {
        page.wait("a child can be begun with", "document.querySelector('form.begin, .nickname')").await;
    }
}

/// What stands in every control of these screens, once all on them is unfolded.
async fn standing(page: &Page, screens: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    for id in screens {
        show(page, id).await;
        all.extend(act::<Vec<String>>(page, "await unfold(); return standing()").await);
    }
    all
}

/// The screens of a document that have a field now.
async fn with_fields(page: &Page, document: Document) -> Vec<String> {
    let mut found = Vec::new();
    for id in page.sections().await {
        // A card has fields only while there is a child, a question never.
        if document == Document::Guide && (id.starts_with("k-") || id.starts_with("n-")) {
            continue;
        }
        show(page, &id).await;
        if act::<bool>(page, "await unfold(); return controls().length > 0").await {
            found.push(id);
        }
    }
    found
}

/// Fills in every control, also those that are there once a child or a meeting was begun.
async fn fill_all(page: &Page, document: Document, screens: &[String], way: Way) {
    for id in screens {
        // The settings say nothing about a child, and are kept on purpose until all is wiped.
        if id != "menu" || way == Way::Wiped {
            show(page, id).await;
            fill(page, id, MARK, DAY).await;
        }
    }
    match document {
        Document::Guide => {
            page.go(notes::PAGE).await;
            notes::begin(page, "Zilverreigertje").await;
            fill(page, notes::PAGE, MARK, DAY).await;
            page.go("k-kind-vertelt").await;
            page.click("[id='k-kind-vertelt'] input.tick-box").await;
        }
        // The ids and numbers of a meeting outlive a reload on purpose, and are no writing to drop.
        Document::Workshop if way == Way::Wiped => {
            let format = &super::content::content().workshop.formats[0].id;
            workshop::begin(page, format, "").await;
            fill(page, &format!("format-{format}"), MARK, DAY).await;
        }
        _ => {}
    }
}

/// How often a page is left until the browser keeps it: it drops one for reasons of its own, such as a message of the
/// offline worker that comes just then.
const LEAVES: u32 = 5;

/// Ends, and comes back to where one can write again. Says whether that proves anything: a page that is loaded anew is
/// always fresh.
async fn end(page: &Page, document: Document, way: Way) -> bool {
    match way {
        Way::Left => {
            let other = if document == Document::Guide { Document::Proof } else { Document::Guide };
            page.run::<()>(
                "self.kept_page = false; addEventListener('pageshow', (e) => { self.kept_page = e.persisted; })",
            )
            .await;
            page.run::<()>(&format!("location.href = './{}'", other.file())).await;
            page.wait("the other is there", "!('kept_page' in self) && document.documentElement.dataset.app === 'on'")
                .await;
            page.back().await;
            page.wait("it is back", "document.documentElement.dataset.app === 'on'").await;
            if !page.ask::<bool>("self.kept_page === true").await {
                return false;
            }
        }
        Way::Dropped => {
            page.click("#clear").await;
            page.click("body.cleared button:first-of-type").await;
            page.wait("it is back", "document.documentElement.dataset.app === 'on' && shown().length === 1").await;
            let screen = match document {
                Document::Guide => "vragen",
                Document::Workshop => "oogst",
                _ => "schooldag",
            };
            page.go(screen).await;
            press(page, "veil_drop").await;
        }
        Way::Wiped => {
            page.click("#clear").await;
            notes::step(page, &format!("press({})", notes::w("cleared_wipe"))).await;
            notes::step(page, &format!("press({})", notes::w("wipe_yes"))).await;
            page.wait("it is wiped", &format!("text('body').includes({})", quoted(word("wipe_done")))).await;
            page.click("body.cleared button").await;
            page.wait("it is back", "document.documentElement.dataset.app === 'on' && shown().length === 1").await;
        }
    }
    page.settle().await;
    true
}

fn forgets(way: Way) {
    for (document, _) in WITH_FIELDS {
        browse(async |page| {
            page.open_in(document, "").await;
            let screens = with_fields(page, document).await;
            assert!(screens.len() >= 4, "{document:?}: {screens:?}");
            let fresh = standing(page, &screens).await;
            let mut ended = false;
            for _ in 0..LEAVES {
                fill_all(page, document, &screens, way).await;
                assert_ne!(standing(page, &screens).await, fresh);
                ended = end(page, document, way).await;
                if ended {
                    break;
                }
            }
            assert!(ended, "{document:?} {way:?}: the browser kept the page");
            let left = standing(page, &screens).await;
            let more: Vec<_> = left.iter().filter(|at| !fresh.contains(at)).collect();
            assert!(more.is_empty(), "{document:?} {way:?}: {more:#?}");
            assert_eq!(left, fresh, "{document:?} {way:?}");
            let page_now: String = page.ask("document.documentElement.outerHTML").await;
            for text in [MARK, "Zilverreiger", DAY] {
                assert!(!page_now.contains(text), "{document:?} {way:?}: {text}");
            }
        });
    }
}

#[test]
fn a_page_that_was_left_and_comes_back_is_as_on_a_fresh_start() {
    forgets(Way::Left);
}

#[test]
fn what_was_dropped_after_emptying_leaves_every_control_as_on_a_fresh_start() {
    forgets(Way::Dropped);
}

#[test]
fn after_wiping_every_control_is_as_on_a_fresh_start() {
    forgets(Way::Wiped);
}
