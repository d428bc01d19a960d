//! The packages for a learning environment: SCORM 1.2 and SCORM 2004. They report *completed* and no more:
//! no score, no time, no place. The guide in them is the framed edition, which keeps nothing.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::offline::WORKER;
use super::{Parts, Site};
use crate::{Result, while_doing};

/// A version of SCORM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// SCORM 1.2, which most learning environments know.
    V12,
    /// SCORM 2004, 4th edition.
    V2004,
}

impl Version {
    /// Both.
    pub const ALL: [Version; 2] = [Version::V12, Version::V2004];

    /// The name of its package.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Version::V12 => "rond-de-melding-scorm-1.2.zip",
            Version::V2004 => "rond-de-melding-scorm-2004.zip",
        }
    }

    fn manifest(self) -> &'static str {
        match self {
            Version::V12 => "scorm-1.2.xml",
            Version::V2004 => "scorm-2004.xml",
        }
    }
}

impl Parts {
    /// A package.
    ///
    /// # Errors
    /// As for the site, or when packing fails.
    pub fn scorm(&self, version: Version) -> Result<Vec<u8>> {
        zipped(&self.scorm_files(version)?)
    }

    fn scorm_files(&self, version: Version) -> Result<Site> {
        let mut site = self.site()?;
        for name in ["_headers", "index.html", "manifest.webmanifest", WORKER] {
            site.take(name);
        }
        let mut slots = self.slots();
        let script = site.add("scorm", "js", slots.script("scorm.js")?.into_bytes());
        let embed =
            String::from_utf8(site.take("embed.html").unwrap_or_default()).map_err(while_doing("embed.html"))?;
        // The framed edition with one script more, and without its way to a site that is not in the package.
        let (before, after) = embed.split_once("</head>").ok_or("embed.html has no head")?;
        let (start, end) = after.split_once("<a href=\"./\"").ok_or("embed.html has no way out")?;
        let (_, end) = end.split_once("</a>").ok_or("embed.html has no way out")?;
        let page = format!("{before}<script type=\"module\" src=\"{script}\"></script>\n</head>{start}{end}");
        site.put("index.html", page.into_bytes());
        let list: String = site.files().map(|(name, _)| format!("      <file href=\"{name}\"/>\n")).collect();
        slots.set("files", list);
        site.put("imsmanifest.xml", slots.asset(version.manifest())?.into_bytes());
        Ok(site)
    }
}

/// The files in a zip. Without dates of its own: all stand on the first day that a zip can hold.
fn zipped(site: &Site) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in site.files() {
        zip.start_file(name, options).map_err(while_doing(name))?;
        zip.write_all(bytes).map_err(while_doing(name))?;
    }
    Ok(zip.finish().map_err(while_doing("the package"))?.into_inner())
}
