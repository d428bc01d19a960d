//! What every part of the vault shares: its name, a nonce, and why something was refused.

use super::StoreFault;

/// A nonce of XChaCha20-Poly1305: 24 bytes, fresh from the system's randomness for every sealing.
pub type Nonce = [u8; 24];

/// Sixteen bytes that name a vault: random at its making, part of every sealed record.
pub type VaultId = [u8; 16];

/// Why something about the vault was refused. Nothing was written when a call gives one of these,
/// except as told at [`Fault::Store`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The cost of the passphrase lies outside [`Cost::check`](super::Cost::check); nothing was derived.
    Cost,
    /// This device did not give the memory that the cost asks for.
    Memory,
    /// The passphrase is wrong, or the lock record was changed. Without a stored verifier these two
    /// cannot be told apart.
    Passphrase,
    /// The bytes are not as this app wrote them.
    Damaged,
    /// An authentic record stands in the place of another.
    WrongRow,
    /// A record and the index are not of the same time: one of them was put back from an earlier day.
    Replayed,
    /// A record that has to be there is not.
    Missing,
    /// A newer app wrote this. It is left as it is.
    Newer,
    /// This vault is not in the store: it was wiped, or another was made in its place.
    OtherVault,
    /// There is a vault already.
    Exists,
    /// The case was removed, in this tab or another.
    Removed,
    /// The case was saved after the version that the caller knew.
    Changed,
    /// More than [`row::MOST_PLAIN`](super::row::MOST_PLAIN) bytes in one record, or more than [`index::MOST_CASES`](super::index::MOST_CASES) cases.
    TooBig,
    /// The storage reported a fault. Whether the change was written is unknown; nothing may be called
    /// kept. Doing the same again is sound.
    Store(StoreFault),
}
