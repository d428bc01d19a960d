//! From a passphrase to a key: Argon2id version 1.3 (RFC 9106) with one lane.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use super::Fault;

/// What one guess of a passphrase costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
}

const MIB: u32 = 1024;

/// The longest a rung may be predicted to take, in milliseconds.
const PATIENCE_MS: f64 = 1000.0;

impl Cost {
    /// The costs a new lock can get, cheapest first. The lowest is the OWASP minimum for Argon2id
    /// (Password Storage Cheat Sheet: 19 MiB, 2 passes); the highest is what a phone can still spare.
    pub const LADDER: [Cost; 5] =
        [Cost::rung(19, 2), Cost::rung(32, 3), Cost::rung(46, 3), Cost::rung(64, 3), Cost::rung(64, 4)];

    const fn rung(mib: u32, passes: u32) -> Cost {
        Cost { memory_kib: mib * MIB, passes }
    }

    /// Whether this cost may be used at all: 12 to 128 MiB and 1 to 10 passes. A lock is a file that
    /// others may have touched: too little would be a downgrade, too much would hang the device.
    ///
    /// # Errors
    /// [`Fault::Cost`].
    pub fn check(self) -> Result<(), Fault> {
        let memory = (12 * MIB..=128 * MIB).contains(&self.memory_kib);
        if memory && (1..=10).contains(&self.passes) { Ok(()) } else { Err(Fault::Cost) }
    }

    /// The highest rung of [`Cost::LADDER`] that this device is predicted to do within a second.
    /// `probe_ms` is how long the lowest rung took here, in milliseconds. Time goes with memory ×
    /// passes. A probe that makes no sense gives the lowest rung.
    #[must_use]
    pub fn for_pace(probe_ms: f64) -> Cost {
        let [lowest, ..] = Cost::LADDER;
        if !probe_ms.is_finite() || probe_ms <= 0.0 {
            return lowest;
        }
        let pace = probe_ms / lowest.work();
        let fits = Cost::LADDER.into_iter().rev().find(|cost| pace * cost.work() <= PATIENCE_MS);
        fits.unwrap_or(lowest)
    }

    fn work(self) -> f64 {
        f64::from(self.memory_kib) * f64::from(self.passes)
    }
}

/// The key that a passphrase gives: 32 bytes that open a [`super::Lock`] and nothing else.
///
/// The bytes lie in one place on the heap, so that moving the key leaves no copies, and are
/// overwritten when it is dropped.
pub struct Key(Box<[u8; 32]>);

impl Key {
    /// A key that was derived elsewhere, such as in a worker. The caller clears its own copy.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Key {
        let mut key = Box::new([0u8; 32]);
        // Into its place, not by way of a copy on the stack, which nobody clears.
        key.copy_from_slice(bytes);
        Key(key)
    }

    /// A key whose bytes are put in their place by `fill`; nothing when that fails.
    #[must_use]
    pub fn filled(fill: impl FnOnce(&mut [u8; 32]) -> Option<()>) -> Option<Key> {
        let mut key = Key(Box::new([0; 32]));
        fill(&mut key.0)?;
        Some(key)
    }

    /// The bytes, to hand them from a worker to the page.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Stretches a prepared passphrase (see [`prepare`]) to a key. Takes long on purpose: up to a
/// second or more, so it is called where it cannot freeze the page. The memory is cleared after.
///
/// # Errors
/// [`Fault::Cost`] before any work when the cost is out of range; [`Fault::Memory`] when the memory
/// is not to be had.
pub fn stretch(passphrase: &[u8], salt: &[u8; 16], cost: Cost) -> Result<Key, Fault> {
    cost.check()?;
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(|_| Fault::Cost)?;
    let count = params.block_count();
    let mut blocks: Vec<Block> = Vec::new();
    // An ordinary allocation that fails ends the whole app.
    blocks.try_reserve_exact(count).map_err(|_| Fault::Memory)?;
    blocks.resize(count, Block::new());
    let mut key = Key(Box::new([0; 32]));
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let done = argon.hash_password_into_with_memory(passphrase, salt, key.0.as_mut_slice(), &mut blocks);
    blocks.iter_mut().for_each(Zeroize::zeroize);
    done.map_err(|_| Fault::Cost)?;
    Ok(key)
}

/// The passphrase as it is used: without white space around it, with single spaces inside, in lower
/// case. The browser makes it NFC before.
///
/// Generated phrases are lower case. A phone's keyboard makes the first letter a capital and adds a
/// space after a suggested word; neither may lock someone out. What this costs in strength is for the
/// measure of strength to count: it has to look at the prepared phrase.
///
/// Letters are folded one by one, so without the rule for a Greek sigma at the end of a word.
#[must_use]
pub fn prepare(typed: &str) -> Zeroizing<String> {
    // No letter's lower case takes more than twice its bytes; so the text is never moved, which would leave a copy.
    let mut text = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(2)));
    for word in typed.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.extend(word.chars().flat_map(char::to_lowercase));
    }
    text
}

#[cfg(test)]
#[path = "kdf_tests.rs"]
mod tests;
