//! The passphrase to a key: scrypt (RFC 7914), and how much work it may be.

use scrypt::Params;
use zeroize::Zeroizing;

use super::Fault;

/// How a passphrase becomes a key for one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// 16 random bytes, new for each file (age: "a new salt MUST be generated for each file").
    pub salt: [u8; 16],
    /// The binary logarithm of the scrypt work factor, 1 to [`MOST_WORK`]. See [`USUAL_WORK`].
    pub log_n: u8,
}

/// The most work that is done for a file: log₂ N = 20, which is 1 GiB of memory and several
/// seconds. `age` writes 18 and `rage` what takes a second (20 on the machine this was made on),
/// so their files open. One step more would be 2 GiB, which a 32-bit wasm cannot hold in one
/// piece: without this cap a file could stop the app.
pub const MOST_WORK: u8 = 20;

/// The work for a file we write when nothing was measured: log₂ N = 16, which is 64 MiB, as much
/// as the vault takes at most. `age` itself takes 256 MiB, which a phone or an old school PC may
/// refuse to a browser tab, and the file must open there too.
pub const USUAL_WORK: u8 = 16;

/// What we write at least and at most. A backup lies in download folders and clouds, where who finds it can guess
/// for years: less than 15 (32 MiB) is not written, also on a slow device, which then waits longer. Reading has no
/// lower limit: what was written with less opens as before.
const LEAST_WRITTEN: u8 = 15;
const MOST_WRITTEN: u8 = 17;

/// The log₂ N of the measurement that [`work_for_pace`] takes.
const PROBE: u8 = 12;

/// How long stretching may take, in milliseconds.
const PATIENCE: f64 = 1_500.0;

/// Block size and lanes, fixed by age. The memory is 128 · r · N bytes.
const R: u32 = 8;
const P: u32 = 1;

/// What age puts before the salt, so that the key is of no use to another protocol.
const LABEL: &[u8] = b"age-encryption.org/v1/scrypt";

/// The work for a new file on this machine, given how many milliseconds [`stretch`] took with
/// log₂ N = 12: the most from 15 to 17 that is predicted to take at most 1.5 seconds (time
/// doubles with each step), and 15 when even that takes longer. A time that cannot be (not a
/// number, infinite, zero or less) gives 15: nothing is known of this machine, and the file must
/// open on it.
#[must_use]
pub fn work_for_pace(probe_ms: f64) -> u8 {
    if !probe_ms.is_finite() || probe_ms <= 0.0 {
        return LEAST_WRITTEN;
    }
    (LEAST_WRITTEN..=MOST_WRITTEN)
        .rev()
        .find(|log_n| probe_ms * f64::from(1u32 << (log_n - PROBE)) <= PATIENCE)
        .unwrap_or(LEAST_WRITTEN)
}

/// The key that a passphrase gives, with the salt and the binary logarithm of the work factor of
/// one file. Takes about a second and 2^(`log_n` + 10) bytes, so do it in a worker and end the
/// worker after: scrypt does not clear its memory.
///
/// The passphrase is taken byte for byte, as `age` does: no trimming, no Unicode normalisation.
///
/// # Errors
/// [`Fault::TooMuchWork`] past [`MOST_WORK`] or when the memory cannot be had, both before any
/// work; [`Fault::Damaged`] for 0, which no age file has.
pub fn stretch(passphrase: &[u8], salt: &[u8; 16], log_n: u8) -> Result<Zeroizing<[u8; 32]>, Fault> {
    check(log_n)?;
    room(log_n)?;
    let mut key = Zeroizing::new([0; 32]);
    let params = Params::new(log_n, R, P).map_err(|_| Fault::TooMuchWork(log_n))?;
    let salt = [LABEL, salt].concat();
    scrypt::scrypt(passphrase, &salt, &params, key.as_mut_slice()).map_err(|_| Fault::Damaged)?;
    Ok(key)
}

/// Whether we do this much work.
pub(super) fn check(log_n: u8) -> Result<(), Fault> {
    match log_n {
        0 => Err(Fault::Damaged),
        1..=MOST_WORK => Ok(()),
        more => Err(Fault::TooMuchWork(more)),
    }
}

/// Whether the memory can be had. The scrypt crate would end the program where it cannot; in wasm
/// what is given back here is what scrypt then gets.
fn room(log_n: u8) -> Result<(), Fault> {
    let refused = Fault::TooMuchWork(log_n);
    let blocks = 1usize.checked_shl(log_n.into()).ok_or(refused)?;
    // Its table, and a little for its other buffers.
    let bytes = blocks.checked_mul(1024).and_then(|b| b.checked_add(1 << 16)).ok_or(refused)?;
    let mut trial: Vec<u8> = Vec::new();
    trial.try_reserve_exact(bytes).map_err(|_| refused)?;
    // Unseen, an allocation that nothing uses may be optimised away, and with it the answer.
    std::hint::black_box(&mut trial);
    Ok(())
}
