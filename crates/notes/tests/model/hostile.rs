//! Files that nobody meant well with: they are refused or read, and never end the app.

use notes::model::{Body, Book, Case, ReplicaId, preview, restore};
use proptest::prelude::*;

use super::build::*;

const V1: &str = include_str!("../data/book-v1.json");

/// Everything that can be done with a book that was read.
fn use_it(book: &Book) {
    let mut cases = vec![case()];
    let chosen: Vec<_> = book.cases.iter().map(Case::id).collect();
    _ = preview(&cases, book);
    restore(&mut cases, book, &chosen, true, B);
    for mut case in cases {
        case.rename("x", C);
        case.add(id(0xffff), note("nieuw"), C);
        let all: Vec<_> = case.timeline().into_iter().map(|r| r.id).collect();
        for it in all {
            case.edit(it, C, &|entry| entry.handed = !entry.handed);
            assert!(case.settle(it, C) || case.get(it).is_none_or(|r| r.twin_of.is_none()));
        }
        assert!(Case::from_bytes(&case.to_bytes()).is_ok(), "our own row is always read back");
        for it in case.find("") {
            case.remove(it, C);
            case.undo_remove(it, C);
        }
    }
}

#[test]
fn every_cut_is_refused() {
    let whole = V1.trim_end();
    for at in 0..whole.len() {
        assert!(Book::from_json(&whole.as_bytes()[..at]).is_err(), "cut at {at}");
    }
    assert!(Book::from_json(whole.as_bytes()).is_ok());
}

#[test]
fn every_changed_byte_is_refused_or_read() {
    let mut read = 0;
    for at in 0..V1.len() {
        for byte in [b'0', b'"', b'{', b'9', 0xff, V1.as_bytes()[at] ^ 1, V1.as_bytes()[at] ^ 0x20] {
            let mut file = V1.as_bytes().to_vec();
            file[at] = byte;
            if let Ok(book) = Book::from_json(&file) {
                read += 1;
                if at % 16 == 0 {
                    use_it(&book);
                }
            }
        }
    }
    assert!(read > 100, "only {read} changed files were read at all");
}

#[test]
fn a_file_that_claims_the_end_of_counting_breaks_nothing() {
    let file = r#"{"format":"rond-de-melding/notities","version":1,"cases":[{"id":"00000000000000a1",
        "seen":["00000001.4294967295","00000002.4294967295","ffffffff.4294967295","00000000.4294967295"],
        "settings":[{"version":"00000001.4294967295","made":4294967295,"nickname":"x"}],
        "records":[
        {"id":"0000000000000001","version":"00000001.4294967295","made":4294967295,"lead":4294967295,"kind":"note","lane":"feit","text":"a"},
        {"id":"0000000000000001","version":"00000002.4294967295","made":4294967295,"lead":4294967295,"kind":"note","lane":"feit","text":"b"},
        {"id":"0000000000000001","version":"00000002.4294967295","made":4294967295,"lead":4294967295,"twin":"0000000000000001","kind":"note","lane":"feit","text":"b"}]}]}"#;
    let book = Book::from_json(file.as_bytes()).unwrap();
    use_it(&book);
    let mut case = book.cases[0].clone();
    for replica in [A, B, ReplicaId(u32::MAX), ReplicaId(0)] {
        let before = case.clone();
        case.add(id(7), note(&format!("van {}", replica.0)), replica);
        let mut merged = before.clone();
        merged.merge(&case);
        assert!(merged == case, "the new version is new to the copy before it");
    }
    assert_eq!(live(&case), ["a", "b", "van 0"]);
}

/// A file with this many versions of one record.
fn versions(count: usize) -> String {
    let record = |n: usize| {
        format!(r#"{{"id":"00000000000000b1","version":"00000001.{n}","kind":"note","lane":"feit","text":"{n}"}}"#)
    };
    let records = (1..=count).map(record).collect::<Vec<_>>().join(",");
    let case = format!(r#"{{"id":"00000000000000a1","records":[{records}]}}"#);
    format!(r#"{{"format":"rond-de-melding/notities","version":1,"cases":[{case}]}}"#)
}

/// Eight short files against one that is eight times as long: about the same time, so a busy machine holds up both alike.
#[test]
fn a_file_of_nothing_but_versions_of_one_record_does_not_take_the_square_of_its_length() {
    let (short, long) = (versions(2_500), versions(20_000));
    let read = |file: &str, times: usize| {
        let start = std::time::Instant::now();
        for _ in 0..times {
            assert!(Book::from_json(file.as_bytes()).unwrap().cases[0].len() >= 2_500);
        }
        start.elapsed()
    };
    let rounds: Vec<_> = (0..5).map(|_| (read(&short, 8), read(&long, 1))).collect();
    let fair = rounds.iter().any(|(eight, one)| *one < *eight * 3);
    assert!(fair, "eight short ones and a long one: {rounds:?}; the square would be 8 times");
}

#[test]
fn a_file_that_says_all_was_removed_shows_so_before_it_does_so() {
    let mut here = case();
    here.add(id(1), note("jas"), A);
    here.add(id(2), note("tas"), A);
    let mut there = here.clone();
    there.remove(id(1), B);
    there.remove(id(2), B);
    let seen = preview(&[here], &Book { made: None, cases: vec![there] });
    assert_eq!((seen[0].removed_there, seen[0].added), (2, 0));
}

proptest! {
    #[test]
    fn no_bytes_end_it(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Book::from_json(&bytes).is_err());
        prop_assert!(Case::from_bytes(&bytes).is_err());
    }

    #[test]
    fn no_mangled_file_ends_it(
        cuts in prop::collection::vec((0..2_500usize, 0..2_500usize, 0..80usize), 1..5),
    ) {
        let mut file = V1.as_bytes().to_vec();
        for (from, to, length) in cuts {
            let piece: Vec<u8> = file.iter().skip(from).take(length).copied().collect();
            let to = to.min(file.len());
            file.splice(to..to, piece);
        }
        if let Ok(book) = Book::from_json(&file) {
            use_it(&book);
        }
    }

    /// Two files made of the same parts, dots given out at will.
    #[test]
    fn merging_any_two_files_ends_well(
        records in prop::collection::vec((0..4u64, 0..3u32, 1..5u32, 0..3u32, "[ab]{0,1}", any::<bool>()), 0..12),
        seen in prop::collection::vec((0..3u32, 1..6u32), 0..4),
    ) {
        let file = |mine: bool| {
            let seen: Vec<String> = seen.iter().map(|(w, n)| format!("\"{w:08x}.{n}\"")).collect();
            let records: Vec<String> = records.iter().filter(|r| r.5 == mine).map(|(it, w, n, lead, text, _)| format!(
                r#"{{"id":"{it:016x}","version":"{w:08x}.{n}","lead":{lead},"kind":"note","lane":"feit","text":"{text}"}}"#
            )).collect();
            let case = format!(
                r#"{{"id":"00000000000000a1","seen":[{}],"records":[{}]}}"#, seen.join(","), records.join(",")
            );
            let file = format!(r#"{{"format":"rond-de-melding/notities","version":1,"cases":[{case}]}}"#);
            Case::from_bytes(file.as_bytes()).unwrap()
        };
        let (a, b) = (file(true), file(false));
        let (mut ab, mut ba) = (a.clone(), b.clone());
        ab.merge(&b);
        ba.merge(&a);
        prop_assert!(ab == ba);
        let once = ab.clone();
        ab.merge(&a);
        ab.merge(&b);
        prop_assert!(ab == once);
        prop_assert!(Case::from_bytes(&ab.to_bytes()).is_ok_and(|read| read == ab));
        let ids: std::collections::BTreeSet<_> = ab.timeline().into_iter().map(|r| r.id).collect();
        prop_assert_eq!(ids.len(), ab.len());
        let kind = |r: &notes::model::Record| matches!(r.entry.body, Body::Note { .. });
        prop_assert!(ab.timeline().into_iter().all(kind));
    }
}
