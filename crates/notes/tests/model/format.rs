//! The readable format: files of today and of before.

use notes::model::format::{MOST_BYTES, MOST_CASES};
use notes::model::{Body, Book, Case, Entry, Lane, MOST_RECORDS, MOST_TEXT, ReadFault, ReplicaId};
use proptest::prelude::*;

use super::build::*;

const V1: &str = include_str!("../data/book-v1.json");
const V0: &str = include_str!("../data/book-v0.json");

/// What book-v1.json holds: every kind, a conflict, a twin that was edited, an undone hold.
fn golden() -> Book {
    let mut a = case();
    let words = Entry::new(Body::Note {
        lane: Lane::Words,
        text: "\"Ik wil niet naar huis.\"\nToen: C:\\ \u{1F9E5} é".into(),
        present: "juf".into(),
        asked: "Wat is er?".into(),
    });
    a.add(id(0xb1), at(words, "2026-11-24", "14:55"), A);
    a.add(id(0xb2), tick("k-nu", "Bel de aandachtsfunctionaris", true), A);
    a.add(id(0xb3), at(asked("het team", "Wie is ons contact?", "mevrouw"), "2026-11-23", ""), A);
    a.add(id(0xb4), agreement("Bellen", "ib'er", Some("2026-12-01"), false), A);
    a.add(id(0xb5), note("jas"), A);
    a.add(id(0xb6), note("tas"), A);
    a.set_hold(true, A);
    let mut b = a.clone();
    for n in [0xb5, 0xb6] {
        write(&mut a, n, "rood", A);
        write(&mut b, n, "blauw", B);
    }
    a.edit(id(0xb4), A, &|entry| entry.handed = true);
    b.edit(id(0xb4), B, &|entry| entry.handed = true);
    a.rename("Uil", A);
    a.merge(&b);
    a.set_hold(false, C);
    let twins: Vec<_> = a.timeline().into_iter().filter(|r| r.twin_of == Some(id(0xb5))).map(|r| r.id).collect();
    a.edit(twins[0], C, &|entry| entry.time = "9:00".into());
    write(&mut a, 0xb6, "groen", C);
    let empty = Case::new(id(0xa2), "", None, None, ReplicaId(u32::MAX));
    Book { made: Some(day("2026-11-24")), cases: vec![a, empty] }
}

#[test]
fn the_golden_file_is_read_and_written_to_the_byte() {
    let book = Book::from_json(V1.as_bytes()).unwrap();
    assert!(book == golden());
    assert_eq!(book.to_json(), V1);
    assert_eq!((book.cases.len(), book.cases[0].len(), book.cases[1].len()), (2, 8, 0));
    assert_eq!((book.cases[0].nickname(), book.cases[0].hold()), ("Uil", false));
}

#[test]
fn a_first_draft_is_read_as_one_writer() {
    let book = Book::from_json(V0.as_bytes()).unwrap();
    let case = &book.cases[0];
    assert_eq!((case.id(), case.nickname(), case.hold()), (id(0xc3), "Egel", true));
    assert_eq!((case.created(), case.keep_until()), (Some(day("2026-08-31")), Some(day("2027-07-31"))));
    assert_eq!(live(case), ["Bellen", "Geen brood mee."]);
    assert_eq!(book.made, Some(day("2026-09-01")));
    let again = Book::from_json(V0.as_bytes()).unwrap();
    assert!(again == book, "the same file is the same writer");
    assert!(Book::from_json(book.to_json().as_bytes()).unwrap() == book, "and goes on as version 1");

    let other = Book::from_json(V0.replace("Geen brood", "Wel brood").as_bytes()).unwrap();
    let mut both = case.clone();
    both.merge(&other.cases[0]);
    assert_eq!(live(&both), ["Bellen", "Geen brood mee.", "Wel brood mee."], "two drafts that differ lose nothing");
}

#[test]
fn what_cannot_be_read_says_why() {
    let read = |text: &str| Book::from_json(text.as_bytes()).err();
    assert_eq!(Book::from_json(&vec![b' '; MOST_BYTES + 1]).err(), Some(ReadFault::TooBig));
    assert_eq!(Book::from_json(&vec![b' '; MOST_BYTES]).err(), Some(ReadFault::NotJson));
    for text in ["", "age-encryption.org/v1", "{\"format\":", &("[".repeat(9_000) + &"]".repeat(9_000))] {
        let fault = read(text);
        assert!(matches!(fault, Some(ReadFault::NotJson | ReadFault::NotOurs)), "{fault:?}");
    }
    for text in ["{}", "[]", "null", "7", r#"{"format":"iets anders","version":1,"cases":[]}"#] {
        assert_eq!(read(text), Some(ReadFault::NotOurs), "{text}");
    }
    let deep = |key: &str, n: usize| V1.replacen('{', &format!(r#"{{"{key}":{}{},"#, "[".repeat(n), "]".repeat(n)), 1);
    assert_eq!(read(&deep("later", 100_000)), None, "what is passed over may be as deep as it likes");
    assert_eq!(read(&deep("made", 100_000)), Some(ReadFault::Broken("json")));
    let newer = r#"{"format":"rond-de-melding/notities","version":2,"cases":"anders"}"#;
    assert_eq!(read(newer), Some(ReadFault::Newer(2)));
    assert_eq!(Case::from_bytes(newer.as_bytes()).err(), Some(ReadFault::Newer(2)));
    for (from, to, fault) in [
        ("2026-12-01", "2026-12-32", "due"),
        ("2026-11-02", "gisteren", "created"),
        ("\"made\":\"2026-11-24\"", "\"made\":\"1999-01-01\"", "made"),
        ("\"day\":\"2026-11-23\"", "\"day\":\"x\"", "day"),
        ("2027-08-01", "2101-01-01", "keepUntil"),
        ("\"lane\":\"woorden\"", "\"lane\":\"Woorden\"", "lane"),
        ("\"kind\":\"tick\"", "\"kind\":\"vink\"", "kind"),
        ("\"version\":\"00000001.3\"", "\"version\":\"00000001.0\"", "version"),
        ("\"seen\":[\"00000001", "\"seen\":[\"0000000g", "seen"),
        ("\"twin\":\"00000000000000b5\"", "\"twin\":\"b5\"", "twin"),
        ("\"nickname\":\"Uil\"", "\"nickname\":\"Uil\",\"hold\":true", "settings"),
        ("\"id\":\"00000000000000a1\"", "\"id\":\"a1\"", "json"),
        ("\"done\":true", "\"done\":\"ja\"", "json"),
        ("\"cases\":[", "\"cases\":[7,", "json"),
    ] {
        assert!(V1.contains(from), "{from}");
        assert_eq!(read(&V1.replacen(from, to, 1)), Some(ReadFault::Broken(fault)), "{to}");
    }
}

#[test]
fn the_limits_hold_and_what_is_just_within_them_is_read() {
    let file = |cases: &str| format!(r#"{{"format":"rond-de-melding/notities","version":1,"cases":[{cases}]}}"#);
    let read = |text: &str| Book::from_json(text.as_bytes());
    let cases = |n: usize| (0..n).map(|n| format!(r#"{{"id":"{n:016x}"}}"#)).collect::<Vec<_>>().join(",");
    assert_eq!(read(&file(&cases(MOST_CASES))).unwrap().cases.len(), MOST_CASES);
    assert_eq!(read(&file(&cases(MOST_CASES + 1))).err(), Some(ReadFault::TooMany));
    let records = |n: usize| {
        let record = |n| format!(r#"{{"id":"{n:016x}","version":"00000001.{}","kind":"note","lane":"feit"}}"#, n + 1);
        let all = (0..n).map(record).collect::<Vec<_>>().join(",");
        file(&format!(r#"{{"id":"00000000000000a1","records":[{all}]}}"#))
    };
    assert_eq!(read(&records(MOST_RECORDS)).unwrap().cases[0].len(), MOST_RECORDS);
    let more = records(MOST_RECORDS + 1);
    assert_eq!(read(&more).err(), Some(ReadFault::TooMany));
    assert_eq!(Case::from_bytes(more.as_bytes()).unwrap().len(), MOST_RECORDS + 1, "our own row is never refused");
    let long = |n: usize| V1.replace("\"text\":\"rood\"", &format!("\"text\":\"{}\"", "é".repeat(n)));
    assert!(read(&long(MOST_TEXT)).is_ok());
    assert_eq!(read(&long(MOST_TEXT + 1)).err(), Some(ReadFault::TooMany));
}

#[test]
fn unknown_keys_are_passed_over_and_a_byte_order_mark_too() {
    let more = V1.replacen("\"cases\":[", "\"later\":{\"x\":[1,2]},\"cases\":[", 1).replacen(
        "\"kind\":\"tick\"",
        "\"kind\":\"tick\",\"kleur\":\"rood\"",
        1,
    );
    assert!(more.len() > V1.len());
    assert!(Book::from_json(more.as_bytes()).unwrap() == golden());
    assert!(Book::from_json(format!("\u{feff}{V1}").as_bytes()).unwrap() == golden());
}

#[test]
fn hidden_characters_in_a_file_are_taken_out() {
    let dirty = V1.replace("Wat is er?", "Wat \u{202E}is\\u0007 er?").replace("\"Uil\"", "\"U\\u200fil\"");
    assert!(dirty.len() > V1.len());
    assert!(Book::from_json(dirty.as_bytes()).unwrap() == golden());
}

#[test]
fn one_case_twice_in_a_file_is_two_copies_of_it() {
    let mut book = golden();
    let mut copy = book.cases[0].clone();
    copy.add(id(0xb9), note("alleen in de tweede"), C);
    book.cases.push(copy);
    let read = Book::from_json(book.to_json().as_bytes()).unwrap();
    assert_eq!((read.cases.len(), read.cases[0].len()), (2, 9));
}

#[test]
fn a_row_is_exactly_one_case() {
    let book = golden();
    assert!(Case::from_bytes(&book.cases[0].to_bytes()).unwrap() == book.cases[0]);
    assert_eq!(Case::from_bytes(V1.as_bytes()).err(), Some(ReadFault::Broken("cases")));
    let none = Book { made: None, cases: vec![] }.to_json();
    assert_eq!(Case::from_bytes(none.as_bytes()).err(), Some(ReadFault::Broken("cases")));
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[\\PC\n\r\t\u{0}-\u{1f}\u{7f}-\u{9f}\u{200e}\u{202e}\u{2028}\u{feff}\"\\\\]{0,40}",
        1 => (3_990..4_010usize).prop_map(|n| "e\u{301}".repeat(n / 2) + "\r\n\r\n"),
    ]
}

/// Notes do not print themselves, so that none ends in a log; a failing test does.
struct Shown(Entry);

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut case = case();
        case.add(id(1), self.0.clone(), A);
        write!(f, "{:?}", String::from_utf8(case.to_bytes()))
    }
}

fn any_entry() -> impl Strategy<Value = Shown> {
    let day = prop::option::of((0..36_000i32).prop_map(|n| day("2000-01-01").plus_days(n).unwrap()));
    let rest = (day.clone(), day, any::<(bool, bool)>(), 0..5usize, 0..4u8);
    (any_text(), any_text(), any_text(), any_text(), rest).prop_map(|(a, b, c, time, rest)| {
        let (day, due, (done, handed), lane, kind) = rest;
        let body = match kind {
            0 => Body::Note { lane: Lane::ALL[lane], text: a, present: b, asked: c },
            1 => Body::Tick { card: a, item: b, done },
            2 => Body::Asked { to: a, question: b, answer: c },
            _ => Body::Agreement { what: a, owner: b, due, done },
        };
        Shown(Entry { day, time, body, handed })
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        entries in prop::collection::vec((0..12u64, any_entry()), 0..12), name in any_text(),
    ) {
        let mut case = Case::new(id(1), &name, None, None, A);
        for (n, entry) in entries {
            case.add(id(n), entry.0, A);
        }
        let read = Case::from_bytes(&case.to_bytes());
        prop_assert!(read.is_ok_and(|read| read == case));
        let book = Book { made: None, cases: vec![case] };
        let read = Book::from_json(book.to_json().as_bytes());
        prop_assert!(read.is_ok_and(|read| read == book));
        prop_assert!(serde_json::from_str::<serde_json::Value>(&book.to_json()).is_ok());
    }
}

#[test]
fn a_record_that_lives_was_seen_whatever_the_vector_says() {
    let file = V1.replacen("\"seen\":[\"00000001.13\",\"00000002.3\",\"00000003.3\"]", "\"seen\":[]", 1);
    assert!(file.len() < V1.len());
    let read = Book::from_json(file.as_bytes()).unwrap().cases.remove(0);
    let mut here = read.clone();
    here.remove(id(0xb5), A);
    here.add(id(0xb9), note("nieuw"), A);
    let mut there = read;
    there.merge(&here);
    here.forget_removed();
    assert!(there == here && there.get(id(0xb5)).is_none() && there.get(id(0xb9)).is_some());
}
