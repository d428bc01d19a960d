//! The packages for a learning environment: SCORM 1.2 and SCORM 2004. They report *completed* and no more:
//! no score, no time, no place. The guide in them is the framed edition, which keeps nothing.
//!
//! A learning environment starts [`LAUNCH`], a page with the documents in a frame. It stays while a reader goes from
//! one document to another, so leaving it is leaving the package: that, and no click inside, ends the attempt.

use render::documents::{Document, View};
use zip::DateTime;

use super::archive::zipped;
use super::fill::FRAMED;
use super::headers::hash;
use super::{Parts, Site};
use crate::Result;

/// The page of a package that a learning environment starts.
pub const LAUNCH: &str = "pakket.html";

/// The frame fills the window, and nothing scrolls but what is in it.
const LAUNCH_STYLE: &str = "html,body{height:100%;margin:0}iframe{display:block;width:100%;height:100%;border:0}";

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
        zipped(&self.scorm_files(version)?, DateTime::default())
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
        slots.set("scorm", script);
        slots.set("begin-file", Document::Guide.file());
        slots.set("launch", LAUNCH);
        slots.set("launch-policy", launch_policy());
        slots.set("launch-style", LAUNCH_STYLE);
        site.put(LAUNCH, slots.asset(LAUNCH)?.into_bytes());
        let list: String = site.files().map(|(name, _)| format!("      <file href=\"{name}\"/>\n")).collect();
        slots.set("files", list);
        site.put("imsmanifest.xml", slots.asset(version.manifest())?.into_bytes());
        Ok(site)
    }
}

/// The policy of the launch page: its script, its style, the documents beside it, and no request.
fn launch_policy() -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src {}; frame-src 'self'; img-src data:; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hash(LAUNCH_STYLE)
    )
}
