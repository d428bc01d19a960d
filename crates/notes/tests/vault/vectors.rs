//! The test vectors of `docs/notes-container.md`, read out of that page so that they cannot drift.

use std::collections::BTreeMap;

use notes::vault::notebook::raw;
use notes::vault::store::Memory;
use notes::vault::{CaseId, Cost, DataKey, Index, Label, Listed, Lock, Wrap, kdf, row};

use super::common::*;

const PAGE: &str = include_str!("../../../../docs/notes-container.md");

/// The block that is marked `vectors`: lines of `name = hex`, an indented line goes on.
fn vectors() -> BTreeMap<String, Vec<u8>> {
    let block = PAGE.split("```vectors\n").nth(1).unwrap().split("```").next().unwrap();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut name = "";
    for line in block.lines() {
        let hex = match line.split_once(" = ") {
            Some((new, hex)) => {
                name = new;
                hex
            }
            None => line.trim(),
        };
        found.entry(name.to_owned()).or_default().push_str(hex);
    }
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    found.into_iter().map(|(name, hex)| (name, hex.as_bytes().chunks(2).map(byte).collect())).collect()
}

fn fixed<const N: usize>(all: &BTreeMap<String, Vec<u8>>, name: &str) -> [u8; N] {
    all[name].as_slice().try_into().unwrap()
}

#[test]
fn the_page_tells_the_bytes_as_they_are() {
    let all = vectors();
    assert_eq!(all.len(), 15);
    let cost = Cost {
        memory_kib: u32::from_be_bytes(fixed(&all, "memory_kib")),
        passes: u32::from_be_bytes(fixed(&all, "passes")),
    };
    let (salt, vault_id) = (fixed(&all, "salt"), fixed(&all, "vault_id"));
    let key = kdf::stretch(&all["passphrase"], &salt, cost).unwrap();
    assert_eq!(key.as_bytes(), &fixed::<32>(&all, "key"));

    let data_key = DataKey::from_bytes(&fixed(&all, "data_key"));
    let with = Wrap { key: &key, cost, salt, nonce: fixed(&all, "lock_nonce") };
    assert_eq!(Lock::make(&data_key, &vault_id, &with).unwrap().to_bytes(), all["lock"]);
    let data_key = Lock::parse(&all["lock"]).unwrap().open(&key).unwrap();

    let id = CaseId(0x0123_4567_89ab_cdef);
    let case = row::seal(&data_key, &vault_id, &id.row(), 2, 1, &fixed(&all, "case_nonce"), &all["case_plain"]);
    assert_eq!(case.unwrap(), all["case"]);
    assert_eq!(*row::open(&data_key, &vault_id, &id.row(), &all["case"]).unwrap().plain, all["case_plain"]);

    let until = guide::terms::Day::parse("2027-07-31").ok();
    let index = Index {
        version: 2,
        cases: vec![Listed { id, label: Label { nickname: "Merel".into(), keep_until: until }, version: 2 }],
        removed: vec![CaseId(0xff)],
        last_seen: guide::terms::Day::parse("2026-11-24").ok(),
        last_backup: None,
        idle_minutes: 5,
    };
    assert_eq!(index.seal(&data_key, &vault_id, &fixed(&all, "index_nonce")).unwrap(), all["index"]);
    assert_eq!(Index::open(&data_key, &vault_id, &all["index"]), Ok(index));
    assert_eq!(*row::open(&data_key, &vault_id, &[0; 16], &all["index"]).unwrap().plain, all["index_plain"]);
}

#[test]
fn a_store_of_the_vectors_opens_and_its_raw_copy_is_framed_as_told() {
    let all = vectors();
    let memory = Memory::new();
    let id = CaseId(0x0123_4567_89ab_cdef);
    let names = [(id.name(), "case"), ("index".to_owned(), "index"), ("lock".to_owned(), "lock")];
    memory.set_records(names.iter().map(|(name, vector)| (name.clone(), all[*vector].clone())).collect());
    let key = notes::vault::Key::from_bytes(&fixed(&all, "key"));
    let mut tab = block_on(notes::vault::Notebook::unlock(&memory, &key)).unwrap();
    assert_eq!(block_on(tab.check(&memory)).unwrap(), []);
    assert_eq!(*block_on(tab.open_case(&memory, id)).unwrap().plain, all["case_plain"]);
    let copy = block_on(raw::copy(&memory)).unwrap();
    let mut framed = b"RDMC\x01".to_vec();
    for (name, vector) in &names {
        for part in [name.as_bytes(), &all[*vector]] {
            framed.extend(u32::try_from(part.len()).unwrap().to_be_bytes());
            framed.extend(part);
        }
    }
    assert_eq!(copy, framed);
}
