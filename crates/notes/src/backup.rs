//! The backup: one file in the format age v1, locked with a passphrase.
//!
//! An open format, so that `age` or `rage` can open the file in ten years, with or without this
//! app. Only the passphrase recipient (scrypt) of <https://c2sp.org/age> is here; key files are
//! recognised and refused. Written in binary; read in binary and in the strict ASCII armor.
//!
//! Stretching the passphrase takes a second and much memory, so it is a step of its own that a
//! worker can do: [`plan`], then [`stretch`], then [`open`]; or [`work_for_pace`], [`stretch`],
//! [`seal`]. What belongs here is bytes in and bytes out: what the plain text means is for
//! [`model`](crate::model), and file names are for the app.

mod armor;
mod fault;
mod header;
mod keys;
mod stream;
mod work;

use zeroize::{Zeroize, Zeroizing};

use header::Header;
use keys::{derive, unwrap, wrap};

pub use fault::Fault;
pub use work::{MOST_WORK, Plan, USUAL_WORK, stretch, work_for_pace};

/// The most bytes of a backup file, as it is on disk: 30 MB. Some thousand times a long history of
/// notes, and little enough to hold twice in the memory of a phone.
pub const MOST_FILE: usize = 30_000_000;

/// The most bytes [`seal`] takes. The age chunks add 16 bytes to each 64 KiB and the header is
/// under 256 bytes, so that what is sealed always stays under [`MOST_FILE`] and can be read back.
pub const MOST_PLAIN: usize = 29_900_000;

/// The random bytes of one file, from the browser's own source. Never use them for a second file:
/// the same pair with another text gives both texts away.
pub struct Random {
    /// The key of this file (age: the *file key*).
    pub file_key: [u8; 16],
    /// What makes the key of the payload differ from file to file.
    pub nonce: [u8; 16],
}

impl Drop for Random {
    fn drop(&mut self) {
        self.file_key.zeroize();
    }
}

/// How to stretch the passphrase for this file. Reads and checks the header only, so the answer is
/// there before anybody waits: too big, no age file, a key file, too much work.
///
/// # Errors
/// Each [`Fault`] but [`Fault::WrongPassphrase`]. That the header is what its maker wrote only
/// [`open`] can tell.
pub fn plan(file: &[u8]) -> Result<Plan, Fault> {
    within(file)?;
    Ok(Header::read(&armor::binary(file)?)?.plan)
}

/// The file that holds `plain`: always the same for the same arguments. `stretched` is what
/// [`stretch`] made of the passphrase with this same `plan`; with any other the file never opens. Random bytes are used up, so they are taken by value.
///
/// # Errors
/// [`Fault::TooBig`] past [`MOST_PLAIN`], and [`Fault::TooMuchWork`] for a plan that [`stretch`]
/// would have refused: a backup that cannot be read back must not be made.
pub fn seal(plain: &[u8], stretched: &[u8; 32], plan: &Plan, random: Random) -> Result<Vec<u8>, Fault> {
    if plain.len() > MOST_PLAIN {
        return Err(Fault::TooBig);
    }
    work::check(plan.log_n)?;
    let key = derive(&random.file_key, &random.nonce, b"payload")?;
    let mut file = header::write(plan, &wrap(&random.file_key, stretched)?, &random.file_key)?;
    file.extend_from_slice(&random.nonce);
    stream::seal(plain, &key, &mut file)?;
    Ok(file)
}

/// What a file holds. `stretched` is what [`stretch`] made of the passphrase with the [`plan`] of
/// this file. All or nothing: no byte is given out of a file whose last byte is not proven.
///
/// # Errors
/// Each [`Fault`]; the header is checked before the passphrase, that before the payload.
pub fn open(file: &[u8], stretched: &[u8; 32]) -> Result<Zeroizing<Vec<u8>>, Fault> {
    within(file)?;
    let binary = armor::binary(file)?;
    let header = Header::read(&binary)?;
    let file_key = unwrap(&header.wrapped, stretched)?;
    header.verify(&file_key)?;
    let (nonce, chunks) = header.payload.split_first_chunk::<16>().ok_or(Fault::Damaged)?;
    let key = derive(&file_key, nonce, b"payload")?;
    stream::open(chunks, &key)
}

/// The cap on a file holds before anything is read or allocated.
fn within(file: &[u8]) -> Result<(), Fault> {
    if file.len() > MOST_FILE { Err(Fault::TooBig) } else { Ok(()) }
}
