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
    let file = calendar(&[Entry::new("beoordeling", day("2026-12-01"), "Bellen")], day("2026-11-24"));
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Rond de melding//Terugkoppelklok//NL",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:UID",
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
    assert_eq!(
        file,
        expected.join("\r\n").replace("UID:UID", &format!("UID:{}", uid("beoordeling", day("2026-12-01"))))
    );
    assert_eq!(calendar(&[], day("2026-11-24")), "");
}

#[test]
fn a_uid_is_stable_and_of_the_term_and_the_day_only() {
    // Written down: a new version may not make a second entry of the same call.
    assert_eq!(uid("beoordeling", day("2026-12-01")), "6bae9c748e767032@rond-de-melding.invalid");
    assert_ne!(uid("beoordeling", day("2026-12-01")), uid("beoordeling", day("2026-12-02")));
    assert_ne!(uid("beoordeling", day("2026-12-01")), uid("bellen", day("2026-12-01")));
    let (a, b) = (Entry::new("bellen", day("2026-12-01"), "Bellen"), Entry::new("bellen", day("2026-12-01"), "Bel"));
    assert_eq!(a.uid, b.uid);
}

#[test]
fn without_an_alarm_there_is_none() {
    let mut entry = Entry::new("x", day("2026-12-01"), "Bellen");
    entry.alarm = false;
    assert!(!calendar(&[entry], day("2026-11-24")).contains("VALARM"));
}

#[test]
fn dutch_letters_fold_between_characters() {
    let title = "Éénoudergezin, coördinatie; reünie \\ crème ".repeat(6);
    let file = calendar(&[Entry::new("x", day("2026-12-01"), &title)], day("2026-11-24"));
    assert!(file.contains("\r\n "));
    assert_eq!(parse(&file)[0].title, title);
}

proptest! {
    #[test]
    fn lines_are_short_and_everything_reads_back(
        rows in proptest::collection::vec((0..36_000i32, "[a-z-]{1,80}", "(\\PC|[\\n\\t;,:é😀ij]){0,200}"), 1..6),
    ) {
        let entries: Vec<Entry> = rows
            .iter()
            .map(|(n, term, title)| Entry::new(term, day("2000-01-01").plus_days(*n).unwrap(), title))
            .collect();
        let file = calendar(&entries, day("2026-11-24"));
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
        prop_assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        let read = parse(&file);
        prop_assert_eq!(read.len(), entries.len());
        for (event, entry) in read.iter().zip(&entries) {
            prop_assert_eq!(&event.title, &entry.title);
            prop_assert_eq!(&event.uid, &entry.uid);
            prop_assert_eq!(&event.start, &entry.day.to_string().replace('-', ""));
            prop_assert_eq!(&event.alarms[..], &[("PT8H30M".to_owned(), String::new())][..]);
        }
    }

    #[test]
    fn no_title_can_add_a_line_of_its_own(title in "(.|[\\r\\n\\u{0}-\\u{1f}]|\r\nBEGIN:VEVENT|\rX:1){0,60}") {
        let file = calendar(&[Entry::new("x", day("2026-12-01"), &title)], day("2026-11-24"));
        prop_assert_eq!(parse(&file).len(), 1);
        let names: Vec<&str> = file.split("\r\n").filter(|l| !l.starts_with(' ')).map(|l| l.split([':', ';']).next().unwrap()).collect();
        prop_assert_eq!(names.len(), 19, "{:?}", names);
        prop_assert!(!file.replace("\r\n", "").chars().any(|c| c.is_control() && c != '\t'));
    }
}
