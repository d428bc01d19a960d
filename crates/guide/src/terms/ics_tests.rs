//! The calendar file, read back by a small parser of its own.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

use super::*;
use proptest::prelude::*;

/// What a calendar program would know of an event.
#[derive(Debug, Default, PartialEq, Eq)]
struct Event {
    uid: String,
    start: String,
    title: String,
    alarms: Vec<(String, String)>,
}

/// Unfolds and reads a file, by the grammar of RFC 5545 and not by the code above.
fn parse(file: &str) -> Vec<Event> {
    assert!(file.ends_with("\r\n"));
    let unfolded = file.replace("\r\n ", "").replace("\r\n\t", "");
    let mut events = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut event = Event::default();
    for line in unfolded.split_terminator("\r\n") {
        assert!(!line.contains(['\r', '\n']), "a bare line end: {line:?}");
        let (head, value) = line.split_once(':').unwrap();
        let name = head.split(';').next().unwrap();
        match (name, open.as_slice()) {
            ("BEGIN", _) => open.push(value),
            ("END", [.., last]) => {
                assert_eq!(*last, value);
                open.pop();
                if value == "VEVENT" {
                    events.push(std::mem::take(&mut event));
                }
            }
            ("UID", ["VCALENDAR", "VEVENT"]) => event.uid = unescape(value),
            ("DTSTART", ["VCALENDAR", "VEVENT"]) => {
                assert_eq!(head, "DTSTART;VALUE=DATE");
                event.start = value.to_owned();
            }
            ("SUMMARY", ["VCALENDAR", "VEVENT"]) => event.title = unescape(value),
            ("TRIGGER", [.., "VALARM"]) => event.alarms.push((value.to_owned(), String::new())),
            ("DESCRIPTION", ["VCALENDAR", "VEVENT"]) => panic!("an event says no more than its title"),
            _ => {}
        }
    }
    assert!(open.is_empty());
    events
}

fn unescape(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next().unwrap() {
                'n' | 'N' => out.push('\n'),
                c => out.push(c),
            },
            (c, _) => out.push(c),
        }
    }
    out
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn the_whole_file() {
    let file = calendar(&[Entry::new(day("2026-12-01"), "Bellen")], day("2026-11-24"));
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//rdm//agenda//NL",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:20261201@bellen.invalid",
        "DTSTAMP:20261124T000000Z",
        "DTSTART;VALUE=DATE:20261201",
        "SUMMARY:Bellen",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Bellen",
        "TRIGGER:PT8H30M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(file, expected.join("\r\n"));
    assert_eq!(calendar(&[], day("2026-11-24")), "");
}

#[test]
fn a_day_has_one_event_with_a_name_of_that_day_only() {
    // Written down: a new version may not make a second entry of the same day.
    assert_eq!(uid(day("2026-12-28")), "20261228@bellen.invalid");
    // A decision and its registration end on one day: one call, and one alarm.
    let mut silent = Entry::new(day("2026-12-28"), "Bellen");
    silent.alarm = false;
    let of = |title: &str, on: &str| Entry::new(day(on), title);
    let calls = [of("Bellen", "2027-01-04"), silent, of("Bel", "2026-12-28"), of("Bellen", "2026-12-28")];
    let read = parse(&calendar(&calls, day("2026-11-24")));
    let seen: Vec<(&str, &str, usize)> =
        read.iter().map(|e| (e.start.as_str(), e.title.as_str(), e.alarms.len())).collect();
    assert_eq!(seen, [("20261228", "Bellen", 1), ("20270104", "Bellen", 1)]);
}

#[test]
fn without_an_alarm_there_is_none() {
    let mut entry = Entry::new(day("2026-12-01"), "Bellen");
    entry.alarm = false;
    assert!(!calendar(&[entry], day("2026-11-24")).contains("VALARM"));
}

#[test]
fn dutch_letters_fold_between_characters() {
    let title = "Éénoudergezin, coördinatie; reünie \\ crème ".repeat(6);
    let file = calendar(&[Entry::new(day("2026-12-01"), &title)], day("2026-11-24"));
    assert!(file.contains("\r\n "));
    assert_eq!(parse(&file)[0].title, title);
}

proptest! {
    #[test]
    fn lines_are_short_and_everything_reads_back(
        rows in proptest::collection::vec((0..36_000i32, "(\\PC|[\\n\\t;,:é😀ij]){0,200}"), 1..6),
    ) {
        let entries: Vec<Entry> = rows
            .iter()
            .map(|(n, title)| Entry::new(day("2000-01-01").plus_days(*n).unwrap(), title))
            .collect();
        let file = calendar(&entries, day("2026-11-24"));
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
        prop_assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        let read = parse(&file);
        let days: std::collections::BTreeSet<Day> = entries.iter().map(|entry| entry.day).collect();
        prop_assert_eq!(read.len(), days.len());
        for (event, day) in read.iter().zip(&days) {
            let entry = entries.iter().find(|entry| entry.day == *day).unwrap();
            prop_assert_eq!(&event.title, &entry.title);
            prop_assert_eq!(&event.uid, &uid(*day));
            prop_assert_eq!(&event.start, &entry.day.to_string().replace('-', ""));
            prop_assert_eq!(&event.alarms[..], &[("PT8H30M".to_owned(), String::new())][..]);
        }
    }

    #[test]
    fn no_title_can_add_a_line_of_its_own(title in "(.|[\\r\\n\\u{0}-\\u{1f}]|\r\nBEGIN:VEVENT|\rX:1){0,60}") {
        let file = calendar(&[Entry::new(day("2026-12-01"), &title)], day("2026-11-24"));
        prop_assert_eq!(parse(&file).len(), 1);
        let names: Vec<&str> = file.split("\r\n").filter(|l| !l.starts_with(' ')).map(|l| l.split([':', ';']).next().unwrap()).collect();
        prop_assert_eq!(names.len(), 19, "{:?}", names);
        prop_assert!(!file.replace("\r\n", "").chars().any(|c| c.is_control() && c != '\t'));
    }
}
