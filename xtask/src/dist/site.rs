//! The site: its documents, the programs, and what a browser expects.

use std::path::Path;

use render::documents::{Document, View};

use super::files::{SUMS, sums};
use super::fill::{FRAMED, LETTERS, SCHOOL, Slots, letters};
use super::{Parts, Site, brotli, fill, gzip, headers, notices, offline, scorm, single};
use crate::Result;

/// Sizes of the icon that phones and desktops ask for, drawn from `assets/icon.svg` and kept beside it.
const ICONS: [&str; 3] = ["icon-192.png", "icon-512.png", "icon-maskable.png"];

/// Below this many bytes a server's own header costs more than packing saves.
const WORTH_PACKING: usize = 512;

impl Parts {
    /// The site.
    ///
    /// # Errors
    /// A template with a place that nothing fills, or a file that cannot be read.
    pub fn site(&self) -> Result<Site> {
        let mut site = Site::default();
        let slots = self.site_slots(&mut site)?;
        for document in Document::ALL {
            let page = self.document(&mut site, slots.clone(), View::site(document), "head-site.html")?;
            site.put(document.file(), page);
        }
        let mut framed = slots.clone();
        framed.set("edition", FRAMED);
        let view = View { beside: true, ..View::site(Document::Guide) };
        let page = self.document(&mut site, framed, view, "head-frame.html")?;
        site.put("embed.html", page);
        let rules = headers::netlify(&site);
        site.put("_headers", rules.into_bytes());
        offline::seal(&mut site)?;
        Ok(site)
    }

    /// What all documents of a site share, with the files that they name.
    pub(super) fn site_slots(&self, site: &mut Site) -> Result<Slots> {
        let mut slots = self.slots();
        for program in &self.programs {
            let name = program.name;
            slots.set(format!("{name}.glue"), site.add(name, "js", program.glue.clone()));
            slots.set(format!("{name}.wasm"), site.add(name, "wasm", program.wasm.clone()));
        }
        // Also in a package, where nobody replaces it: else each visit would ask for a file that is not there.
        site.put(SCHOOL, fill::bytes(SCHOOL)?);
        site.put(notices::FILE, self.notices.clone().into_bytes());
        slots.set("old", site.add("old", "js", slots.script("old.js")?.into_bytes()));
        slots.set("icon", site.add("icon", "svg", slots.asset("icon.svg")?.into_bytes()));
        for weight in LETTERS {
            slots.set(weight, site.add(weight, "woff2", letters(weight)?));
        }
        for icon in ICONS {
            let (stem, extension) = icon.rsplit_once('.').unwrap_or((icon, ""));
            let name = site.add(stem, extension, fill::bytes(icon)?);
            slots.set(stem, name);
        }
        site.put("manifest.webmanifest", slots.asset("manifest.webmanifest")?.into_bytes());
        // Also shown when somebody frames the guide's own address.
        let way_out = slots.fill("<a href=\"./\" target=\"_blank\" rel=\"noopener\">{{ui.framed_open}}</a>")?;
        slots.set("way-out", way_out);
        Ok(slots)
    }

    /// One document, with the start script and the styles that go with it.
    pub(super) fn document(&self, site: &mut Site, mut slots: Slots, view: View, head: &str) -> Result<Vec<u8>> {
        self.describe(&mut slots, view)?;
        let named = |kind: &str| match view.document.filter(|d| *d != Document::Guide) {
            Some(other) => format!("{}-{kind}", other.file().trim_end_matches(".html")),
            None => kind.to_owned(),
        };
        let style = slots.fill("{{style}}\n{{still}}")?;
        slots.set("style-file", site.add(&named("style"), "css", style.into_bytes()));
        let programs = view.document.map(Document::programs).unwrap_or_default();
        slots.set("run", programs.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", "));
        let addresses = programs
            .iter()
            .map(|name| slots.fill(&format!("  {name}: [\"./{{{{{name}.glue}}}}\", \"./{{{{{name}.wasm}}}}\"],\n")))
            .collect::<Result<String>>()?;
        slots.set("programs", addresses);
        let start = slots.start("site")?;
        slots.set("start", site.add(&named("start"), "js", start.into_bytes()));
        slots.set("head", slots.asset(head)?);
        if view.has(Document::Guide) {
            // The empty page looks like the guide.
            site.put("leeg.html", slots.asset("leeg.html")?.into_bytes());
        }
        Ok(self.page(&slots)?.into_bytes())
    }

    /// Every edition in one folder: `site/`, the single file, the SCORM packages, a worker for who stops,
    /// and the hashes of it all.
    ///
    /// # Errors
    /// As for each edition.
    pub fn everything(&self) -> Result<Site> {
        let mut all = Site::default();
        let site = self.site()?;
        for (name, bytes) in site.files() {
            all.put(&format!("site/{name}"), bytes.to_vec());
            if is_packed(name) && bytes.len() >= WORTH_PACKING {
                all.put(&format!("site/{name}.br"), brotli(bytes));
                all.put(&format!("site/{name}.gz"), gzip(bytes));
            }
        }
        // With its packed twins, however small: a server that sends packed files would go on sending the old ones.
        let off = fill::asset("sw-off.js")?.into_bytes();
        all.put("stoppen/sw.js.br", brotli(&off));
        all.put("stoppen/sw.js.gz", gzip(&off));
        all.put("stoppen/sw.js", off);
        all.put(single::NAME, self.single()?.into_bytes());
        for version in scorm::Version::ALL {
            all.put(version.file(), self.scorm(version)?);
        }
        let sums = sums(&all);
        all.put(SUMS, sums.into_bytes());
        Ok(all)
    }
}

/// Whether a server sends this kind of file packed.
fn is_packed(name: &str) -> bool {
    let extension = Path::new(name).extension().and_then(|e| e.to_str()).unwrap_or_default();
    matches!(extension, "html" | "css" | "js" | "wasm" | "svg" | "webmanifest" | "txt")
}
