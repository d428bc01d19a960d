//! Authentic records in the wrong place or from another day.

use guide::terms::Day;
use notes::vault::{CaseId, DataKey, Fault, Notebook};

use super::common::*;

#[test]
fn a_swapped_row_is_refused() {
    let (memory, mut tab) = fresh();
    save(&mut tab, &memory, A, None, &["a"]).unwrap();
    save(&mut tab, &memory, B, None, &["b"]).unwrap();
    let records = memory.records();
    let names = [A.name(), B.name(), "index".to_owned()];
    let mut count = 0;
    for to in &names {
        for from in names.iter().filter(|from| *from != to) {
            count += 1;
            put(&memory, to, Some(records[from].clone()));
            let mut fresh_tab = unlock(&memory);
            let fault = match (&mut fresh_tab, to == "index") {
                (Err(fault), true) => fault.clone(),
                (Ok(n), false) => open(n, &memory, if *to == A.name() { A } else { B }).err().unwrap(),
                _ => panic!("{from} in the place of {to}"),
            };
            assert_eq!(fault, Fault::WrongRow, "{from} in the place of {to}");
            memory.set_records(records.clone());
        }
    }
    assert_eq!(count, 6);
    put(&memory, "lock", Some(records["index"].clone()));
    assert_eq!(unlock(&memory).err(), Some(Fault::Damaged));
}

#[test]
fn a_row_of_another_vault_is_refused_even_under_the_same_key() {
    let (memory, mut tab) = fresh();
    save(&mut tab, &memory, A, None, &["a"]).unwrap();
    let other = notes::vault::store::Memory::new();
    let mut there =
        block_on(Notebook::create(&other, notes::vault::NewVault { vault_id: [8; 16], ..new_vault(&key(1)) }));
    save(there.as_mut().unwrap(), &other, A, None, &["not mine"]).unwrap();
    put(&memory, &A.name(), Some(other.records()[&A.name()].clone()));
    assert_eq!(open(&mut tab, &memory, A).err(), Some(Fault::Damaged));
    put(&memory, "index", Some(other.records()["index"].clone()));
    assert_eq!(unlock(&memory).err(), Some(Fault::Damaged));
}

#[test]
fn an_old_row_put_back_is_found() {
    let (memory, mut tab) = fresh();
    let first = save(&mut tab, &memory, A, None, &["a"]).unwrap().version;
    let old = memory.records()[&A.name()].clone();
    save(&mut tab, &memory, A, Some(first), &["a", "b"]).unwrap();
    put(&memory, &A.name(), Some(old));
    let before = memory.records();
    let mut later = unlock(&memory).unwrap();
    assert_eq!(open(&mut later, &memory, A), Err(Fault::Replayed));
    assert_eq!(block_on(later.check(&memory)).unwrap(), [(A, Fault::Replayed)]);
    assert_eq!(save(&mut later, &memory, A, None, &["c"]).err(), Some(Fault::Replayed));
    assert_eq!(save(&mut later, &memory, A, Some(first), &["c"]).err(), Some(Fault::Replayed));
    assert_eq!(memory.records(), before);
    // Who is told so may still read it, and save what comes of it.
    let old = block_on(later.salvage(&memory, A)).unwrap();
    assert_eq!((lines(&old.plain), old.version), (set(&["a"]), first));
    save_anyway(&mut later, &memory, A, &["c"]).unwrap();
    assert_eq!(open(&mut later, &memory, A), Ok(set(&["a", "c"])));
}

#[test]
fn an_old_index_put_back_is_found() {
    let (memory, mut tab) = fresh();
    save(&mut tab, &memory, A, None, &["a"]).unwrap();
    let old = memory.records()["index"].clone();
    save(&mut tab, &memory, A, None, &["a2"]).unwrap();
    save(&mut tab, &memory, B, None, &["b"]).unwrap();
    put(&memory, "index", Some(old));
    let before = memory.records();
    // A tab that was open saw a later one.
    assert_eq!(block_on(tab.refresh(&memory)), Err(Fault::Replayed));
    assert_eq!(save(&mut tab, &memory, CaseId(5), None, &["c"]).err(), Some(Fault::Replayed));
    // A tab that opens now finds the rows newer than the index.
    let mut later = unlock(&memory).unwrap();
    assert_eq!(open(&mut later, &memory, A), Err(Fault::Replayed));
    let mut found = block_on(later.check(&memory)).unwrap();
    found.sort_by_key(|(id, _)| *id);
    assert_eq!(found, [(A, Fault::Replayed), (B, Fault::Replayed)]);
    // The row that this index does not know is not written over.
    assert_eq!(save(&mut later, &memory, B, None, &["mine"]).err(), Some(Fault::Replayed));
    assert_eq!(memory.records(), before);
}

#[test]
fn a_dropped_row_or_index_is_found() {
    let (memory, mut tab) = fresh();
    let base = save(&mut tab, &memory, A, None, &["a"]).unwrap().version;
    save(&mut tab, &memory, B, None, &["b"]).unwrap();
    put(&memory, &A.name(), None);
    assert_eq!(open(&mut tab, &memory, A), Err(Fault::Missing));
    assert_eq!(block_on(tab.check(&memory)).unwrap(), [(A, Fault::Missing)]);
    assert_eq!(save(&mut tab, &memory, A, None, &["x"]).err(), Some(Fault::Missing));
    // The tab that has the text still makes it whole.
    save(&mut tab, &memory, A, Some(base), &["a", "x"]).unwrap();
    assert_eq!(open(&mut tab, &memory, A), Ok(set(&["a", "x"])));
    put(&memory, "index", None);
    assert_eq!(unlock(&memory).err(), Some(Fault::Missing));
    assert_eq!(open(&mut tab, &memory, A), Err(Fault::Missing));
}

#[test]
fn a_removed_case_that_is_put_back_stays_removed() {
    let (memory, mut tab) = fresh();
    let version = save(&mut tab, &memory, A, None, &["a"]).unwrap().version;
    let row = memory.records()[&A.name()].clone();
    block_on(tab.delete_case(&memory, A, version, nonce())).unwrap();
    assert!(!memory.records().contains_key(&A.name()));
    put(&memory, &A.name(), Some(row));
    assert_eq!(open(&mut unlock(&memory).unwrap(), &memory, A), Err(Fault::Removed));
    assert_eq!(block_on(unlock(&memory).unwrap().check(&memory)).unwrap(), []);
}

/// What the design cannot do, written down as a test so that nobody claims it: an old copy of the
/// whole store is a whole store. Only a tab that was open while it was put back can tell.
#[test]
fn an_old_copy_of_everything_is_found_only_by_an_open_tab() {
    let (memory, mut tab) = fresh();
    save(&mut tab, &memory, A, None, &["old"]).unwrap();
    let old = memory.records();
    save(&mut tab, &memory, A, None, &["new"]).unwrap();
    memory.set_records(old);
    assert_eq!(open(&mut tab, &memory, A), Err(Fault::Replayed));
    assert_eq!(open(&mut unlock(&memory).unwrap(), &memory, A), Ok(set(&["old"])));
}

#[test]
fn an_old_lock_put_back_opens_with_the_old_passphrase_only() {
    let (memory, mut tab) = fresh();
    let old = memory.records()["lock"].clone();
    let (first, second) = (key(1), key(2));
    block_on(tab.change_passphrase(&memory, &first, &wrap(&second))).unwrap();
    put(&memory, "lock", Some(old));
    assert_eq!(block_on(Notebook::unlock(&memory, &second)).err(), Some(Fault::Passphrase));
    assert!(unlock(&memory).is_ok());
}

#[test]
fn a_row_sealed_with_another_data_key_is_refused() {
    let (memory, mut tab) = fresh();
    save(&mut tab, &memory, A, None, &["a"]).unwrap();
    let other = DataKey::from_bytes(&[43; 32]);
    let row = notes::vault::row::seal(&other, &VAULT, &A.row(), 2, 1, &nonce(), b"a\n").unwrap();
    put(&memory, &A.name(), Some(row));
    assert_eq!(open(&mut tab, &memory, A), Err(Fault::Damaged));
}

#[test]
fn the_last_day_seen_never_goes_back_by_itself() {
    let (memory, mut tab) = fresh();
    let day = |d| Day::new(2026, 11, d).unwrap();
    for (seen, expected) in [(10, 10), (24, 24), (3, 24), (24, 24)] {
        block_on(tab.note_seen(&memory, day(seen), nonce())).unwrap();
        assert_eq!(unlock(&memory).unwrap().index().last_seen, Some(day(expected)));
    }
    let before = memory.records();
    block_on(tab.note_seen(&memory, day(1), nonce())).unwrap();
    assert_eq!(memory.records(), before, "nothing changed, so nothing is written");
    block_on(tab.correct_seen(&memory, day(2), nonce())).unwrap();
    block_on(tab.note_backup(&memory, day(1), nonce())).unwrap();
    block_on(tab.set_prefs(&memory, 0, nonce())).unwrap();
    let later = unlock(&memory).unwrap();
    let index = later.index();
    assert_eq!((index.last_seen, index.last_backup, index.idle_minutes), (Some(day(2)), Some(day(1)), 1));
}
