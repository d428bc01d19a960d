//! An open vault with all that came out of it, as one value: dropping it is locking.
//!
//! What belongs here: that nothing of an open vault outlives it. Which values those are is told by whoever has them in
//! memory, as [`Contents`].

use super::shelf::{Lent, Shelf};

/// What came out of an open vault and stands in memory: nicknames, the case in hand, what is being typed about it.
pub trait Contents {
    /// Forgets all of it.
    fn forget(&self);
}

/// An open vault: the queue in front of the key, and what came out of it. When it is dropped nobody gets the key any
/// more, the contents are forgotten at once, and the key goes as soon as whoever has it now gives it back.
pub struct OpenVault<T, C: Contents> {
    shelf: Shelf<T>,
    contents: C,
}

impl<T, C: Contents> OpenVault<T, C> {
    /// Opens: what `contents` are from here on came out of this vault, or goes into it.
    pub fn new(vault: T, contents: C) -> OpenVault<T, C> {
        OpenVault { shelf: Shelf::new(vault), contents }
    }

    /// The queue in front of it.
    #[must_use]
    pub fn shelf(&self) -> Shelf<T> {
        self.shelf.clone()
    }

    /// Locks. Who awaits what this gives is the last to use the key: for what is still to be saved.
    pub fn lock(self) -> impl Future<Output = Lent<T>> {
        self.shelf().close()
    }
}

impl<T, C: Contents> Drop for OpenVault<T, C> {
    fn drop(&mut self) {
        self.shelf.shut();
        self.contents.forget();
    }
}
