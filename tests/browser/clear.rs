//! Scherm verbergen: at once, without the network, and Back shows nothing.

use super::content::{content, word};
use super::harness::{Browser, browse};
use super::page::Page;

/// Runs something and gives the page's text two frames later.
pub(super) fn two_frames_after(act: &str) -> String {
    format!(
        "{act}; await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); return document.documentElement.innerText"
    )
}

/// The text of an empty page: its two ways on.
pub(super) fn blank() -> String {
    bare(&format!("{}{}", word("cleared_resume"), word("cleared_wipe")))
}

pub(super) fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

pub(super) async fn is_empty(page: &Page) {
    assert_eq!(bare(&page.text("body").await), blank());
    assert_eq!(
        page.ask::<Vec<String>>("[...document.body.querySelectorAll('*')].map((e) => e.localName)").await,
        ["p", "button", "button"]
    );
    assert_eq!(page.title().await, word("cleared_title"));
}

/// Goes on after the screen was emptied, and waits until the page is back.
pub(super) async fn go_on(page: &Page) {
    page.click("body.cleared button:first-of-type").await;
    page.runs().await.settle().await;
}

#[test]
fn the_link_empties_the_screen_within_two_frames() {
    browse(async |page| {
        page.open("k-kind-vertelt").await;
        let text: String = page.run(&two_frames_after("document.querySelector('#clear').click()")).await;
        assert_eq!(bare(&text), blank());
        is_empty(page).await;
    });
}

#[test]
fn shift_three_times_empties_the_screen_within_two_frames() {
    browse(async |page| {
        page.open("k-kind-vertelt").await;
        shift(page, 2).await;
        page.keys("a").await;
        shift(page, 2).await;
        assert_eq!(page.shown().await, ["k-kind-vertelt"], "another key in between is just typing");
        page.keys("a").await;
        let watch = two_frames_after(
            "await new Promise((done) => { let n = 0; addEventListener('keydown', () => { if (++n === 3) done(); }); })",
        );
        page.run::<()>(&format!("window.later = (async () => {{ {watch} }})()")).await;
        shift(page, 3).await;
        let text: String = page.ask("await window.later").await;
        assert_eq!(bare(&text), blank());
        is_empty(page).await;
    });
}

pub(super) async fn shift(page: &Page, times: usize) {
    for _ in 0..times {
        page.press_alone(thirtyfour::Key::Shift).await;
    }
}

#[test]
fn back_and_forward_stay_empty_and_nothing_is_asked_for() {
    Browser::phone().run(async |page| {
        page.open("").await;
        for to in ["n-fase", "n-voor-start"] {
            page.click_answer(to).await;
        }
        page.go("zoeken").await.run::<()>("document.querySelector('#search').focus()").await;
        page.keys("blauwe plekken").await;
        page.requests().await;
        page.click("#clear").await;
        is_empty(page).await;
        assert_eq!(page.ask::<String>("location.hash").await, "", "the address says nothing either");
        for step in ["back", "back", "forward", "forward", "back"] {
            if step == "back" {
                page.back().await
            } else {
                page.forward().await
            }
            is_empty(page).await;
        }
        assert_eq!(page.requests().await, Vec::<String>::new());
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
fn going_on_begins_afresh() {
    browse(async |page| {
        page.open("").await.click_answer("n-fase").await;
        page.click("#clear").await;
        go_on(page).await;
        assert_eq!(page.shown().await, [content().guide.start.clone()]);
        assert_eq!(page.text(".way summary").await, "", "the path is forgotten");
    });
}
