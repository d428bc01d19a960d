//! Changing one copy.

use notes::model::{Body, Case, Id, Lane, MOST_RECORDS, MOST_TEXT};

use super::build::*;

#[test]
fn a_new_case_holds_what_it_was_given() {
    let case = case();
    assert_eq!((case.id(), case.nickname(), case.hold()), (id(0xa1), "Vlinder", false));
    assert_eq!((case.created(), case.keep_until()), (Some(day("2026-11-02")), Some(day("2027-08-01"))));
    assert!(case.is_empty() && case.timeline().is_empty());
}

#[test]
fn an_edit_that_changes_nothing_makes_no_version() {
    let mut case = case();
    assert!(case.add(id(1), note("jas"), A));
    let before = case.to_bytes();
    assert!(!write(&mut case, 1, "jas", A));
    assert!(!write(&mut case, 2, "er is geen 2", A));
    case.rename("Vlinder", B);
    case.set_keep_until(Some(day("2027-08-01")), B);
    case.add(id(1), note("jas"), B);
    assert!(case.to_bytes() == before);
    assert!(write(&mut case, 1, "geen jas", A));
    case.rename("Uil", A);
    assert!(case.to_bytes() != before);
    assert_eq!((live(&case), case.nickname()), (vec!["geen jas".to_owned()], "Uil"));
}

#[test]
fn a_removal_can_be_undone_until_it_is_forgotten() {
    let mut case = case();
    case.add(id(1), at(note("jas"), "2026-11-24", "14:55"), A);
    case.add(id(2), note("tas"), A);
    let before = case.get(id(1)).unwrap().entry.clone();
    assert!(case.remove(id(1), A) && !case.remove(id(1), A));
    assert!(case.get(id(1)).is_none());
    assert_eq!(live(&case), ["tas"]);
    assert!(case.undo_remove(id(1), A) && !case.undo_remove(id(1), A));
    assert!(case.get(id(1)).unwrap().entry == before);
    case.remove(id(1), A);
    case.forget_removed();
    assert!(!case.undo_remove(id(1), A));
}

#[test]
fn a_removed_text_is_never_written() {
    let mut case = case();
    case.add(id(1), note("geheim"), A);
    case.add(id(2), note("blijft"), A);
    case.remove(id(1), A);
    let row = String::from_utf8(case.to_bytes()).unwrap();
    assert!(row.contains("blijft") && !row.contains("geheim"));
}

#[test]
fn an_undone_removal_stays_undone_after_merging_with_a_copy_that_saw_the_removal() {
    let mut case = case();
    case.add(id(1), note("jas"), A);
    case.remove(id(1), A);
    let saw_it_gone = case.clone();
    case.undo_remove(id(1), A);
    case.merge(&saw_it_gone);
    assert_eq!(live(&case), ["jas"]);
}

#[test]
fn the_timeline_is_newest_first_and_without_a_day_last() {
    let mut case = case();
    for (n, entry) in [
        at(note("dinsdag vroeg"), "2026-11-24", "9:05"),
        note("ooit"),
        at(note("dinsdag laat"), "2026-11-24", "14:55"),
        at(note("maandag"), "2026-11-23", "16:00"),
        at(note("dinsdag, eerst gemaakt"), "2026-11-24", ""),
        at(note("dinsdag, later gemaakt"), "2026-11-24", ""),
    ]
    .into_iter()
    .enumerate()
    {
        // The ids run against the order of making.
        case.add(id(100 - n as u64), entry, A);
    }
    let expected =
        ["dinsdag laat", "dinsdag vroeg", "dinsdag, later gemaakt", "dinsdag, eerst gemaakt", "maandag", "ooit"];
    assert_eq!(texts(&case.timeline()), expected);
    write(&mut case, 98, "dinsdag laat, beter", A);
    assert_eq!(texts(&case.timeline())[0], "dinsdag laat, beter");
    write(&mut case, 96, "dinsdag, eerst gemaakt", A);
    assert_eq!(texts(&case.timeline())[3], "dinsdag, eerst gemaakt", "an edit keeps the order of making");
}

#[test]
fn lists_put_what_is_open_and_due_first() {
    let mut case = case();
    case.add(id(1), agreement("klaar", "ik", Some("2026-11-01"), true), A);
    case.add(id(2), agreement("ooit", "ik", None, false), A);
    case.add(id(3), agreement("later", "ib'er", Some("2026-12-24"), false), A);
    case.add(id(4), agreement("eerst", "ouders", Some("2026-11-30"), false), A);
    case.add(id(5), asked("vt", "beantwoord?", "ja"), A);
    case.add(id(6), asked("vt", "open?", " "), A);
    case.add(id(7), tick("k-a", "gedaan", true), A);
    case.add(id(8), tick("k-a", "te doen", false), A);
    assert_eq!(texts(&case.agreements()), ["eerst", "later", "ooit", "klaar"]);
    assert_eq!(texts(&case.asked()), ["open?", "beantwoord?"]);
    assert_eq!(texts(&case.ticks()), ["te doen", "gedaan"]);
    assert!(case.tick("k-a", "te doen").is_some() && case.tick("k-b", "te doen").is_none());
    case.add(id(9), tick("k-a", "te doen", true), A);
    assert_eq!(case.tick("k-a", "te doen").unwrap().id, id(9), "two tabs ticked it: the done one counts");
}

#[test]
fn what_goes_in_comes_out_as_the_format_would_give_it_back() {
    let mut case = case();
    let long = "\u{202E}\r\n".repeat(5_000) + &"é".repeat(MOST_TEXT);
    case.add(id(1), note(&long), A);
    case.rename("U\u{200F}il\u{7}", A);
    let kept = text(case.get(id(1)).unwrap());
    assert_eq!(kept.chars().count(), MOST_TEXT);
    assert!(kept.starts_with(&("\n".repeat(5_000) + "é")));
    assert_eq!(case.nickname(), "Uil");
    assert!(Case::from_bytes(&case.to_bytes()).unwrap() == case);
}

#[test]
fn a_line_end_across_the_edge_of_a_part_stays_one_line_end() {
    for lead in 3_990..4_010 {
        let mut case = case();
        case.add(id(1), note(&("é".repeat(lead) + "\r\nx")), A);
        assert_eq!(text(case.get(id(1)).unwrap()), "é".repeat(lead) + "\nx");
    }
}

#[test]
fn a_full_case_says_that_nothing_was_added() {
    let mut row = String::from(
        r#"{"format":"rond-de-melding/notities","version":1,"cases":[{"id":"00000000000000a1","records":["#,
    );
    for n in 1..=MOST_RECORDS {
        let comma = if n == 1 { "" } else { "," };
        row += &format!(r#"{comma}{{"id":"{:016x}","version":"00000001.{n}","kind":"note","lane":"feit"}}"#, n);
    }
    row += "]}]}";
    let mut case = Case::from_bytes(row.as_bytes()).unwrap();
    assert_eq!(case.len(), MOST_RECORDS);
    assert!(!case.add(id(999_999), note("te veel"), B));
    assert!(case.add(id(1), note("bestaand"), B), "an existing record can still be changed");
    assert!(case.find("te veel").is_empty() && case.find("bestaand").len() == 1);
}

#[test]
fn ids_are_sixteen_hex_digits() {
    let it = Id::from_bytes([0, 1, 2, 3, 0xfc, 0xfd, 0xfe, 0xff]);
    assert_eq!(it.to_string(), "00010203fcfdfeff");
    assert_eq!((Id::parse("00010203fcfdfeff"), Id::parse("00010203FCFDFEFF")), (Some(it), Some(it)));
    assert_eq!(serde_json::to_string(&it).unwrap(), "\"00010203fcfdfeff\"");
    assert_eq!(serde_json::from_str::<Id>("\"00010203fcfdfeff\"").unwrap(), it);
    for wrong in ["", "1", "+0010203fcfdfeff", "00010203fcfdfefg", "00010203fcfdfeff0", "0001020é3fcfdfe"] {
        assert_eq!(Id::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn lanes_have_their_dutch_ids() {
    assert_eq!(Lane::ALL.map(Lane::id), ["feit", "woorden", "ouders", "gedachte", "besluit"]);
    assert_eq!(Lane::ALL.map(|l| Lane::from_id(l.id())), Lane::ALL.map(Some));
    assert_eq!(Lane::from_id("Feit"), None);
}

#[test]
fn what_is_to_be_handed_over_says_something() {
    let mut case = case();
    case.add(id(1), note("jas"), A);
    case.add(id(2), note(" \n"), A);
    case.add(id(3), tick("k", "gedaan", true), A);
    case.add(id(4), tick("k", "te doen", false), A);
    case.add(id(5), asked("vt", "wie?", ""), A);
    case.add(id(6), agreement("bellen", "", None, false), A);
    assert_eq!(case.to_hand_over(), 4);
    case.edit(id(1), A, &|entry| entry.handed = true);
    assert_eq!(case.to_hand_over(), 3);
    case.remove(id(5), A);
    assert_eq!(case.to_hand_over(), 2);
    assert!(matches!(&case.get(id(4)).unwrap().entry.body, Body::Tick { done: false, .. }));
}
