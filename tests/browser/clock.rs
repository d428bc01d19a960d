//! De terugkoppelklok in the browser: real dates, real faults, a calendar that says nothing.

use super::content::{content, word};
use super::harness::{Browser, browse};
use super::page::Page;

/// Fills the date fields, in order.
async fn fill(page: &Page, dates: &[&str]) {
    for (i, date) in dates.iter().enumerate() {
        page.run::<()>(&format!(
            "const field = document.querySelectorAll('#app-clock input[type=date]')[{i}];
            field.value = {date:?};
            field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
        .await;
    }
    page.settle().await;
}

/// Sets the device's own clock, before anything is asked of it.
async fn today(page: &Page, date: &str) {
    page.run::<()>(&format!(
        "const Real = Date;
        window.Date = class extends Real {{ constructor(...a) {{ a.length ? super(...a) : super('{date}T10:00:00'); }} }};"
    ))
    .await;
}

#[test]
fn ten_weeks_count_from_the_decision_and_five_days_skip_holidays() {
    browse(async |page| {
        page.open("telefoon").await;
        today(page, "2026-12-29").await;
        page.go("termijnen").await;
        fill(page, &["2026-12-23", "2026-12-28"]).await;
        let text = page.text(".outcome").await;
        // 24 December, then 28, 29, 30 and 31: Christmas is on Friday and Saturday.
        assert!(text.contains("donderdag 31 december 2026"), "{text}");
        assert!(text.contains("maandag 8 maart 2027"), "ten weeks after 28 December: {text}");
        assert!(!text.contains("3 maart 2027"), "never from the report");
    });
}

#[test]
fn a_wrong_date_is_told_and_the_others_still_count() {
    browse(async |page| {
        page.open("telefoon").await;
        today(page, "2026-11-24").await;
        page.go("termijnen").await;
        fill(page, &["2026-11-16", "2026-11-10"]).await;
        let text = page.text(".outcome").await;
        assert!(text.contains(word("clock_fault_before_report")), "{text}");
        assert!(text.contains("maandag 23 november 2026"), "the report still counts: {text}");
        fill(page, &["2027-01-01", ""]).await;
        assert!(page.text(".outcome").await.contains(word("clock_fault_future")));
        fill(page, &["1999-12-31", ""]).await;
        assert!(page.text(".outcome").await.contains(word("clock_fault_te_vroeg")));
        fill(page, &["", ""]).await;
        assert!(page.text(".outcome").await.contains(word("clock_none")));
    });
}

#[test]
fn silence_shows_the_step_of_the_ladder_and_danger_stays_on_top() {
    Browser::phone().run(async |page| {
        page.open("telefoon").await;
        today(page, "2026-11-24").await;
        page.go("termijnen").await;
        fill(page, &["2026-11-02"]).await;
        let text = page.text(".outcome").await;
        assert!(text.contains(word("clock_rung")), "{text}");
        assert!(page.text("#termijnen").await.contains("112"), "{}", content().clock.danger);
    });
}

#[test]
fn the_calendar_holds_days_and_the_word_and_nothing_else() {
    browse(async |page| {
        page.open("telefoon").await;
        today(page, "2026-11-24").await;
        page.go("termijnen").await;
        fill(page, &["2026-11-20"]).await;
        let calendar: String = page
            .run(&format!(
                "let blob;
                const make = URL.createObjectURL;
                URL.createObjectURL = (b) => {{ blob = b; return make.call(URL, b); }};
                HTMLAnchorElement.prototype.click = function () {{}};
                [...document.querySelectorAll('#app-clock button')].find((b) => b.innerText === {:?}).click();
                return await blob.text();",
                word("clock_download")
            ))
            .await;
        assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
        let summaries: Vec<&str> = calendar.lines().filter(|l| l.starts_with("SUMMARY")).collect();
        assert!(!summaries.is_empty() && summaries.iter().all(|s| *s == "SUMMARY:Bellen"), "{summaries:?}");
        assert!(calendar.contains("BEGIN:VALARM"));
        assert!(calendar.lines().all(|l| l.len() <= 75));
    });
}
