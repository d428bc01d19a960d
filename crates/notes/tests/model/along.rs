//! What stands elsewhere too: a part that was taken along says nothing of the rest.

use notes::model::export::{self, Empty};
use notes::model::{Along, Lane, Parts};

use super::build::*;

/// Only the notes of one lane.
fn only(lane: Lane) -> Parts {
    let lanes = Lane::ALL.map(|l| l == lane);
    Parts { lanes, ticks: false, asked: false, agreements: false, only_open: true }
}

#[test]
fn a_copied_part_leaves_the_rest_to_be_asked_about() {
    let mut case = case();
    case.add(id(1), note("feit"), A);
    case.add(id(2), note_in(Lane::Thought, "gedachte"), A);
    let mut along = Along::default();
    along.note_text(&case, &only(Lane::Fact));
    assert!(!along.covers(&case), "the thought stands nowhere else");
    along.note_text(&case, &only(Lane::Thought));
    assert!(along.covers(&case), "in two parts, all of it");
    write(&mut case, 1, "feit, beter", A);
    assert!(!along.covers(&case), "what was changed since is nowhere else");
    along.note_text(&case, &Parts::all(true));
    assert!(along.covers(&case));
    case.add(id(3), tick("k", "nog niet", false), A);
    assert!(along.covers(&case), "a line that is not done says nothing");
    case.remove(id(2), A);
    assert!(along.covers(&case), "what is gone need not be taken along");
    case.undo_remove(id(2), A);
    assert!(!along.covers(&case), "what came back is a version of its own");
}

#[test]
fn a_nickname_alone_is_covered_by_a_backup_and_by_no_text() {
    let mut case = case();
    let mut along = Along::default();
    along.note_text(&case, &Parts::all(false));
    assert!(!along.covers(&case));
    along.note_all(&case);
    assert!(along.covers(&case));
    case.rename("Kever", A);
    assert!(!along.covers(&case));
}

#[test]
fn one_child_says_nothing_of_another() {
    let (mut one, mut two) = (case(), notes::model::Case::new(id(0xb2), "Kever", None, None, A));
    one.add(id(1), note("feit"), A);
    two.add(id(1), note("feit"), A);
    let mut along = Along::default();
    along.note_all(&one);
    assert!(along.covers(&one) && !along.covers(&two));
}

#[test]
fn a_record_that_was_handed_over_counts_as_long_as_it_says_the_same() {
    let mut case = case();
    case.add(id(1), note("feit"), A);
    case.edit(id(1), A, &|entry| entry.handed = true);
    let along = Along::default();
    assert!(along.covers(&case));
    write(&mut case, 1, "feit, beter", A);
    assert!(!along.covers(&case));
    assert!(!case.get(id(1)).unwrap().entry.handed, "the school's file has other words");
    case.edit(id(1), A, &|entry| entry.handed = true);
    assert!(case.get(id(1)).unwrap().entry.handed);
}

#[test]
fn it_is_told_why_there_is_nothing_to_take_along() {
    let mut case = case();
    let all = Parts::all(true);
    assert_eq!(export::empty(&case, &all), Some(Empty::Nothing));
    assert_eq!(export::empty(&case, &only(Lane::Fact)), Some(Empty::Nothing));
    case.add(id(1), note("feit"), A);
    assert_eq!(export::empty(&case, &all), None);
    assert_eq!(export::empty(&case, &only(Lane::Words)), Some(Empty::NotChosen));
    export::handed(&mut case, &all, A);
    assert_eq!(export::empty(&case, &all), Some(Empty::Handed));
    let again = Parts { only_open: false, ..only(Lane::Words) };
    assert_eq!(export::empty(&case, &again), Some(Empty::NotChosen));
    case.add(id(2), note_in(Lane::Words, "ik wil niet"), A);
    assert_eq!(export::empty(&case, &only(Lane::Fact)), Some(Empty::NotChosen), "some is still to be handed over");
}
