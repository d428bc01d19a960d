//! A store in memory.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use super::{Bytes, ChangeFn, Later, Store};

/// A store in memory. Clones are handles on the same records, as tabs are on one database.
#[derive(Clone, Default)]
pub struct Memory {
    records: Rc<RefCell<BTreeMap<String, Bytes>>>,
    stepwise: bool,
}

impl Memory {
    /// An empty store.
    #[must_use]
    pub fn new() -> Memory {
        Memory::default()
    }

    /// A handle on the same records whose every call waits once before it acts and once after. Whoever
    /// polls the futures of several such handles decides how the tabs interleave.
    #[must_use]
    pub fn stepwise(&self) -> Memory {
        Memory { records: Rc::clone(&self.records), stepwise: true }
    }

    /// A copy of all records, by name.
    #[must_use]
    pub fn records(&self) -> BTreeMap<String, Bytes> {
        self.records.borrow().clone()
    }

    /// Puts these records in the place of all that was there.
    pub fn set_records(&self, records: BTreeMap<String, Bytes>) {
        *self.records.borrow_mut() = records;
    }

    fn step(&self) -> Step {
        Step(self.stepwise)
    }
}

impl Store for Memory {
    fn swap<'a>(&'a self, keys: Vec<String>, change: ChangeFn<'a>) -> Later<'a, ()> {
        Box::pin(async move {
            self.step().await;
            let read = {
                let records = self.records.borrow();
                keys.iter().map(|k| records.get(k).cloned()).collect()
            };
            // Nothing is awaited here, so no other handle comes between.
            if let Some(change) = change(read) {
                let mut records = self.records.borrow_mut();
                for name in change.delete {
                    records.remove(&name);
                }
                records.extend(change.put);
            }
            self.step().await;
            Ok(())
        })
    }

    fn keys(&self) -> Later<'_, Vec<String>> {
        Box::pin(async move {
            self.step().await;
            let keys = self.records.borrow().keys().cloned().collect();
            self.step().await;
            Ok(keys)
        })
    }

    fn wipe(&self) -> Later<'_, ()> {
        Box::pin(async move {
            self.step().await;
            self.records.borrow_mut().clear();
            self.step().await;
            Ok(())
        })
    }
}

/// Ready at once, or at the second poll.
struct Step(bool);

impl Future for Step {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if !self.0 {
            return Poll::Ready(());
        }
        self.0 = false;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}
