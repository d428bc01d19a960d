//! The lock: the record that keeps the data key, wrapped with the key that the passphrase gives.

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use zeroize::{Zeroize, Zeroizing};

use super::{Cost, Fault, Key, Nonce, VaultId};

/// The key in a store under which the lock is kept.
pub const NAME: &str = "lock";
/// The first bytes of a lock.
pub const MAGIC: [u8; 4] = *b"RDMK";
/// The format this app writes, and the newest it reads.
pub const FORMAT: u8 = 1;
/// Length in bytes of what stands before the wrapped key; all of it is authenticated.
pub const PREFIX: usize = 69;
/// Length in bytes of a lock of format 1.
pub const LENGTH: usize = PREFIX + 48;

/// The key that seals every row: random at the making of a vault, the same for all its life.
/// Overwritten when dropped, and never moved on the heap.
pub struct DataKey(Box<[u8; 32]>);

impl DataKey {
    /// A data key of 32 random bytes. The caller clears its own copy.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> DataKey {
        let mut key = Box::new([0u8; 32]);
        // Into its place, not by way of a copy on the stack, which nobody clears.
        key.copy_from_slice(bytes);
        DataKey(key)
    }

    /// A data key whose random bytes are put in their place by `fill`; nothing when that fails.
    #[must_use]
    pub fn filled(fill: impl FnOnce(&mut [u8; 32]) -> Option<()>) -> Option<DataKey> {
        let mut key = DataKey(Box::new([0; 32]));
        fill(&mut key.0)?;
        Some(key)
    }

    pub(super) fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.0.as_ref().into())
    }
}

impl Drop for DataKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// What is needed to wrap a data key with a passphrase.
pub struct Wrap<'a> {
    /// What the passphrase gave, with this salt and cost.
    pub key: &'a Key,
    /// The cost it was stretched with.
    pub cost: Cost,
    /// The salt it was stretched with: 16 random bytes, new for every passphrase.
    pub salt: [u8; 16],
    /// A fresh nonce.
    pub nonce: Nonce,
}

/// A lock that could be read. Whether it is authentic shows when a key opens it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    cost: Cost,
    salt: [u8; 16],
    vault_id: VaultId,
    nonce: Nonce,
    wrapped: [u8; 48],
}

impl Lock {
    /// Reads a lock. Costs are checked here, before anything can be derived with them.
    ///
    /// # Errors
    /// [`Fault::Newer`] for a higher format, [`Fault::Cost`] for a cost out of range, else
    /// [`Fault::Damaged`].
    pub fn parse(bytes: &[u8]) -> Result<Lock, Fault> {
        let (magic, rest) = take::<4>(bytes)?;
        let ([format], rest) = take::<1>(rest)?;
        if magic != MAGIC || format == 0 {
            return Err(Fault::Damaged);
        }
        if format > FORMAT {
            return Err(Fault::Newer);
        }
        let (memory, rest) = take(rest)?;
        let (passes, rest) = take(rest)?;
        let (salt, rest) = take(rest)?;
        let (vault_id, rest) = take(rest)?;
        let (nonce, rest) = take(rest)?;
        let (wrapped, rest) = take(rest)?;
        if !rest.is_empty() {
            return Err(Fault::Damaged);
        }
        let cost = Cost { memory_kib: u32::from_be_bytes(memory), passes: u32::from_be_bytes(passes) };
        cost.check()?;
        Ok(Lock { cost, salt, vault_id, nonce, wrapped })
    }

    /// Makes the lock of a vault.
    ///
    /// # Errors
    /// [`Fault::Cost`] when a lock with this cost would not be read back.
    pub fn make(data_key: &DataKey, vault_id: &VaultId, with: &Wrap<'_>) -> Result<Lock, Fault> {
        with.cost.check()?;
        let mut lock =
            Lock { cost: with.cost, salt: with.salt, vault_id: *vault_id, nonce: with.nonce, wrapped: [0; 48] };
        let prefix = lock.prefix();
        let mut key = Zeroizing::new(*data_key.0);
        let cipher = XChaCha20Poly1305::new(with.key.as_bytes().into());
        let tag = cipher
            .encrypt_inout_detached(&lock.nonce.into(), &prefix, key.as_mut_slice().into())
            .map_err(|_| Fault::TooBig)?;
        for (to, from) in lock.wrapped.iter_mut().zip(key.iter().chain(tag.iter())) {
            *to = *from;
        }
        Ok(lock)
    }

    /// The data key, when `key` is what wrapped it.
    ///
    /// # Errors
    /// [`Fault::Passphrase`]: another passphrase, or a changed lock.
    pub fn open(&self, key: &Key) -> Result<DataKey, Fault> {
        let (wrapped, tag) = take::<32>(&self.wrapped)?;
        let (tag, _) = take::<16>(tag)?;
        // What is not yet authentic never becomes a key: the cipher checks the tag first.
        let mut data_key = DataKey::from_bytes(&wrapped);
        let cipher = XChaCha20Poly1305::new(key.as_bytes().into());
        cipher
            .decrypt_inout_detached(&self.nonce.into(), &self.prefix(), data_key.0.as_mut_slice().into(), &tag.into())
            .map_err(|_| Fault::Passphrase)?;
        Ok(data_key)
    }

    /// The lock of the same vault for a new passphrase. The data key stays: whoever kept an old lock
    /// and knows its passphrase can still open what they have.
    ///
    /// # Errors
    /// [`Fault::Cost`], as [`Lock::make`].
    pub fn rewrap(&self, data_key: &DataKey, with: &Wrap<'_>) -> Result<Lock, Fault> {
        Lock::make(data_key, &self.vault_id, with)
    }

    /// The bytes of the record.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.prefix();
        bytes.extend_from_slice(&self.wrapped);
        bytes
    }

    /// The cost to stretch a typed passphrase with; checked.
    #[must_use]
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// The salt to stretch a typed passphrase with.
    #[must_use]
    pub fn salt(&self) -> &[u8; 16] {
        &self.salt
    }

    /// Which vault this locks.
    #[must_use]
    pub fn vault_id(&self) -> &VaultId {
        &self.vault_id
    }

    fn prefix(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(LENGTH);
        bytes.extend_from_slice(&MAGIC);
        bytes.push(FORMAT);
        bytes.extend_from_slice(&self.cost.memory_kib.to_be_bytes());
        bytes.extend_from_slice(&self.cost.passes.to_be_bytes());
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.vault_id);
        bytes.extend_from_slice(&self.nonce);
        bytes
    }
}

/// The first `N` bytes and what follows; [`Fault::Damaged`] when there are fewer.
pub(super) fn take<const N: usize>(bytes: &[u8]) -> Result<([u8; N], &[u8]), Fault> {
    bytes.split_first_chunk::<N>().map(|(first, rest)| (*first, rest)).ok_or(Fault::Damaged)
}
