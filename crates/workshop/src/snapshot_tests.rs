use super::*;
use crate::ballot::{Participant, Vote};
use crate::harvest::Column;
use crate::own::Field;
use crate::tally::{Entered, Tally};
use proptest::prelude::*;

/// A meeting in which something was done with everything.
fn full() -> (Snapshot, Tally) {
    let session = Session::drawn(77);
    let mut tally = Tally::new(session, 2, 3);
    for n in 0..5_u32 {
        let vote = Vote {
            session,
            question: 2,
            choice: (n % 3) as u8,
            participant: Participant::drawn(n.wrapping_mul(7_919)),
        };
        assert!(matches!(tally.enter(&vote.code().unwrap()), Entered::Counted(_)));
    }
    tally.set_hand(1, 4);
    let mut board = Board::new();
    board.add(Column::ALL[0], "Samen gebeld: \"goed zo\"").unwrap();
    board.set_tomorrow("Een bekende stem.");
    let mut case = Case::begun();
    case.set(Field::Name, "Casus Ilse");
    let cards = ["half", "", "", "ook half"].map(str::to_owned);
    let snapshot = Snapshot {
        session: Some(session),
        at: (2, 1),
        people: 24,
        on_table: "eigen".to_owned(),
        table: Some(case.clone()),
        board,
        case: Some(case),
        cards,
        votes: vec![tally.counted()],
    };
    (snapshot, tally)
}

#[test]
fn what_a_group_typed_comes_back_from_the_file() {
    let (snapshot, tally) = full();
    let json = snapshot.to_json();
    let (read, unknown) = Snapshot::from_json(json.as_bytes()).unwrap();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert_eq!(read.to_json(), json, "the same file again");
    assert_eq!((read.session, read.at, read.people, &*read.on_table), (snapshot.session, (2, 1), 24, "eigen"));
    assert_eq!((&read.table, &read.case), (&snapshot.table, &snapshot.case));
    assert_eq!(read.board.to_json(), snapshot.board.to_json());
    assert_eq!(read.cards, snapshot.cards);
    let mut again = Tally::new(Session::drawn(77), 2, 3);
    again.restore(&read.votes[0]);
    assert_eq!(again.counts(), tally.counts());
    assert_eq!(again.counted(), tally.counted());
    assert!(!again.can_undo());
}

#[test]
fn a_number_in_a_file_that_cannot_be_is_no_vote() {
    let mut tally = Tally::new(Session::drawn(1), 1, 2);
    let who = Participant::drawn(5).raw();
    let codes = vec![(who, 0), (who, 1), (u32::MAX, 0), (Participant::drawn(6).raw(), 3)];
    tally.restore(&Counted { question: 1, codes, hand: [5_000, 1, 7, 7] });
    assert_eq!(tally.counts(), [1 + 999, 1], "once, of this question, within the limits");
}

#[test]
fn a_broken_file_is_refused_whole() {
    let (snapshot, _) = full();
    let json = snapshot.to_json();
    for (from, to) in [
        ("werkplaats\"", "oogst\""),
        ("\"version\":1,\"session", "\"version\":9,\"session"),
        ("\"codes\":[\"", "\"codes\":[\"x"),
        ("\"cards\":[", "\"cards\":[7,"),
        ("\"board\":{", "\"board\":7,\"old\":{"),
    ] {
        let bad = json.replacen(from, to, 1);
        assert_ne!(bad, json, "{from}");
        assert!(Snapshot::from_json(bad.as_bytes()).is_err(), "{to}");
    }
    let (_, unknown) = Snapshot::from_json(json.replacen("{", "{\"later\":1,", 1).as_bytes()).unwrap();
    assert_eq!(unknown, ["later"]);
}

proptest! {
    #[test]
    fn no_file_ends_the_app(bytes in proptest::collection::vec(any::<u8>(), 0..200), cut in any::<prop::sample::Index>()) {
        let _ = Snapshot::from_json(&bytes);
        let json = full().0.to_json();
        let at = cut.index(json.len());
        if json.is_char_boundary(at) {
            let cut_off = Snapshot::from_json(json.split_at(at).0.as_bytes()).is_err();
            prop_assert!(cut_off || at + 1 == json.len());
        }
    }
}
