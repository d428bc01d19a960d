//! Wiping, and tabs that were open while it happened.

use notes::vault::notebook::{self, Found};
use notes::vault::store::{Break, Failing};
use notes::vault::{Fault, Notebook, StoreFault, Wiped};

use super::common::*;

#[test]
fn after_wiping_nothing_is_left_and_a_new_vault_can_be_made() {
    let (memory, mut tab) = fresh();
    save(&mut tab, &memory, A, None, &["a"]).unwrap();
    assert_eq!(block_on(notebook::wipe(&memory)), Ok(Wiped::All));
    assert_eq!(memory.records().len(), 0);
    assert_eq!(block_on(notebook::inspect(&memory)), Ok(Found::Nothing));
    assert_eq!(unlock(&memory).err(), Some(Fault::Missing));
    assert!(block_on(Notebook::create(&memory, new_vault(&key(1)))).is_ok());
}

/// Every moment of a save at which another tab wipes: the vault does not come back.
#[test]
fn a_save_during_a_wipe_does_not_bring_the_vault_back() {
    let mut told = 0;
    for schedule in 0u32..1 << 8 {
        let schedule: Vec<usize> = (0..8).map(|bit| (schedule >> bit & 1) as usize).collect();
        let (memory, mut saver) = fresh();
        save(&mut saver, &memory, A, None, &["a"]).unwrap();
        let (one, two) = (memory.stepwise(), memory.stepwise());
        let (mut saved, mut wiped) = (None, None);
        let bytes = plain(&set(&["a", "b"]));
        let tabs: Vec<std::pin::Pin<Box<dyn Future<Output = ()> + '_>>> = vec![
            Box::pin(async {
                saved = Some(saver.save_case(&one, A, None, &bytes, &Lines, [nonce(), nonce()]).await.err());
            }),
            Box::pin(async { wiped = Some(notebook::wipe(&two).await) }),
        ];
        interleave(tabs, &schedule);
        assert_eq!(wiped, Some(Ok(Wiped::All)));
        assert_eq!(memory.records().len(), 0, "{schedule:?}");
        match saved.unwrap() {
            // It was kept, and then wiped with the rest.
            None => {}
            Some(fault) => {
                assert_eq!(fault, Fault::OtherVault);
                told += 1;
            }
        }
    }
    assert!(told > 0 && told < 256, "both orders were seen: {told}");
}

#[test]
fn a_tab_of_a_wiped_vault_writes_nothing_into_a_new_one() {
    let (memory, mut old) = fresh();
    let base = save(&mut old, &memory, A, None, &["a"]).unwrap().version;
    block_on(notebook::wipe(&memory)).unwrap();
    for remade in [false, true] {
        if remade {
            let (pass, vault_id) = (key(1), [9; 16]);
            block_on(Notebook::create(&memory, notes::vault::NewVault { vault_id, ..new_vault(&pass) })).unwrap();
        }
        let before = memory.records();
        let (first, second) = (key(1), key(2));
        let faults = [
            save(&mut old, &memory, A, Some(base), &["a"]).err(),
            save(&mut old, &memory, B, None, &["b"]).err(),
            save_anyway(&mut old, &memory, A, &["a"]).err(),
            open(&mut old, &memory, A).err(),
            block_on(old.salvage(&memory, A)).err(),
            block_on(old.delete_case(&memory, A, base, nonce())).err(),
            block_on(old.set_prefs(&memory, 9, nonce())).err(),
            block_on(old.change_passphrase(&memory, &first, &wrap(&second))).err(),
            block_on(old.refresh(&memory)).err(),
            block_on(old.check(&memory)).err(),
        ];
        assert!(faults.iter().all(|f| *f == Some(Fault::OtherVault)), "{faults:?}");
        assert_eq!(memory.records(), before);
    }
}

#[test]
fn a_wipe_that_breaks_says_how_far_it_came() {
    let gone = StoreFault::Gone;
    let cases = [
        (0, Break::Early, Ok(Wiped::All), true),
        (0, Break::Unwritten, Ok(Wiped::All), true),
        (0, Break::Written, Ok(Wiped::All), true),
        (1, Break::Early, Ok(Wiped::KeyOnly(gone.clone())), false),
        (1, Break::Written, Ok(Wiped::KeyOnly(gone.clone())), true),
    ];
    for (at, how, expected, empty) in cases {
        let (memory, mut tab) = fresh();
        save(&mut tab, &memory, A, None, &["a"]).unwrap();
        let failing = Failing::new(&memory, at, how, gone.clone());
        assert_eq!(block_on(notebook::wipe(&failing)), expected);
        assert_eq!(memory.records().is_empty(), empty);
        // In every case no passphrase opens it, and no tab saves into it.
        assert_eq!(unlock(&memory).err(), Some(Fault::Missing));
        assert_eq!(save(&mut tab, &memory, A, None, &["b"]).err(), Some(Fault::OtherVault));
    }
}

#[test]
fn when_nothing_can_be_wiped_it_says_so() {
    let (memory, _) = fresh();
    // The outer breaks the first call, so the second is the inner's first.
    let second = Failing::new(&memory, 0, Break::Early, StoreFault::Blocked);
    let first = Failing::new(&second, 0, Break::Early, StoreFault::Blocked);
    let before = memory.records();
    assert_eq!(block_on(notebook::wipe(&first)), Err(StoreFault::Blocked));
    assert_eq!(memory.records(), before);
    assert!(unlock(&memory).is_ok());
}

/// Rows without a lock: nobody can open them, and a new vault clears them away.
#[test]
fn a_new_vault_clears_what_an_interrupted_wipe_left() {
    let (memory, mut tab) = fresh();
    save(&mut tab, &memory, A, None, &["a"]).unwrap();
    put(&memory, "lock", None);
    let mut new =
        block_on(Notebook::create(&memory, notes::vault::NewVault { vault_id: [9; 16], ..new_vault(&key(2)) }))
            .unwrap();
    assert_eq!(memory.records().keys().collect::<Vec<_>>(), ["index", "lock"]);
    assert_eq!(block_on(new.check(&memory)).unwrap(), []);
}
