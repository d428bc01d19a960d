//! The copy of everything as it stands, sealed as it is: for when a vault does not open and may not
//! be lost. The framing is in `docs/notes-container.md`.

use crate::vault::lock::take;
use crate::vault::store::{Bytes, StoreFault};
use crate::vault::{Fault, Store};

/// The first bytes of a raw copy.
pub const MAGIC: [u8; 4] = *b"RDMC";
/// The format of raw copies this app writes, and the newest it reads.
pub const FORMAT: u8 = 1;

/// All records of the store in one piece, in order of name. Opens nothing and changes nothing.
///
/// # Errors
/// The store's own.
pub async fn copy(store: &dyn Store) -> Result<Bytes, StoreFault> {
    let names = store.keys().await?;
    let mut bytes = Vec::new();
    let frame = |read: Vec<Option<Bytes>>| {
        bytes.extend_from_slice(&MAGIC);
        bytes.push(FORMAT);
        for (name, record) in names.iter().zip(&read) {
            let Some(record) = record else { continue };
            for part in [name.as_bytes(), record] {
                // More than four gigabytes do not fit in a page's memory.
                bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
                bytes.extend_from_slice(part);
            }
        }
        None
    };
    store.swap(names.clone(), Box::new(frame)).await?;
    Ok(bytes)
}

/// Takes a raw copy apart again: names and records.
///
/// # Errors
/// [`Fault::Newer`] for a higher format, else [`Fault::Damaged`].
pub fn records(bytes: &[u8]) -> Result<Vec<(String, Bytes)>, Fault> {
    let (magic, rest) = take::<4>(bytes)?;
    let ([format], mut rest) = take::<1>(rest)?;
    if magic != MAGIC || format == 0 {
        return Err(Fault::Damaged);
    }
    if format > FORMAT {
        return Err(Fault::Newer);
    }
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (name, after) = part(rest)?;
        let (record, after) = part(after)?;
        let name = std::str::from_utf8(name).map_err(|_| Fault::Damaged)?;
        found.push((name.to_owned(), record.to_vec()));
        rest = after;
    }
    Ok(found)
}

fn part(bytes: &[u8]) -> Result<(&[u8], &[u8]), Fault> {
    let (length, rest) = take(bytes)?;
    let length = usize::try_from(u32::from_be_bytes(length)).map_err(|_| Fault::Damaged)?;
    rest.split_at_checked(length).ok_or(Fault::Damaged)
}
