//! Finding in notes.

use std::time::{Duration, Instant};

use guide::dutch;
use notes::model::{Body, Case, Entry, Id};
use proptest::prelude::*;

use super::build::*;

fn found(case: &Case, query: &str) -> Vec<String> {
    case.find(query).into_iter().map(|it| text(case.get(it).unwrap()).to_owned()).collect()
}

#[test]
fn every_word_of_the_query_begins_a_word_of_the_record() {
    let mut case = case();
    let talk = Entry::new(Body::Note {
        lane: notes::model::Lane::Words,
        text: "Ik wil niet naar huis".into(),
        present: "juf Noor, ib’er".into(),
        asked: "Wat is er?".into(),
    });
    case.add(id(1), at(talk, "2026-11-23", ""), A);
    case.add(id(2), at(agreement("Huisbezoek plannen", "Wijkteam", None, false), "2026-11-24", ""), A);
    case.add(id(3), asked("Veilig Thuis", "Is er één contactpersoon?", "Ja: mevrouw De Wit"), A);
    case.add(id(4), tick("k-thuis", "Bel de aandachtsfunctionaris", true), A);
    assert_eq!(found(&case, "huis"), ["Huisbezoek plannen", "Ik wil niet naar huis"]);
    assert_eq!(found(&case, "HUIS noor"), ["Ik wil niet naar huis"]);
    assert_eq!(found(&case, "iber"), ["Ik wil niet naar huis"], "in who was there");
    assert_eq!(found(&case, "wijk"), ["Huisbezoek plannen"], "in the owner");
    assert_eq!(found(&case, "een wit"), ["Is er één contactpersoon?"], "across question and answer");
    assert_eq!(found(&case, "thuis"), ["Is er één contactpersoon?"], "the id of a card is not searched");
    assert!(found(&case, "uis").is_empty() && found(&case, "huis noor wijk").is_empty());
    assert_eq!(case.find(" …").len(), 4, "no words: everything");
    case.remove(id(1), A);
    assert!(found(&case, "noor").is_empty(), "what is removed is not found");
}

proptest! {
    #[test]
    fn it_finds_what_taking_the_words_apart_would_find(
        texts in prop::collection::vec("[a-zA-Zéë'’ \\-İßÇ\u{301}0-9\n]{0,30}", 0..6),
        query in "[a-cé'’ 0-1]{0,4}",
    ) {
        let mut case = case();
        for (n, text) in texts.iter().enumerate() {
            case.add(id(n as u64), note(text), A);
        }
        let words = dutch::words(&query);
        let has = |it: &Id| {
            let there = dutch::words(text(case.get(*it).unwrap()));
            words.iter().all(|w| there.iter().any(|t| t.starts_with(w)))
        };
        let expected: Vec<Id> = case.timeline().into_iter().map(|r| r.id).filter(has).collect();
        prop_assert_eq!(case.find(&query), expected);
    }
}

fn quickest(mut work: impl FnMut() -> usize) -> Duration {
    (0..15)
        .map(|_| {
            let start = Instant::now();
            assert!(std::hint::black_box(work()) > 0);
            start.elapsed()
        })
        .min()
        .unwrap()
}

#[test]
fn finding_in_a_thousand_notes_costs_no_more_than_reading_them_a_few_times() {
    let mut case = case();
    for n in 0..1_000_u64 {
        let words = "Kwam zonder jas binnen en zei dat zij één nacht bij oma sliep. ".repeat(5);
        case.add(id(n), note(&format!("{words} {n} vlinder")), A);
    }
    let all: Vec<String> = case.timeline().into_iter().map(|r| text(r).to_owned()).collect();
    let folding = quickest(|| all.iter().map(|t| dutch::words(t).len()).sum());
    let finding = quickest(|| case.find("vlin").len());
    println!("finding {finding:?}, taking the words apart {folding:?}");
    // The house builds `guide` optimised and this crate not; hence the room.
    assert!(finding < folding * 4, "finding {finding:?}, taking the words apart {folding:?}");
}
