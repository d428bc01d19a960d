//! Turning a passphrase into a key, in a worker.

use notes::backup;
use notes::vault::kdf::{self, Cost, Key};
use zeroize::Zeroizing;

use crate::platform::secret_worker::{self as worker, LENGTH};

/// Which function derives the key, and how much work it does.
#[derive(Clone, Copy, Debug)]
pub(super) enum KdfParams {
    /// Argon2id, for the vault.
    Vault(Cost),
    /// scrypt with this power of two, for a backup.
    Backup(u8),
}

const SALT: usize = 16;
const VAULT: u32 = 1;
const BACKUP: u32 = 2;

/// Derives a key from a passphrase; `None` when this device cannot: too little memory, or no worker allowed.
pub(super) async fn derive_key(passphrase: &str, salt: &[u8; SALT], params: KdfParams) -> Option<Key> {
    // The length of the passphrase, the salt, the passphrase; and room for the key that comes back.
    let length = 4 + SALT + passphrase.len();
    let mut secret = Zeroizing::new(Vec::with_capacity(length.max(LENGTH)));
    secret.extend_from_slice(&u32::try_from(passphrase.len()).ok()?.to_le_bytes());
    secret.extend_from_slice(salt);
    secret.extend_from_slice(passphrase.as_bytes());
    let (kind, a, b) = match params {
        KdfParams::Vault(cost) => (VAULT, cost.memory_kib, cost.passes),
        KdfParams::Backup(log_n) => (BACKUP, u32::from(log_n), 0),
    };
    let answer = worker::ask(kind, a, b, secret).await?;
    Key::filled(|place| answer.put(place))
}

/// In the worker: derives the key from what stands in the input buffer and puts it there. Its bytes, or -1 when that
/// cannot be.
pub(crate) fn run(kind: u32, a: u32, b: u32) -> i32 {
    worker::run(|input| key_of(input, kind, a, b))
}

fn key_of(input: &[u8], kind: u32, a: u32, b: u32) -> Option<Zeroizing<[u8; LENGTH]>> {
    let (length, rest) = input.split_first_chunk::<4>()?;
    let (salt, rest) = rest.split_first_chunk::<SALT>()?;
    let passphrase = rest.get(..usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    match kind {
        VAULT => kdf::stretch(passphrase, salt, Cost { memory_kib: a, passes: b })
            .ok()
            .map(|key| Zeroizing::new(*key.as_bytes())),
        BACKUP => backup::stretch(passphrase, salt, u8::try_from(a).ok()?).ok(),
        _ => None,
    }
}
