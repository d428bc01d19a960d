//! A copy of the guide that is read long after it was made: by the reader's own date it says so.

use render::documents::Document;
use serde_json::json;

use super::content::{content, word};
use super::harness::browse;
use super::page::Page;

/// From the next document on the device says that it is this day.
async fn on(page: &Page, date: &str) {
    let source = format!(
        "{{ const Real = Date; self.Date = class extends Real {{
            constructor(...a) {{ a.length ? super(...a) : super('{date}T10:00:00'); }} }}; }}"
    );
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
}

/// What a reader sees of the sentence on this screen.
async fn told(page: &Page) -> String {
    page.ask("[...document.querySelectorAll('.expired')].filter((p) => p.checkVisibility()).map((p) => p.innerText).join(' ')")
        .await
}

#[test]
fn a_text_says_that_its_day_has_passed_and_the_page_of_checks_counts_it() {
    browse(async |page| {
        let due = |id: &str| content().cards.iter().find(|c| c.id == id).unwrap().review_by.clone();
        let sentence = |iso: &str| word("expired").replace("{date}", &render::page::date(iso));
        // On the day itself there is still time; the day after there is not.
        let day = due("k-gewone-schooldag");
        on(page, &day).await;
        page.open("k-gewone-schooldag").await;
        // A guide that is built later says it by itself, whatever the reader's clock says.
        let late = xtask::today().unwrap() > day;
        assert_eq!(told(page).await, if late { sentence(&day) } else { String::new() });
        on(page, "2035-05-05").await;
        page.open("k-gewone-schooldag").await;
        assert_eq!(told(page).await, sentence(&day));
        page.go("k-112-nu").await;
        assert_eq!(told(page).await, sentence(&due("k-112-nu")));
        assert_eq!(page.ask::<usize>("everywhere('.expired[hidden]').length").await, 0);
        // The school holidays have run out too: the clock says so, and counts on.
        page.go("termijnen").await;
        page.run::<()>(
            "const region = document.querySelector('#app-clock select');
            region.value = 'noord';
            region.dispatchEvent(new Event('change', { bubbles: true }));
            const field = document.querySelector('#app-clock input[type=date]');
            field.value = '2035-05-04';
            field.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
        page.settle().await;
        let outcome = page.text(".outcome").await;
        assert!(outcome.contains(word("clock_holidays_end")) && outcome.contains("27 augustus 2028"), "{outcome}");
        assert!(outcome.contains("dinsdag 15 mei 2035"), "six working days, without Whit Monday: {outcome}");
        page.open_in(Document::Proof, "gecontroleerd").await;
        let files = content().files.iter().filter_map(render::proof::Due::of).count();
        assert_eq!(page.text("#verlopen").await, files.to_string());
        assert!(told(page).await.contains(word("proof_due_expired")));
    });
}
