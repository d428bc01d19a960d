//! The port to the place where records are kept: a map of names to bytes with transactions.
//!
//! What belongs here: the port, and the adapters that need no browser. [`Memory`] keeps records for
//! as long as the page is there; [`Failing`] breaks another store on purpose, for tests.

mod failing;
mod memory;

use std::future::Future;
use std::pin::Pin;

pub use failing::{Break, Failing};
pub use memory::Memory;

/// The bytes of one record.
pub type Bytes = Vec<u8>;

/// What a store is still busy with. Boxed, so that one copy of the code serves every store.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreFault>> + 'a>>;

/// What is done with the records that [`Store::swap`] read, in the order they were asked for.
pub type ChangeFn<'a> = Box<dyn FnOnce(Vec<Option<Bytes>>) -> Option<Change> + 'a>;

/// Why a store could not do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// There is no storage here at all.
    Blocked,
    /// The browser gives no more room.
    Full,
    /// The database was deleted while it was open.
    Gone,
    /// A newer app made the database.
    Newer,
    /// Anything else, in the words of the browser.
    Failed(String),
}

/// What a transaction writes.
#[derive(Default)]
pub struct Change {
    /// Records to write, under their names.
    pub put: Vec<(String, Bytes)>,
    /// Names of records to delete; deleting what is absent is no fault.
    pub delete: Vec<String>,
}

/// A place with transactions. A reported fault leaves it open whether the change was written, unless
/// the place knows better; so callers never count on either.
pub trait Store {
    /// One transaction that reads, changes and writes. It reads `keys` (`None` where absent), calls
    /// `change` at most once, inside the transaction and without waiting, writes all of the change or
    /// nothing of it, and resolves when that is durable. `None` from `change` writes nothing and
    /// resolves well. No other transaction on these records comes between.
    fn swap<'a>(&'a self, keys: Vec<String>, change: ChangeFn<'a>) -> Later<'a, ()>;

    /// The names of all records, sorted.
    fn keys(&self) -> Later<'_, Vec<String>>;

    /// Deletes everything, also for other tabs.
    fn wipe(&self) -> Later<'_, ()>;
}
