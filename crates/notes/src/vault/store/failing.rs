//! A store that breaks on purpose.

use std::cell::Cell;

use super::{Change, ChangeFn, Later, Store, StoreFault};

/// How a call breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// Nothing happens; the change is not even asked for.
    Early,
    /// The change is asked for and then not written, as when the room runs out at the commit.
    Unwritten,
    /// Everything is written and a fault is reported, as when the answer is lost.
    Written,
    /// Only the write with this number is written, and nothing is deleted: a store that breaks its
    /// promise of whole transactions.
    Torn(usize),
}

/// A handle on another store that breaks at one of its calls, the first being number 0.
pub struct Failing<'s> {
    inner: &'s dyn Store,
    at: usize,
    how: Break,
    fault: StoreFault,
    calls: Cell<usize>,
}

impl<'s> Failing<'s> {
    /// A handle that breaks at call number `at`, in this way and with this fault.
    #[must_use]
    pub fn new(inner: &'s dyn Store, at: usize, how: Break, fault: StoreFault) -> Failing<'s> {
        Failing { inner, at, how, fault, calls: Cell::new(0) }
    }

    /// How many calls there were.
    #[must_use]
    pub fn calls(&self) -> usize {
        self.calls.get()
    }

    /// How this call breaks, if it does.
    fn turn(&self) -> Option<Break> {
        let call = self.calls.get();
        self.calls.set(call.saturating_add(1));
        (call == self.at).then_some(self.how)
    }
}

impl Store for Failing<'_> {
    fn swap<'a>(&'a self, keys: Vec<String>, change: ChangeFn<'a>) -> Later<'a, ()> {
        let Some(how) = self.turn() else { return self.inner.swap(keys, change) };
        Box::pin(async move {
            match how {
                Break::Early => {}
                Break::Written => self.inner.swap(keys, change).await?,
                Break::Unwritten | Break::Torn(_) => {
                    let torn = move |read| {
                        let Change { put, .. } = change(read)?;
                        let Break::Torn(kept) = how else { return None };
                        Some(Change { put: put.into_iter().skip(kept).take(1).collect(), delete: vec![] })
                    };
                    self.inner.swap(keys, Box::new(torn)).await?;
                }
            }
            Err(self.fault.clone())
        })
    }

    fn keys(&self) -> Later<'_, Vec<String>> {
        match self.turn() {
            None => self.inner.keys(),
            Some(_) => Box::pin(async { Err(self.fault.clone()) }),
        }
    }

    fn wipe(&self) -> Later<'_, ()> {
        match self.turn() {
            None => self.inner.wipe(),
            Some(how) => Box::pin(async move {
                if how == Break::Written {
                    self.inner.wipe().await?;
                }
                Err(self.fault.clone())
            }),
        }
    }
}
