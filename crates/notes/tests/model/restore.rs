//! Putting a backup back.

use notes::model::{Book, Case, CasePreview, preview, restore};
use proptest::prelude::*;

use super::build::*;

fn book(cases: &[&Case]) -> Book {
    let book = Book { made: Some(day("2026-11-20")), cases: cases.iter().map(|c| (*c).clone()).collect() };
    // Through the file, as it goes.
    Book::from_json(book.to_json().as_bytes()).unwrap()
}

fn counts(p: &CasePreview) -> [usize; 6] {
    [p.added, p.changed, p.twins, p.same, p.removed_here, p.removed_there]
}

/// A backup of five notes, and what happened here and there since.
fn here_and_there() -> (Case, Case) {
    let mut base = case();
    for n in 1..=5 {
        base.add(id(n), at(note(&format!("noot {n}")), "2026-11-10", ""), A);
    }
    let (mut here, mut there) = (base.clone(), base);
    here.remove(id(1), A);
    write(&mut here, 2, "hier veranderd", A);
    write(&mut here, 3, "hier anders", A);
    write(&mut there, 3, "daar anders", B);
    write(&mut there, 4, "daar veranderd", B);
    there.remove(id(5), B);
    there.add(id(6), at(note("daar nieuw"), "2026-11-12", ""), B);
    there.add(id(7), at(note("daar nieuwer"), "2026-11-18", ""), B);
    here.forget_removed();
    (here, there)
}

#[test]
fn the_preview_says_what_restoring_then_does() {
    let (here, there) = here_and_there();
    let seen = preview(std::slice::from_ref(&here), &book(&[&there]));
    assert_eq!(seen.len(), 1);
    assert_eq!((seen[0].id, seen[0].nickname.as_str(), seen[0].new_case), (id(0xa1), "Vlinder", false));
    assert_eq!(counts(&seen[0]), [2, 1, 1, 1, 1, 1]);
    assert_eq!(seen[0].added_days, Some((day("2026-11-12"), day("2026-11-18"))));
    let mut cases = vec![here.clone()];
    restore(&mut cases, &book(&[&there]), &[id(0xa1)], false, C);
    let all = ["daar anders", "daar nieuw", "daar nieuwer", "daar veranderd", "hier anders", "hier veranderd"];
    assert_eq!(live(&cases[0]), all);
    let after = preview(&cases, &book(&[&there]));
    assert_eq!(counts(&after[0]), [0, 0, 0, 5, 1, 0], "done once, there is nothing more to do");
    assert_eq!(after[0].added_days, None);
}

#[test]
fn what_was_removed_here_comes_back_only_when_asked_and_then_stays() {
    let (here, there) = here_and_there();
    let mut cases = vec![here.clone()];
    restore(&mut cases, &book(&[&there]), &[id(0xa1)], true, C);
    assert!(live(&cases[0]).contains(&"noot 1".to_owned()));
    assert_eq!(text(cases[0].get(id(1)).unwrap()), "noot 1");
    cases[0].merge(&here);
    assert!(live(&cases[0]).contains(&"noot 1".to_owned()), "an older copy does not remove it again");
}

#[test]
fn a_twin_that_was_edited_here_is_not_taken_for_removed() {
    let mut a = case();
    a.add(id(1), note("jas"), A);
    let mut b = a.clone();
    write(&mut a, 1, "rode jas", A);
    write(&mut b, 1, "blauwe jas", B);
    a.merge(&b);
    let backup = a.clone();
    let twin = a.timeline().into_iter().find(|r| r.twin_of.is_some()).unwrap().id;
    a.edit(twin, A, &|entry| entry.time = "10:00".into());
    a.remove(id(1), A);
    let seen = preview(std::slice::from_ref(&a), &book(&[&backup]));
    assert_eq!(counts(&seen[0]), [0, 0, 0, 1, 1, 0]);
    let mut cases = vec![a];
    restore(&mut cases, &book(&[&backup]), &[id(0xa1)], true, C);
    assert_eq!(cases[0].len(), 2);
}

#[test]
fn only_the_chosen_cases_are_touched() {
    let (here, there) = here_and_there();
    let mut other = Case::new(id(0xb2), "Uil", None, None, B);
    other.add(id(70), at(note("over een ander"), "2026-11-19", ""), B);
    let file = book(&[&there, &other]);
    let seen = preview(std::slice::from_ref(&here), &file);
    assert_eq!((seen[1].new_case, counts(&seen[1])), (true, [1, 0, 0, 0, 0, 0]));
    assert_eq!(seen[1].added_days, Some((day("2026-11-19"), day("2026-11-19"))));
    let mut cases = vec![here.clone()];
    restore(&mut cases, &file, &[], true, C);
    assert!(cases.len() == 1 && cases[0] == here);
    restore(&mut cases, &file, &[id(0xb2), id(0xff)], true, C);
    assert!(cases.len() == 2 && cases[0] == here && cases[1] == other);
}

proptest! {
    /// Copies of one case that went their own ways: the preview counts what restoring does.
    #[test]
    fn the_preview_never_promises_otherwise(
        ops in prop::collection::vec((any::<bool>(), 0..8u64, 0..3u8), 0..60),
        also_removed in any::<bool>(),
    ) {
        let mut here = case();
        for n in 0..4 {
            here.add(id(n), note(&format!("begin {n}")), A);
        }
        let mut there = here.clone();
        for (step, (at_here, n, what)) in ops.into_iter().enumerate() {
            let (case, replica) = if at_here { (&mut here, A) } else { (&mut there, B) };
            match what {
                0 => _ = case.add(id(n), note(&format!("nieuw {step}")), replica),
                1 => _ = write(case, n, &format!("anders {step}"), replica),
                _ => _ = case.remove(id(n), replica),
            }
        }
        here.forget_removed();
        let file = book(&[&there]);
        let seen = preview(std::slice::from_ref(&here), &file).remove(0);
        let before = here.len();
        let mut cases = vec![here];
        restore(&mut cases, &file, &[id(0xa1)], also_removed, C);
        let back = if also_removed { seen.removed_here } else { 0 };
        prop_assert_eq!(cases[0].len() + seen.removed_there, before + seen.added + seen.twins + back);
        let of_book = seen.added + seen.changed + seen.twins + seen.same + seen.removed_here;
        prop_assert_eq!(of_book, there.len());
    }
}
