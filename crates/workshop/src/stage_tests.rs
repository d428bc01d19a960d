use proptest::prelude::*;

use super::*;
use crate::own::{Moment, Turn};

fn case(moments: usize, turns: &[usize]) -> Case {
    Case {
        moments: vec![Moment::default(); moments],
        turns: turns.iter().map(|m| Turn { moment: *m, ..Turn::default() }).collect(),
        ..Case::default()
    }
}

const TEAM: &[&str] = &["talk", "read", "pairs", "vote", "guide", "turns", "harvest", "close"];

#[test]
fn a_round_without_a_case_is_one_step() {
    for at in 0..TEAM.len() {
        assert_eq!(steps(TEAM, at, None), [Step::Round]);
    }
}

#[test]
fn a_team_reads_until_the_turning_point_and_sees_the_rest_only_after_choosing() {
    let case = case(4, &[1, 3]);
    let read = steps(TEAM, 1, Some(&case));
    let at = |m| Step::Moment(m, Sides::NONE);
    assert_eq!(read, [Step::Round, Step::Setting, at(0), at(1)]);
    assert_eq!(steps(TEAM, 3, Some(&case)), [Step::Round, at(1), Step::Ask(0), Step::Split(0)]);
    assert_eq!(steps(TEAM, 4, Some(&case)), [Step::Round, Step::Ask(0), Step::Card(0), Step::Do(0), Step::Others(0)]);
    let both = Sides::CHILD.and(Sides::PARENT);
    let rest = [Step::Round, Step::Moment(2, both), Step::Moment(3, both), Step::Differs];
    assert_eq!(steps(TEAM, 5, Some(&case)), rest);
}

#[test]
fn choosing_again_goes_on_to_the_next_turning_point_and_stays_at_the_last() {
    let case = case(4, &[1, 3]);
    let kinds = ["vote", "guide", "vote", "guide", "vote"];
    assert_eq!(steps(&kinds, 2, Some(&case)).get(2), Some(&Step::Ask(1)));
    assert_eq!(steps(&kinds, 3, Some(&case)).get(1), Some(&Step::Ask(1)));
    assert_eq!(steps(&kinds, 4, Some(&case)).get(2), Some(&Step::Ask(1)));
}

#[test]
fn the_second_side_stands_beside_the_first() {
    let case = case(2, &[0]);
    let both = Sides::SCHOOL.and(Sides::HELP);
    let help = steps(&["side-school", "side-help"], 1, Some(&case));
    assert_eq!(help.get(1), Some(&Step::Moment(0, Sides::SCHOOL)));
    assert_eq!(help.get(2), Some(&Step::Moment(0, both)));
    assert!(both.has(Sides::HELP) && !both.has(Sides::CHILD));
}

#[test]
fn a_guide_without_a_vote_before_it_walks_every_turning_point() {
    let case = case(3, &[0, 2]);
    let all = steps(&["turns", "guide"], 1, Some(&case));
    for wanted in [Step::Split(0), Step::Card(1), Step::Others(1), Step::Differs] {
        assert!(all.contains(&wanted), "{wanted:?} in {all:?}");
    }
}

proptest! {
    #[test]
    fn every_step_is_of_the_case(
        kinds in prop::collection::vec(prop::sample::select(vec![
            "talk", "read", "pairs", "side-school", "side-help", "chairs", "turns", "guide", "vote", "?",
        ]), 0..12),
        at in 0_usize..14,
        moments in 0_usize..12,
        turns in prop::collection::vec(0_usize..20, 0..6),
    ) {
        let case = case(moments, &turns);
        let steps = steps(&kinds, at, Some(&case));
        prop_assert_eq!(steps.first(), Some(&Step::Round));
        for step in &steps {
            match step {
                Step::Moment(m, _) => prop_assert!(*m < moments),
                Step::Ask(t) | Step::Split(t) | Step::Card(t) | Step::Do(t) | Step::Others(t) => prop_assert!(*t < turns.len()),
                _ => {}
            }
        }
        prop_assert!(steps.windows(2).all(|w| w.first() != w.last()), "a key does nothing: {:?}", steps);
    }
}
