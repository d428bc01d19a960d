use super::*;
use proptest::prelude::*;

fn here() -> Session {
    Session::drawn(77)
}

fn code(person: u32, choice: u8) -> String {
    let participant = Participant::numbered(person).unwrap();
    Vote { session: here(), question: 2, choice, participant }.code().unwrap()
}

const WORDS: Words<'_> = Words {
    bar: "{choice}: {n}.",
    none: "Nobody.",
    all: "All {total} chose {choice}.",
    tie: "{choices} have {n} each.",
    most: "{choice} has {n} of {total}.",
    and: " and ",
};

#[test]
fn codes_are_counted_once_and_a_change_of_mind_replaces() {
    let mut tally = Tally::new(here(), 2, 3);
    assert_eq!(tally.enter(&code(1, 0)), Entered::Counted(0));
    assert_eq!(tally.enter(&code(2, 0)), Entered::Counted(0), "two people may choose the same");
    assert_eq!(tally.enter(&code(1, 0)), Entered::Double);
    assert_eq!(tally.enter(&code(1, 2)), Entered::Replaced(0, 2));
    assert_eq!(tally.counts(), [1, 0, 1]);
    assert_eq!(tally.enter(&code(3, 3)), Entered::NoSuchChoice);
    assert_eq!(tally.enter("hallo daar!"), Entered::Refused(Reading::NotACode));
    let other = Vote { session: here(), question: 1, choice: 0, participant: Participant::drawn(4) };
    assert_eq!(tally.enter(&other.code().unwrap()), Entered::Refused(Reading::OtherTurn(1)));
    assert_eq!(tally.total(), 2);
}

#[test]
fn everything_can_be_taken_back_in_order() {
    let mut tally = Tally::new(here(), 2, 4);
    tally.enter(&code(1, 0));
    tally.set_hand(1, 5);
    tally.set_hand(1, 5);
    tally.enter(&code(1, 3));
    assert_eq!(tally.counts(), [0, 5, 0, 1]);
    assert!(tally.undo());
    assert_eq!(tally.counts(), [1, 5, 0, 0]);
    assert!(tally.undo() && tally.can_undo());
    assert_eq!(tally.counts(), [1, 0, 0, 0]);
    assert!(tally.undo() && !tally.undo() && !tally.can_undo());
    assert_eq!(
        (tally.total(), tally.enter(&code(1, 0))),
        (0, Entered::Counted(0)),
        "what was taken back may come again"
    );
}

#[test]
fn the_split_is_a_picture_and_words() {
    let mut tally = Tally::new(here(), 2, 3);
    assert_eq!(tally.said(&WORDS), "Nobody.");
    assert!(tally.bars().iter().all(|b| b.count == 0 && b.length == 0 && !b.is_most));
    tally.set_hand(0, 1);
    assert_eq!(tally.said(&WORDS), "All 1 chose A. A: 1. B: 0. C: 0.", "a group of one");
    tally.set_hand(2, 2);
    assert_eq!(tally.said(&WORDS), "C has 2 of 3. A: 1. B: 0. C: 2.");
    assert_eq!(tally.bars()[0], Bar { choice: 0, count: 1, permille: 333, length: 500, is_most: false });
    tally.set_hand(0, 2);
    assert_eq!(tally.said(&WORDS), "A and C have 2 each. A: 2. B: 0. C: 2.");
    tally.set_hand(3, 9);
    assert_eq!(tally.counts(), [2, 0, 2], "a choice that is not there counts for nothing");
}

#[test]
fn seventy_people_and_no_more_than_there_can_be() {
    let mut tally = Tally::new(here(), 2, 4);
    for person in 1..=70 {
        assert_eq!(
            tally.enter(&code(person, u8::try_from(person % 4).unwrap())),
            Entered::Counted(u8::try_from(person % 4).unwrap())
        );
    }
    assert_eq!(tally.counts(), [17, 18, 18, 17]);
    for random in 0..2_000 {
        let vote = Vote { session: here(), question: 2, choice: 0, participant: Participant::drawn(random) };
        tally.enter(&vote.code().unwrap());
    }
    assert_eq!(tally.total(), 999);
    tally.set_hand(0, u32::MAX);
    assert_eq!(tally.hand(0), 999);
}

proptest! {
    #[test]
    fn the_bars_add_up(people in proptest::collection::vec((1_u32..40, 0_u8..4), 0..60), hand in proptest::array::uniform4(0_u32..50), back in 0_usize..90) {
        let mut tally = Tally::new(here(), 2, 4);
        for (person, choice) in &people {
            tally.enter(&code(*person, *choice));
        }
        let distinct: std::collections::BTreeSet<u32> = people.iter().map(|(p, _)| *p).collect();
        prop_assert_eq!(tally.total() as usize, distinct.len());
        for (choice, count) in (0..4).zip(hand) {
            tally.set_hand(choice, count);
        }
        for _ in 0..back {
            tally.undo();
        }
        let bars = tally.bars();
        prop_assert_eq!(bars.iter().map(|b| b.count).sum::<u32>(), tally.total());
        let permille: u32 = bars.iter().map(|b| u32::from(b.permille)).sum();
        prop_assert!(permille <= 1_000 && (tally.total() == 0 || permille > 996));
        prop_assert!(bars.iter().all(|b| (b.length == 1_000) == b.is_most));
    }
}

#[test]
fn what_is_still_missing_is_counted_against_the_people_who_vote() {
    assert_eq!(still(7, 0), Still::Unknown, "nobody said how many");
    assert_eq!(still(0, 12), Still::Missing(12));
    assert_eq!(still(11, 12), Still::Missing(1));
    assert_eq!(still(12, 12), Still::Complete);
    assert_eq!(still(14, 12), Still::TooMany(2), "somebody voted on two phones, or the number is wrong");
}
