//! A device whose clock cannot be right: what is in the vault is shown, what is written is kept, and it is said.

use serde_json::json;

use super::content::word;
use super::harness::browse;
use super::notes::{self, PHRASE, act, press};
use super::page::Page;

/// Lets every page from here on have a clock that can be set: `setClock(year)`, or back with `setClock()`. It
/// begins at this year.
async fn settable_clock(page: &Page, year: Option<i32>) -> String {
    let source = format!(
        "{{ const Real = Date; let shift = 0;
        globalThis.setClock = (year) => {{ shift = year ? new Real(year, 5, 15, 12).getTime() - Real.now() : 0 }};
        globalThis.Date = class Date extends Real {{
          constructor(...parts) {{ parts.length ? super(...parts) : super(Real.now() + shift) }}
          static now() {{ return Real.now() + shift }}
        }};
        setClock({}) }}",
        json!(year)
    );
    let added = page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    added["identifier"].as_str().unwrap().to_owned()
}

async fn says_clock_is_wrong(page: &Page) -> bool {
    page.text("#app-notes .where").await.contains(word("notes_clock_wrong"))
}

#[test]
fn with_a_clock_that_cannot_be_right_the_vault_is_listed_and_notes_are_kept() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Eerste").await;
        notes::make_vault(page, PHRASE).await;
        assert!(!says_clock_is_wrong(page).await);
        let mut texts = vec!["Eerste".to_owned()];
        for year in [1970, 1999, 2101] {
            let clock = settable_clock(page, Some(year)).await;
            notes::open(page).await;
            notes::unlock(page, PHRASE).await;
            page.wait("the only child is open", "document.querySelector('.notebook .nickname')").await;
            assert!(says_clock_is_wrong(page).await, "{year}");
            let text = format!("In {year}");
            notes::write(page, "feit", &text).await;
            notes::saved(page).await;
            let head: String = act(page, &format!("return note({}).innerText", json!(text))).await;
            assert!(head.contains(word("notes_export_no_day")), "no day that is not true: {head}");
            assert!(!head.contains("12:0"), "nor a time: {head}");
            texts.push(text);
            press(page, "notes_lock").await;
            assert_eq!(notes::kept(page).await, word("notes_vault_shut"));
            page.cdp("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": clock })).await;
        }
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        page.wait("the only child is open", "document.querySelector('.notebook .nickname')").await;
        assert!(!says_clock_is_wrong(page).await);
        let mut found = notes::texts(page).await;
        found.sort();
        texts.sort();
        assert_eq!(found, texts);
    });
}

/// The clock is set while a note is being written: also a new child and a new vault go well.
#[test]
fn a_clock_that_jumps_while_the_vault_is_open_loses_nothing() {
    browse(async |page| {
        settable_clock(page, Some(1970)).await;
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Zonder dag").await;
        notes::make_vault(page, PHRASE).await;
        let mut texts = vec!["Zonder dag".to_owned()];
        for year in ["", "1999", "", "2101", "1970"] {
            // A jump counts as a long rest, unless somebody is there.
            page.run::<()>(&format!("setClock({year}); document.dispatchEvent(new Event('input'))")).await;
            let text = format!("Na de sprong naar {year}, de {}e", texts.len());
            notes::write(page, "feit", &text).await;
            texts.push(text);
            assert_eq!(says_clock_is_wrong(page).await, !year.is_empty(), "{year}");
            notes::saved(page).await;
        }
        page.run::<()>("setClock()").await;
        notes::open(page).await;
        notes::unlock(page, PHRASE).await;
        page.wait("the only child is open", "document.querySelector('.notebook .nickname')").await;
        let mut found = notes::texts(page).await;
        found.sort();
        texts.sort();
        assert_eq!(found, texts);
    });
}
