//! What a host or a trainer gets, all from the same parts: the site, the single file, the SCORM packages.
//!
//! In here: one file an edition ([`site`], [`single`], [`scorm`]), what they share ([`parts`], [`fill`]), and
//! what goes with a site ([`headers`], [`offline`]). Addresses are relative and file names carry a hash of
//! their content, so the folder works anywhere and may be cached for ever. The output depends on the
//! sources, and on the day only by which texts had to be looked at again (see `today`): no names of the machine.

mod archive;
mod files;
mod fill;
pub mod headers;
pub mod notices;
pub mod offline;
pub mod parts;
pub mod scorm;
pub mod single;
mod site;
mod weight;

use std::path::Path;

pub use archive::zipped;
pub use files::{SUMS, Site, is_hashed, sums};
pub use parts::Parts;
pub use weight::{Weight, brotli, gzip, weights};

use crate::{Result, check, content_dir, wasm, while_doing};

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
    std::fs::write(file, render::map::svg(&content)).map_err(while_doing(file.display()))?;
    println!("{}", file.display());
    Ok(())
}
