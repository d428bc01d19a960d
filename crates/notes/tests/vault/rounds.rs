//! What goes in comes out, and the length of a row says little.

use std::collections::BTreeSet;

use guide::terms::Day;
use notes::vault::notebook::raw;
use notes::vault::row::{self, BLOCK, MOST_PLAIN, PREFIX};
use notes::vault::store::Memory;
use notes::vault::{CaseId, Cost, DataKey, Fault, Index, Key, Label, Lock, Wrap};
use proptest::prelude::*;

use super::common::*;

proptest! {
    #[test]
    fn a_row_opens_to_what_was_sealed(
        plain in proptest::collection::vec(any::<u8>(), 0..1_200),
        id in any::<u64>(), version in any::<u64>(), schema in 0..=row::SCHEMA,
        key in any::<[u8; 32]>(), vault in any::<[u8; 16]>(), other in any::<u64>(),
    ) {
        let key = DataKey::from_bytes(&key);
        let id = CaseId(id).row();
        let sealed = row::seal(&key, &vault, &id, version, schema, &nonce(), &plain).unwrap();
        let opened = row::open(&key, &vault, &id, &sealed).unwrap();
        prop_assert_eq!((opened.version, opened.schema, &*opened.plain), (version, schema, &plain));
        prop_assert_eq!((sealed.len() - PREFIX - 16) % BLOCK, 0);
        prop_assert!(sealed.len() - PREFIX - 16 < plain.len() + 4 + BLOCK);
        let elsewhere = CaseId(other).row();
        if elsewhere != id {
            prop_assert_eq!(row::open(&key, &vault, &elsewhere, &sealed).err(), Some(Fault::WrongRow));
        }
    }

    #[test]
    fn a_lock_opens_to_the_key_it_wraps(
        data in any::<[u8; 32]>(), pass in any::<[u8; 32]>(), salt in any::<[u8; 16]>(), vault in any::<[u8; 16]>(),
        memory_kib in 12_288u32..=131_072, passes in 1u32..=10, other in any::<[u8; 32]>(),
    ) {
        let (data_key, pass, other) = (DataKey::from_bytes(&data), Key::from_bytes(&pass), Key::from_bytes(&other));
        let with = Wrap { key: &pass, cost: Cost { memory_kib, passes }, salt, nonce: nonce() };
        let lock = Lock::make(&data_key, &vault, &with).unwrap();
        let read = Lock::parse(&lock.to_bytes()).unwrap();
        prop_assert_eq!(&read, &lock);
        prop_assert_eq!((read.cost(), read.salt(), read.vault_id()), (with.cost, &salt, &vault));
        // The key is not shown; that it is the same shows in what it opens.
        let row = row::seal(&data_key, &vault, &A.row(), 1, 1, &nonce(), b"text").unwrap();
        let opened = read.open(&pass).unwrap();
        prop_assert_eq!(&*row::open(&opened, &vault, &A.row(), &row).unwrap().plain, b"text");
        let again = read.rewrap(&opened, &Wrap { key: &other, cost: COST, salt, nonce: nonce() }).unwrap();
        prop_assert_eq!(again.open(&pass).err(), Some(Fault::Passphrase));
        let opened = again.open(&other).unwrap();
        prop_assert_eq!(&*row::open(&opened, &vault, &A.row(), &row).unwrap().plain, b"text");
    }

    #[test]
    fn an_index_comes_back_as_it_was(
        cases in proptest::collection::btree_map(any::<u64>(), ("\\PC{0,30}", proptest::option::of(0..36_000i32)), 0..20),
        removed in proptest::collection::btree_set(any::<u64>(), 0..20),
        version in 20u64.., seen in proptest::option::of(0..36_000i32), idle in 1..=60u8,
    ) {
        let day = |n: i32| Day::new(2000, 1, 1).unwrap().plus_days(n).unwrap();
        let mut index = Index { version, last_seen: seen.map(day), idle_minutes: idle, ..Index::new() };
        index.removed = removed.into_iter().filter(|r| !cases.contains_key(r)).map(CaseId).collect();
        for (i, (id, (nickname, until))) in (1..).zip(cases) {
            index.put(CaseId(id), Label { nickname, keep_until: until.map(day) }, i).unwrap();
        }
        let key = DataKey::from_bytes(&DATA_KEY);
        let sealed = index.seal(&key, &VAULT, &nonce()).unwrap();
        prop_assert_eq!(Index::open(&key, &VAULT, &sealed), Ok(index));
    }

    #[test]
    fn the_number_of_a_case_is_read_back(id in any::<u64>(), other in "[0-9a-fA-F]{0,20}|\\PC{0,20}") {
        let id = CaseId(id);
        prop_assert_eq!(CaseId::parse(&id.to_string()), Some(id));
        prop_assert_eq!(CaseId::from_name(&id.name()), Some(id));
        prop_assert_eq!(id.to_string().len(), 16);
        if let Some(read) = CaseId::parse(&other) {
            prop_assert_eq!(read.to_string(), other);
        }
    }

    #[test]
    fn a_raw_copy_holds_every_record(
        records in proptest::collection::btree_map("\\PC{0,12}", proptest::collection::vec(any::<u8>(), 0..60), 0..12),
    ) {
        let memory = Memory::new();
        memory.set_records(records.clone());
        let copy = block_on(raw::copy(&memory)).unwrap();
        prop_assert_eq!(memory.records(), records.clone());
        prop_assert_eq!(raw::records(&copy).unwrap(), records.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn texts_of_one_block_make_rows_of_one_length() {
    let key = DataKey::from_bytes(&DATA_KEY);
    let length = |n: usize| row::seal(&key, &VAULT, &A.row(), 1, 1, &nonce(), &vec![b'x'; n]).unwrap().len();
    let lengths: BTreeSet<usize> = (0..=252).map(length).collect();
    assert_eq!(lengths, BTreeSet::from([PREFIX + 256 + 16]));
    assert_eq!((length(253), length(508), length(509)), (PREFIX + 528, PREFIX + 528, PREFIX + 784));
}

#[test]
fn the_largest_row_is_read_back_and_one_byte_more_is_refused() {
    let key = DataKey::from_bytes(&DATA_KEY);
    let mut plain = vec![b'x'; MOST_PLAIN];
    let sealed = row::seal(&key, &VAULT, &A.row(), 1, 1, &nonce(), &plain).unwrap();
    assert!(row::open(&key, &VAULT, &A.row(), &sealed).unwrap().plain.as_slice() == plain);
    plain.push(b'x');
    assert_eq!(row::seal(&key, &VAULT, &A.row(), 1, 1, &nonce(), &plain).err(), Some(Fault::TooBig));
    let (memory, mut tab) = fresh();
    let before = memory.records();
    let saved = block_on(tab.save_case(&memory, A, None, &plain, &Lines, [nonce(), nonce()]));
    assert_eq!((saved.err(), memory.records()), (Some(Fault::TooBig), before));
}

#[test]
fn one_case_too_many_is_refused_and_old_gravestones_go_first() {
    let mut index = Index::new();
    let label = Label { nickname: String::new(), keep_until: None };
    for n in 0..1_000 {
        index.put(CaseId(n), label.clone(), 1).unwrap();
    }
    assert_eq!(index.put(CaseId(1_000), label.clone(), 1), Err(Fault::TooBig));
    assert_eq!(index.put(CaseId(5), label.clone(), 2), Ok(()), "a case that is there can still be saved");
    (0..600).for_each(|n| index.remove(CaseId(n)));
    assert_eq!((index.removed.len(), index.removed[0], index.cases.len()), (500, CaseId(100), 400));
    index.put(CaseId(100), label, 3).unwrap();
    assert!(!index.removed.contains(&CaseId(100)));
}

/// The whole road once with a real derivation: typed phrase, lock, vault, another session.
#[test]
fn a_typed_passphrase_opens_what_it_closed() {
    use notes::vault::{Notebook, kdf};
    let memory = Memory::new();
    let made = kdf::stretch(kdf::prepare("Tafel fiets lamp wolk ").as_bytes(), &[3; 16], COST).unwrap();
    let mut tab = block_on(Notebook::create(&memory, new_vault(&made))).unwrap();
    save(&mut tab, &memory, A, None, &["a"]).unwrap();
    let notes::vault::Found::Locked(lock) = block_on(notes::vault::notebook::inspect(&memory)).unwrap() else {
        panic!("the vault was made")
    };
    let typed = |text: &str| kdf::stretch(kdf::prepare(text).as_bytes(), lock.salt(), lock.cost()).unwrap();
    let wrong = block_on(Notebook::unlock(&memory, &typed("tafel fiets lamp wol")));
    assert_eq!(wrong.err(), Some(Fault::Passphrase));
    let mut later = block_on(Notebook::unlock(&memory, &typed("  tafel FIETS lamp wolk"))).unwrap();
    assert_eq!(open(&mut later, &memory, A), Ok(set(&["a"])));
}
