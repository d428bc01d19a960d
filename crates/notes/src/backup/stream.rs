//! The payload of an age file: chunks of 64 KiB, each sealed with its number and whether it is
//! the last, so that chunks cannot be swapped, left out, added or cut off.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use zeroize::Zeroizing;

use super::Fault;

/// The plain bytes of each chunk but the last.
const CHUNK: usize = 1 << 16;

/// The Poly1305 tag after each chunk.
const TAG: usize = 16;

/// Adds `plain`, sealed, to `out`.
pub(super) fn seal(plain: &[u8], key: &[u8; 32], out: &mut Vec<u8>) -> Result<(), Fault> {
    let cipher = ChaCha20Poly1305::new(key.into());
    out.reserve_exact(plain.len() + (plain.len() / CHUNK + 1) * TAG);
    let mut rest = plain;
    let mut number = 0;
    loop {
        let (chunk, after) = cut(rest, CHUNK);
        let at = out.len();
        out.extend_from_slice(chunk);
        let sealed = out.get_mut(at..).unwrap_or_default();
        let tag = cipher
            .encrypt_inout_detached(&nonce(number, after.is_empty()), b"", sealed.into())
            .map_err(|_| Fault::Damaged)?;
        out.extend_from_slice(&tag);
        if after.is_empty() {
            return Ok(());
        }
        rest = after;
        number += 1;
    }
}

/// What sealed chunks hold, all of it or nothing.
pub(super) fn open(sealed: &[u8], key: &[u8; 32]) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let cipher = ChaCha20Poly1305::new(key.into());
    // Enough from the start: a vector that grows leaves plain text behind in memory.
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    let mut rest = sealed;
    let mut number = 0;
    loop {
        let (chunk, after) = cut(rest, CHUNK + TAG);
        let (text, tag) = chunk.split_last_chunk::<TAG>().ok_or(Fault::Damaged)?;
        // Only a whole payload may be empty, or one text could be written in two ways.
        if text.is_empty() && number > 0 {
            return Err(Fault::Damaged);
        }
        let at = plain.len();
        plain.extend_from_slice(text);
        let opened = plain.get_mut(at..).unwrap_or_default();
        cipher
            .decrypt_inout_detached(&nonce(number, after.is_empty()), b"", opened.into(), tag.into())
            .map_err(|_| Fault::Damaged)?;
        if after.is_empty() {
            return Ok(plain);
        }
        rest = after;
        number += 1;
    }
}

/// The first bytes, at most so many, and what follows.
fn cut(bytes: &[u8], most: usize) -> (&[u8], &[u8]) {
    bytes.split_at_checked(most).unwrap_or((bytes, &[]))
}

/// Eleven bytes of number, big endian, and one that says whether it is the last. A file holds
/// fewer than 2^32 chunks by far.
fn nonce(number: u32, last: bool) -> Nonce {
    let [a, b, c, d] = number.to_be_bytes();
    [0, 0, 0, 0, 0, 0, 0, a, b, c, d, last.into()].into()
}
