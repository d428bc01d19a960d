//! The archives of a release: which edition goes in which, beside which words. The same editions give the same bytes.

use time::Date;
use zip::DateTime;

use super::texts::Texts;
use crate::dist::{Site, notices, scorm, single, zipped};
use crate::{Result, while_doing};

/// What stands in each archive that is unpacked, for who unpacks it.
pub const README: &str = "LEESMIJ.txt";
/// What is new, beside the archives.
pub const NEW: &str = "WAT-IS-NIEUW.txt";
/// How every archive's name begins, and the folder of the guide in the one for a web server.
const NAME: &str = "rond-de-melding";

/// The archives of a release and what is new, from every edition as `dist` makes them. The frame (`embed.html`) is in
/// the archive of the site, whose files it needs. A SCORM package goes into a learning environment as it is, so it is
/// an archive by itself and only its name changes.
///
/// The files in the other archives carry the day of the release, at noon. Servers (`ETag`, `Last-Modified`) and programs
/// that copy tell files apart by their size and their date: the worker of the next release is as long as this one, and
/// without a date of its own it would not be sent.
///
/// # Errors
/// When an edition is missing or has no notices, when the texts do not have the version, or when packing fails.
pub fn archives(version: &str, day: Date, all: &Site, texts: &Texts) -> Result<Site> {
    let year = u16::try_from(day.year()).map_err(while_doing(day))?;
    let moment =
        DateTime::from_date_and_time(year, day.month().into(), day.day(), 12, 0, 0).map_err(while_doing(day))?;
    let mut out = Site::default();
    let notices = format!("site/{}", notices::FILE);
    let notices = file(all, &notices)?;
    let mut site = words(version, "site", texts, notices)?;
    for (name, bytes) in all.files() {
        if let Some(name) = name.strip_prefix("site/") {
            site.put(&format!("{NAME}/{name}"), bytes.to_vec());
        } else if name.starts_with("stoppen/") {
            site.put(name, bytes.to_vec());
        }
    }
    out.put(&format!("{NAME}-{version}-site.zip"), zipped(&site, moment)?);
    let mut one = words(version, "bestand", texts, notices)?;
    one.put(single::NAME, file(all, single::NAME)?.to_vec());
    out.put(&format!("{NAME}-{version}-bestand.zip"), zipped(&one, moment)?);
    for package in scorm::Version::ALL {
        let name = package.file().replacen(NAME, &format!("{NAME}-{version}"), 1);
        out.put(&name, file(all, package.file())?.to_vec());
    }
    out.put(NEW, new(version, texts)?.into_bytes());
    Ok(out)
}

/// The version in the names of the archives.
pub(super) fn version(files: &Site) -> Option<String> {
    let site = files.files().find_map(|(name, _)| name.strip_suffix("-site.zip"))?;
    Some(site.strip_prefix(NAME)?.strip_prefix('-')?.to_owned())
}

/// A file that must be among the editions.
fn file<'a>(all: &'a Site, name: &str) -> Result<&'a [u8]> {
    let found = all.files().find(|(other, _)| *other == name);
    found.map(|(_, bytes)| bytes).ok_or_else(|| format!("the editions have no {name}"))
}

/// What stands beside an edition: what it is and how to use it, what is new, and the licences of what others wrote.
fn words(version: &str, archive: &str, texts: &Texts, notices: &[u8]) -> Result<Site> {
    let mut text = format!("{}\n", heading(&texts.heading, version));
    for part in texts.part.iter().filter(|part| part.archives.iter().any(|name| name == archive)) {
        text.push_str(&section(&part.title, &part.lines));
    }
    text.push('\n');
    text.push_str(&new(version, texts)?);
    let mut site = Site::default();
    site.put(README, lines(&text));
    site.put(notices::FILE, notices.to_vec());
    Ok(site)
}

/// What is new in a version.
fn new(version: &str, texts: &Texts) -> Result<String> {
    let release = texts.of(version).ok_or_else(|| format!("nothing is told of version {version}"))?;
    let todo = if release.school.is_empty() { std::slice::from_ref(&texts.nothing) } else { release.school.as_slice() };
    let title = heading(&texts.new, version);
    Ok(format!("{}{}", section(&title, &release.changed).trim_start(), section(&texts.school, todo)))
}

fn heading(text: &str, version: &str) -> String {
    text.replace("{version}", version)
}

/// A heading and lines. What begins with a number or is alone needs no dash.
fn section(title: &str, lines: &[String]) -> String {
    let numbered = |line: &str| line.starts_with(|c: char| c.is_ascii_digit());
    let dash = |line: &String| if lines.len() == 1 || numbered(line) { line.clone() } else { format!("- {line}") };
    let lines: Vec<String> = lines.iter().map(dash).collect();
    format!("\n{title}\n{}\n{}\n", "-".repeat(title.chars().count()), lines.join("\n"))
}

/// A text as every editor shows it: the old ones of Windows know a line only by both signs, and UTF-8 by its mark.
fn lines(text: &str) -> Vec<u8> {
    format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes()
}
