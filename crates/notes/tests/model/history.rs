//! Random histories of two to five copies, held against what a plain log of them says.
//!
//! The log knows nothing of versions: every write has a number and names the writes it replaced or
//! removed, as its copy showed them at the time. A copy is the set of the writes and removals it
//! has heard of. What lives is what was written and not replaced by anything heard of.

use std::collections::BTreeSet;

use notes::model::{Body, Case, Id, ReplicaId};
use proptest::prelude::*;

use super::build::*;

#[derive(Clone, Debug)]
enum Op {
    Add,
    Edit(usize),
    Remove(usize),
    Undo,
    Settle(usize),
    Merge(usize),
    Reload,
    Rename,
    Keep(i32),
    Hold(bool),
}

/// One copy, and what it has heard of.
struct Copy {
    case: Case,
    replica: ReplicaId,
    written: BTreeSet<u64>,
    gone: BTreeSet<u64>,
    removed: Vec<Id>,
}

fn ops() -> impl Strategy<Value = (usize, Vec<(usize, Op)>)> {
    let op = prop_oneof![
        4 => Just(Op::Add),
        8 => (0..9usize).prop_map(Op::Edit),
        3 => (0..9usize).prop_map(Op::Remove),
        1 => Just(Op::Undo),
        2 => (0..9usize).prop_map(Op::Settle),
        4 => (0..5usize).prop_map(Op::Merge),
        1 => Just(Op::Reload),
        1 => Just(Op::Rename),
        1 => (0..900i32).prop_map(Op::Keep),
        1 => any::<bool>().prop_map(Op::Hold),
    ];
    (2..=5usize, prop::collection::vec((0..5usize, op), 1..50))
}

fn number(of: &str) -> u64 {
    of.trim_start_matches('t').parse().unwrap()
}

fn pairs(case: &Case) -> Vec<(Id, String)> {
    case.timeline().into_iter().map(|r| (r.id, text(r).to_owned())).collect()
}

fn set_text(case: &mut Case, it: Id, n: u64, replica: ReplicaId) {
    assert!(case.edit(it, replica, &move |entry| {
        if let Body::Note { text, .. } = &mut entry.body {
            *text = format!("t{n}");
        }
    }));
    assert_eq!(text(case.get(it).unwrap()), format!("t{n}"), "the id finds what was just written");
}

/// Plays a history; gives the copies and how many twins were ever seen.
fn play(copies: usize, ops: &[(usize, Op)]) -> (Vec<Copy>, usize) {
    // Two notes that every copy begins with: what is changed in two places must be in two places.
    let mut start = case();
    let mut next = 2_u64;
    (1..=next).for_each(|n| assert!(start.add(id(n), note(&format!("t{n}")), A)));
    let mut twins = 0;
    let mut all: Vec<Copy> = (0..copies)
        .map(|n| Copy {
            case: start.clone(),
            replica: ReplicaId(10 + u32::try_from(n).unwrap()),
            written: (1..=next).collect(),
            gone: BTreeSet::new(),
            removed: Vec::new(),
        })
        .collect();
    for (at, op) in ops {
        next += 1;
        let other = match op {
            Op::Merge(from) if from % copies != at % copies => {
                let from = &all[from % copies];
                Some((from.case.clone(), from.written.clone(), from.gone.clone()))
            }
            _ => None,
        };
        let copy = &mut all[at % copies];
        let before = pairs(&copy.case);
        let pick = |k: &usize| (!before.is_empty()).then(|| before[k % before.len()].clone());
        let mut touched = None;
        match op {
            Op::Add => {
                assert!(copy.case.add(id(next), note(&format!("t{next}")), copy.replica));
                copy.written.insert(next);
            }
            Op::Edit(k) | Op::Settle(k) => {
                if let Some((it, old)) = pick(k) {
                    if matches!(op, Op::Settle(_)) && copy.case.settle(it, copy.replica) {
                        assert_eq!(copy.case.get(it).unwrap().twin_of, None);
                    }
                    set_text(&mut copy.case, it, next, copy.replica);
                    copy.gone.insert(number(&old));
                    copy.written.insert(next);
                    touched = Some(it);
                }
            }
            Op::Remove(k) => {
                if let Some((it, old)) = pick(k) {
                    assert!(copy.case.remove(it, copy.replica));
                    copy.gone.insert(number(&old));
                    copy.removed.push(it);
                    touched = Some(it);
                }
            }
            Op::Undo => {
                if let Some(it) = copy.removed.pop()
                    && copy.case.undo_remove(it, copy.replica)
                {
                    set_text(&mut copy.case, it, next, copy.replica);
                    copy.written.insert(next);
                    // Another version may have had this id in the meantime; it is a twin now.
                    touched = Some(it);
                }
            }
            Op::Merge(_) => {
                if let Some((case, written, gone)) = other {
                    let counted = copy.case.merge(&case);
                    let (new, old) = (copy.case.len(), before.len());
                    assert_eq!(new + counted.removed, old + counted.added + counted.twins, "{counted:?}");
                    copy.written.extend(written);
                    copy.gone.extend(gone);
                    touched = Some(id(0));
                }
            }
            Op::Reload => {
                copy.case = Case::from_bytes(&copy.case.to_bytes()).unwrap();
                copy.replica = ReplicaId(1_000 + u32::try_from(next).unwrap());
                copy.removed.clear();
            }
            Op::Rename => copy.case.rename(&format!("naam {next}"), copy.replica),
            Op::Keep(days) => copy.case.set_keep_until(day("2026-01-01").plus_days(*days), copy.replica),
            Op::Hold(hold) => copy.case.set_hold(*hold, copy.replica),
        }
        // A change to one record leaves every other findable under the id it was shown with.
        if !matches!(op, Op::Merge(_) | Op::Undo) {
            for (it, old) in before.iter().filter(|(it, _)| Some(*it) != touched) {
                assert_eq!(text(copy.case.get(*it).unwrap()), old);
            }
        }
        twins += usize::from(copy.case.timeline().iter().any(|r| r.twin_of.is_some()));
        check(copy);
    }
    (all, twins)
}

/// A copy shows what the log says, each under an id of its own.
fn check(copy: &Copy) {
    let mut shown: Vec<u64> = copy.case.timeline().into_iter().map(|r| number(text(r))).collect();
    shown.sort_unstable();
    let expected: Vec<u64> = copy.written.difference(&copy.gone).copied().collect();
    assert_eq!(shown, expected);
    let ids: BTreeSet<Id> = copy.case.timeline().into_iter().map(|r| r.id).collect();
    assert_eq!(ids.len(), shown.len(), "ids are unique");
    let mut kept = copy.case.clone();
    kept.forget_removed();
    assert!(Case::from_bytes(&kept.to_bytes()).is_ok_and(|read| read == kept), "storing changes nothing");
}

fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![vec![]];
    }
    let mut all = Vec::new();
    for order in orders(n - 1) {
        for at in 0..n {
            let mut longer = order.clone();
            longer.insert(at, n - 1);
            all.push(longer);
        }
    }
    all
}

/// Merges in this order: from the left, from the right, and as halves.
fn merged(cases: &[Case], order: &[usize]) -> [Case; 3] {
    let fold = |order: &[usize]| {
        let mut case = cases[order[0]].clone();
        order[1..].iter().for_each(|at| _ = case.merge(&cases[*at]));
        case
    };
    let mut right = cases[order[order.len() - 1]].clone();
    for at in order[..order.len() - 1].iter().rev() {
        let mut left = cases[*at].clone();
        left.merge(&right);
        right = left;
    }
    let half = order.len() / 2;
    let mut halves = fold(&order[..half.max(1)]);
    halves.merge(&fold(&order[half..]));
    let mut all = [fold(order), right, halves];
    all.iter_mut().for_each(Case::forget_removed);
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn merging_loses_nothing_in_any_order((copies, ops) in ops()) {
        let (all, _) = play(copies, &ops);
        let written: BTreeSet<u64> = all.iter().flat_map(|c| c.written.iter().copied()).collect();
        let gone: BTreeSet<u64> = all.iter().flat_map(|c| c.gone.iter().copied()).collect();
        let expected: BTreeSet<String> = written.difference(&gone).map(|n| format!("t{n}")).collect();
        let cases: Vec<Case> = all.into_iter().map(|c| c.case).collect();
        let [first, ..] = merged(&cases, &(0..copies).collect::<Vec<_>>());
        prop_assert_eq!(live(&first).into_iter().collect::<BTreeSet<_>>(), expected);
        for order in orders(copies) {
            for case in merged(&cases, &order) {
                prop_assert!(case == first, "order {:?}", order);
            }
        }
        for case in &cases {
            let mut again = first.clone();
            again.merge(case);
            prop_assert!(again == first, "a copy that was merged already changes nothing");
        }
        prop_assert!(Case::from_bytes(&first.to_bytes()).is_ok_and(|read| read == first));
    }

    /// The same few texts everywhere: equal edits, edits back, equal removals.
    #[test]
    fn equal_texts_do_not_disturb_merging(
        copies in 2..=4usize,
        ops in prop::collection::vec((0..4usize, 0..3u64, 0..5usize, 0..4usize), 1..50),
    ) {
        let start = case();
        let mut all: Vec<Case> = (0..copies).map(|_| start.clone()).collect();
        for (at, n, what, from) in ops {
            let other = all[from % copies].clone();
            let replica = ReplicaId(10 + u32::try_from(at % copies).unwrap());
            let case = &mut all[at % copies];
            let its: Vec<Id> = case.timeline().into_iter().map(|r| r.id).collect();
            let it = its.get(from).copied().unwrap_or(id(n));
            match what {
                0 => _ = case.add(id(n), note(["rood", "blauw"][from % 2]), replica),
                1 => _ = case.edit(it, replica, &|e| e.body = note(["rood", "blauw", "groen"][n as usize]).body),
                2 => _ = case.remove(it, replica),
                3 => _ = case.undo_remove(id(n), replica) || case.settle(it, replica),
                _ => _ = case.merge(&other),
            }
        }
        let [first, ..] = merged(&all, &(0..copies).collect::<Vec<_>>());
        for order in orders(copies) {
            for case in merged(&all, &order) {
                prop_assert!(case == first, "order {:?}", order);
            }
        }
        let kept: BTreeSet<String> = live(&first).into_iter().collect();
        let shared = |t: &String| all.iter().all(|c| live(c).contains(t));
        for text in ["rood", "blauw", "groen"].map(str::to_owned).iter().filter(|t| shared(t)) {
            // Each copy may hold it as another record that others removed, so only identical copies prove loss.
            let same = all.iter().all(|c| *c == all[0]);
            prop_assert!(!same || kept.contains(text));
        }
        let ids: BTreeSet<Id> = first.timeline().into_iter().map(|r| r.id).collect();
        prop_assert_eq!(ids.len(), first.len());
        prop_assert!(Case::from_bytes(&first.to_bytes()).is_ok_and(|read| read == first));
    }
}

#[test]
fn the_histories_do_make_conflicts() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let with_twins = (0..200)
        .filter(|_| {
            let (copies, ops) = ops().new_tree(&mut runner).unwrap().current();
            play(copies, &ops).1 > 0
        })
        .count();
    assert!(with_twins >= 20, "only {with_twins} of 200 histories had a conflict");
}
