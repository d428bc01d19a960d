//! Several cases in memory: whatever is opened, put down or put back, nothing goes but what is wiped.

use std::collections::{BTreeMap, BTreeSet};

use notes::model::{Book, Case, Id, ReplicaId, Resting};
use proptest::prelude::*;

use super::build::*;

fn begun(n: u64) -> Case {
    Case::new(id(n), &format!("kind {n}"), None, None, A)
}

fn book(cases: Vec<Case>) -> Book {
    Book { made: None, cases }
}

#[test]
fn the_backup_of_another_child_comes_beside_the_open_one() {
    let (mut beer, mut aap) = (begun(1), begun(2));
    beer.add(id(10), note("kwam zonder jas"), A);
    aap.add(id(20), note("was stil"), A);
    let (mut resting, mut open) = (Resting::default(), Some(beer));
    resting.restore(&mut open, &book(vec![aap]), &[id(2)], false, B);
    assert_eq!(live(open.as_ref().unwrap()), ["kwam zonder jas"], "the open child stays open");
    let rest: Vec<&Case> = resting.iter().collect();
    assert_eq!((rest.len(), rest[0].nickname()), (1, "kind 2"));
    assert_eq!(live(rest[0]), ["was stil"]);
}

#[test]
fn with_no_open_child_the_only_one_that_is_put_back_opens() {
    let (mut resting, mut open) = (Resting::default(), None);
    resting.put(begun(3));
    resting.restore(&mut open, &book(vec![begun(1), begun(2)]), &[id(2)], false, B);
    assert_eq!(open.take().map(|c| c.id()), Some(id(2)));
    resting.restore(&mut open, &book(vec![begun(1), begun(4)]), &[id(1), id(4)], false, B);
    assert!(open.is_none(), "of two none is chosen");
    assert_eq!(resting.iter().map(Case::id).collect::<Vec<_>>(), [id(3), id(1), id(4)]);
}

#[test]
fn what_was_removed_is_forgotten_when_a_child_is_put_down() {
    let mut case = begun(1);
    case.add(id(10), note("weg"), A);
    case.remove(id(10), A);
    let mut resting = Resting::default();
    resting.put(case);
    assert!(!resting.take(id(1)).unwrap().undo_remove(id(10), A));
}

/// What a teacher does with children in one tab.
#[derive(Clone, Copy, Debug)]
enum Act {
    Begin(u64),
    Open(u64),
    PutDown,
    Write(u32),
    Backup,
    PutBack(u64, u64),
    Wipe,
}

fn acts() -> impl Strategy<Value = Act> {
    let child = 1..5u64;
    prop_oneof![
        child.clone().prop_map(Act::Begin),
        child.clone().prop_map(Act::Open),
        Just(Act::PutDown),
        (0..1000u32).prop_map(Act::Write),
        Just(Act::Backup),
        (child.clone(), child).prop_map(|(a, b)| Act::PutBack(a, b)),
        Just(Act::Wipe),
    ]
}

/// What each child should say, by its id.
type Should = BTreeMap<Id, BTreeSet<String>>;

fn says(resting: &Resting, open: Option<&Case>) -> Vec<(Id, Vec<String>)> {
    let mut all: Vec<_> = resting.with_open(open).iter().map(|c| (c.id(), live(c))).collect();
    all.sort();
    all
}

proptest! {
    #[test]
    fn nothing_goes_but_what_is_wiped(acts in prop::collection::vec(acts(), 0..40)) {
        let (mut resting, mut open): (Resting, Option<Case>) = Default::default();
        let (mut should, mut kept) = (Should::new(), (Vec::new(), Should::new()));
        let mut records = 100;
        for (turn, act) in acts.into_iter().enumerate() {
            let replica = ReplicaId(u32::try_from(turn).unwrap() + 10);
            let down = |open: &mut Option<Case>, resting: &mut Resting| open.take().into_iter().for_each(|c| resting.put(c));
            match act {
                Act::Begin(n) if !should.contains_key(&id(n)) => {
                    down(&mut open, &mut resting);
                    open = Some(begun(n));
                    should.insert(id(n), BTreeSet::new());
                }
                Act::Open(n) => {
                    down(&mut open, &mut resting);
                    open = resting.take(id(n));
                    prop_assert_eq!(open.is_some(), should.contains_key(&id(n)));
                }
                Act::PutDown => down(&mut open, &mut resting),
                Act::Write(n) => if let Some(case) = &mut open {
                    records += 1;
                    let text = format!("{records} {n}");
                    case.add(id(records), note(&text), replica);
                    should.get_mut(&case.id()).unwrap().insert(text);
                },
                Act::Backup => kept = (resting.with_open(open.as_ref()), should.clone()),
                Act::PutBack(a, b) => {
                    let was = open.as_ref().map(Case::id);
                    resting.restore(&mut open, &book(kept.0.clone()), &[id(a), id(b)], false, replica);
                    for (id, texts) in kept.1.iter().filter(|(it, _)| [id(a), id(b)].contains(it)) {
                        should.entry(*id).or_default().extend(texts.iter().cloned());
                    }
                    prop_assert!(was.is_none() || was == open.as_ref().map(Case::id), "the open child stays open");
                }
                Act::Wipe => if let Some(case) = open.take() {
                    should.remove(&case.id());
                },
                Act::Begin(_) => {}
            }
            let expected: Vec<_> = should.iter().map(|(id, t)| (*id, t.iter().cloned().collect::<Vec<_>>())).collect();
            prop_assert_eq!(says(&resting, open.as_ref()), expected);
        }
    }
}
