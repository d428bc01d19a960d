//! The terugkoppelklok of the real guide: what the document carries, read back as the app does it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

mod common {
    pub mod html;
    pub mod real;
}

use common::{html, real};
use guide::terms::bridge::{Region, SchoolHoliday};
use guide::terms::clock::{clock, line};
use guide::terms::holidays::Holiday;
use guide::terms::ics::{Entry, calendar};
use guide::terms::ladder::{Rung, now};
use guide::terms::{Dates, Day, Term};
use render::proof::Proof;

/// The tags of the page `termijnen`.
fn page() -> Vec<html::Tag> {
    let all = html::tags(&render::page::sections(&real::content(), &Proof::default(), render::documents::View::WHOLE));
    let from = all.iter().position(|t| t.get("id") == Some("termijnen")).expect("the page is there");
    let length = all[from..].iter().position(|t| t.closes && t.name == "section").unwrap();
    all.into_iter().skip(from).take(length).collect()
}

fn terms(page: &[html::Tag]) -> Vec<Term> {
    page.iter()
        .filter(|t| t.get("data-term").is_some())
        .map(|t| {
            let of = |name: &str| t.get(name).unwrap_or_else(|| panic!("{name} is missing"));
            Term::from_attributes(
                of("data-term"),
                of("data-from"),
                of("data-count"),
                of("data-unit"),
                of("data-extra"),
                of("data-strength"),
            )
            .unwrap()
        })
        .collect()
}

fn holidays(page: &[html::Tag], region: Region) -> Vec<SchoolHoliday> {
    page.iter()
        .filter(|t| t.get("data-school").is_some())
        .filter(|t| t.get("data-regions").unwrap().split(' ').any(|r| r == region.id()))
        .map(|t| SchoolHoliday::from_attributes(t.get("data-first").unwrap(), t.get("data-last").unwrap(), "").unwrap())
        .collect()
}

#[test]
fn the_document_carries_every_term_as_the_content_has_it() {
    let content = real::content();
    let expected: Vec<Term> = content
        .clock
        .term
        .iter()
        .map(|t| Term {
            id: t.id.clone(),
            from: t.from,
            count: t.count,
            unit: t.unit,
            extra_weeks: t.extra,
            strength: t.strength,
        })
        .collect();
    assert_eq!(terms(&page()), expected);
}

#[test]
fn every_moment_says_how_hard_it_is_and_where_it_comes_from() {
    let page = page();
    let starts: Vec<usize> =
        (0..page.len()).filter(|i| ["data-term", "data-bridge"].iter().any(|a| page[*i].get(a).is_some())).collect();
    assert_eq!(starts.len(), 9);
    for from in starts {
        // An item holds lists of its own: it ends where the next item with an id begins.
        let rest = &page[from + 1..];
        let length = rest.iter().position(|t| t.opens("li") && t.get("id").is_some()).unwrap_or(rest.len());
        let item = &rest[..length];
        let has = |class: &str| item.iter().any(|t| t.opens("p") && t.get("class") == Some(class));
        assert!(has("counted") && has("passed"), "{:?}", page[from]);
        let strength = item.iter().find(|t| t.get("class") == Some("strength")).unwrap();
        assert!(["streeftermijn", "advies", "zelf"].iter().any(|w| strength.text.contains(w)), "{strength:?}");
        assert!(item.iter().any(|t| t.get("href").is_some_and(|h| h.starts_with("#bron-"))), "{:?}", page[from]);
    }
}

#[test]
fn danger_stands_before_the_terms_and_first_on_the_ladder() {
    let page = page();
    let app = page.iter().position(|t| t.get("id") == Some("app-clock")).unwrap();
    let callout = page.iter().position(|t| t.get("class") == Some("callout")).unwrap();
    let term = page.iter().position(|t| t.get("data-term").is_some()).unwrap();
    assert!(app < callout && callout < term);
    let rungs: Vec<Rung> = page
        .iter()
        .filter_map(|t| Some(Rung::from_attributes(t.get("data-rung")?, t.get("data-after-days")?).unwrap()))
        .collect();
    assert_eq!((rungs.len(), rungs[0].after), (7, None));
    let at = |silence| now(&rungs, silence).map(|r| r.id.as_str());
    assert_eq!(
        [at(5), at(6), at(10), at(20), at(200)],
        [None, Some("bellen"), Some("elke-week"), Some("schrijven"), Some("klacht")]
    );
}

#[test]
fn every_public_holiday_has_a_name_in_the_document() {
    let page = page();
    for holiday in Holiday::ALL {
        let named = page.iter().find(|t| t.get("data-free") == Some(holiday.id()));
        assert!(named.is_some_and(|t| !t.text.trim().is_empty()), "{holiday:?}");
    }
}

/// One case from beginning to end: a report on 7 December 2026, an investigation from the 14th.
#[test]
fn a_case_from_report_to_calendar() {
    let page = page();
    let day = |text: &str| Day::parse(text).unwrap();
    let dates = Dates {
        reported: Some(day("2026-12-07")),
        decided: Some(day("2026-12-14")),
        today: Some(day("2026-12-15")),
        school_holidays: holidays(&page, Region::North),
        ..Dates::default()
    };
    let clock = clock(&terms(&page), &dates);
    assert_eq!(clock.faults, []);
    let shown: Vec<String> = clock.moments.iter().map(|m| format!("{} {} {}", m.day, m.term, m.state.id())).collect();
    assert_eq!(
        shown,
        [
            "2026-12-14 beoordeling voorbij",
            "2026-12-14 vakantie-ervoor voorbij",
            "2026-12-15 bellen vandaag",
            "2026-12-21 week-2 komt",
            "2027-01-04 week-4 komt",
            "2027-01-04 vakantie-erna komt",
            "2027-02-15 vakantie-ervoor komt",
            "2027-02-22 onderzoek komt",
            "2027-03-01 vakantie-erna komt",
        ]
    );
    assert_eq!(line(&clock.moments, &dates), Some((day("2026-12-07"), day("2027-03-01"))));
    let word = page.iter().find_map(|t| t.get("data-calendar")).unwrap();
    let entries: Vec<Entry> = clock.moments.iter().map(|m| Entry::new(m.day, word)).collect();
    let file = calendar(&entries, day("2026-12-15"));
    // Nine terms on seven days: one event a day, so never two alarms in one minute.
    assert_eq!(file.matches("\r\nSUMMARY:Bellen\r\n").count(), 7);
    assert_eq!(file.matches("\r\nTRIGGER:PT8H30M\r\n").count(), 7);
    // Nothing in the file says what the calls are about, or names the terms.
    for word in ["kind", "meld", "veilig", "ouder", "school", "vakantie", "beoordeling", "onderzoek", "terugkoppel"] {
        assert!(!file.to_lowercase().contains(word), "the calendar says {word}");
    }
}
