//! The header of an age file: the version line, the stanzas and the MAC, to the letter of
//! <https://c2sp.org/age>.

use base64ct::{Base64Unpadded, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::keys::derive;
use super::{Fault, Plan, work};

/// The most bytes of a header. With a passphrase it is about 150; more can only be a key file for
/// hundreds of people, or an attempt to keep us busy.
const MOST_HEADER: usize = 1 << 16;

/// The version line without its line feed.
const VERSION: &[u8] = b"age-encryption.org/v1";

/// The columns of each line of a stanza's body but the last, which is shorter.
const COLUMNS: usize = 64;

/// The bytes after the header that there are at least: a nonce of 16, and the tag of an empty
/// payload.
const LEAST_PAYLOAD: usize = 16 + 16;

/// A header with one passphrase stanza, in form but not yet proven, and what follows it.
pub(super) struct Header<'a> {
    /// How the passphrase is stretched.
    pub(super) plan: Plan,
    /// The file key, encrypted: 16 bytes and a tag.
    pub(super) wrapped: [u8; 32],
    /// The nonce and the chunks.
    pub(super) payload: &'a [u8],
    /// What the MAC is over: all up to and including the three dashes.
    covered: &'a [u8],
    mac: [u8; 32],
}

impl<'a> Header<'a> {
    /// Reads and checks the header of a binary file.
    pub(super) fn read(file: &'a [u8]) -> Result<Self, Fault> {
        let mut lines = Lines { file, rest: first_line(file)? };
        let mut stanzas = 0u32;
        let mut passphrase = None;
        loop {
            let before = lines.rest;
            let line = lines.next()?;
            if let Some(args) = line.strip_prefix(b"-> ") {
                stanzas = stanzas.saturating_add(1);
                let stanza = Stanza::read(args, &mut lines)?;
                if stanza.kind == b"scrypt" {
                    passphrase = Some(stanza);
                }
                continue;
            }
            let mac = line.strip_prefix(b"--- ").ok_or(Fault::Damaged)?;
            // The line, its dashes and all, begins where `before` does.
            let covered = file.len().checked_sub(before.len()).and_then(|at| file.get(..at.checked_add(3)?));
            // The format wants at least one stanza, and a passphrase stanza to be alone.
            let stanza = match (stanzas, passphrase) {
                (0, _) => return Err(Fault::Damaged),
                (_, None) => {
                    exactly::<32>(mac)?;
                    return Err(Fault::OtherRecipient);
                }
                (1, Some(stanza)) => stanza,
                (_, Some(_)) => return Err(Fault::Damaged),
            };
            let header = Header {
                plan: stanza.plan()?,
                wrapped: exactly(stanza.body.ok_or(Fault::Damaged)?)?,
                payload: lines.rest,
                covered: covered.ok_or(Fault::Damaged)?,
                mac: exactly(mac)?,
            };
            return if header.payload.len() < LEAST_PAYLOAD { Err(Fault::Damaged) } else { Ok(header) };
        }
    }

    /// Whether the header is what the holder of the file key wrote.
    pub(super) fn verify(&self, file_key: &[u8; 16]) -> Result<(), Fault> {
        // Compares in constant time.
        mac_over(self.covered, file_key)?.verify_slice(&self.mac).map_err(|_| Fault::Damaged)
    }
}

/// The header of a new file, its last line feed included.
pub(super) fn write(plan: &Plan, wrapped: &[u8; 32], file_key: &[u8; 16]) -> Result<Vec<u8>, Fault> {
    let mut out = VERSION.to_vec();
    out.extend_from_slice(b"\n-> scrypt ");
    out.extend_from_slice(Base64Unpadded::encode_string(&plan.salt).as_bytes());
    out.push(b' ');
    out.extend_from_slice(plan.log_n.to_string().as_bytes());
    out.push(b'\n');
    // 32 bytes are 43 columns: one line, and a short one.
    out.extend_from_slice(Base64Unpadded::encode_string(wrapped).as_bytes());
    out.extend_from_slice(b"\n---");
    let mac = mac_over(&out, file_key)?.finalize().into_bytes();
    out.push(b' ');
    out.extend_from_slice(Base64Unpadded::encode_string(&mac).as_bytes());
    out.push(b'\n');
    Ok(out)
}

/// HMAC-SHA-256 (RFC 2104) over the header, with the key age derives for it.
fn mac_over(covered: &[u8], file_key: &[u8; 16]) -> Result<Hmac<Sha256>, Fault> {
    let key = derive(file_key, b"", b"header")?;
    let mac = Hmac::<Sha256>::new_from_slice(key.as_slice()).map_err(|_| Fault::Damaged)?;
    Ok(mac.chain_update(covered))
}

/// What follows the version line. Another version is no fault of the file: it is not age v1. A
/// version line that goes wrong after "v1" is: line ends were changed, or it stops there.
fn first_line(file: &[u8]) -> Result<&[u8], Fault> {
    match file.strip_prefix(VERSION).ok_or(Fault::NotAge)? {
        [b'\n', rest @ ..] => Ok(rest),
        [b'!'..=b'~', ..] => Err(Fault::NotAge),
        _ => Err(Fault::Damaged),
    }
}

/// The lines of the header, which all end in a line feed before [`MOST_HEADER`].
struct Lines<'a> {
    file: &'a [u8],
    rest: &'a [u8],
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Result<&'a [u8], Fault> {
        let left = MOST_HEADER.saturating_sub(self.file.len().saturating_sub(self.rest.len()));
        let window = self.rest.get(..left).unwrap_or(self.rest);
        let Some(end) = window.iter().position(|byte| *byte == b'\n') else {
            return Err(if window.len() < self.rest.len() { Fault::TooBig } else { Fault::Damaged });
        };
        let (line, rest) = self.rest.split_at_checked(end).ok_or(Fault::Damaged)?;
        self.rest = rest.get(1..).ok_or(Fault::Damaged)?;
        Ok(line)
    }
}

/// One stanza in form.
struct Stanza<'a> {
    /// The first argument: the kind of recipient.
    kind: &'a [u8],
    /// The further arguments, all on one line.
    rest: Option<&'a [u8]>,
    /// The body, when it is on one line.
    body: Option<&'a [u8]>,
}

impl<'a> Stanza<'a> {
    /// Reads the body after an argument line, checking both.
    fn read(args: &'a [u8], lines: &mut Lines<'a>) -> Result<Self, Fault> {
        // One or more arguments of visible ASCII, with single spaces between.
        if args.split(|byte| *byte == b' ').any(|arg| arg.is_empty() || !arg.iter().all(u8::is_ascii_graphic)) {
            return Err(Fault::Damaged);
        }
        let mut body = Some(lines.next()?);
        let mut line = body.unwrap_or_default();
        loop {
            // A full line leaves no bits over, so each can be judged by itself.
            let mut buffer = [0; COLUMNS];
            if line.len() > COLUMNS || Base64Unpadded::decode(line, &mut buffer).is_err() {
                return Err(Fault::Damaged);
            }
            if line.len() < COLUMNS {
                break;
            }
            body = None;
            line = lines.next()?;
        }
        let mut parts = args.splitn(2, |byte| *byte == b' ');
        Ok(Stanza { kind: parts.next().unwrap_or_default(), rest: parts.next(), body })
    }

    /// The salt and the work factor of a passphrase stanza, within what we do.
    fn plan(&self) -> Result<Plan, Fault> {
        let mut rest = self.rest.unwrap_or_default().split(|byte| *byte == b' ');
        let (Some(salt), Some(factor), None) = (rest.next(), rest.next(), rest.next()) else {
            return Err(Fault::Damaged);
        };
        let plan = Plan { salt: exactly(salt)?, log_n: decimal(factor)? };
        work::check(plan.log_n)?;
        Ok(plan)
    }
}

/// Digits without a leading zero; 255 for that or more.
fn decimal(text: &[u8]) -> Result<u8, Fault> {
    if !matches!(text, [b'1'..=b'9', ..]) || !text.iter().all(u8::is_ascii_digit) {
        return Err(Fault::Damaged);
    }
    Ok(text.iter().fold(0, |sum: u8, digit| sum.saturating_mul(10).saturating_add(digit.saturating_sub(b'0'))))
}

/// Canonical base64 without padding of exactly so many bytes.
fn exactly<const N: usize>(text: &[u8]) -> Result<[u8; N], Fault> {
    let mut out = [0; N];
    match Base64Unpadded::decode(text, &mut out) {
        Ok(bytes) if bytes.len() == N => Ok(out),
        _ => Err(Fault::Damaged),
    }
}
