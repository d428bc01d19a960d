//! The keys of one file: wrapped with the stretched passphrase, and made of each other.

use chacha20poly1305::ChaCha20Poly1305;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::Fault;

/// The nonce of the wrapped file key: zero by the format. Each salt gives another key, and it
/// wraps one thing.
const WRAP_NONCE: [u8; 12] = [0; 12];

/// The 32 bytes of the stanza: the file key encrypted, and its tag.
pub(super) fn wrap(file_key: &[u8; 16], stretched: &[u8; 32]) -> Result<[u8; 32], Fault> {
    let mut wrapped = [0; 32];
    let (key, tag) = wrapped.split_at_mut(16);
    key.copy_from_slice(file_key);
    let made = ChaCha20Poly1305::new(stretched.into())
        .encrypt_inout_detached(&WRAP_NONCE.into(), b"", key.into())
        .map_err(|_| Fault::Damaged)?;
    tag.copy_from_slice(&made);
    Ok(wrapped)
}

/// The file key out of the 32 bytes of the stanza: 16 of key, 16 of tag.
pub(super) fn unwrap(wrapped: &[u8; 32], stretched: &[u8; 32]) -> Result<Zeroizing<[u8; 16]>, Fault> {
    let (key, tag) = wrapped.split_first_chunk::<16>().ok_or(Fault::Damaged)?;
    let tag: &[u8; 16] = tag.try_into().map_err(|_| Fault::Damaged)?;
    let mut file_key = Zeroizing::new(*key);
    ChaCha20Poly1305::new(stretched.into())
        .decrypt_inout_detached(&WRAP_NONCE.into(), b"", file_key.as_mut_slice().into(), tag.into())
        .map_err(|_| Fault::WrongPassphrase)?;
    Ok(file_key)
}

/// A key out of the file key: HKDF-SHA-256 (RFC 5869). An empty salt is the same as none.
pub(super) fn derive(file_key: &[u8; 16], salt: &[u8], info: &[u8]) -> Result<Zeroizing<[u8; 32]>, Fault> {
    let mut key = Zeroizing::new([0; 32]);
    // Fails only past 255 × 32 bytes.
    Hkdf::<Sha256>::new(Some(salt), file_key).expand(info, key.as_mut_slice()).map_err(|_| Fault::Damaged)?;
    Ok(key)
}
