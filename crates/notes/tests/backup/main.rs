//! The backup file against the public age vectors, files of other programs, and hostile files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests may fail loudly

mod hostile;
mod made;
mod round_trips;
mod vectors;

use std::path::PathBuf;

use base64ct::{Base64, Encoding};
use notes::backup::{Fault, Plan, Random, open, plan, seal, stretch};

/// A folder of test files.
fn data(folder: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/age").join(folder)
}

/// A plan that costs nothing.
const CHEAP: Plan = Plan { salt: [7; 16], log_n: 1 };

/// Always the same "random" bytes.
fn random() -> Random {
    Random { file_key: [3; 16], nonce: [5; 16] }
}

/// The key of "wachtwoord" under the cheap plan.
fn key() -> [u8; 32] {
    *stretch(b"wachtwoord", &CHEAP.salt, CHEAP.log_n).unwrap()
}

/// A file that holds `plain`.
fn sealed(plain: &[u8]) -> Vec<u8> {
    seal(plain, &key(), &CHEAP, random()).unwrap()
}

/// Reads a file as the app does.
fn read(file: &[u8], passphrase: &[u8]) -> Result<Vec<u8>, Fault> {
    let plan = plan(file)?;
    let stretched = stretch(passphrase, &plan.salt, plan.log_n)?;
    open(file, &stretched).map(|plain| plain.to_vec())
}

/// The file as text, with lines of so many columns (64 is right) and these line ends.
fn armor(file: &[u8], columns: usize, end: &str) -> Vec<u8> {
    let mut text = format!("-----BEGIN AGE ENCRYPTED FILE-----{end}");
    file.chunks(columns / 4 * 3).for_each(|line| text.extend([&Base64::encode_string(line), end]));
    (text + "-----END AGE ENCRYPTED FILE-----" + end).into_bytes()
}
