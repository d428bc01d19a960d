//! One changed bit, one byte too few or too many: refused, and nothing written over it.

use notes::vault::notebook::{self, Found};
use notes::vault::{Fault, Lock, Notebook};

use super::common::*;

/// Every change of one bit, with the place of its byte.
fn flips(bytes: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>)> + '_ {
    (0..bytes.len() * 8).map(|bit| {
        let mut flipped = bytes.to_vec();
        flipped[bit / 8] ^= 1 << (bit % 8);
        (bit / 8, flipped)
    })
}

/// Every shorter piece from the front, every one without its first bytes, and one byte too many.
fn cuts(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    let shorter = (0..bytes.len()).map(|n| bytes[..n].to_vec());
    let later = (1..bytes.len()).map(|n| bytes[n..].to_vec());
    shorter.chain(later).chain([[bytes, &[0]].concat(), [&[0], bytes].concat()])
}

/// What a change in this byte must be called: the format can be higher; the rest is damage.
fn is_fitting(at: usize, fault: &Fault) -> bool {
    match fault {
        Fault::Newer => at == 4,
        Fault::Damaged => true,
        _ => false,
    }
}

#[test]
fn every_flip_of_a_lock_is_refused() {
    let (memory, mut open_tab) = fresh();
    save(&mut open_tab, &memory, A, None, &["a"]).unwrap();
    let lock = memory.records()["lock"].clone();
    let (mut count, mut by_tag) = (0, 0);
    for (at, flipped) in flips(&lock) {
        count += 1;
        match Lock::parse(&flipped) {
            Err(Fault::Cost) => assert!((5..13).contains(&at), "{at}"),
            Err(fault) => assert!(at < 5 && is_fitting(at, &fault), "{at}: {fault:?}"),
            Ok(lock) => {
                by_tag += 1;
                assert!(at >= 5 && lock.cost().check().is_ok());
                assert_eq!(lock.open(&key(1)).err(), Some(Fault::Passphrase), "byte {at}");
            }
        }
        put(&memory, "lock", Some(flipped.clone()));
        assert!(unlock(&memory).is_err());
        let before = memory.records();
        assert_eq!(block_on(Notebook::create(&memory, new_vault(&key(1)))).err(), Some(Fault::Exists));
        match block_on(notebook::inspect(&memory)).unwrap() {
            Found::Damaged(kept) | Found::Newer(kept) => assert_eq!(kept, flipped),
            Found::Locked(lock) => assert_eq!(lock.to_bytes(), flipped),
            Found::Nothing => panic!("a damaged vault is still there"),
        }
        assert_eq!(memory.records(), before);
    }
    assert_eq!(count, 117 * 8);
    assert!(by_tag >= 104 * 8, "{by_tag} reached the cipher");
}

#[test]
fn every_flip_of_the_index_is_refused_and_stays_as_it_is() {
    let (memory, mut open_tab) = fresh();
    let base = save(&mut open_tab, &memory, A, None, &["a"]).unwrap().version;
    let index = memory.records()["index"].clone();
    let mut count = 0;
    for (at, flipped) in flips(&index) {
        count += 1;
        put(&memory, "index", Some(flipped));
        let before = memory.records();
        let faults = [
            unlock(&memory).err(),
            open(&mut open_tab, &memory, A).err(),
            save(&mut open_tab, &memory, A, Some(base), &["a", "b"]).err(),
            save(&mut open_tab, &memory, B, None, &["b"]).err(),
            save_anyway(&mut open_tab, &memory, A, &["a"]).err(),
            block_on(open_tab.delete_case(&memory, A, base, nonce())).err(),
            block_on(open_tab.set_prefs(&memory, 9, nonce())).err(),
        ];
        assert!(faults.iter().all(|f| f.as_ref().is_some_and(|f| is_fitting(at, f))), "{at}: {faults:?}");
        assert_eq!(memory.records(), before);
    }
    assert_eq!(count, index.len() * 8);
}

#[test]
fn every_flip_of_a_row_is_refused_and_stays_as_it_is() {
    let (memory, mut tab) = fresh();
    let base = save(&mut tab, &memory, A, None, &["a"]).unwrap().version;
    let row = memory.records()[&A.name()].clone();
    let mut count = 0;
    for (at, flipped) in flips(&row) {
        count += 1;
        put(&memory, &A.name(), Some(flipped));
        let before = memory.records();
        let faults = [
            open(&mut tab, &memory, A).err(),
            block_on(tab.salvage(&memory, A)).err(),
            // A tab that knows another version has to merge, and cannot.
            save(&mut tab, &memory, A, None, &["b"]).err(),
            save(&mut tab, &memory, A, Some(base + 9), &["b"]).err(),
        ];
        assert!(faults.iter().all(|f| f.as_ref().is_some_and(|f| is_fitting(at, f))), "{at}: {faults:?}");
        assert_eq!(block_on(tab.check(&memory)).unwrap(), [(A, faults[0].clone().unwrap())]);
        assert_eq!(memory.records(), before);
    }
    assert_eq!(count, row.len() * 8);
    // The tab that has the text itself makes the case whole again.
    save(&mut tab, &memory, A, Some(base), &["a", "b"]).unwrap();
    assert_eq!(open(&mut unlock(&memory).unwrap(), &memory, A), Ok(set(&["a", "b"])));
}

#[test]
fn every_truncation_is_refused() {
    let (memory, mut tab) = fresh();
    save(&mut tab, &memory, A, None, &["a"]).unwrap();
    let whole = memory.records();
    let mut count = 0;
    for (name, bytes) in &whole {
        for cut in cuts(bytes) {
            count += 1;
            put(&memory, name, Some(cut));
            let fault = unlock(&memory).and_then(|mut n| open(&mut n, &memory, A)).err();
            assert_eq!(fault, Some(Fault::Damaged), "{name}");
            memory.set_records(whole.clone());
        }
    }
    let lengths: usize = whole.values().map(|bytes| bytes.len() * 2 + 1).sum();
    assert_eq!(count, lengths);
    assert_eq!(open(&mut unlock(&memory).unwrap(), &memory, A), Ok(set(&["a"])));
}

#[test]
fn a_wrong_passphrase_is_only_that() {
    let (memory, _) = fresh();
    for number in (0..=255).filter(|n| *n != 1) {
        assert_eq!(block_on(Notebook::unlock(&memory, &key(number))).err(), Some(Fault::Passphrase));
    }
    assert!(unlock(&memory).is_ok());
}
