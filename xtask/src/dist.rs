//! What a host or a trainer gets, all from the same parts: the site, the single file, the SCORM packages.
//!
//! In here: one file an edition ([`site`], [`single`], [`scorm`]), what they share ([`parts`], [`fill`]), and
//! what goes with a site ([`headers`], [`offline`]). Addresses are relative and file names carry a hash of
//! their content, so the folder works anywhere and may be cached for ever. The output depends on the
//! sources, and on the day only by which texts had to be looked at again (see `today`): no names of the machine.

mod fill;
pub mod headers;
pub mod notices;
pub mod offline;
pub mod parts;
pub mod scorm;
pub mod single;
mod site;
mod weight;

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest as _, Sha256};

pub use parts::Parts;
pub use weight::{Weight, brotli, gzip, weights};

use crate::{Result, check, content_dir, wasm, while_doing};

/// The files of an edition, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

/// Builds the site into a folder, replacing what was there.
///
/// # Errors
/// All findings in the content, or what else went wrong.
pub fn site(out: &Path) -> Result<Site> {
    let site = Parts::new(wasm::build()?)?.site()?;
    site.write(out)?;
    Ok(site)
}

/// Builds the site for who is working on it: without files kept in the browser, which would show the
/// build before last.
///
/// # Errors
/// All findings in the content, or what else went wrong.
pub fn draft(out: &Path) -> Result<Site> {
    let mut site = Parts::new(wasm::build()?)?.site()?;
    site.put(offline::WORKER, fill::asset("sw-off.js")?.into_bytes());
    site.write(out)?;
    Ok(site)
}

/// Builds every edition into a folder, replacing what was there, and gives the site among them.
///
/// # Errors
/// All findings in the content, or what else went wrong.
pub fn everything(out: &Path) -> Result<Site> {
    let parts = Parts::new(wasm::build_all()?)?;
    let all = parts.everything()?;
    all.write(out)?;
    parts.site()
}

/// Writes the guide as a graph.
///
/// # Errors
/// All findings in the content, or when the file cannot be written.
pub fn map(file: &Path) -> Result<()> {
    let (content, _) = check::content(&content_dir())?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(while_doing(folder.display()))?;
    }
    std::fs::write(file, guide::map::svg(&content)).map_err(while_doing(file.display()))?;
    println!("{}", file.display());
    Ok(())
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
    fn add(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
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

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
