//! Where somebody works with the keyboard, the focus stays: a button that goes away takes nobody to the top of the page.

use thirtyfour::Key;

use super::content::word;
use super::harness::{Browser, browse};
use super::notes::{press, quoted, step};
use super::page::Page;
use super::together::{enter_on, go, open, tab_to};

/// Where the focus is, and what had it before, when it fell to the body.
async fn kept(page: &Page, after: &str, lost: &mut Vec<String>) {
    page.settle().await;
    if page.focus().await == "body" {
        lost.push(after.to_owned());
    }
}

#[test]
fn adding_and_taking_away_a_line_keeps_the_focus() {
    Browser::phone().run(async |page| {
        let mut lost = Vec::new();
        open(page, "o3", "app-table").await.click(".table-of-three .stop input").await;
        enter_on(page, "table_more").await;
        kept(page, "one agreement more", &mut lost).await;
        let rows = "document.querySelectorAll('.agreement').length";
        assert_eq!(page.ask::<usize>(rows).await, 3);
        let less = word("table_less").replace("%number%", "3");
        tab_to(page, &format!("plain(at.innerText) === {}", quoted(&less))).await;
        page.press_alone(Key::Enter).await;
        kept(page, "the last agreement away", &mut lost).await;
        assert_eq!(page.ask::<usize>(rows).await, 2);
        open(page, "onze-school", "app-school").await;
        enter_on(page, "school_more_contact").await;
        kept(page, "one contact more", &mut lost).await;
        assert_eq!(lost, Vec::<String>::new(), "the focus fell to the body after these");
    });
}

#[test]
fn showing_or_dropping_what_was_veiled_keeps_the_focus() {
    browse(async |page| {
        let mut lost = Vec::new();
        for way in ["veil_show", "veil_drop"] {
            open(page, "schooldag", "app-day").await;
            step(page, "const at = document.querySelector('#app-day textarea'); at.value = 'x'; at.dispatchEvent(new Event('input', { bubbles: true }))").await;
            page.click("#clear").await;
            page.click("body.cleared button:first-of-type").await;
            page.wait("it is back", "document.documentElement.dataset.app === 'on'").await;
            go(page, "schooldag", "app-day").await;
            enter_on(page, way).await;
            kept(page, way, &mut lost).await;
            page.wait("the fields are there", "document.querySelector('#app-day textarea')").await;
            press(page, "tg_forget").await;
        }
        assert_eq!(lost, Vec::<String>::new(), "the focus fell to the body after these");
    });
}
