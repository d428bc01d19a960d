//! Files in a zip: the same files give the same bytes, on any machine and any day.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Site;
use crate::{Result, while_doing};

/// The files in a zip, in the order of their names, all of one moment. [`DateTime::default`] is the first day that a zip
/// can hold: no date at all.
///
/// # Errors
/// When packing fails.
pub fn zipped(site: &Site, moment: DateTime) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(moment)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in site.files() {
        zip.start_file(name, options).map_err(while_doing(name))?;
        zip.write_all(bytes).map_err(while_doing(name))?;
    }
    Ok(zip.finish().map_err(while_doing("the package"))?.into_inner())
}
