//! Age files as text: the strict PEM of RFC 7468, section 3.

use std::borrow::Cow;

use base64ct::{Base64, Encoding};

use super::Fault;

const BEGIN: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
const END: &[u8] = b"-----END AGE ENCRYPTED FILE-----";

/// The columns of each line but the last.
const COLUMNS: usize = 64;

/// The file as bytes: itself when it is binary, decoded when it is armored. White space around
/// the armor is let through and both kinds of line end are, as age allows; nothing else.
pub(super) fn binary(file: &[u8]) -> Result<Cow<'_, [u8]>, Fault> {
    let text = file.trim_ascii();
    let Some(rest) = text.strip_prefix(BEGIN) else { return Ok(Cow::Borrowed(file)) };
    let body = rest.strip_suffix(END).and_then(|body| body.strip_suffix(b"\n")).ok_or(Fault::Damaged)?;
    let mut lines = body.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    // What stands on the line of the begin mark, behind it.
    if lines.next() != Some(b"") {
        return Err(Fault::Damaged);
    }
    // Base64 turns four characters into three bytes; this is enough, and is the only allocation.
    let mut out = Vec::with_capacity(body.len() / 4 * 3 + 3);
    let mut done = false;
    for line in lines {
        // Only the last line may be short, and none may be empty.
        if done || line.is_empty() || line.len() > COLUMNS {
            return Err(Fault::Damaged);
        }
        let mut buffer = [0; COLUMNS];
        let bytes = Base64::decode(line, &mut buffer).map_err(|_| Fault::Damaged)?;
        // A full line that holds padding is the last one too.
        done = bytes.len() < COLUMNS / 4 * 3;
        out.extend_from_slice(bytes);
    }
    Ok(Cow::Owned(out))
}
