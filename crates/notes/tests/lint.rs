//! What every text must go through unharmed: any place, any characters, any length.

#![allow(clippy::unwrap_used, clippy::panic)] // tests may fail loudly

use notes::lint::{Hint, Kind, Place, anonymous, lint, lint_while_typing, rewritten, settled};
use proptest::prelude::*;

const PLACES: [Place; 8] = [
    Place::Fact,
    Place::Words,
    Place::Question,
    Place::Parents,
    Place::Thought,
    Place::Decision,
    Place::Nickname,
    Place::Other,
];

/// Pieces that rules look for, so that random texts come near them.
const PIECES: &[&str] = &[
    "Emma",
    "emma",
    "Jan",
    "Bakker",
    "bakker",
    "de",
    "De",
    "van",
    "J.",
    "A.B.",
    "mevrouw",
    "dhr.",
    "oom",
    "Roos",
    "El",
    "Veilig",
    "Thuis",
    "Xyzq",
    "Zeynep's",
    "Ben",
    "123456782",
    "12345678",
    "06",
    "0612345678",
    "+31",
    "030",
    "12",
    "34",
    "56",
    "78",
    "2014",
    "3",
    "maart",
    "geboren",
    "geb.",
    "jarig",
    "12 jaar op",
    "12-05-2015",
    "1234",
    "AB",
    "ab",
    "1234AB",
    "postcode",
    "Kerkstraat",
    "kerkstraat",
    "Laan",
    "nr",
    "12a",
    "woont",
    "in",
    "keer",
    "a@b.nl",
    "x.y@school.nl",
    "@",
    "altijd",
    "vieze kleren",
    "autisme",
    "waarom",
    "Heeft papa",
    "geslagen",
    "toch",
    "of",
    "zei",
    "bsn",
    "0",
    "00",
    "(",
    ")",
    "-",
    "/",
    ".",
    ",",
    ":",
    "?",
    "!",
    "\"",
    "'",
    "\n",
    " ",
    "  ",
    "[",
    "]",
    "é",
    "İ",
    "ß",
    "👩🏽‍🏫",
    "\u{301}",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,4}"];
    let glue = prop::sample::select(&[" ", " ", " ", " ", "", ". ", ", ", "\n"][..]);
    prop::collection::vec((piece, glue), 0..24).prop_map(|parts| parts.iter().map(|(p, g)| format!("{p}{g}")).collect())
}

fn in_order(text: &str, hints: &[Hint]) -> Result<(), TestCaseError> {
    let mut at = 0;
    for hint in hints {
        prop_assert!(at <= hint.start && hint.start < hint.end && hint.end <= text.len(), "{hint:?}");
        prop_assert!(text.get(hint.start..hint.end).is_some(), "{hint:?} cuts a character of {text:?}");
        at = hint.end;
    }
    Ok(())
}

/// Found by the property below: the end of a sentence was part of the address, and with it the date became a birth.
#[test]
fn an_address_does_not_reach_over_the_end_of_a_sentence() {
    let text = "12-05-2015 Kerkstraat. 030 geboren ";
    let hints = anonymous(text);
    assert!(anonymous(&rewritten(text, &hints)).is_empty(), "{hints:?}");
    let kinds = |text| anonymous(text).iter().map(|h| h.kind).collect::<Vec<_>>();
    assert_eq!(kinds("Hij woont in de Kerkstraat 12."), [Kind::Address]);
    assert_eq!(kinds("Wij liepen naar de Kerkstraat. 12 kinderen bleven achter."), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn hints_are_in_order_whole_and_the_same_each_time(text in text(), any in "(.|\\n){0,80}", place in 0usize..8) {
        for text in [&text, &any] {
            let hints = lint(text, PLACES[place]);
            in_order(text, &hints)?;
            prop_assert_eq!(&hints, &lint(text, PLACES[place]));
            prop_assert!(hints.iter().all(|h| !h.kind.text().title.is_empty()));
        }
    }

    #[test]
    fn once_rewritten_nothing_points_to_a_person(text in text()) {
        let hints = anonymous(&text);
        prop_assert!(hints.iter().all(|h| h.kind.is_identity() && h.rewrite.is_some()));
        let clean = rewritten(&text, &hints);
        let again = anonymous(&clean);
        prop_assert!(again.is_empty(), "{:?} became {:?}, which has {:?}", text, clean, again);
    }

    #[test]
    fn what_points_to_a_person_is_shown_in_every_place(text in text(), place in 0usize..6) {
        let identity: Vec<Hint> = lint(&text, PLACES[place]).into_iter().filter(|h| h.kind.is_identity()).collect();
        prop_assert_eq!(identity, anonymous(&text));
    }

    #[test]
    fn nothing_flips_while_a_word_grows(before in text(), word in "[A-Za-z0-9@.+-]{1,12}", after in text(), place in 0usize..8) {
        let mut shown: Option<Vec<(Kind, usize)>> = None;
        for n in 1..=word.len() {
            let text = format!("{before} {} {after}", &word[..n]);
            let caret = before.len() + 1 + n;
            let hints = lint_while_typing(&text, PLACES[place], caret);
            in_order(&text, &hints)?;
            prop_assert!(!settled(&text, caret));
            prop_assert!(hints.iter().all(|h| h.end <= before.len() || h.start > caret), "{:?}", hints);
            // From the end of the text counted, so that the growing word moves nothing.
            let now: Vec<_> = hints.iter().map(|h| (h.kind, if h.start > caret { text.len() - h.start } else { h.start })).collect();
            if let Some(then) = &shown {
                prop_assert_eq!(then, &now, "{}", text);
            }
            shown = Some(now);
        }
    }

    #[test]
    fn any_caret_will_do(text in text(), caret in 0usize..400, place in 0usize..8) {
        in_order(&text, &lint_while_typing(&text, PLACES[place], caret))?;
        if settled(&text, caret) {
            prop_assert_eq!(lint_while_typing(&text, PLACES[place], caret), lint(&text, PLACES[place]));
        }
    }
}

#[test]
fn names_become_initials_and_numbers_a_word_in_brackets() {
    for (text, clean) in [
        ("Ik sprak met Jan de Vries.", "Ik sprak met J.V."),
        ("Ik sprak met Jan de Vries over thuis", "Ik sprak met J.V. over thuis"),
        ("Zeynep's broer", "Z.'s broer"),
        ("mevrouw Bakker belde", "mevrouw B. belde"),
        ("bel 06-12345678 terug", "bel [telefoon weggelaten] terug"),
        ("nummer 123456782.", "nummer [nummer weggelaten]."),
        ("aan de Kerkstraat 12, 3512 AB", "aan de [adres weggelaten], [plek weggelaten]"),
        ("mail a.b@school.nl!", "mail [mail weggelaten]!"),
        ("geboren op 3 maart 2014", "geboren op [dag weggelaten]"),
    ] {
        assert_eq!(rewritten(text, &anonymous(text)), clean);
    }
}

#[test]
fn a_question_that_was_asked_is_never_rewritten() {
    let asked = "Waarom ging je weg? Heeft papa je geslagen? Je was bang, toch?";
    let hints = lint(asked, Place::Question);
    assert_eq!(hints.iter().map(|h| h.kind).collect::<Vec<_>>(), [Kind::Why, Kind::Leading, Kind::Leading]);
    assert!(hints.iter().all(|h| h.rewrite.is_none()));
}

#[test]
fn an_opinion_says_how_to_write_it_and_only_in_a_fact() {
    let text = "Vader is agressief.";
    let hints = lint(text, Place::Fact);
    assert_eq!(hints.len(), 1);
    assert!(hints[0].tip.is_some_and(|t| t.len() > 10) && hints[0].rewrite.is_none());
    for place in PLACES.into_iter().filter(|p| *p != Place::Fact) {
        assert_eq!(lint(text, place), [], "{place:?}");
    }
}

#[test]
fn every_kind_has_its_own_texts() {
    let titles: std::collections::BTreeSet<&str> = Kind::ALL.iter().map(|k| k.text().title).collect();
    assert_eq!(titles.len(), Kind::ALL.len());
    assert!(Kind::ALL.iter().all(|k| !k.text().why.is_empty() && !k.text().how.is_empty()));
}

#[test]
fn the_elfproef_finds_a_wrong_figure() {
    let valid = "123456782";
    assert_eq!(anonymous(valid).len(), 1);
    for i in 0..9 {
        for digit in '0'..='9' {
            let mut text: Vec<char> = valid.chars().collect();
            text[i] = digit;
            let text: String = text.iter().collect();
            let found = anonymous(&text).iter().any(|h| h.kind == Kind::Bsn);
            assert_eq!(found, text == valid, "{text}");
        }
    }
}
