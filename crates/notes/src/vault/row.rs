//! A row: every record of the vault but the lock, sealed with the data key.

use chacha20poly1305::aead::AeadInOut;
use zeroize::Zeroizing;

use super::lock::take;
use super::{DataKey, Fault, Nonce, VaultId};

/// Sixteen bytes that say what a row holds; see [`super::CaseId::row`] and [`super::index::ROW`].
pub type RowId = [u8; 16];

/// The first bytes of a row.
pub const MAGIC: [u8; 4] = *b"RDMR";
/// The format of rows this app writes, and the newest it reads.
pub const FORMAT: u8 = 1;
/// The newest schema of the plain text that this app reads.
pub const SCHEMA: u16 = 1;
/// Length in bytes of what stands before the sealed part; all of it is authenticated.
pub const PREFIX: usize = 55;
/// The plain text is padded to a multiple of this many bytes, so that the length of a row says little
/// about what was written.
pub const BLOCK: usize = 256;
/// The most bytes of plain text in one row: 16 MiB, some three thousand closely typed pages.
pub const MOST_PLAIN: usize = 16 << 20;

const TAG: usize = 16;

/// What an authentic row holds.
pub struct Row {
    /// The version it was sealed as.
    pub version: u64,
    /// The schema of its plain text, at most [`SCHEMA`].
    pub schema: u16,
    /// The plain text, overwritten when dropped.
    pub plain: Zeroizing<Vec<u8>>,
}

/// Seals a row. The nonce must be fresh.
///
/// # Errors
/// [`Fault::TooBig`] above [`MOST_PLAIN`] bytes.
pub fn seal(
    key: &DataKey,
    vault_id: &VaultId,
    row_id: &RowId,
    version: u64,
    schema: u16,
    nonce: &Nonce,
    plain: &[u8],
) -> Result<Vec<u8>, Fault> {
    let length = u32::try_from(plain.len()).map_err(|_| Fault::TooBig)?;
    if plain.len() > MOST_PLAIN {
        return Err(Fault::TooBig);
    }
    let padded = (plain.len() + 4).next_multiple_of(BLOCK);
    // Of its full size at once: a growing buffer would leave plain text behind.
    let mut bytes = Vec::with_capacity(PREFIX + padded + TAG);
    bytes.extend_from_slice(&MAGIC);
    bytes.push(FORMAT);
    bytes.extend_from_slice(&schema.to_be_bytes());
    bytes.extend_from_slice(row_id);
    bytes.extend_from_slice(&version.to_be_bytes());
    bytes.extend_from_slice(nonce);
    let data = authenticated(&bytes, vault_id);
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(plain);
    bytes.resize(PREFIX + padded, 0);
    let (_, sealed) = bytes.split_at_mut_checked(PREFIX).ok_or(Fault::TooBig)?;
    let tag = key.cipher().encrypt_inout_detached(nonce.into(), &data, sealed.into()).map_err(|_| Fault::TooBig)?;
    bytes.extend_from_slice(&tag);
    Ok(bytes)
}

/// Opens a row that has to be the row `expected`.
///
/// Only the format is believed without proof; version, schema and id are looked at when the row has
/// proved to be authentic.
///
/// # Errors
/// [`Fault::Newer`] for a higher format or schema, [`Fault::WrongRow`] for another row of this vault,
/// [`Fault::TooBig`] for more bytes than this app writes, else [`Fault::Damaged`].
pub fn open(key: &DataKey, vault_id: &VaultId, expected: &RowId, bytes: &[u8]) -> Result<Row, Fault> {
    let (magic, rest) = take::<4>(bytes)?;
    let ([format], rest) = take::<1>(rest)?;
    if magic != MAGIC || format == 0 {
        return Err(Fault::Damaged);
    }
    if format > FORMAT {
        return Err(Fault::Newer);
    }
    if bytes.len() > PREFIX + MOST_PLAIN + BLOCK + TAG {
        return Err(Fault::TooBig);
    }
    let (schema, rest) = take(rest)?;
    let (row_id, rest) = take::<16>(rest)?;
    let (version, rest) = take(rest)?;
    let (nonce, rest) = take::<24>(rest)?;
    let (sealed, tag) = rest.split_last_chunk::<TAG>().ok_or(Fault::Damaged)?;
    let (prefix, _) = bytes.split_at_checked(PREFIX).ok_or(Fault::Damaged)?;
    let mut plain = Zeroizing::new(sealed.to_vec());
    key.cipher()
        .decrypt_inout_detached(
            &nonce.into(),
            &authenticated(prefix, vault_id),
            plain.as_mut_slice().into(),
            tag.into(),
        )
        .map_err(|_| Fault::Damaged)?;
    if row_id != *expected {
        return Err(Fault::WrongRow);
    }
    let schema = u16::from_be_bytes(schema);
    if schema > SCHEMA {
        return Err(Fault::Newer);
    }
    let (length, text) = take(&plain)?;
    let length = usize::try_from(u32::from_be_bytes(length)).map_err(|_| Fault::TooBig)?;
    if length > text.len() {
        return Err(Fault::Damaged);
    }
    // In place, so that there is one copy to overwrite.
    plain.copy_within(4..length.saturating_add(4), 0);
    plain.truncate(length);
    Ok(Row { version: u64::from_be_bytes(version), schema, plain })
}

fn authenticated(prefix: &[u8], vault_id: &VaultId) -> Vec<u8> {
    let mut data = Vec::with_capacity(PREFIX + 16);
    data.extend_from_slice(prefix);
    data.extend_from_slice(vault_id);
    data
}
