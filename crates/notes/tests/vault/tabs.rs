//! Several tabs on one store, interleaved step by step.

use std::collections::{BTreeMap, BTreeSet};

use notes::vault::store::{Break, Failing, Memory};
use notes::vault::{CaseId, Fault, Notebook, Store, StoreFault};
use proptest::prelude::*;

use super::common::*;

/// What one tab does in a test.
#[derive(Clone, Debug)]
enum Act {
    /// Adds a line to this case and saves it.
    Add(u64),
    /// Reads this case again and takes in what others wrote.
    Look(u64),
    /// Changes a setting.
    Prefs(u8),
}

/// A tab: its vault, and its cases in memory with the version they come from.
struct Tab {
    notebook: Notebook,
    cases: BTreeMap<u64, (BTreeSet<String>, Option<u64>)>,
    merges: usize,
}

impl Tab {
    /// Adds a line and saves. When the store breaks, it is tried once more, as the page does.
    async fn add(&mut self, store: &dyn Store, id: u64, line: String) {
        if !self.cases.contains_key(&id) {
            self.look(store, id).await;
        }
        let (mine, base) = self.cases.entry(id).or_default();
        mine.insert(line);
        let bytes = plain(mine);
        let mut tries = 0;
        let saved = loop {
            tries += 1;
            match self.notebook.save_case(store, CaseId(id), *base, &bytes, &Lines, [nonce(), nonce()]).await {
                Ok(saved) => break saved,
                Err(fault) => assert!(matches!(fault, Fault::Store(_)) && tries == 1, "{fault:?}"),
            }
        };
        let kept = lines(&saved.plain);
        assert!(kept.is_superset(mine), "what is said to be kept holds what was given");
        assert!(saved.merged || kept == *mine);
        (*mine, *base) = (kept, Some(saved.version));
        self.merges += usize::from(saved.merged);
    }

    async fn look(&mut self, store: &dyn Store, id: u64) {
        match self.notebook.open_case(store, CaseId(id)).await {
            Ok(opened) => {
                let (mine, base) = self.cases.entry(id).or_default();
                mine.extend(lines(&opened.plain));
                *base = Some(opened.version);
            }
            Err(Fault::Missing | Fault::Store(_)) => {}
            Err(fault) => panic!("{fault:?}"),
        }
    }
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        5 => (0..3u64).prop_map(Act::Add),
        2 => (0..3u64).prop_map(Act::Look),
        1 => any::<u8>().prop_map(Act::Prefs),
    ]
}

proptest! {
    #[test]
    fn no_edit_is_lost_between_tabs(
        scripts in proptest::collection::vec(proptest::collection::vec(act(), 1..8), 2..=5),
        schedule in proptest::collection::vec(any::<usize>(), 0..200),
        breaks in proptest::collection::vec((0..12usize, 0..4usize), 5),
    ) {
        let (memory, _) = fresh();
        let handles: Vec<Memory> = scripts.iter().map(|_| memory.stepwise()).collect();
        let hows = [Break::Early, Break::Unwritten, Break::Written];
        // Some tabs have a store that breaks once; break number 3 never comes.
        let stores: Vec<Failing> = handles.iter().zip(&breaks).map(|(handle, (at, how))| {
            let at = if *how == 3 { usize::MAX } else { *at };
            Failing::new(handle, at, hows[how % 3], StoreFault::Full)
        }).collect();
        let mut expected: BTreeMap<u64, BTreeSet<String>> = BTreeMap::new();
        let mut tabs: Vec<std::pin::Pin<Box<dyn Future<Output = ()> + '_>>> = Vec::new();
        for (n, script) in scripts.iter().enumerate() {
            for (i, act) in script.iter().enumerate() {
                if let Act::Add(id) = act {
                    expected.entry(*id).or_default().insert(format!("{n}-{i}"));
                }
            }
            let mut tab = Tab { notebook: unlock(&memory).unwrap(), cases: BTreeMap::new(), merges: 0 };
            let store = &stores[n];
            tabs.push(Box::pin(async move {
                for (i, act) in script.iter().enumerate() {
                    match act {
                        Act::Add(id) => tab.add(store, *id, format!("{n}-{i}")).await,
                        Act::Look(id) => tab.look(store, *id).await,
                        Act::Prefs(minutes) => _ = tab.notebook.set_prefs(store, *minutes, nonce()).await,
                    }
                }
            }));
        }
        interleave(tabs, &schedule);
        let mut later = unlock(&memory).unwrap();
        let ids: BTreeSet<u64> = later.index().cases.iter().map(|c| c.id.0).collect();
        prop_assert_eq!(ids, expected.keys().copied().collect::<BTreeSet<_>>());
        for (id, all) in &expected {
            prop_assert_eq!(&open(&mut later, &memory, CaseId(*id)).unwrap(), all);
            let label = &later.index().get(CaseId(*id)).unwrap().label;
            prop_assert_eq!(&label.nickname, &format!("{} lines", all.len()), "the list shows the merged case");
        }
        prop_assert_eq!(block_on(later.check(&memory)).unwrap(), []);
    }
}

#[test]
fn five_tabs_with_a_hundred_edits_each_keep_five_hundred() {
    let (memory, _) = fresh();
    let stores: Vec<Memory> = (0..5).map(|_| memory.stepwise()).collect();
    let merges = std::cell::Cell::new(0);
    let mut tabs: Vec<std::pin::Pin<Box<dyn Future<Output = ()> + '_>>> = Vec::new();
    for (n, store) in stores.iter().enumerate() {
        let mut tab = Tab { notebook: unlock(&memory).unwrap(), cases: BTreeMap::new(), merges: 0 };
        let merges = &merges;
        tabs.push(Box::pin(async move {
            for i in 0..100 {
                tab.add(store, 1, format!("{n}-{i}")).await;
            }
            merges.set(merges.get() + tab.merges);
        }));
    }
    interleave(tabs, &[]);
    assert!(merges.get() > 300, "the tabs really met: {}", merges.get());
    assert_eq!(open(&mut unlock(&memory).unwrap(), &memory, CaseId(1)).unwrap().len(), 500);
}

/// The tests above are worth something only if tabs really meet: one that did not merge would lose.
#[test]
fn a_tab_that_knows_an_older_version_is_merged() {
    let (memory, mut one) = fresh();
    let mut two = unlock(&memory).unwrap();
    let base = save(&mut one, &memory, A, None, &["a"]).unwrap().version;
    let second = save(&mut two, &memory, A, Some(base), &["a", "two"]).unwrap();
    assert!(!second.merged);
    let third = save(&mut one, &memory, A, Some(base), &["a", "one"]).unwrap();
    assert!(third.merged && third.version > second.version);
    assert_eq!(lines(&third.plain), set(&["a", "one", "two"]));
    assert_eq!(open(&mut two, &memory, A), Ok(set(&["a", "one", "two"])));
    // Knowingly taken out by who knew the version: out.
    save(&mut two, &memory, A, Some(third.version), &["one"]).unwrap();
    assert_eq!(open(&mut one, &memory, A), Ok(set(&["one"])));
}

#[test]
fn of_two_tabs_that_make_a_vault_one_wins_and_the_other_is_told() {
    for schedule in
        [[0, 1, 0, 1, 0, 1, 0, 1], [1, 0, 0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 1, 1, 0, 1], [1, 1, 1, 1, 0, 0, 0, 0]]
    {
        let memory = Memory::new();
        let stores = [memory.stepwise(), memory.stepwise()];
        let mut results = [None, None];
        let mut tabs: Vec<std::pin::Pin<Box<dyn Future<Output = ()> + '_>>> = Vec::new();
        for (n, (store, result)) in (1u8..).zip(stores.iter().zip(&mut results)) {
            tabs.push(Box::pin(async move {
                let pass = key(n);
                let own = notes::vault::NewVault { vault_id: [n; 16], ..new_vault(&pass) };
                *result = Some(Notebook::create(store, own).await.err());
            }));
        }
        interleave(tabs, &schedule);
        let winner = results.iter().position(|r| *r == Some(None)).unwrap();
        assert_eq!(results[1 - winner], Some(Some(Fault::Exists)), "{schedule:?}");
        let number = u8::try_from(winner).unwrap() + 1;
        assert!(block_on(Notebook::unlock(&memory, &key(number))).is_ok());
        assert_eq!(block_on(Notebook::unlock(&memory, &key(3 - number))).err(), Some(Fault::Passphrase));
    }
}

#[test]
fn a_new_passphrase_in_one_tab_leaves_the_other_working() {
    let (memory, mut one) = fresh();
    let mut two = unlock(&memory).unwrap();
    save(&mut two, &memory, A, None, &["before"]).unwrap();
    let (first, second, third) = (key(1), key(2), key(3));
    block_on(one.change_passphrase(&memory, &first, &wrap(&second))).unwrap();
    save(&mut two, &memory, A, None, &["after"]).unwrap();
    save(&mut two, &memory, B, None, &["new"]).unwrap();
    assert_eq!(unlock(&memory).err(), Some(Fault::Passphrase));
    let before = memory.records();
    assert_eq!(block_on(two.change_passphrase(&memory, &first, &wrap(&third))), Err(Fault::Passphrase));
    assert_eq!(memory.records(), before);
    let mut later = block_on(Notebook::unlock(&memory, &second)).unwrap();
    assert_eq!(open(&mut later, &memory, A), Ok(set(&["before", "after"])));
    assert_eq!(open(&mut one, &memory, B), Ok(set(&["new"])));
}

#[test]
fn a_case_removed_in_one_tab_comes_back_only_when_asked() {
    let (memory, mut one) = fresh();
    let base = save(&mut one, &memory, A, None, &["a"]).unwrap().version;
    let mut two = unlock(&memory).unwrap();
    let newer = save(&mut two, &memory, A, Some(base), &["a", "b"]).unwrap().version;
    // Who asks to remove saw an older version.
    let before = memory.records();
    assert_eq!(block_on(one.delete_case(&memory, A, base, nonce())), Err(Fault::Changed));
    assert_eq!(memory.records(), before);
    block_on(one.refresh(&memory)).unwrap();
    let seen = one.index().get(A).unwrap().version;
    assert_eq!(seen, newer);
    block_on(one.delete_case(&memory, A, seen, nonce())).unwrap();
    assert_eq!(block_on(one.delete_case(&memory, A, seen, nonce())), Err(Fault::Removed));
    let before = memory.records();
    for base in [Some(newer), None] {
        assert_eq!(save(&mut two, &memory, A, base, &["a", "b", "c"]).err(), Some(Fault::Removed));
    }
    assert_eq!(memory.records(), before);
    let saved = save_anyway(&mut two, &memory, A, &["a", "b", "c"]).unwrap();
    assert!(saved.version > newer && !saved.merged);
    assert_eq!(open(&mut one, &memory, A), Ok(set(&["a", "b", "c"])));
}
