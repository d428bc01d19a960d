//! Turning a passphrase into a key, in a worker, so that the page stays alive meanwhile.
//!
//! The worker runs the writer's own wasm: nothing more to load. `start.js` makes it, because only
//! that file may name a script.

use std::cell::RefCell;

use js_sys::{Promise, Uint8Array};
use notes::backup;
use notes::vault::kdf::{self, Cost, Key};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use zeroize::Zeroizing;

/// Which function derives the key, and how much work it does.
#[derive(Clone, Copy, Debug)]
pub(crate) enum KdfParams {
    /// Argon2id, for the vault.
    Vault(Cost),
    /// scrypt with this power of two, for a backup.
    Backup(u8),
}

const SALT: usize = 16;
const VAULT: u32 = 1;
const BACKUP: u32 = 2;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = rdmStretch, catch)]
    fn beside(module: &JsValue, kind: u32, a: u32, b: u32, secret: Uint8Array) -> Result<Promise, JsValue>;
}

/// Derives a key of 32 bytes from a passphrase; `None` when this device cannot: too little memory, or no worker allowed.
pub(crate) async fn derive_key(passphrase: &str, salt: &[u8; SALT], params: KdfParams) -> Option<Key> {
    // The length of the passphrase, the salt, the passphrase; and room for the key that comes back.
    let length = 4 + SALT + passphrase.len();
    let mut secret = Zeroizing::new(Vec::with_capacity(length.max(32)));
    secret.extend_from_slice(&u32::try_from(passphrase.len()).ok()?.to_le_bytes());
    secret.extend_from_slice(salt);
    secret.extend_from_slice(passphrase.as_bytes());
    secret.resize(length.max(32), 0);
    let (kind, a, b) = match params {
        KdfParams::Vault(cost) => (VAULT, cost.memory_kib, cost.passes),
        KdfParams::Backup(log_n) => (BACKUP, u32::from(log_n), 0),
    };
    let promise = beside(&wasm_bindgen::module(), kind, a, b, Uint8Array::from(secret.as_slice())).ok()?;
    let key = JsFuture::from(promise).await.ok()?;
    if key.is_null() || key.is_undefined() {
        return None;
    }
    let bytes = Uint8Array::new(&key);
    let key = Key::filled(|place| (bytes.length() == 32).then(|| bytes.copy_to(place)));
    bytes.fill(0, 0, bytes.length());
    key
}

thread_local! {
    /// Where the worker puts what it sends and finds what it gets.
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// In the worker: allocates the input buffer of so many bytes, and returns its address.
pub fn alloc_kdf_input(length: u32) -> u32 {
    INPUT.with_borrow_mut(|input| {
        *input = vec![0; usize::try_from(length).unwrap_or_default()];
        u32::try_from(input.as_ptr().addr()).unwrap_or_default()
    })
}

/// In the worker: derives the key from what stands in the input buffer and puts it there. Its bytes, or -1 when that
/// cannot be.
pub fn run(kind: u32, a: u32, b: u32) -> i32 {
    INPUT.with_borrow_mut(|input| match key_of(input, kind, a, b) {
        Some(key) => {
            input.iter_mut().for_each(|byte| *byte = 0);
            input.iter_mut().zip(key.iter()).for_each(|(place, byte)| *place = *byte);
            32
        }
        None => -1,
    })
}

fn key_of(input: &[u8], kind: u32, a: u32, b: u32) -> Option<Zeroizing<[u8; 32]>> {
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
