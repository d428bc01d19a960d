//! A desk: one tab with its case, its saver and its open vault.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::future::Future;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

use notes::model::{Body, Case, Entry, Id, Lane, ReplicaId};
use notes::saver::{self, Hand, Saver, Word};
use notes::vault::store::{Break, ChangeFn, Failing, Later, Memory};
use notes::vault::{Cost, DataKey, Fault, Key, Lent, NewVault, Nonce, Notebook, Shelf, Store, StoreFault, Wrap};

use super::tasks::block_on;

pub fn child() -> Id {
    number(7)
}

fn number(number: u64) -> Id {
    Id::from_bytes(number.to_be_bytes())
}

/// A nonce that no other call gives.
pub fn nonce() -> Nonce {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let mut nonce = [0; 24];
    nonce[16..].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    nonce
}

fn key() -> Key {
    Key::from_bytes(&[1; 32])
}

/// A vault with one child in it.
pub fn vault() -> Memory {
    let memory = Memory::new();
    let (key, data_key) = (key(), DataKey::from_bytes(&[42; 32]));
    let wrap = Wrap { key: &key, cost: Cost::LADDER[0], salt: [3; 16], nonce: nonce() };
    let new_vault = NewVault { wrap, vault_id: [7; 16], data_key, nonce: nonce() };
    let mut vault = block_on(Notebook::create(&memory, new_vault)).unwrap();
    let case = Case::new(child(), "Vlinder", None, None, ReplicaId(99));
    block_on(saver::save_case(&mut vault, &memory, &case, None, [nonce(), nonce()])).unwrap();
    memory
}

/// What the store has of the child: the texts, and all of it.
pub fn stored(memory: &Memory) -> Case {
    let mut vault = block_on(Notebook::unlock(memory, &key())).unwrap();
    let id = saver::case_id(&Case::new(child(), "", None, None, ReplicaId(0)));
    saver::read(&block_on(vault.open_case(memory, id)).unwrap().plain).unwrap()
}

pub fn texts(case: &Case) -> BTreeSet<String> {
    let text = |body: &Body| match body {
        Body::Note { text, .. } => text.clone(),
        _ => String::new(),
    };
    case.timeline().iter().map(|record| text(&record.entry.body)).collect()
}

/// A store that breaks at one of its transactions, and owns what it breaks.
pub struct Breaking {
    pub memory: Memory,
    pub breaks: Option<(usize, Break)>,
    pub calls: Cell<usize>,
}

impl Store for Breaking {
    fn swap<'a>(&'a self, keys: Vec<String>, change: ChangeFn<'a>) -> Later<'a, ()> {
        let call = self.calls.replace(self.calls.get() + 1);
        let Some((_, how)) = self.breaks.filter(|(at, _)| *at == call) else { return self.memory.swap(keys, change) };
        Box::pin(async move { Failing::new(&self.memory, 0, how, StoreFault::Full).swap(keys, change).await })
    }

    fn keys(&self) -> Later<'_, Vec<String>> {
        self.memory.keys()
    }

    fn wipe(&self) -> Later<'_, ()> {
        self.memory.wipe()
    }
}

/// What the page of a tab says.
#[derive(Clone, Debug, PartialEq)]
pub enum Says {
    Nothing,
    Busy,
    Kept,
    Not(Fault),
}

/// One tab.
pub struct Desk<S> {
    pub number: u32,
    pub store: S,
    pub shelf: RefCell<Option<Shelf<Notebook>>>,
    pub case: RefCell<Option<Case>>,
    pub saver: RefCell<Saver>,
    pub says: RefCell<Says>,
    /// Whether another tab has to be told that something was kept.
    pub told: Cell<bool>,
    /// Only for [`Desk::run_as_once`]: whether something changed since the save began.
    again: Cell<bool>,
    made: Cell<u64>,
}

impl<S: Store> Desk<S> {
    /// A tab with the vault and its child open.
    pub fn new(number: u32, store: S, memory: &Memory) -> Rc<Desk<S>> {
        let mut vault = block_on(Notebook::unlock(memory, &key())).unwrap();
        let id = saver::case_id(&Case::new(child(), "", None, None, ReplicaId(0)));
        let opened = block_on(vault.open_case(memory, id)).unwrap();
        let case = saver::read(&opened.plain).unwrap();
        let mut saver = Saver::default();
        saver.opened(case.clone(), opened.version);
        Rc::new(Desk {
            number,
            store,
            shelf: RefCell::new(Some(Shelf::new(vault))),
            case: RefCell::new(Some(case)),
            saver: RefCell::new(saver),
            says: RefCell::new(Says::Nothing),
            told: Cell::new(false),
            again: Cell::new(false),
            made: Cell::new(0),
        })
    }

    /// Writes a note; gives the turn of the run to begin.
    pub fn write(&self, text: &str) -> Option<u32> {
        let id = number(u64::from(self.number) * 1000 + self.made.replace(self.made.get() + 1));
        let body = Body::Note { lane: Lane::Fact, text: text.into(), present: String::new(), asked: String::new() };
        let entry = Entry { day: None, time: String::new(), body, handed: false };
        self.case.borrow_mut().as_mut().unwrap().add(id, entry, ReplicaId(self.number));
        self.ask()
    }

    pub fn ask(&self) -> Option<u32> {
        *self.says.borrow_mut() = Says::Busy;
        self.again.set(true);
        self.saver.borrow_mut().ask()
    }

    pub async fn run(self: Rc<Self>, turn: u32) {
        let shelf = self.shelf.borrow().clone();
        if let Some(shelf) = shelf {
            saver::run(&*self, shelf, &self.store, turn).await;
        }
    }

    /// Locks: the case leaves memory at once, the vault when what was not yet kept is saved. Gives that.
    pub fn lock(self: &Rc<Self>) -> Option<impl Future<Output = ()> + use<S>> {
        let case = self.case.take()?;
        let unsaved = (!self.saver.borrow().holds(&case)).then(|| self.saver.borrow().base());
        self.saver.borrow_mut().forget();
        *self.says.borrow_mut() = Says::Nothing;
        let last = self.shelf.take()?.close();
        let tab = Rc::clone(self);
        unsaved.map(|base| async move {
            let mut vault = last.await;
            saver::save_case(&mut vault, &tab.store, &case, base, [nonce(), nonce()]).await.unwrap();
        })
    }

    /// As it was done once, and lost notes.
    pub async fn run_as_once(self: Rc<Self>, _turn: u32) {
        let Some(shelf) = self.shelf.borrow().clone() else { return };
        while self.again.get() {
            let case = self.case.borrow().clone().unwrap();
            let Some(mut vault) = shelf.take().await else { return };
            self.again.set(false);
            let base = self.saver.borrow().base();
            let nonces = [nonce(), nonce()];
            let Ok((version, more)) = saver::save_case(&mut vault, &self.store, &case, base, nonces).await else {
                return;
            };
            self.saver.borrow_mut().opened(case, version);
            if let Some(stored) = more {
                self.take_in(&stored);
            }
            if !self.again.get() {
                self.say(Word::Kept);
            }
            self.told.set(true);
        }
        // The saver thinks that a run is under way until now.
        self.saver.borrow_mut().forget();
    }

    /// Takes in what another tab wrote; gives the turn of the run to begin.
    pub async fn look(self: Rc<Self>) -> Option<u32> {
        let shelf = self.shelf.borrow().clone()?;
        let mut vault: Lent<Notebook> = shelf.take().await?;
        match saver::look_again(&*self, &mut vault, &self.store).await {
            Ok(true) => self.ask(),
            Ok(false) => None,
            Err(fault) => {
                self.say(Word::Not(fault));
                None
            }
        }
    }

    /// The page says "kept": then the store has all that is in memory, and says so to the saver too.
    pub fn is_true(&self, memory: &Memory) {
        if *self.says.borrow() == Says::Kept {
            let (here, there) = (self.case.borrow(), stored(memory));
            let (here, there) = (texts(here.as_ref().unwrap()), texts(&there));
            assert!(there.is_superset(&here), "tab {} says kept: {here:?}, stored: {there:?}", self.number);
        }
    }
}

impl<S: Store> Hand for Desk<S> {
    fn case(&self) -> Option<Case> {
        self.case.borrow().clone()
    }

    fn saver<T>(&self, with: impl FnOnce(&mut Saver) -> T) -> T {
        with(&mut self.saver.borrow_mut())
    }

    fn take_in(&self, stored: &Case) {
        if let Some(case) = self.case.borrow_mut().as_mut() {
            case.merge(stored);
        }
    }

    fn say(&self, word: Word) {
        *self.says.borrow_mut() = match word {
            Word::Kept => Says::Kept,
            Word::Not(fault) => Says::Not(fault),
        };
    }

    fn saved(&self, _book: &Notebook) {
        self.told.set(true);
    }

    fn nonces(&self) -> Result<[Nonce; 2], Fault> {
        Ok([nonce(), nonce()])
    }
}
