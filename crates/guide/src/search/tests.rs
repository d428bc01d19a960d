//! A small guide of our own, searched.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

use super::*;
use proptest::prelude::*;

fn index() -> Index {
    let mut b = Builder::default();
    for (id, title, situations, body, danger) in [
        ("k-letsel", "Gewond of ziek", "kind heeft blauwe plek", "Bel 112 of de huisarts.", true),
        ("k-boos", "De ouder is boos over de melding", "boze ouder aan het hek", "Luister rustig.", false),
        ("k-huis", "Het kind durft niet naar huis", "kind wil niet naar huis", "Bel Veilig Thuis.", true),
        ("k-scheiding", "De ouders zijn uit elkaar", "scheiding", "Blijf neutraal tegen beide ouders.", false),
        ("k-luister", "Leg dit weg en luister", "kind vertelt dat het geslagen wordt", "Vraag weinig.", false),
        ("k-trap", "Van de trap", "kind viel van de trap", "Een lange dag.", false),
        ("k-nood", "Van een trap", "kind viel van een trap", "Een lange dag.", true),
        ("k-boel", "Aandachtsfunctionaris", "", "Loop naar de aandachtsfunctionaris.", false),
    ] {
        b.entry(Entry { id: id.into(), title: title.into(), kind: "Kaart".into(), rank: 100, danger });
        b.line(Field::Situation, situations);
        b.line(Field::Body, body);
    }
    b.entry(Entry {
        id: "n-boos".into(),
        title: "Weten zij het?".into(),
        kind: "Vraag".into(),
        rank: 100,
        danger: false,
    });
    b.gate("n-boos", "k-boos");
    b.synonyms(["klap", "slaan", "geslagen", "mep"]);
    b.synonyms(["gescheiden", "scheiding", "uit elkaar", "ex"]);
    b.done()
}

fn found(query: &str) -> Vec<String> {
    let i = index();
    i.find(query, 5).found.iter().map(|f| i.entry(f.entry).unwrap().id.clone()).collect()
}

fn first(query: &str) -> String {
    found(query).into_iter().next().unwrap_or_default()
}

#[test]
fn plain_words_find_their_card() {
    assert_eq!(first("blauwe plek"), "k-letsel");
    assert_eq!(first("durft niet naar huis"), "k-huis");
}

#[test]
fn word_forms_and_compounds_meet() {
    assert_eq!(first("blauwe plekken"), "k-letsel");
    assert_eq!(first("functionaris"), "k-boel");
}

#[test]
fn typing_errors_are_forgiven() {
    assert_eq!(first("aandachtsfuntionaris"), "k-boel");
    assert_eq!(first("shceiding"), "k-scheiding");
}

#[test]
fn synonyms_from_content_work_alone_and_as_a_phrase() {
    assert_eq!(first("klap"), "k-luister");
    assert_eq!(first("gescheiden"), "k-scheiding");
}

#[test]
fn the_first_letters_already_find_something() {
    assert_eq!(first("gew"), "k-letsel");
}

#[test]
fn an_empty_query_finds_nothing() {
    assert!(index().find("  , ", 5).found.is_empty());
}

#[test]
fn the_question_that_must_come_first_stands_before_what_is_behind_it() {
    assert_eq!(found("boze ouder aan het hek")[..2], ["n-boos", "k-boos"]);
}

#[test]
fn a_result_says_why() {
    let i = index();
    let why = |query: &str| i.find(query, 1).found[0].why.clone();
    assert_eq!(why("blauwe plek"), Why::Line("kind heeft blauwe plek".into()));
    assert_eq!(why("aandachtsfunctionaris"), Why::Title);
    assert_eq!(why("huisarts"), Why::Words(vec!["huisarts".into()]));
}

#[test]
fn a_word_the_guide_does_not_have_makes_a_match_a_guess() {
    assert!(index().find("blauwe plek", 5).sure);
    let weak = index().find("dag printer toner", 5);
    assert!(!weak.sure && !weak.found.is_empty());
    assert!(!index().find("xqzwv", 5).sure);
}

#[test]
fn of_equal_matches_danger_stands_first() {
    // They match alike, and the other was added first.
    assert_eq!(found("viel trap"), ["k-nood", "k-trap"]);
}

proptest! {
    #[test]
    fn no_query_panics_and_the_order_is_by_score(q in "\\PC{0,60}") {
        let found = index().find(&q, 4).found;
        prop_assert!(found.len() <= 4);
        prop_assert!(found.windows(2).all(|w| w[0].score >= w[1].score));
    }
}
