//! Only the screen at hand stays in the live document; the others rest beside it, and come back whole.

use render::documents::{Document, WHOLE};

use super::folder::file;
use super::harness::{Browser, browse};
use super::page::Page;

/// Elements of a document with one screen in it: the bars, the foot, the screen. A whole guide has many thousands.
const ELEMENTS: usize = 500;

const IN_DOCUMENT: &str = "[...document.querySelectorAll('main > section')].map((s) => s.id)";

/// Waits until nothing but the screen at hand, and those that a program has filled, is in the document.
async fn rests(page: &Page) {
    let others = "[...document.querySelectorAll('main > section:not([data-current])')]";
    page.wait("the others rest", &format!("{others}.every((s) => s.querySelector('[id^=app-] > *'))")).await;
}

#[test]
fn only_the_screen_at_hand_stays_in_the_document() {
    browse(async |page| {
        for document in Document::ALL {
            page.open_in(document, "").await;
            rests(page).await;
            let here: Vec<String> = page.ask(IN_DOCUMENT).await;
            // The sheets of the werkplaats are filled by its program as it starts, so they stay.
            if document == Document::Workshop {
                continue;
            }
            assert_eq!(here.len(), 1, "{document:?}: {here:?}");
            let elements: usize = page.ask("document.querySelectorAll('*').length").await;
            assert!(elements < ELEMENTS, "{document:?}: {elements} elements with {here:?}");
        }
        page.open("").await;
        rests(page).await;
        for id in ["n-fase", "k-kind-vertelt", "k-112-nu", "telefoon"] {
            page.go(id).await;
            assert_eq!(page.shown().await, [id]);
            rests(page).await;
            assert_eq!(page.ask::<Vec<String>>(IN_DOCUMENT).await, [id], "the one before rests again");
        }
        page.back().await;
        assert_eq!(page.shown().await, ["k-112-nu"], "Back brings it back");
    });
}

/// Whoever reads the whole document still finds it, in its order; so does who asks to see all of it.
#[test]
fn what_rests_is_read_in_the_order_of_the_document() {
    for document in Document::ALL {
        browse(async |page| {
            page.open_in(document, "").await;
            let all: Vec<String> = page.sections().await;
            rests(page).await;
            assert_eq!(page.sections().await, all);
            let middle = all[all.len() / 2].as_str();
            page.go(middle).await.go(&all[1]).await.go(middle).await;
            assert_eq!(page.sections().await, all, "after some steps");
            page.run::<()>("rdmWhole()").await;
            assert_eq!(page.ask::<Vec<String>>(IN_DOCUMENT).await, all, "all are back in their order");
            page.go(&all[0]).await;
            rests(page).await;
            assert_eq!(page.sections().await, all, "and rest again");
        });
    }
}

#[test]
fn who_asks_for_everything_gets_everything_in_order() {
    browse(async |page| {
        page.open("").await;
        rests(page).await;
        page.go("k-kind-vertelt").await;
        rests(page).await;
        page.go(WHOLE).await;
        let all = page.sections().await;
        assert!(all.len() > 100, "{all:?}");
        assert_eq!(page.shown().await, all, "all are in sight");
        page.back().await;
        assert_eq!(page.shown().await, ["k-kind-vertelt"]);
        rests(page).await;
    });
}

/// A part that rested when its address was opened is pointed at, by the browser's own mark.
#[test]
fn a_part_of_a_screen_that_rested_is_found() {
    browse(async |page| {
        page.open("").await;
        rests(page).await;
        page.go("begrip-meldcode").await;
        assert_eq!(page.shown().await, ["begrippen"]);
        assert_eq!(page.focus().await, "dt of begrippen");
        assert_eq!(page.ask::<String>("document.querySelector(':target').id").await, "begrip-meldcode");
        page.back().await;
        assert_eq!(page.ask::<usize>("history.state").await, 0, "the history still counts");
    });
}

/// The reading version finds every screen in its place, on the screen that was read.
#[test]
fn after_a_crash_every_screen_is_back_in_its_place() {
    for id in ["k-kind-vertelt", "begrip-meldcode", "n-fase"] {
        Browser::phone().run(async |page| {
            page.open("").await;
            rests(page).await;
            let all = page.sections().await;
            page.go(id).await;
            rests(page).await;
            let shown = page.shown().await;
            let glue = file(&page.site, "reader-", ".js");
            page.run::<()>(&format!("const app = await import('./{glue}'); setTimeout(() => app.rehearse_crash())"))
                .await;
            page.wait("the crash is seen", "document.documentElement.dataset.app === 'crashed'").await;
            page.settle().await;
            assert_eq!(page.ask::<Vec<String>>(IN_DOCUMENT).await, all, "{id}");
            assert_eq!(page.shown().await, shown, "{id} is still what is read");
            page.click(".brand .name").await;
            page.click_answer("n-fase").await;
            assert_eq!(page.shown().await, ["n-fase"], "and links lead on");
        });
    }
}
