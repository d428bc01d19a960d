//! An open vault, and everything a reader can ask of it, each in one transaction.
//!
//! What belongs here: finding, making, opening, changing and wiping a vault; in `cases` what is done
//! with one case; in `prefs` what the vault remembers of itself; in [`raw`] the copy of everything as
//! it stands, for when nothing opens.
//!
//! The rule of every change: inside the transaction the lock is read again, so that a tab whose vault
//! was wiped or made anew elsewhere writes nothing; and the index is read again, so that a tab never
//! works on what it remembers. The notebook takes over a new index only when the store has said that
//! the change is durable.

mod cases;
mod prefs;
pub mod raw;

use super::store::{Bytes, Change, StoreFault};
use super::{CaseId, DataKey, Fault, Index, Key, Label, Lock, Nonce, Store, VaultId, Wrap, index, lock};

pub use cases::{CaseCodec, Opened, Saved};

/// What a store holds, seen without a passphrase.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// No vault.
    Nothing,
    /// A vault; stretch the passphrase with this lock's salt and cost.
    Locked(Lock),
    /// A vault of a newer app, and the bytes of its lock. Leave it, offer [`raw::copy`].
    Newer(Bytes),
    /// A lock that cannot be read, and its bytes. Keep it, offer [`raw::copy`].
    Damaged(Bytes),
}

/// What a vault is made of. All bytes are fresh from the system's randomness.
pub struct NewVault<'a> {
    /// The first passphrase.
    pub wrap: Wrap<'a>,
    /// The name of the vault.
    pub vault_id: VaultId,
    /// The data key.
    pub data_key: DataKey,
    /// For the index.
    pub nonce: Nonce,
}

/// How far wiping came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wiped {
    /// Nothing is left.
    All,
    /// The lock is gone, so no passphrase opens what is left; but sealed records are still there.
    KeyOnly(StoreFault),
}

/// An open vault. Dropping it is locking it: the key is overwritten.
pub struct Notebook {
    vault_id: VaultId,
    key: DataKey,
    index: Index,
}

/// What a transaction works on: the vault as it is in the store at that moment.
struct Transaction<'a> {
    vault_id: &'a VaultId,
    key: &'a DataKey,
    lock: Lock,
    index: Index,
    row: Option<Bytes>,
}

/// What a transaction does: the index as it will be, and what is written.
type Outcome = Result<(Index, Option<Change>), Fault>;

/// What the store holds. Asks for no passphrase and changes nothing.
///
/// # Errors
/// The store's own.
pub async fn inspect(store: &dyn Store) -> Result<Found, StoreFault> {
    let mut found = Found::Nothing;
    let look = |read: Vec<Option<Bytes>>| {
        if let Some(bytes) = read.into_iter().next().flatten() {
            found = match Lock::parse(&bytes) {
                Ok(lock) => Found::Locked(lock),
                Err(Fault::Newer) => Found::Newer(bytes),
                Err(_) => Found::Damaged(bytes),
            };
        }
        None
    };
    store.swap(vec![lock::NAME.into()], Box::new(look)).await?;
    Ok(found)
}

/// Wipes a vault: first drops the wrapped key, which ends every way to read it, then deletes
/// everything. Needs no passphrase. Asking whether the reader is sure is for the caller.
///
/// # Errors
/// The store's own, when neither could be done.
pub async fn wipe(store: &dyn Store) -> Result<Wiped, StoreFault> {
    let drop_key = |_| Some(Change { put: vec![], delete: vec![lock::NAME.into(), index::NAME.into()] });
    let dropped = store.swap(vec![lock::NAME.into()], Box::new(drop_key)).await;
    // Also when the first did not work: deleting everything may still.
    match (store.wipe().await, dropped) {
        (Ok(()), _) => Ok(Wiped::All),
        (Err(fault), Ok(())) => Ok(Wiped::KeyOnly(fault)),
        (Err(fault), Err(_)) => Err(fault),
    }
}

impl Notebook {
    /// Makes a vault and opens it. Rows that an interrupted wipe left behind have no key any more and
    /// are deleted.
    ///
    /// # Errors
    /// [`Fault::Exists`] when there is a lock, whatever state it is in: also when another tab was just
    /// before. [`Fault::Cost`]; [`Fault::Store`]: then look with [`inspect`] before trying again, the
    /// vault may have been made.
    pub async fn create(store: &dyn Store, new_vault: NewVault<'_>) -> Result<Notebook, Fault> {
        let NewVault { wrap, vault_id, data_key: key, nonce } = new_vault;
        let lock = Lock::make(&key, &vault_id, &wrap)?;
        let index = Index::new();
        let sealed = index.seal(&key, &vault_id, &nonce)?;
        let left = store.keys().await.map_err(Fault::Store)?;
        let mut made = Err(unasked());
        let make = |read: Vec<Option<Bytes>>| {
            made = match read.first() {
                Some(None) => Ok(()),
                _ => Err(Fault::Exists),
            };
            made.is_ok().then(|| Change {
                put: vec![(lock::NAME.into(), lock.to_bytes()), (index::NAME.into(), sealed)],
                delete: left.into_iter().filter(|name| CaseId::from_name(name).is_some()).collect(),
            })
        };
        store.swap(vec![lock::NAME.into()], Box::new(make)).await.map_err(Fault::Store)?;
        made?;
        Ok(Notebook { vault_id, key, index })
    }

    /// Opens the vault with what the passphrase gave, stretched with the salt and cost of the lock
    /// that [`inspect`] found.
    ///
    /// # Errors
    /// [`Fault::Passphrase`]; [`Fault::Missing`] when there is no vault or it has lost its index;
    /// [`Fault::Newer`], [`Fault::Cost`] and [`Fault::Damaged`]: leave it and offer [`raw::copy`].
    pub async fn unlock(store: &dyn Store, key: &Key) -> Result<Notebook, Fault> {
        let mut opened = Err(unasked());
        let open = |read: Vec<Option<Bytes>>| {
            opened = opened_with(key, read);
            None
        };
        store.swap(vec![lock::NAME.into(), index::NAME.into()], Box::new(open)).await.map_err(Fault::Store)?;
        opened
    }

    /// The index as this tab last read or wrote it.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Reads the index again: another tab may have changed it.
    ///
    /// # Errors
    /// As every call on an open vault: [`Fault::OtherVault`] when it is no longer in the store,
    /// [`Fault::Replayed`] when its index is older than what this tab has seen, [`Fault::Missing`],
    /// [`Fault::Newer`], [`Fault::Damaged`] and [`Fault::Store`].
    pub async fn refresh(&mut self, store: &dyn Store) -> Result<(), Fault> {
        self.transact(store, None, &mut |tx| Ok((tx.index, None))).await
    }

    /// Puts a new passphrase on the vault. The data key stays the same, so other tabs work on; and so
    /// an old copy of the lock still opens with the old passphrase.
    ///
    /// # Errors
    /// [`Fault::Passphrase`] when `old` does not open the lock as it is now; [`Fault::Cost`]; else as
    /// [`Notebook::refresh`].
    pub async fn change_passphrase(&mut self, store: &dyn Store, old: &Key, new: &Wrap<'_>) -> Result<(), Fault> {
        let mut change = |tx: Transaction<'_>| {
            let data_key = tx.lock.open(old)?;
            let lock = tx.lock.rewrap(&data_key, new)?;
            let change = Change { put: vec![(lock::NAME.into(), lock.to_bytes())], delete: vec![] };
            Ok((tx.index, Some(change)))
        };
        self.transact(store, None, &mut change).await
    }

    /// One transaction on this vault and, if asked, one row.
    async fn transact(
        &mut self,
        store: &dyn Store,
        row: Option<CaseId>,
        step: &mut dyn FnMut(Transaction<'_>) -> Outcome,
    ) -> Result<(), Fault> {
        let mut keys = vec![lock::NAME.into(), index::NAME.into()];
        keys.extend(row.map(CaseId::name));
        let mut result = Err(unasked());
        let here = &*self;
        let within = |read: Vec<Option<Bytes>>| match here.begin(read).and_then(step) {
            Ok((index, change)) => {
                result = Ok(index);
                change
            }
            Err(fault) => {
                result = Err(fault);
                None
            }
        };
        store.swap(keys, Box::new(within)).await.map_err(Fault::Store)?;
        self.index = result?;
        Ok(())
    }

    fn begin(&self, read: Vec<Option<Bytes>>) -> Result<Transaction<'_>, Fault> {
        let mut read = read.into_iter();
        let lock = read.next().flatten().ok_or(Fault::OtherVault)?;
        let lock = Lock::parse(&lock)?;
        if *lock.vault_id() != self.vault_id {
            return Err(Fault::OtherVault);
        }
        let index = read.next().flatten().ok_or(Fault::Missing)?;
        let index = Index::open(&self.key, &self.vault_id, &index)?;
        if index.version < self.index.version {
            return Err(Fault::Replayed);
        }
        let row = read.next().flatten();
        Ok(Transaction { vault_id: &self.vault_id, key: &self.key, lock, index, row })
    }
}

impl Transaction<'_> {
    /// Counts a change: gives the index its next version and seals it.
    fn next_index(&self, index: &mut Index, nonce: &Nonce) -> Result<(String, Bytes), Fault> {
        index.version = index.version.checked_add(1).ok_or(Fault::TooBig)?;
        Ok((index::NAME.into(), index.seal(self.key, self.vault_id, nonce)?))
    }
}

fn opened_with(key: &Key, read: Vec<Option<Bytes>>) -> Result<Notebook, Fault> {
    let mut read = read.into_iter();
    let lock = Lock::parse(&read.next().flatten().ok_or(Fault::Missing)?)?;
    let key = lock.open(key)?;
    let index = Index::open(&key, lock.vault_id(), &read.next().flatten().ok_or(Fault::Missing)?)?;
    Ok(Notebook { vault_id: *lock.vault_id(), key, index })
}

/// A store that answered `Ok` without calling the closure broke its contract: treat as not saved.
fn unasked() -> Fault {
    Fault::Store(StoreFault::Failed(String::new()))
}
