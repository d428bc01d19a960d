use super::*;
use proptest::prelude::*;

fn rounds(list: &[(u16, u16)]) -> Vec<Round> {
    list.iter()
        .enumerate()
        .map(|(n, (minutes, least))| Round { id: format!("r{n}"), minutes: *minutes, least: *least })
        .collect()
}

fn minutes(agenda: &Agenda) -> Vec<u16> {
    agenda.items().iter().map(|i| i.minutes).collect()
}

#[test]
fn the_usual_total_gives_the_usual_minutes() {
    let mut agenda = Agenda::new(rounds(&[(10, 5), (15, 8), (20, 10), (5, 5)]));
    assert_eq!(agenda.spread(50), Ok(()));
    assert_eq!(minutes(&agenda), [10, 15, 20, 5]);
}

#[test]
fn a_shorter_meeting_respects_what_each_round_needs() {
    let mut agenda = Agenda::new(rounds(&[(10, 9), (20, 5), (20, 5)]));
    assert_eq!(agenda.spread(25), Ok(()));
    assert_eq!(minutes(&agenda), [9, 8, 8]);
    assert_eq!(agenda.spread(18), Err(SpreadFault::TooShort(19)), "it says how much is needed");
    assert_eq!(minutes(&agenda), [9, 8, 8], "nothing was changed");
    assert_eq!(agenda.spread(19), Ok(()));
    assert_eq!(minutes(&agenda), [9, 5, 5]);
}

#[test]
fn a_skipped_round_leaves_its_minutes_to_the_others_and_can_come_back() {
    let mut agenda = Agenda::new(rounds(&[(10, 5), (10, 5), (10, 5)]));
    agenda.skip(1, true);
    assert_eq!((agenda.total(), agenda.least()), (20, 10));
    assert_eq!(agenda.spread(30), Ok(()));
    assert_eq!(minutes(&agenda), [15, 10, 15]);
    assert_eq!(agenda.schedule(540)[1], Slot { from: 555, to: 555 });
    assert_eq!(agenda.schedule(540)[2], Slot { from: 555, to: 570 });
    agenda.skip(1, false);
    assert_eq!(agenda.total(), 40);
    for at in 0..3 {
        agenda.skip(at, true);
    }
    assert_eq!(agenda.spread(30), Err(SpreadFault::Nothing));
}

#[test]
fn a_round_can_be_repeated_moved_and_taken_back() {
    let mut agenda = Agenda::new(rounds(&[(10, 5), (12, 5)]));
    assert!(agenda.repeat(0));
    assert_eq!(minutes(&agenda), [10, 10, 12]);
    assert!(agenda.move_down(1) && !agenda.move_down(2) && !agenda.move_up(0) && !agenda.move_up(9));
    assert_eq!(minutes(&agenda), [10, 12, 10]);
    assert!(!agenda.drop_repeat(1), "the only one of its kind stays");
    assert!(agenda.drop_repeat(2) && !agenda.drop_repeat(0));
    assert_eq!(minutes(&agenda), [10, 12]);
}

#[test]
fn a_meeting_past_midnight_and_a_day_long_one() {
    let mut agenda = Agenda::new(rounds(&[(60, 1), (60, 1)]));
    assert_eq!(agenda.schedule(23 * 60 + 30), [Slot { from: 1410, to: 1470 }, Slot { from: 1470, to: 1530 }]);
    assert_eq!(agenda.spread(601), Err(SpreadFault::TooLong));
    assert_eq!(agenda.spread(600), Ok(()));
}

#[test]
fn another_text_than_its_own_is_not_restored() {
    let list = || rounds(&[(10, 5), (12, 5)]);
    for text in
        ["", "0.10", "0.10,1.0", "0.10,1.601", "0.10,2.5", "0.10;1.5", "0.10,1.5y", "0.10,-1.5", "0.10,1.99999999999"]
    {
        assert_eq!(Agenda::restore(list(), text), None, "{text}");
    }
    assert!(Agenda::restore(list(), &vec!["0.5"; 90].join(",")).is_none());
    assert_eq!(Agenda::restore(list(), "1.7,0.9x").unwrap().items()[1], Item { round: 0, minutes: 9, skipped: true });
}

/// One act of a trainer.
#[derive(Clone, Debug)]
enum Act {
    Skip(usize, bool),
    Repeat(usize),
    Drop(usize),
    Up(usize),
    Down(usize),
    Minutes(usize, u16),
}

fn act() -> impl Strategy<Value = Act> {
    let at = 0_usize..70;
    prop_oneof![
        (at.clone(), any::<bool>()).prop_map(|(a, b)| Act::Skip(a, b)),
        at.clone().prop_map(Act::Repeat),
        at.clone().prop_map(Act::Drop),
        at.clone().prop_map(Act::Up),
        at.clone().prop_map(Act::Down),
        (at, any::<u16>()).prop_map(|(a, m)| Act::Minutes(a, m)),
    ]
}

proptest! {
    #[test]
    fn the_sum_is_exact_and_nothing_is_lost(
        list in proptest::collection::vec((0_u16..700, 0_u16..700), 1..14),
        acts in proptest::collection::vec(act(), 0..90),
        total in 0_u16..700,
    ) {
        let count = list.len();
        let mut agenda = Agenda::new(rounds(&list));
        for act in acts {
            match act {
                Act::Skip(at, skipped) => agenda.skip(at, skipped),
                Act::Repeat(at) => _ = agenda.repeat(at),
                Act::Drop(at) => _ = agenda.drop_repeat(at),
                Act::Up(at) => _ = agenda.move_up(at),
                Act::Down(at) => _ = agenda.move_down(at),
                Act::Minutes(at, minutes) => agenda.set_minutes(at, minutes),
            }
        }
        prop_assert!((0..count).all(|r| agenda.items().iter().any(|i| i.round == r)), "a round was lost");
        let before = agenda.clone();
        match agenda.spread(total) {
            Ok(()) => {
                prop_assert_eq!(agenda.total(), total);
                for item in agenda.items().iter().filter(|i| !i.skipped) {
                    prop_assert!(item.minutes >= agenda.round(item).unwrap().least);
                }
                let again = agenda.clone();
                agenda.spread(total).unwrap();
                prop_assert_eq!(&agenda, &again, "the same total gives the same agenda");
            }
            Err(SpreadFault::TooShort(least)) => prop_assert!(total < least && agenda == before),
            Err(SpreadFault::TooLong) => prop_assert!(total > MOST_MINUTES && agenda == before),
            Err(SpreadFault::Nothing) => prop_assert!(agenda.items().iter().all(|i| i.skipped)),
        }
        let end = agenda.schedule(0).last().unwrap().to;
        prop_assert_eq!(end, agenda.items().iter().filter(|i| !i.skipped).map(|i| u32::from(i.minutes)).sum::<u32>());
        prop_assert_eq!(Agenda::restore(rounds(&list), &agenda.save()), Some(agenda));
    }

    #[test]
    fn no_text_ends_the_app(text in ".{0,80}") {
        _ = Agenda::restore(rounds(&[(5, 5)]), &text);
    }
}
