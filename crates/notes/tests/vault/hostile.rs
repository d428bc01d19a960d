//! Bytes that somebody made on purpose, and bytes of a newer app.

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use notes::vault::notebook::{self, Found, raw};
use notes::vault::{CaseCodec, CaseId, Cost, DataKey, Fault, Index, Label, Lock, Notebook, Wrap, row};
use proptest::prelude::*;

use super::common::*;

/// An authentic row around any sealed part and any prefix.
fn forge(prefix: &[u8; 55], mut inside: Vec<u8>) -> Vec<u8> {
    let data = [prefix.as_slice(), &VAULT].concat();
    let nonce: [u8; 24] = prefix[31..].try_into().unwrap();
    let cipher = XChaCha20Poly1305::new(&DATA_KEY.into());
    let tag = cipher.encrypt_inout_detached(&nonce.into(), &data, inside.as_mut_slice().into()).unwrap();
    [prefix.as_slice(), &inside, &tag].concat()
}

fn prefix(schema: u16, id: [u8; 16], version: u64) -> [u8; 55] {
    let bytes = [b"RDMR\x01", schema.to_be_bytes().as_slice(), &id, &version.to_be_bytes(), &nonce()].concat();
    bytes.try_into().unwrap()
}

fn data_key() -> DataKey {
    DataKey::from_bytes(&DATA_KEY)
}

#[test]
fn hostile_costs_in_a_lock_are_refused_on_reading() {
    let (memory, _) = fresh();
    let lock = memory.records()["lock"].clone();
    let with = |memory_kib: u32, passes: u32| {
        let mut bytes = lock.clone();
        bytes[5..9].copy_from_slice(&memory_kib.to_be_bytes());
        bytes[9..13].copy_from_slice(&passes.to_be_bytes());
        Lock::parse(&bytes)
    };
    for memory_kib in [0, 1, 8, 12_287, 131_073, 4 << 20, u32::MAX] {
        assert_eq!(with(memory_kib, 2).err(), Some(Fault::Cost), "{memory_kib} KiB");
    }
    for passes in [0, 11, 1 << 31, u32::MAX] {
        assert_eq!(with(19_456, passes).err(), Some(Fault::Cost), "{passes} passes");
    }
    // A downgrade inside the range is read, and then does not open.
    assert_eq!(with(12_288, 1).unwrap().open(&key(1)).err(), Some(Fault::Passphrase));
    assert!(with(19_456, 2).unwrap().open(&key(1)).is_ok());
}

#[test]
fn a_lock_that_could_not_be_read_back_is_not_made() {
    let (memory, mut tab) = fresh();
    let before = memory.records();
    for cost in [Cost { memory_kib: 0, passes: 1 }, Cost { memory_kib: 19_456, passes: 11 }] {
        let (first, second) = (key(1), key(2));
        let new = Wrap { cost, ..wrap(&second) };
        assert_eq!(block_on(tab.change_passphrase(&memory, &first, &new)), Err(Fault::Cost));
        let empty = notes::vault::store::Memory::new();
        let made = Notebook::create(
            &empty,
            notes::vault::NewVault { wrap: Wrap { cost, ..wrap(&first) }, ..new_vault(&first) },
        );
        assert_eq!((block_on(made).err(), empty.records().len()), (Some(Fault::Cost), 0));
    }
    assert_eq!(memory.records(), before);
}

#[test]
fn an_authentic_row_with_a_false_length_is_refused() {
    let at = prefix(1, A.row(), 2);
    let open = |inside: Vec<u8>| row::open(&data_key(), &VAULT, &A.row(), &forge(&at, inside)).map(|r| r.plain.len());
    for length in [253u32, 256, 1 << 16, i32::MAX as u32, u32::MAX - 3, u32::MAX] {
        assert_eq!(open([length.to_be_bytes().as_slice(), &[0; 252]].concat()), Err(Fault::Damaged), "{length}");
    }
    for short in 0..4 {
        assert_eq!(open(vec![0; short]), Err(Fault::Damaged));
    }
    assert_eq!(open([252u32.to_be_bytes().as_slice(), &[0; 252]].concat()), Ok(252));
}

#[test]
fn an_authentic_index_that_contradicts_itself_is_refused() {
    let open = |json: &str| {
        let row = row::seal(&data_key(), &VAULT, &[0; 16], 5, 1, &nonce(), json.as_bytes()).unwrap();
        Index::open(&data_key(), &VAULT, &row).map(|i| (i.cases.len(), i.idle_minutes))
    };
    let with = |cases: &str, idle: &str| {
        open(&format!(
            r#"{{"cases":[{cases}],"removed":[],"last_seen":null,"last_backup":null,"idle_minutes":{idle}}}"#
        ))
    };
    let case = |id: &str, version: &str, until: &str| {
        format!(r#"{{"id":"{id}","nickname":"","version":{version},"keep_until":{until}}}"#)
    };
    let (one, two) = (case("0000000000000001", "5", "null"), case("0000000000000002", "5", "\"2027-07-31\""));
    assert_eq!(with(&format!("{one},{two}"), "7"), Ok((2, 7)));
    assert_eq!((with("", "0"), with("", "255")), (Ok((0, 1)), Ok((0, 60))));
    for bad in [
        with(&format!("{one},{one}"), "7"),
        with(&case("0000000000000001", "6", "null"), "7"),
        with(&case("0000000000000001", "-1", "null"), "7"),
        with(&case("000000000000000A", "1", "null"), "7"),
        with(&case("1", "1", "null"), "7"),
        with(&case("0000000000000001", "1", "\"2027-02-30\""), "7"),
        with("", "256"),
        open(""),
        open("[]"),
        open(&"[".repeat(100_000)),
        open(&format!("{}\u{fffd}", "{\"cases\":".repeat(5_000))),
    ] {
        assert_eq!(bad, Err(Fault::Damaged));
    }
    let many: Vec<String> = (0..1_001).map(|n| case(&format!("{n:016x}"), "1", "null")).collect();
    assert_eq!(with(&many.join(","), "7"), Err(Fault::TooBig));
}

/// Every call on a vault in which one record is newer: told so, and not a byte touched.
#[test]
fn what_a_newer_app_wrote_is_left_as_it_is() {
    let (memory, mut tab) = fresh();
    let base = save(&mut tab, &memory, A, None, &["a"]).unwrap().version;
    let records = memory.records();
    let newer_format = |name: &str| {
        let mut bytes = records[name].clone();
        bytes[4] = 2;
        bytes
    };
    let (first, second) = (key(1), key(2));
    let newer_index = forge(&prefix(2, [0; 16], base), vec![9; 700]);
    for (name, bytes) in
        [("lock", newer_format("lock")), ("index", newer_format("index")), ("index", newer_index.clone())]
    {
        put(&memory, name, Some(bytes.clone()));
        let before = memory.records();
        let faults = [
            block_on(Notebook::unlock(&memory, &first)).err(),
            open(&mut tab, &memory, A).err(),
            save(&mut tab, &memory, A, Some(base), &["b"]).err(),
            save(&mut tab, &memory, B, None, &["b"]).err(),
            save_anyway(&mut tab, &memory, A, &["b"]).err(),
            block_on(tab.salvage(&memory, A)).err(),
            block_on(tab.delete_case(&memory, A, base, nonce())).err(),
            block_on(tab.change_passphrase(&memory, &first, &wrap(&second))).err(),
            block_on(tab.set_prefs(&memory, 9, nonce())).err(),
            block_on(tab.check(&memory)).err(),
        ];
        assert!(faults.iter().all(|f| *f == Some(Fault::Newer)), "{name}: {faults:?}");
        assert_eq!(block_on(Notebook::create(&memory, new_vault(&first))).err(), Some(Fault::Exists));
        let found = block_on(notebook::inspect(&memory)).unwrap();
        assert_eq!(matches!(found, Found::Newer(ref kept) if *kept == bytes), name == "lock");
        assert_eq!(memory.records(), before);
        memory.set_records(records.clone());
    }
    // A case that a newer app saved, in an index that both read.
    let newer_row = forge(&prefix(2, A.row(), base), vec![9; 700]);
    for bytes in [newer_format(&A.name()), newer_row] {
        put(&memory, &A.name(), Some(bytes));
        let before = memory.records();
        let faults = [
            open(&mut tab, &memory, A).err(),
            save(&mut tab, &memory, A, None, &["b"]).err(),
            save(&mut tab, &memory, A, Some(1), &["b"]).err(),
            save_anyway(&mut tab, &memory, A, &["b"]).err(),
            block_on(tab.salvage(&memory, A)).err(),
        ];
        assert!(faults.iter().all(|f| *f == Some(Fault::Newer)), "{faults:?}");
        assert_eq!(block_on(tab.check(&memory)).unwrap(), [(A, Fault::Newer)]);
        assert_eq!(memory.records(), before);
    }
}

#[test]
fn a_meaning_that_cannot_read_a_case_stops_the_save() {
    struct Unread;
    impl CaseCodec for Unread {
        fn merge(&self, _: &[u8], _: &[u8]) -> Result<Vec<u8>, Fault> {
            Err(Fault::Newer)
        }
        fn label(&self, _: &[u8]) -> Result<Label, Fault> {
            Err(Fault::Damaged)
        }
    }
    let (memory, mut tab) = fresh();
    save(&mut tab, &memory, A, None, &["a"]).unwrap();
    let before = memory.records();
    for (id, fault) in [(A, Fault::Newer), (B, Fault::Damaged)] {
        let saved = block_on(tab.save_case(&memory, id, None, b"b\n", &Unread, [nonce(), nonce()]));
        assert_eq!(saved.err(), Some(fault));
    }
    assert_eq!(memory.records(), before);
}

#[test]
fn the_counter_of_changes_never_turns_over() {
    let (memory, _) = fresh();
    let last = Index { version: u64::MAX, ..Index::new() };
    put(&memory, "index", Some(last.seal(&data_key(), &VAULT, &nonce()).unwrap()));
    let mut tab = unlock(&memory).unwrap();
    assert_eq!(save(&mut tab, &memory, A, None, &["a"]).err(), Some(Fault::TooBig));
    assert_eq!(block_on(tab.set_prefs(&memory, 9, nonce())), Err(Fault::TooBig));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic_or_open(
        tail in proptest::collection::vec(any::<u8>(), 0..700), magic in 0..4usize, format in 0..3u8,
    ) {
        let magic: &[u8] = [b"RDMK".as_slice(), b"RDMR", b"RDMC", b""][magic];
        let bytes = [magic, &[format], &tail].concat();
        prop_assert!(Lock::parse(&bytes).is_err() || bytes.len() == 117);
        prop_assert!(row::open(&data_key(), &VAULT, &[0; 16], &bytes).is_err());
        prop_assert!(Index::open(&data_key(), &VAULT, &bytes).is_err());
        let _ = raw::records(&bytes);
        let _ = CaseId::from_name(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_authentic_nonsense_makes_it_panic(
        inside in proptest::collection::vec(any::<u8>(), 0..700), schema in 0..4u16, version in any::<u64>(),
    ) {
        let bytes = forge(&prefix(schema, [0; 16], version), inside);
        prop_assert!(Index::open(&data_key(), &VAULT, &bytes).is_err());
        if let Ok(row) = row::open(&data_key(), &VAULT, &[0; 16], &bytes) {
            prop_assert!(row.version == version && row.schema == schema && schema <= 1);
        }
    }

    #[test]
    fn a_cut_raw_copy_is_refused_or_shorter(cut in 0..900usize) {
        let (memory, mut tab) = fresh();
        save(&mut tab, &memory, A, None, &["a"]).unwrap();
        let copy = block_on(raw::copy(&memory)).unwrap();
        let cut = cut % copy.len();
        // Only a cut between two records can be read, and then these are whole.
        if let Ok(read) = raw::records(&copy[..cut]) {
            prop_assert!(read.len() < 3 && read.iter().all(|(name, bytes)| memory.records()[name] == *bytes));
        }
    }
}
