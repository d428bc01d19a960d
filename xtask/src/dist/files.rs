//! The files of an edition, by name; and names that carry a hash.

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::{Result, while_doing};

/// The file with the SHA-256 of all others.
pub const SUMS: &str = "SHA256SUMS";

/// The files of an edition, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// Reads a folder back, without what lies in folders below it.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn read(dir: &Path) -> Result<Site> {
        let mut site = Site::default();
        for entry in std::fs::read_dir(dir).map_err(while_doing(dir.display()))?.filter_map(std::result::Result::ok) {
            if entry.path().is_file() {
                let bytes = std::fs::read(entry.path()).map_err(while_doing(entry.path().display()))?;
                site.put(&entry.file_name().to_string_lossy(), bytes);
            }
        }
        Ok(site)
    }

    /// The files, by name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// Puts a file under a name, in place of what stood there. A name may hold `/`.
    pub fn put(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.insert(name.to_owned(), bytes);
    }

    /// Takes a file out.
    pub fn take(&mut self, name: &str) -> Option<Vec<u8>> {
        self.files.remove(name)
    }

    /// Adds a file under a name that carries its hash, and gives that name.
    pub(super) fn add(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
        let name = format!("{stem}-{}.{extension}", hex(Sha256::digest(&bytes).get(..5).unwrap_or_default()));
        self.put(&name, bytes);
        name
    }

    /// Writes all files below a folder, replacing what was there.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn write(&self, out: &Path) -> Result<()> {
        if out.exists() {
            std::fs::remove_dir_all(out).map_err(while_doing(out.display()))?;
        }
        for (name, bytes) in &self.files {
            let path = out.join(name);
            let folder = path.parent().unwrap_or(out);
            std::fs::create_dir_all(folder).map_err(while_doing(folder.display()))?;
            std::fs::write(&path, bytes).map_err(while_doing(path.display()))?;
        }
        Ok(())
    }
}

/// Whether a file's name carries a hash of its content, so that the name never means anything else.
#[must_use]
pub fn is_hashed(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 10 && hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// The SHA-256 of each file, a line each, as `sha256sum -c` reads it.
#[must_use]
pub fn sums(site: &Site) -> String {
    site.files().map(|(name, bytes)| format!("{}  {name}\n", sha256(bytes))).collect()
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
