//! The packages for a learning environment: SCORM 1.2 and SCORM 2004. They report *completed* and no more:
//! no score, no time, no place. The guide in them is the framed edition, which keeps nothing.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use guide::page::{Document, View};

use super::site::FRAMED;
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
        let mut site = Site::default();
        let mut slots = self.site_slots(&mut site)?;
        site.take("manifest.webmanifest");
        slots.set("edition", FRAMED);
        // There is no site to go to in a package.
        slots.set("way-out", "");
        let script = site.add("scorm", "js", slots.script("scorm.js")?.into_bytes());
        for document in Document::ALL {
            let view = View { document: Some(document), home: Document::Guide.file(), beside: false };
            let page = self.document(&mut site, slots.clone(), view, "head-frame.html")?;
            site.put(document.file(), page);
        }
        // Opening the guide is what is reported.
        let guide = site.take(Document::Guide.file()).unwrap_or_default();
        let guide = String::from_utf8(guide).map_err(while_doing(Document::Guide.file()))?;
        let script = format!("<script type=\"module\" src=\"{script}\"></script>\n</head>");
        site.put(Document::Guide.file(), guide.replacen("</head>", &script, 1).into_bytes());
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
