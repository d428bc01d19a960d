//! What a release says to schools: read from `content/nl/releases.toml`, and held to the language of the guide. No
//! sentence of it stands here.

use std::path::Path;

use render::check::readability::{flesch_douma, sentences, words};
use serde::Deserialize;

use crate::{Result, while_doing};

/// The file in the folder of the content.
pub(super) const FILE: &str = "releases.toml";
/// As for every text of the guide (`crates/render/src/check/language.rs`).
const MOST_WORDS: usize = 20;
/// The same.
const LEAST_EASE: f64 = 65.0;

/// `releases.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// Above `LEESMIJ.txt`; `{version}` is the version.
    pub heading: String,
    /// Above what changed; `{version}` is the version.
    pub new: String,
    /// Above what a school must do.
    pub school: String,
    /// What stands there when it must do nothing.
    pub nothing: String,
    /// The parts of `LEESMIJ.txt`, in order.
    pub part: Vec<Part>,
    /// Every release, newest first.
    pub release: Vec<Release>,
}

/// A part of `LEESMIJ.txt`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// In which archives it stands: `site`, `bestand`.
    pub archives: Vec<String>,
    /// Its heading.
    pub title: String,
    /// What it says, a line each.
    pub lines: Vec<String>,
}

/// What a release brings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// As in `Cargo.toml`.
    pub version: String,
    /// What a reader notices, a line each.
    pub changed: Vec<String>,
    /// What a school must do besides replacing files, a line each.
    #[serde(default)]
    pub school: Vec<String>,
}

impl Texts {
    /// Reads the texts from a folder of content.
    ///
    /// # Errors
    /// When the file cannot be read or has another shape; with its line.
    pub fn read(content: &Path) -> Result<Texts> {
        let file = content.join(FILE);
        let text = std::fs::read_to_string(&file).map_err(while_doing(file.display()))?;
        toml::from_str(&text).map_err(while_doing(file.display()))
    }

    /// What a version brings, if the file has it.
    #[must_use]
    pub fn of(&self, version: &str) -> Option<&Release> {
        self.release.iter().find(|release| release.version == version)
    }

    /// What is harder to read than the guide may be, a sentence each. Empty when all is well.
    #[must_use]
    pub fn hard(&self, version: &str) -> Vec<String> {
        let mut all = vec![&self.heading, &self.new, &self.school, &self.nothing];
        all.extend(self.part.iter().flat_map(|part| std::iter::once(&part.title).chain(&part.lines)));
        all.extend(self.of(version).into_iter().flat_map(|release| release.changed.iter().chain(&release.school)));
        let long = |sentence: &String| words(sentence).len() > MOST_WORDS;
        let mut found: Vec<String> = all
            .iter()
            .flat_map(|text| sentences(text))
            .filter(long)
            .map(|sentence| format!("{FILE}: a sentence of more than {MOST_WORDS} words: \"{}\"", sentence.trim()))
            .collect();
        let score = flesch_douma(all.iter().map(|text| text.as_str()));
        if score < LEAST_EASE {
            found.push(format!("{FILE} scores {score:.0} on Flesch-Douma, it needs {LEAST_EASE:.0}"));
        }
        found
    }
}
