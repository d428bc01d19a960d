//! The site: one document with all content, one stylesheet, the app, and what a browser expects.
//!
//! Addresses are relative and file names carry a hash of their content, so the folder works
//! anywhere and may be cached for ever. The output depends on the sources alone.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::{Result, check, content_dir, root, wasm, while_doing};

/// The files of a site, by name.
#[derive(Clone, Debug, Default)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

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

/// Builds the site into a folder, replacing what was there.
///
/// # Errors
/// All findings in the content, or what else went wrong.
pub fn site(out: &Path) -> Result<Site> {
    let (content, proof) = check::content(&content_dir())?;
    let mut site = Site::default();
    let style = site.add("style", "css", stylesheet()?);
    let mut programs: Vec<(String, String)> = Vec::new();
    for program in wasm::build()? {
        let name = program.name;
        programs.push((format!("{name}.glue"), site.add(name, "js", program.glue)));
        programs.push((format!("{name}.wasm"), site.add(name, "wasm", program.wasm)));
    }
    let programs: Vec<(&str, &str)> = programs.iter().map(|(slot, file)| (slot.as_str(), file.as_str())).collect();
    let start = fill(&asset("start.js")?, &programs)?;
    let start = site.add("start", "js", start.into_bytes());
    let old = site.add("old", "js", asset("old.js")?.into_bytes());
    let icon = site.add("icon", "svg", asset("icon.svg")?.into_bytes());

    let sections = guide::page::sections(&content, &proof);
    let checked = guide::page::date(&content.guide.checked);
    let mut slots: Vec<(&str, &str)> = vec![
        ("style", &style),
        ("start", &start),
        ("old", &old),
        ("icon", &icon),
        ("sections", &sections),
        ("checked", &checked),
        ("danger", &content.guide.danger),
        ("unsure", &content.guide.unsure),
        ("begin", &content.guide.start),
        ("whole", guide::page::WHOLE),
    ];
    slots.extend(&programs);
    let words: Vec<(String, &String)> = content.ui.iter().map(|(key, word)| (format!("ui.{key}"), word)).collect();
    slots.extend(words.iter().map(|(key, word)| (key.as_str(), word.as_str())));
    // Numbers in the frame come from the same file as all others.
    let phones: Vec<(String, &String)> = content
        .phones
        .iter()
        .flat_map(|p| [(format!("number.{}", p.id), &p.number), (format!("tel.{}", p.id), &p.tel)])
        .collect();
    slots.extend(phones.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    let page = std::fs::read_to_string(root().join("index.html")).map_err(while_doing("index.html"))?;
    site.files.insert("index.html".into(), fill(&page, &slots)?.into_bytes());
    site.files.insert("leeg.html".into(), fill(&asset("leeg.html")?, &slots)?.into_bytes());
    site.write(out)?;
    Ok(site)
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
    /// Adds a file under a name that carries its hash, and gives that name.
    fn add(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
        let hash: String = Sha256::digest(&bytes).iter().take(5).map(|b| format!("{b:02x}")).collect();
        let name = format!("{stem}-{hash}.{extension}");
        self.files.insert(name.clone(), bytes);
        name
    }

    fn write(&self, out: &Path) -> Result<()> {
        if out.exists() {
            std::fs::remove_dir_all(out).map_err(while_doing(out.display()))?;
        }
        std::fs::create_dir_all(out).map_err(while_doing(out.display()))?;
        for (name, bytes) in &self.files {
            let path = out.join(name);
            std::fs::write(&path, bytes).map_err(while_doing(path.display()))?;
        }
        Ok(())
    }

    /// What each file weighs.
    #[must_use]
    pub fn weights(&self) -> Vec<Weight> {
        self.files
            .iter()
            .map(|(name, bytes)| Weight {
                name: name.clone(),
                raw: bytes.len(),
                gzip: gzip(bytes),
                brotli: brotli(bytes),
            })
            .collect()
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
    let mut site = Site::default();
    for entry in std::fs::read_dir(dir).map_err(while_doing(dir.display()))?.filter_map(std::result::Result::ok) {
        let bytes = std::fs::read(entry.path()).map_err(while_doing(entry.path().display()))?;
        site.files.insert(entry.file_name().to_string_lossy().into_owned(), bytes);
    }
    Ok(site.weights())
}

/// The stylesheets in name order, without comments and needless space.
fn stylesheet() -> Result<Vec<u8>> {
    let dir = root().join("assets").join("css");
    let entries = std::fs::read_dir(&dir).map_err(while_doing(dir.display()))?;
    let mut paths: Vec<_> = entries.filter_map(std::result::Result::ok).map(|e| e.path()).collect();
    paths.sort();
    let mut all = String::new();
    for path in paths {
        all.push_str(&std::fs::read_to_string(&path).map_err(while_doing(path.display()))?);
    }
    Ok(compact_css(&all).into_bytes())
}

/// Drops comments, indentation and line ends. Strings in our stylesheets hold neither.
fn compact_css(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n")
}

fn asset(name: &str) -> Result<String> {
    std::fs::read_to_string(root().join("assets").join(name)).map_err(while_doing(name))
}

/// Puts values in the `{{name}}` places of a template. Every place must have a value.
fn fill(template: &str, slots: &[(&str, &str)]) -> Result<String> {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or("a {{ without }} in a template")?;
        let (_, value) = slots.iter().find(|(n, _)| *n == name).ok_or(format!("nothing to put in {{{{{name}}}}}"))?;
        out.push_str(before);
        out.push_str(value);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_or(bytes.len(), |v| v.len())
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).map_or(bytes.len(), |_| out.len())
}
