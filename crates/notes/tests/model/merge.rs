//! Two copies that come together, case by case. The histories are in [`super::history`].

use notes::model::{Case, Merged, ReplicaId};

use super::build::*;

fn both_ways(a: &Case, b: &Case) -> Case {
    let (mut ab, mut ba) = (a.clone(), b.clone());
    ab.merge(b);
    ba.merge(a);
    ab.forget_removed();
    ba.forget_removed();
    assert!(ab == ba, "the order of merging matters");
    ab
}

fn two() -> (Case, Case) {
    let mut a = case();
    a.add(id(1), note("jas"), A);
    (a.clone(), a)
}

#[test]
fn a_newer_version_takes_the_place_of_the_older() {
    let (a, mut b) = two();
    write(&mut b, 1, "geen jas", B);
    let mut here = a.clone();
    assert_eq!(here.merge(&b), Merged { changed: 1, ..Merged::default() });
    assert_eq!(live(&here), ["geen jas"]);
    assert_eq!(here.merge(&a), Merged::default(), "the older changes nothing");
    assert_eq!(live(&both_ways(&a, &b)), ["geen jas"]);
}

#[test]
fn two_edits_that_did_not_know_of_each_other_both_stay() {
    let (mut a, mut b) = two();
    write(&mut a, 1, "rode jas", A);
    write(&mut b, 1, "blauwe jas", B);
    let merged = both_ways(&a, &b);
    assert_eq!(live(&merged), ["blauwe jas", "rode jas"]);
    let twin = merged.timeline().into_iter().find(|r| r.id != id(1)).unwrap().clone();
    assert_eq!(twin.twin_of, Some(id(1)));
    assert_eq!(merged.get(id(1)).unwrap().twin_of, None);
    assert_eq!(a.merge(&b), Merged { twins: 1, ..Merged::default() });
    assert_eq!(a.merge(&b), Merged::default(), "merging again changes nothing");
}

#[test]
fn the_same_edit_in_two_places_is_one_record() {
    let (mut a, mut b) = two();
    write(&mut a, 1, "geen jas", A);
    write(&mut b, 1, "geen jas", B);
    let mut merged = both_ways(&a, &b);
    assert_eq!(live(&merged), ["geen jas"]);
    write(&mut merged, 1, "toch een jas", C);
    assert_eq!(live(&both_ways(&merged, &a)), ["toch een jas"]);
    assert_eq!(live(&both_ways(&merged, &b)), ["toch een jas"], "both versions were replaced");
}

#[test]
fn an_edit_wins_from_a_removal_that_did_not_know_of_it() {
    let (mut a, mut b) = two();
    a.remove(id(1), A);
    write(&mut b, 1, "geen jas", B);
    assert_eq!(live(&both_ways(&a, &b)), ["geen jas"]);
}

#[test]
fn a_removal_of_what_the_other_side_still_has_removes_it_there() {
    let (a, mut b) = two();
    b.add(id(2), note("tas"), B);
    b.remove(id(1), B);
    let mut here = a.clone();
    assert_eq!(here.merge(&b), Merged { added: 1, removed: 1, ..Merged::default() });
    assert_eq!(live(&here), ["tas"]);
    assert_eq!(live(&both_ways(&a, &b)), ["tas"]);
}

#[test]
fn an_edited_twin_keeps_its_id_and_never_touches_the_other() {
    let (mut a, mut b) = two();
    write(&mut a, 1, "rode jas", A);
    write(&mut b, 1, "blauwe jas", B);
    let mut merged = both_ways(&a, &b);
    let not_edited = merged.clone();
    let twin = merged.timeline().into_iter().find(|r| r.twin_of.is_some()).unwrap().id;
    let first = text(merged.get(id(1)).unwrap()).to_owned();
    merged.edit(twin, C, &|entry| entry.time = "14:55".into());
    assert_eq!(merged.get(twin).unwrap().entry.time, "14:55");
    assert_eq!(merged.get(twin).unwrap().twin_of, Some(id(1)));
    assert_eq!(text(merged.get(id(1)).unwrap()), first);
    let mut other = not_edited.clone();
    assert_eq!(other.merge(&merged), Merged { changed: 1, ..Merged::default() }, "a newer twin is not a new record");
    for old in [&a, &b, &not_edited] {
        let again = both_ways(&merged, old);
        assert!(again == merged, "an older copy brings no version back");
    }
}

#[test]
fn editing_the_first_of_two_twins_leaves_it_the_first() {
    for n in 0..20_u32 {
        let (mut a, mut b) = two();
        write(&mut a, 1, &format!("rood {n}"), A);
        write(&mut b, 1, &format!("blauw {n}"), B);
        let mut merged = both_ways(&a, &b);
        let twin = merged.timeline().into_iter().find(|r| r.id != id(1)).unwrap().id;
        let twin_text = text(merged.get(twin).unwrap()).to_owned();
        write(&mut merged, 1, &format!("groen {n}"), ReplicaId(100 + n));
        assert_eq!(text(merged.get(id(1)).unwrap()), format!("groen {n}"));
        assert_eq!(text(merged.get(twin).unwrap()), twin_text);
        merged.remove(id(1), C);
        assert_eq!(text(merged.get(twin).unwrap()), twin_text, "the id it was shown with still finds it");
        assert!(merged.undo_remove(id(1), C));
        assert_eq!(text(merged.get(id(1)).unwrap()), format!("groen {n}"));
        assert_eq!(text(merged.get(twin).unwrap()), twin_text);
    }
}

#[test]
fn a_settled_twin_stands_on_its_own_everywhere() {
    let (mut a, mut b) = two();
    write(&mut a, 1, "rode jas", A);
    write(&mut b, 1, "blauwe jas", B);
    let both = both_ways(&a, &b);
    let twin = both.timeline().into_iter().find(|r| r.twin_of.is_some()).unwrap().id;
    let (mut here, mut there) = (both.clone(), both.clone());
    assert!(here.settle(twin, C) && !here.settle(twin, C) && !here.settle(id(1), C));
    assert_eq!((here.len(), here.get(twin).unwrap().twin_of), (2, None));
    assert!(both_ways(&here, &both) == here);
    there.settle(twin, ReplicaId(9));
    let settled = both_ways(&here, &there);
    assert_eq!((settled.len(), settled.get(twin).unwrap().twin_of), (2, None), "settled twice is one record");
}

#[test]
fn conflicting_settings_keep_what_protects() {
    let base = case();
    let (mut a, mut b) = (base.clone(), base.clone());
    a.set_hold(true, A);
    b.set_hold(true, B);
    let mut held = both_ways(&a, &b);
    let mut freed = held.clone();
    freed.set_hold(false, C);
    assert!(!both_ways(&held, &freed).hold(), "let go knowingly");
    held.set_hold(false, ReplicaId(8));
    held.set_hold(true, ReplicaId(8));
    assert!(both_ways(&held, &freed).hold(), "let go by one, held again by another");

    a.set_keep_until(Some(day("2027-09-01")), A);
    b.set_keep_until(Some(day("2027-02-01")), B);
    assert_eq!(both_ways(&a, &b).keep_until(), Some(day("2027-09-01")));
    b.set_keep_until(None, B);
    assert_eq!(both_ways(&a, &b).keep_until(), Some(day("2027-09-01")), "a day is not lost to no day");
    let mut c = both_ways(&a, &b);
    c.set_keep_until(Some(day("2027-01-01")), C);
    assert_eq!(both_ways(&c, &a).keep_until(), Some(day("2027-01-01")), "an earlier day, chosen knowingly");

    a.rename("Uil", A);
    b.rename("Vos", B);
    let name = both_ways(&a, &b).nickname().to_owned();
    assert!(name == "Uil" || name == "Vos");
    let renamed = both_ways(&base, &a);
    assert_eq!(renamed.nickname(), "Uil");
}

#[test]
fn another_child_is_never_merged_in() {
    let (mut a, _) = two();
    let before = a.clone();
    let mut other = Case::new(id(0xa2), "Uil", None, None, B);
    other.add(id(5), note("van een ander"), B);
    assert_eq!(a.merge(&other), Merged::default());
    assert!(a == before);
}

#[test]
fn a_writer_that_went_back_in_time_loses_no_text() {
    // The caller must not do this; when it happens both texts stay.
    let (mut a, mut b) = two();
    write(&mut a, 1, "rode jas", A);
    write(&mut b, 1, "blauwe jas", A);
    assert_eq!(live(&both_ways(&a, &b)), ["blauwe jas", "rode jas"]);
    let (mut a, mut b) = (case(), case());
    a.add(id(1), note("jas"), A);
    b.add(id(2), note("tas"), A);
    assert_eq!(live(&both_ways(&a, &b)), ["jas", "tas"]);
}

#[test]
fn a_year_of_daily_sessions_costs_little_and_records_carry_no_history() {
    let mut case = case();
    case.add(id(1), note("de hele tijd bijgewerkt"), A);
    let start = case.to_bytes().len();
    let sessions = 600;
    for n in 0..sessions {
        let replica = ReplicaId(0x9000_0000 + n * 7_919);
        case.edit(id(1), replica, &|entry| entry.handed = !entry.handed);
        case.edit(id(1), replica, &|entry| entry.handed = !entry.handed);
    }
    let grown = case.to_bytes().len() - start;
    assert!(grown <= sessions as usize * 16, "{grown} bytes for {sessions} sessions");
}
