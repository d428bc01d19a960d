//! What files weigh, as they are and as they travel.

use std::io::Write as _;
use std::path::Path;

use super::Site;
use crate::Result;

/// A file and what it weighs, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    /// File name.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// With gzip, best.
    pub gzip: usize,
    /// With brotli, best.
    pub brotli: usize,
}

impl Site {
    /// What each file weighs.
    #[must_use]
    pub fn weights(&self) -> Vec<Weight> {
        let weigh = |(name, bytes): (&str, &[u8])| Weight {
            name: name.to_owned(),
            raw: bytes.len(),
            gzip: gzip(bytes).len(),
            brotli: brotli(bytes).len(),
        };
        self.files().map(weigh).collect()
    }

    /// A table of what each file weighs.
    #[must_use]
    pub fn sizes(&self) -> String {
        let mut table = format!("{:<24}{:>10}{:>10}{:>10}\n", "file", "raw", "gzip", "brotli");
        let mut total = (0, 0, 0);
        for w in self.weights() {
            table.push_str(&format!("{:<24}{:>10}{:>10}{:>10}\n", w.name, w.raw, w.gzip, w.brotli));
            total = (total.0 + w.raw, total.1 + w.gzip, total.2 + w.brotli);
        }
        table.push_str(&format!("{:<24}{:>10}{:>10}{:>10}", "total", total.0, total.1, total.2));
        table
    }
}

/// Reads the weights of a built site back from its folder.
///
/// # Errors
/// When the folder cannot be read.
pub fn weights(dir: &Path) -> Result<Vec<Weight>> {
    Ok(Site::read(dir)?.weights())
}

/// With gzip, best; without a date. The bytes themselves when they cannot be made smaller.
#[must_use]
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_else(|_| bytes.to_vec())
}

/// With brotli, best. The bytes themselves when they cannot be made smaller.
///
/// Packing at the best quality is most of a build's time and most files are those of the build before, so
/// what was packed is kept under the target folder by the SHA-256 of what went in. A kept file is believed
/// only when it unpacks to the same bytes.
#[must_use]
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let kept = crate::wasm::target_dir().join("packed").join(format!("{}.br", super::files::sha256(bytes)));
    if let Some(packed) = std::fs::read(&kept).ok().filter(|packed| unpacks_to(packed, bytes)) {
        return packed;
    }
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let packed = brotli::BrotliCompress(&mut &*bytes, &mut out, &params).map_or_else(|_| bytes.to_vec(), |_| out);
    // Only a matter of time: without the folder everything is packed again.
    let _ = kept.parent().map(std::fs::create_dir_all).map(|_| std::fs::write(&kept, &packed));
    packed
}

fn unpacks_to(packed: &[u8], bytes: &[u8]) -> bool {
    let mut out = Vec::with_capacity(bytes.len());
    brotli::BrotliDecompress(&mut &*packed, &mut out).is_ok() && out == bytes
}
