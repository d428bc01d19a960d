//! The documents besides the guide: what holds for every screen of the guide holds for theirs.

use render::documents::Document;
use serde_json::json;

use super::axe::{AXE, CHECK, ON_SCREEN, in_dark, screens};
use super::content::word;
use super::harness::{Browser, browse};
use super::look::{FITS, LARGE, TAPS, every_screen, none};
use super::page::Page;

const OTHERS: [Document; 3] = [Document::Workshop, Document::Together, Document::Proof];

/// Runs a test in each of them.
fn in_each(browser: impl Fn() -> Browser, test: impl AsyncFn(&Page, Document)) {
    for document in OTHERS {
        browser().run(async |page| {
            page.open_in(document, "").await;
            test(page, document).await;
        });
    }
}

#[test]
fn no_screen_of_another_document_has_a_violation_in_light() {
    in_each(Browser::phone, async |page, _| screens(page, 1).await);
}

#[test]
fn no_screen_of_another_document_has_a_violation_in_dark() {
    in_each(Browser::default, async |page, document| {
        page.dark().await;
        page.open_in(document, "").await;
        screens(page, in_dark()).await;
    });
}

#[test]
fn large_and_spaced_text_fits_a_narrow_screen_in_every_document() {
    in_each(
        || Browser { size: (320, 640), ..Browser::default() },
        async |page, _| {
            page.run::<()>(LARGE).await;
            none(&every_screen(page, FITS).await);
        },
    );
}

#[test]
fn what_a_finger_taps_is_large_enough_in_every_document() {
    in_each(Browser::phone, async |page, _| none(&every_screen(page, TAPS).await));
}

/// Titles say the kind of screen only; nothing is fetched, kept or refused while somebody reads on.
#[test]
fn a_visit_to_every_screen_of_another_document_is_silent() {
    in_each(Browser::default, async |page, document| {
        page.settle().await;
        let listen = "self.broken = []; document.addEventListener('securitypolicyviolation', (e) => self.broken.push(`${e.violatedDirective} ${e.blockedURI}`));";
        page.run::<()>(listen).await;
        page.run::<()>("await navigator.serviceWorker.ready").await;
        page.wait("all is kept", "(await navigator.serviceWorker.getRegistration()).active?.state === 'activated'")
            .await;
        page.requests().await;
        for id in page.sections().await {
            let title = page.go(&id).await.title().await;
            assert_eq!(title, format!("{} – {}", word("title_page"), word("product")), "{id}");
            assert_eq!(page.shown().await, [id.as_str()]);
            for tel in ["tel:112", "tel:08002000"] {
                let seen = format!("visible(document.querySelector('.strip a[href=\"{tel}\"]'))");
                assert!(page.ask::<bool>(&seen).await, "{tel} on {id}");
            }
        }
        assert_eq!(page.ask::<Vec<String>>("self.broken").await, Vec::<String>::new());
        assert_eq!(page.console().await, Vec::<String>::new(), "the console of {document:?}");
        assert_eq!(page.requests().await, Vec::<String>::new(), "the network of {document:?}");
        let kept: Vec<String> = page
            .run("return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(';').filter(Boolean), ...(await indexedDB.databases()).map((d) => d.name)]")
            .await;
        assert_eq!(kept, Vec::<String>::new(), "the device, after {document:?}");
    });
}

/// Without JavaScript every screen can be reached and read, one at a time.
#[test]
fn every_document_can_be_read_without_javascript() {
    browse(async |page| {
        page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        for document in OTHERS {
            let begin = document.entrance().unwrap();
            page.visit("about:blank").await;
            page.visit(&format!("{}{}", page.base, document.file())).await;
            assert_eq!(page.shown().await, [begin], "it begins with its own page");
            assert!(page.text(&format!("#{begin} h1")).await.len() > 3);
        }
    });
}

/// From a card to its source and back, with the browser's own Back.
#[test]
fn a_source_is_in_another_document_and_back_returns_to_the_card() {
    browse(async |page| {
        page.open("k-kind-vertelt").await;
        page.run::<()>("document.querySelector('#k-kind-vertelt details.about').open = true").await;
        page.click("#k-kind-vertelt .sources a").await;
        page.wait(
            "the source is there",
            "location.pathname.endsWith('controle.html') && document.querySelector('#bronnen')",
        )
        .await;
        page.wait("the reader runs", "document.documentElement.dataset.app === 'on'").await;
        assert_eq!(page.shown().await, ["bronnen"]);
        page.back().await;
        page.runs().await;
        assert_eq!(page.shown().await, ["k-kind-vertelt"]);
    });
}

/// The stage changes with every step: each step of a whole meeting is judged, on a projector, light and dark.
#[test]
fn no_step_of_a_meeting_has_a_violation() {
    for dark in [false, true] {
        Browser { size: (1024, 768), ..Browser::default() }.run(async |page| {
            if dark {
                page.dark().await;
            }
            super::workshop::open(page, "werkplaats").await;
            super::workshop::begin(page, "team", "daan").await;
            page.cdp("Runtime.evaluate", json!({ "expression": AXE })).await;
            let (mut faults, mut steps, mut before) = (Vec::new(), 0, String::new());
            loop {
                let count = page.text("#scherm").await;
                if count == before {
                    break;
                }
                before = count;
                steps += 1;
                faults.extend(page.run::<Vec<String>>(&format!("{CHECK}{ON_SCREEN}")).await);
                page.press_alone(thirtyfour::Key::Right).await;
                page.settle().await;
            }
            assert!(steps > 20, "only {steps} steps");
            assert!(
                faults.is_empty(),
                "{} faults, dark {dark}:\n{}",
                faults.len(),
                faults[..faults.len().min(8)].join("\n")
            );
        });
    }
}
