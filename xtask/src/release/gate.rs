//! What keeps a release from being published. Everything is told at once, before anything is built.

use render::proof::Due;
use render::read::{File, Finding};
use time::{Date, Month};

use super::sign::{Key, refuse_other_key};
use super::texts::{FILE, Texts};
use crate::Result;
use crate::dist::Site;

/// What is about to be released.
pub struct Candidate<'a> {
    /// The version in `Cargo.toml`.
    pub version: &'a str,
    /// The tag that it is made for, when there is one.
    pub tag: Option<&'a str>,
    /// `CHANGELOG.md`.
    pub changelog: &'a str,
    /// What schools are told.
    pub texts: &'a Texts,
    /// The files of the content.
    pub files: &'a [File],
    /// What has grown old in them.
    pub warnings: &'a [Finding],
    /// The public key in the repository, when there is one.
    pub published: Option<&'a str>,
    /// The key that signs, when there is one.
    pub key: Option<&'a Key>,
}

/// Everything that keeps it from being published, a paragraph each; empty when nothing does.
#[must_use]
pub fn faults(of: &Candidate<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let version = of.version;
    if of.tag.is_some_and(|tag| tag.strip_prefix('v').unwrap_or(tag) != version) {
        found.push(format!("the tag is {}, and Cargo.toml says {version}", of.tag.unwrap_or_default()));
    }
    let entries = entries(of.changelog);
    match entries.iter().find(|entry| entry.version == version) {
        None => {
            found.push(format!("CHANGELOG.md has no \"## {version} - year-month-day\": \"Unreleased\" gets that name"));
        }
        Some(own) => {
            if own.changes == 0 {
                found.push(format!("CHANGELOG.md says nothing under {version}"));
            }
            // The files carry that day, and servers tell releases apart by it.
            let same = entries.iter().filter(|other| other.version != version && other.day >= own.day);
            found.extend(same.map(|other| {
                format!(
                    "CHANGELOG.md has {version} on {}, and {} on {}: a release has a later day of its own",
                    own.day, other.version, other.day
                )
            }));
        }
    }
    match of.texts.of(version) {
        None => found.push(format!("{FILE} has no [[release]] with version = \"{version}\": what do schools notice?")),
        Some(release) if release.changed.is_empty() => {
            found.push(format!("{FILE} says of {version} nothing that changed"));
        }
        Some(_) => found.extend(of.texts.hard(version)),
    }
    found.extend(
        of.files.iter().filter(|file| unmarked(file)).map(|file| {
            format!("{}: no reviewed = true or false: nobody can see whether an expert read it", file.path)
        }),
    );
    found.extend(of.warnings.iter().map(|finding| format!("stale: {finding}")));
    found.extend(refuse_other_key(of.published, of.key).err());
    found
}

/// Whether a file with texts that grow old does not say if an expert read it.
fn unmarked(file: &File) -> bool {
    let marked = |line: &str| {
        line.split_once('=').is_some_and(|(key, value)| {
            key.trim() == "reviewed" && ["true", "false"].contains(&value.split('#').next().unwrap_or_default().trim())
        })
    };
    Due::of(file).is_some() && !file.text.lines().any(marked)
}

/// A version in the changelog.
struct Entry<'a> {
    /// What stands between `## ` and ` - `.
    version: &'a str,
    day: Date,
    /// How many changes it tells.
    changes: usize,
}

/// The versions in a changelog: those whose heading has a day.
fn entries(changelog: &str) -> Vec<Entry<'_>> {
    let mut all: Vec<Entry<'_>> = Vec::new();
    let mut open = false;
    for line in changelog.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            let dated = heading.split_once(" - ").and_then(|(version, day)| Some((version, date(day)?)));
            open = dated.is_some();
            all.extend(dated.map(|(version, day)| Entry { version, day, changes: 0 }));
        } else if let Some(entry) = all.last_mut().filter(|_| open && line.starts_with("- ")) {
            entry.changes += 1;
        }
    }
    all
}

/// A day, written as year-month-day.
fn date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    let date = Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    (date.to_string() == text).then_some(date)
}

/// The day of a version, from the changelog.
#[must_use]
pub fn day(changelog: &str, version: &str) -> Option<Date> {
    entries(changelog).iter().find(|entry| entry.version == version).map(|entry| entry.day)
}

/// Refuses editions in which a document does not say at the top that it is a concept. As long as one text has not been
/// read by an expert the guide says so on every screen; a release without that line would promise what nobody did.
///
/// # Errors
/// The documents without it.
pub fn concept(all: &Site, line: &str) -> Result<()> {
    let lacks = |(name, bytes): &(&str, &[u8])| {
        let html = String::from_utf8_lossy(bytes);
        // The empty page is no document: it has nothing to read.
        name.ends_with(".html") && !name.ends_with("leeg.html") && !html.contains(line)
    };
    let unmarked: Vec<&str> = all.files().filter(lacks).map(|(name, _)| name).collect();
    if unmarked.is_empty() { Ok(()) } else { Err(format!("not marked as a concept: {}", unmarked.join(", "))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_its_version_its_day_and_what_changed() {
        let text = "# Changelog\n\n## Unreleased\n- a\n\n## 0.2.0 - 2027-02-01\n### Added\n- b\n- c\n\n## 0.1.0\n- d\n\n## 0.0.9 - 2026-13-01\n- e\n\n## 0.0.8 - 2026-12-01\n";
        let read: Vec<(&str, String, usize)> =
            entries(text).iter().map(|e| (e.version, e.day.to_string(), e.changes)).collect();
        // Without a day, or with one that is in no calendar, it is no entry.
        assert_eq!(read, [("0.2.0", "2027-02-01".to_owned(), 2), ("0.0.8", "2026-12-01".to_owned(), 0)]);
        assert_eq!(day(text, "0.2"), None, "the beginning of a version is not it");
        assert_eq!(day(text, "0.2.0"), date("2027-02-01"));
        for wrong in ["2027-2-1", "2027-02-30", "2027-02", "", "2027-02-01 "] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_file_is_marked_by_a_word_for_yes_or_no() {
        let file = |text: &str| File { path: "cards/k.toml".to_owned(), text: text.to_owned() };
        assert!(unmarked(&file("checked = \"2026-11-30\"\nreview_by = \"2027-11-30\"\n")));
        assert!(unmarked(&file("review_by = \"2027-11-30\"\nreviewed = \"\"\n")));
        assert!(!unmarked(&file("review_by = \"2027-11-30\"\nreviewed = false # not yet\n")));
        assert!(!unmarked(&file("a = \"words of the interface\"\n")), "nothing in it grows old");
    }

    #[test]
    fn a_document_that_does_not_say_that_it_is_a_concept_is_found() {
        let mut all = Site::default();
        all.put("site/index.html", b"<p>Concept.</p>".to_vec());
        all.put("site/leeg.html", b"<p></p>".to_vec());
        assert_eq!(concept(&all, "Concept."), Ok(()));
        all.put("site/embed.html", b"<p>Klaar.</p>".to_vec());
        assert_eq!(concept(&all, "Concept."), Err("not marked as a concept: site/embed.html".to_owned()));
    }
}
