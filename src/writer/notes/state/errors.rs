//! What a fault of the storage or the vault means, in words: what happened, what was kept, what to do. Each reason has
//! its own sentence: a new one does not compile without.

use notes::vault::{Fault, StoreFault};

use crate::words;

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
