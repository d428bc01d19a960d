//! The queue in front of an open vault: one at a time, in the order of asking.
//!
//! What belongs here: who may use it now, and that it is over. A mutex of tokio does the queueing: it
//! is first in, first out, and it gives back what was lent when the guard is dropped, on every way
//! out of a function. So a vault cannot stay lent.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::{Mutex, OwnedMutexGuard};

/// What was lent. Dropping it lends it to the next in the queue.
pub type Lent<T> = OwnedMutexGuard<T>;

/// One thing that many ask for. Clones are handles on the same; with the last handle and the last
/// [`Lent`] it is dropped.
pub struct Shelf<T> {
    thing: Arc<Mutex<T>>,
    closed: Arc<AtomicBool>,
}

impl<T> Clone for Shelf<T> {
    fn clone(&self) -> Self {
        Shelf { thing: Arc::clone(&self.thing), closed: Arc::clone(&self.closed) }
    }
}

impl<T> Shelf<T> {
    /// Puts it there.
    pub fn new(thing: T) -> Shelf<T> {
        Shelf { thing: Arc::new(Mutex::new(thing)), closed: Arc::default() }
    }

    /// Waits for its turn, counted from the first poll. `None` when the shelf was closed, also while waiting.
    pub async fn take(&self) -> Option<Lent<T>> {
        let lent = Arc::clone(&self.thing).lock_owned().await;
        (!self.closed.load(Ordering::Relaxed)).then_some(lent)
    }

    /// Nobody gets it any more from now on, except whoever has it now, and who awaits what this gives:
    /// once, for what has to be done last.
    pub fn close(self) -> impl Future<Output = Lent<T>> {
        self.shut();
        self.thing.lock_owned()
    }

    /// Nobody gets it any more from now on, except whoever has it now.
    pub(super) fn shut(&self) {
        self.closed.store(true, Ordering::Relaxed);
    }
}
