//! What takes long, and what a fault means in words: what happened, what was kept, what to do.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::vault::{Fault, StoreFault};

use super::{Notes, Spot};
use crate::words;

impl Notes {
    /// Something is done here: what was told before is over, and what is told from now on stands here.
    pub(crate) fn here(&self, spot: Spot) {
        self.told.set("");
        self.spot.set(spot);
    }

    /// The part with the button is gone: what is told stands above everything.
    pub(crate) fn moved(&self) {
        self.spot.set(Spot::Top);
    }

    /// Tells what was done; or what went wrong, what was kept and what to do.
    pub(crate) fn tell(&self, what: &'static str) {
        self.told.set(what);
    }

    /// What is told here; tracks.
    pub(crate) fn told(&self, spot: Spot) -> &'static str {
        if self.spot.get() == spot { self.told.get() } else { "" }
    }

    /// What is going on here, in words; tracks.
    pub(crate) fn busy(&self, spot: Spot) -> &'static str {
        if self.spot.get() == spot { self.busy.get() } else { "" }
    }

    /// Does something that takes time, and says so meanwhile; says what went wrong.
    pub(super) fn long(&self, what: &'static str, work: impl Future<Output = Result<(), Fault>> + 'static) {
        self.told.set("");
        self.busy.set(what);
        let notes = *self;
        let work: Pin<Box<dyn Future<Output = Result<(), Fault>>>> = Box::pin(work);
        spawn_local(async move {
            let done = work.await;
            notes.busy.set("");
            if let Err(fault) = done {
                notes.tell(fault_words(&fault));
            }
        });
    }
}

/// What a fault of the storage means, in words.
pub(super) fn store_words(fault: &StoreFault) -> &'static str {
    match fault {
        StoreFault::Blocked => words::NOTES_BLOCKED,
        StoreFault::Full => words::NOTES_FULL,
        StoreFault::Gone => words::NOTES_GONE,
        StoreFault::Newer => words::NOTES_NEWER,
        StoreFault::Failed(_) => words::NOTES_NOT_SAVED,
    }
}

/// What a fault of the vault means, in words.
pub(super) fn fault_words(fault: &Fault) -> &'static str {
    match fault {
        Fault::Cost | Fault::Damaged | Fault::WrongRow | Fault::Replayed | Fault::Missing => words::NOTES_DAMAGED,
        Fault::Memory => words::NOTES_NO_MEMORY,
        Fault::Passphrase => words::NOTES_WRONG_PHRASE,
        Fault::Newer => words::NOTES_NEWER,
        Fault::OtherVault => words::NOTES_GONE,
        Fault::Exists => words::NOTES_EXISTS,
        Fault::Removed => words::NOTES_REMOVED,
        Fault::Changed => words::NOTES_CHANGED,
        Fault::TooBig => words::NOTES_TOO_BIG,
        Fault::Store(fault) => store_words(fault),
    }
}
