//! A store that breaks at each of its calls in turn: nothing that was said to be kept is lost, and
//! nothing is said to be kept that is not.

use std::collections::{BTreeMap, BTreeSet};

use guide::terms::Day;
use notes::vault::notebook::{self, raw};
use notes::vault::store::{Break, Failing, Memory};
use notes::vault::{CaseId, Fault, Index, Notebook, Store, StoreFault};

use super::common::*;

const STEPS: usize = 12;

/// What a reader would find: which passphrase opens it, its cases and what it remembers.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sight {
    opens_with: u8,
    cases: BTreeMap<CaseId, Result<BTreeSet<String>, Fault>>,
    remembered: (Option<Day>, Option<Day>, u8),
}

/// One tab that goes through the script.
#[derive(Default)]
struct Tab {
    notebook: Option<Notebook>,
    bases: BTreeMap<CaseId, u64>,
}

fn sight(memory: &Memory) -> Result<Sight, Fault> {
    let mut result = Err(Fault::Missing);
    for number in [1, 2] {
        result = match block_on(Notebook::unlock(memory, &key(number))) {
            Ok(mut n) => {
                let ids: Vec<CaseId> = n.index().cases.iter().map(|c| c.id).collect();
                let cases = ids.into_iter().map(|id| (id, open(&mut n, memory, id))).collect();
                let Index { last_seen, last_backup, idle_minutes, .. } = *n.index();
                return Ok(Sight { opens_with: number, cases, remembered: (last_seen, last_backup, idle_minutes) });
            }
            Err(fault) => Err(fault),
        };
    }
    result
}

impl Tab {
    fn notebook(&mut self) -> &mut Notebook {
        self.notebook.as_mut().unwrap()
    }

    fn save(&mut self, store: &dyn Store, id: CaseId, of: &[&str]) -> Result<(), Fault> {
        let base = self.bases.get(&id).copied();
        let saved = save(self.notebook(), store, id, base, of)?;
        assert!(lines(&saved.plain).is_superset(&set(of)));
        self.bases.insert(id, saved.version);
        Ok(())
    }

    /// One step of the script.
    fn step(&mut self, store: &dyn Store, step: usize) -> Result<(), Fault> {
        let day = |n| Day::new(2026, 11, n).unwrap();
        match step {
            0 => {
                self.notebook = Some(block_on(Notebook::create(store, new_vault(&key(1))))?);
                Ok(())
            }
            1 => self.save(store, A, &["a1"]),
            2 => self.save(store, A, &["a1", "a2"]),
            3 => self.save(store, B, &["b1"]),
            4 => block_on(self.notebook().note_seen(store, day(20), nonce())),
            5 => block_on(self.notebook().change_passphrase(store, &key(1), &wrap(&key(2)))),
            6 => self.save(store, A, &["a1", "a2", "a3"]),
            7 => {
                let version = self.bases[&B];
                block_on(self.notebook().delete_case(store, B, version, nonce()))
            }
            8 => block_on(self.notebook().set_prefs(store, 9, nonce())),
            9 => block_on(self.notebook().note_backup(store, day(21), nonce())),
            10 => block_on(self.notebook().open_case(store, A)).map(|_| ()),
            _ => self.save(store, CaseId(3), &["c1"]),
        }
    }

    /// The same step once more, after a fault that left it open whether it was done. What says that it
    /// was done already is what the page would understand so too.
    fn step_again(&mut self, store: &dyn Store, step: usize) {
        match (step, self.step(store, step)) {
            (_, Ok(())) | (7, Err(Fault::Removed)) => {}
            (0, Err(Fault::Exists)) => self.notebook = Some(block_on(Notebook::unlock(store, &key(1))).unwrap()),
            (5, Err(Fault::Passphrase)) => assert!(block_on(Notebook::unlock(store, &key(2))).is_ok()),
            (_, Err(fault)) => panic!("step {step}: {fault:?}"),
        }
    }
}

/// What is seen before the first step and after each, and how many calls it all takes.
fn undisturbed() -> (Vec<Result<Sight, Fault>>, usize) {
    let memory = Memory::new();
    let counting = Failing::new(&memory, usize::MAX, Break::Early, StoreFault::Full);
    let mut tab = Tab::default();
    let mut sights = vec![sight(&memory)];
    for step in 0..STEPS {
        tab.step(&counting, step).unwrap();
        sights.push(sight(&memory));
    }
    (sights, counting.calls())
}

/// Goes through the script until the store breaks. Gives the step, the tab, and the index that it
/// showed and the bytes that were stored before that step.
type Broken = (usize, Tab, Option<Index>, BTreeMap<String, Vec<u8>>);
fn until_it_breaks(memory: &Memory, at: usize, how: Break, fault: &StoreFault) -> Broken {
    let failing = Failing::new(memory, at, how, fault.clone());
    let mut tab = Tab::default();
    for step in 0..STEPS {
        let before = (tab.notebook.as_ref().map(|n| n.index().clone()), memory.records());
        if let Err(told) = tab.step(&failing, step) {
            assert_eq!(told, Fault::Store(fault.clone()), "call {at}, step {step}");
            return (step, tab, before.0, before.1);
        }
    }
    panic!("call {at} is never made")
}

#[test]
fn after_a_fault_nothing_kept_is_lost_and_nothing_lost_is_called_kept() {
    let (sights, calls) = undisturbed();
    assert_eq!(calls, STEPS + 1, "making a vault takes two calls, everything else one");
    let mut runs = 0;
    for fault in [StoreFault::Full, StoreFault::Gone, StoreFault::Failed("x".into())] {
        for how in [Break::Early, Break::Unwritten, Break::Written] {
            for at in 0..calls {
                runs += 1;
                let memory = Memory::new();
                let (step, mut tab, index, before) = until_it_breaks(&memory, at, how, &fault);
                let seen = sight(&memory);
                if how == Break::Written && at > 0 {
                    assert_eq!(seen, sights[step + 1], "{how:?} at call {at}");
                } else {
                    assert_eq!(memory.records(), before, "{how:?} at call {at}");
                    assert_eq!(seen, sights[step], "{how:?} at call {at}");
                }
                assert_eq!(tab.notebook.as_ref().map(|n| n.index().clone()), index, "the tab claims nothing");
                tab.step_again(&memory, step);
                for later in step + 1..STEPS {
                    tab.step(&memory, later).unwrap();
                    assert_eq!(sight(&memory), sights[later + 1], "{how:?} at call {at}, then step {later}");
                }
                assert_eq!(sight(&memory), sights[STEPS]);
            }
        }
    }
    assert_eq!(runs, 3 * 3 * 13);
}

/// A store that writes half a transaction: what is half is found, and never taken for whole.
#[test]
fn a_torn_change_is_found_and_the_tab_that_has_the_text_makes_it_whole() {
    let (sights, calls) = undisturbed();
    let (mut found, mut healed) = (0, 0);
    for kept in [0, 1] {
        for at in 2..calls {
            let memory = Memory::new();
            let (step, mut tab, _, _) = until_it_breaks(&memory, at, Break::Torn(kept), &StoreFault::Full);
            let seen = sight(&memory).unwrap();
            let whole = |id| [&sights[step], &sights[step + 1]].map(|s| s.as_ref().unwrap().cases.get(&id).cloned());
            for (id, case) in &seen.cases {
                match case {
                    Ok(_) => assert!(whole(*id).contains(&Some(case.clone())), "call {at}, {kept}: {case:?}"),
                    Err(fault) => {
                        assert!(matches!(fault, Fault::Missing | Fault::Replayed), "{fault:?}");
                        found += 1;
                    }
                }
            }
            for later in step..STEPS {
                match tab.step(&memory, later) {
                    Ok(()) => {}
                    Err(Fault::Removed) if later == 7 => {}
                    Err(Fault::Passphrase) if later == 5 => {}
                    // The page asks, and the text is in the tab.
                    Err(Fault::Missing | Fault::Replayed) => {
                        healed += 1;
                        let (id, of): (_, &[&str]) = match later {
                            1 => (A, &["a1"]),
                            2 => (A, &["a1", "a2"]),
                            3 => (B, &["b1"]),
                            6 => (A, &["a1", "a2", "a3"]),
                            11 => (CaseId(3), &["c1"]),
                            _ => panic!("step {later}"),
                        };
                        let saved = save_anyway(tab.notebook(), &memory, id, of).unwrap();
                        tab.bases.insert(id, saved.version);
                    }
                    Err(fault) => panic!("call {at}, {kept}, step {later}: {fault:?}"),
                }
            }
            assert_eq!(sight(&memory), sights[STEPS], "call {at}, {kept}");
            assert_eq!(block_on(tab.notebook().check(&memory)).unwrap(), []);
        }
    }
    assert!(found >= 5 && healed >= 5, "{found} found, {healed} healed");
}

#[test]
fn a_break_while_reading_is_told_and_changes_nothing() {
    let (memory, mut tab) = fresh();
    save(&mut tab, &memory, A, None, &["a"]).unwrap();
    let before = memory.records();
    for fault in [StoreFault::Blocked, StoreFault::Gone, StoreFault::Newer, StoreFault::Failed(String::new())] {
        for at in [0, 1] {
            let failing = || Failing::new(&memory, at, Break::Early, fault.clone());
            let told = Some(Fault::Store(fault.clone()));
            assert_eq!(block_on(raw::copy(&failing())).err(), Some(fault.clone()));
            assert_eq!(block_on(tab.check(&failing())).err(), told);
            if at == 0 {
                assert_eq!(block_on(notebook::inspect(&failing())).err(), Some(fault.clone()));
                assert_eq!(block_on(Notebook::unlock(&failing(), &key(1))).err(), told);
                assert_eq!(open(&mut tab, &failing(), A).err(), told);
            }
        }
    }
    assert_eq!(memory.records(), before);
}

/// A store that answers well without asking what to change has kept nothing.
#[test]
fn a_store_that_never_asks_is_not_believed() {
    struct Deaf;
    impl Store for Deaf {
        fn swap<'a>(
            &'a self,
            _: Vec<String>,
            _: notes::vault::store::ChangeFn<'a>,
        ) -> notes::vault::store::Later<'a, ()> {
            Box::pin(async { Ok(()) })
        }
        fn keys(&self) -> notes::vault::store::Later<'_, Vec<String>> {
            Box::pin(async { Ok(vec![]) })
        }
        fn wipe(&self) -> notes::vault::store::Later<'_, ()> {
            Box::pin(async { Ok(()) })
        }
    }
    let (_, mut tab) = fresh();
    let unkept = |fault: Option<Fault>| matches!(fault, Some(Fault::Store(_)));
    assert!(unkept(block_on(Notebook::create(&Deaf, new_vault(&key(1)))).err()));
    assert!(unkept(block_on(Notebook::unlock(&Deaf, &key(1))).err()));
    assert!(unkept(save(&mut tab, &Deaf, A, None, &["a"]).err()));
    assert!(unkept(block_on(tab.delete_case(&Deaf, A, 1, nonce())).err()));
}
