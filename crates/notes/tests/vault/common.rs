//! What the tests of the vault share: a case that is a set of lines, and the smallest of executors.

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, Waker};

use notes::vault::store::Memory;
use notes::vault::{
    CaseCodec, CaseId, Cost, DataKey, Fault, Key, Label, NewVault, Nonce, Notebook, Saved, Store, Wrap,
};

pub const A: CaseId = CaseId(0x0123_4567_89ab_cdef);
pub const B: CaseId = CaseId(0xfedc_ba98_7654_3210);
pub const VAULT: [u8; 16] = [7; 16];
pub const DATA_KEY: [u8; 32] = [42; 32];
pub const COST: Cost = Cost::LADDER[0];

/// Runs one future to its end. It fails when nothing will ever wake it.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..100_000 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
    panic!("the future is never ready");
}

/// Runs several futures, one poll at a time: first in the order of the schedule, then in turns.
pub fn interleave(mut tabs: Vec<Pin<Box<dyn Future<Output = ()> + '_>>>, schedule: &[usize]) {
    let mut context = Context::from_waker(Waker::noop());
    for turn in schedule.iter().copied().chain(0..1_000_000) {
        if tabs.is_empty() {
            return;
        }
        let at = turn % tabs.len();
        if tabs[at].as_mut().poll(&mut context).is_ready() {
            drop(tabs.remove(at));
        }
    }
    panic!("the tabs never end");
}

/// A nonce that no other call gives.
pub fn nonce() -> Nonce {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let mut nonce = [0; 24];
    nonce[16..].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    nonce
}

/// What the passphrase with this number would give.
pub fn key(number: u8) -> Key {
    Key::from_bytes(&[number; 32])
}

pub fn wrap(key: &Key) -> Wrap<'_> {
    Wrap { key, cost: COST, salt: [3; 16], nonce: nonce() }
}

pub fn new_vault(key: &Key) -> NewVault<'_> {
    NewVault { wrap: wrap(key), vault_id: VAULT, data_key: DataKey::from_bytes(&DATA_KEY), nonce: nonce() }
}

/// A case is a set of lines; merging is taking both.
pub struct Lines;

pub fn lines(plain: &[u8]) -> BTreeSet<String> {
    let text = std::str::from_utf8(plain).unwrap();
    text.lines().map(str::to_owned).collect()
}

pub fn plain(lines: &BTreeSet<String>) -> Vec<u8> {
    lines.iter().flat_map(|line| [line.as_bytes(), b"\n"].concat()).collect()
}

pub fn set(lines: &[&str]) -> BTreeSet<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

impl CaseCodec for Lines {
    fn merge(&self, stored: &[u8], mine: &[u8]) -> Result<Vec<u8>, Fault> {
        Ok(plain(&lines(stored).union(&lines(mine)).cloned().collect()))
    }

    fn label(&self, plain: &[u8]) -> Result<Label, Fault> {
        Ok(Label { nickname: format!("{} lines", lines(plain).len()), keep_until: None })
    }
}

/// A fresh vault in memory, opened by key 1.
pub fn fresh() -> (Memory, Notebook) {
    let memory = Memory::new();
    let notebook = block_on(Notebook::create(&memory, new_vault(&key(1)))).unwrap();
    (memory, notebook)
}

pub fn unlock(memory: &Memory) -> Result<Notebook, Fault> {
    block_on(Notebook::unlock(memory, &key(1)))
}

pub fn save(n: &mut Notebook, store: &dyn Store, id: CaseId, base: Option<u64>, of: &[&str]) -> Result<Saved, Fault> {
    block_on(n.save_case(store, id, base, &plain(&set(of)), &Lines, [nonce(), nonce()]))
}

pub fn save_anyway(n: &mut Notebook, store: &dyn Store, id: CaseId, of: &[&str]) -> Result<Saved, Fault> {
    block_on(n.save_anyway(store, id, &plain(&set(of)), &Lines, [nonce(), nonce()]))
}

pub fn open(n: &mut Notebook, store: &dyn Store, id: CaseId) -> Result<BTreeSet<String>, Fault> {
    block_on(n.open_case(store, id)).map(|opened| lines(&opened.plain))
}

/// Puts bytes in the place of one record; `None` drops it.
pub fn put(memory: &Memory, name: &str, bytes: Option<Vec<u8>>) {
    let mut records = memory.records();
    match bytes {
        Some(bytes) => _ = records.insert(name.to_owned(), bytes),
        None => _ = records.remove(name).unwrap(),
    }
    memory.set_records(records);
}
