use super::*;
use crate::ReadFault;
use proptest::prelude::*;

const GOLDEN: &str = include_str!("../tests/data/casus-v1.json");

/// A case in which every place holds its own text.
fn full() -> Case {
    let mut case = Case::begun();
    case.add_moment(Phase::During).unwrap();
    case.add_turn();
    case.add_choice(0);
    case.set_guide(0, 1);
    case.set_guide(1, 0);
    case.set_turn_moment(1, 3);
    for (n, field) in case.fields().into_iter().enumerate() {
        let text = match field {
            Field::Choice(.., ChoicePart::Card) => format!("k-kaart-{n}"),
            Field::Setting | Field::Dilemmas | Field::Talk => format!("regel {n}\nnog een regel"),
            _ => format!("tekst \"{n}\" & <meer>"),
        };
        assert!(case.set(field, &text), "{field:?}");
        assert_eq!(case.get(field), text);
    }
    case
}

#[test]
fn the_golden_file_is_written_and_read() {
    assert_eq!(full().to_json(), GOLDEN);
    let (read, unknown) = Case::from_json(GOLDEN.as_bytes()).unwrap();
    assert_eq!((read, unknown.len()), (full(), 0));
}

#[test]
fn a_case_says_what_it_misses() {
    assert_eq!(
        Case::default().missing(),
        [
            Missing::Name,
            Missing::HeadsUp,
            Missing::Phase(Phase::Before),
            Missing::Phase(Phase::During),
            Missing::Phase(Phase::After),
            Missing::Turn,
        ]
    );
    let mut case = full();
    assert_eq!(case.missing(), []);
    case.set(Field::Moment(1, MomentPart::Child), " ");
    case.set(Field::Moment(2, MomentPart::Event), "");
    case.set(Field::Turn(0, TurnPart::Question), "");
    case.set(Field::Choice(1, 0, ChoicePart::Text), "");
    case.turns[0].choices[1].guide = false;
    assert_eq!(
        case.missing(),
        [
            Missing::View(1, MomentPart::Child),
            Missing::Event(2),
            Missing::Question(0),
            Missing::Guide(0),
            Missing::Choices(1),
        ]
    );
}

#[test]
fn moments_stay_in_the_order_of_the_line_and_turning_points_stay_with_them() {
    let mut case = Case::begun();
    case.set_turn_moment(0, 2);
    assert_eq!(case.add_moment(Phase::Before), Some(1));
    let phases: Vec<Phase> = case.moments.iter().map(|m| m.phase).collect();
    assert_eq!(phases, [Phase::Before, Phase::Before, Phase::During, Phase::After]);
    assert_eq!(case.turns[0].moment, 3, "it is still the moment after");
    assert!(case.remove_moment(0) && !case.remove_moment(9));
    assert_eq!(case.turns[0].moment, 2);
    while case.add_moment(Phase::After).is_some() {}
    assert_eq!(case.moments.len(), MOST_MOMENTS);
    assert!(!case.set_turn_moment(0, 12) && !case.set_turn_moment(7, 0));
    while case.remove_moment(0) {}
    assert_eq!(case.turns[0].moment, 0);
    assert!(Case::from_json(case.to_json().as_bytes()).is_ok());
    assert!(case.add_choice(0) && case.add_choice(0) && !case.add_choice(0));
    assert!(case.remove_choice(0) && case.remove_choice(0) && !case.remove_choice(0));
    while case.add_turn() {}
    assert_eq!(case.turns.len(), MOST_TURNS);
    assert!(case.remove_turn(5) && !case.remove_turn(5));
}

#[test]
fn a_text_is_cleaned_and_cut_and_a_card_must_be_one() {
    let mut case = Case::begun();
    assert!(case.set(Field::Name, &format!(" \u{202e}{}", "é".repeat(90))));
    assert_eq!(case.name, "é".repeat(60));
    for bad in ["javascript:x", "k-", "K-kaart", "k-kaart\"", "n-vraag"] {
        assert!(!case.set(Field::Choice(0, 0, ChoicePart::Card), bad), "{bad}");
    }
    assert!(case.set(Field::Choice(0, 0, ChoicePart::Card), " k-kaart "));
    assert!(
        !case.set(Field::Moment(44, MomentPart::Event), "x") && case.get(Field::Turn(9, TurnPart::Talk)).is_empty()
    );
}

#[test]
fn broken_foreign_and_newer_files_are_refused_with_a_reason() {
    let fault = |rest: &str| {
        let text = format!(r#"{{"format":"rond-de-melding/casus","version":1{rest}}}"#);
        Case::from_json(text.as_bytes()).map(|_| ()).unwrap_err()
    };
    assert_eq!(fault(r#","name":7"#), ReadFault::Broken("name".into()));
    assert_eq!(fault(r#","moments":[{"phase":"ooit"}]"#), ReadFault::Broken("moments.1.phase".into()));
    assert_eq!(fault(r#","turns":[{"moment":0}]"#), ReadFault::Broken("turns.1.moment".into()));
    assert_eq!(fault(r#","turns":[{"moment":2}]"#), ReadFault::Broken("turns.1.moment".into()));
    assert_eq!(fault(r#","turns":[{"moment":1e3}]"#), ReadFault::Broken("turns.1.moment".into()));
    assert_eq!(
        fault(r#","turns":[{"choices":[{"card":"javascript:alert(1)"}]}]"#),
        ReadFault::Broken("turns.1.choices.1.card".into())
    );
    assert_eq!(fault(r#","turns":[{"choices":[{},{},{},{},{}]}]"#), ReadFault::TooLong("turns.1.choices".into()));
    assert_eq!(fault(&format!(r#","goal":"{}""#, "x".repeat(801))), ReadFault::TooLong("goal".into()));
    assert_eq!(fault(&format!(r#","talk":["{0}","{0}"]"#, "x".repeat(500))), ReadFault::TooLong("talk".into()));
    assert_eq!(fault(r#","talk":"x""#), ReadFault::Broken("talk".into()));
    assert_eq!(Case::from_json(br#"{"format":"rond-de-melding/casus","version":3}"#), Err(ReadFault::Newer(3)));
    assert_eq!(Case::from_json(br#"{"format":"rond-de-melding/oogst","version":1}"#), Err(ReadFault::NotOurs));
    assert_eq!(Case::from_json(&vec![b'['; MOST_BYTES + 1]), Err(ReadFault::TooBig));
}

#[test]
fn unknown_keys_are_named_and_not_without_end() {
    let keys: String = (0..50).map(|n| format!(r#","sleutel{n:02}":1"#)).collect();
    let text = format!(
        r#"{{"format":"rond-de-melding/casus","version":1,"name":"Noor","moments":[{{"phase":"voor","foto":"x"}}]{keys}}}"#
    );
    let (case, unknown) = Case::from_json(text.as_bytes()).unwrap();
    assert_eq!((case.name.as_str(), unknown.len()), ("Noor", 20));
    assert_eq!((unknown[0].as_str(), unknown[1].as_str()), ("moments.1.foto", "sleutel00"));
}

#[test]
fn every_cut_and_every_changed_byte_is_refused_or_read() {
    let whole = GOLDEN.trim_end();
    let mut read = 0;
    for at in 0..whole.len() {
        assert!(Case::from_json(&whole.as_bytes()[..at]).is_err(), "cut at {at}");
        for byte in [b'0', b'"', b'{', b'9', 0xff, whole.as_bytes()[at] ^ 1, whole.as_bytes()[at] ^ 0x20] {
            let mut file = whole.as_bytes().to_vec();
            file[at] = byte;
            if let Ok((case, _)) = Case::from_json(&file) {
                read += 1;
                let again = Case::from_json(case.to_json().as_bytes()).map(|(c, _)| c);
                assert_eq!(again, Ok(case));
            }
        }
    }
    assert!(read > 100, "only {read} changed files were read at all");
}

/// Saved like that, it could not be opened again: its turning point stood at a moment that there was not.
#[test]
fn a_case_whose_moments_were_all_taken_away_can_be_saved_and_opened() {
    let mut case = Case::begun();
    while case.remove_moment(0) {}
    assert_eq!(case.add_moment(Phase::Before), Some(0));
    assert_eq!(case.turns.first().map(|turn| turn.moment), Some(0));
    assert_eq!(Case::from_json(case.to_json().as_bytes()), Ok((case, Vec::new())));
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        texts in proptest::collection::vec("(\\PC|[\u{0}-\u{1f}\u{202e}\n\"\\\\]){0,90}", 1..60),
        acts in proptest::collection::vec((0_u8..7, 0_usize..14, 0_usize..5), 0..40),
    ) {
        let mut case = Case::begun();
        for (act, a, b) in acts {
            match act {
                0 => _ = case.add_moment(Phase::ALL[a % 3]),
                1 => _ = case.remove_moment(a),
                2 => _ = case.add_turn(),
                3 => _ = case.add_choice(a),
                4 => case.set_guide(a, b),
                5 => _ = case.set_turn_moment(b, a),
                _ => _ = case.remove_turn(a),
            }
        }
        for (field, text) in case.fields().into_iter().zip(texts.iter().cycle()) {
            // A list loses what is empty in it; that is no loss to test here.
            if !matches!(field, Field::Setting | Field::Dilemmas | Field::Talk) {
                case.set(field, text);
            }
        }
        _ = case.missing();
        let json = case.to_json();
        prop_assert!(json.len() <= MOST_BYTES);
        prop_assert_eq!(Case::from_json(json.as_bytes()), Ok((case, Vec::new())));
    }

    #[test]
    fn no_bytes_end_the_app(bytes in proptest::collection::vec(any::<u8>(), 0..300), text in "[{}\\[\\]\",:a-z0-9 ]{0,200}") {
        _ = Case::from_json(&bytes);
        _ = Case::from_json(format!(r#"{{"format":"rond-de-melding/casus","version":1,{text}}}"#).as_bytes());
    }
}
