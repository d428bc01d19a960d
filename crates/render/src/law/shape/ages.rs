//! `ages.toml`: from which age somebody decides, and about what. One table, so that no two texts differ.

use serde::Deserialize;

use crate::read::dated;
use crate::shown::Texts;

use super::Reading;

dated! {
    /// `ages.toml`.
    #[derive(Clone, Debug, Default, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct AgesText {
        /// Title of the screen.
        #[serde(default)]
        pub title: String,
        /// One or two sentences.
        #[serde(default)]
        pub lead: String,
        /// A text with one of these and an age says from which age somebody decides.
        #[serde(default)]
        pub consent: Vec<String>,
        /// What is decided, a row each.
        #[serde(default)]
        pub age: Vec<AgeRow>,
    }
}

/// What is decided, and from which age by whom.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeRow {
    /// Stable id.
    pub id: String,
    /// What is decided.
    pub what: String,
    /// The ages at which something changes.
    pub at: Vec<u8>,
    /// Who decides, a line for each span.
    pub who: Vec<String>,
    /// What the table rests on, and what else must be known.
    pub claim: Reading,
    /// Words by which a text is about this row.
    #[serde(default)]
    pub words: Vec<String>,
    /// Files that are about this row where no words say otherwise.
    #[serde(default)]
    pub files: Vec<String>,
    /// What a text about this row and an age of it may not say.
    #[serde(default)]
    pub never: Vec<String>,
}

impl AgesText {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let AgesText { checked: _, review_by: _, reviewed: _, title, lead, consent: _, age } = self;
        Texts::default().label("title", title).line("text", lead).and(age.iter().map(AgeRow::texts))
    }
}

impl AgeRow {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let AgeRow { id: _, what, at: _, who, claim, words: _, files: _, never: _ } = self;
        Texts::default().label("title", what).lines("text", who).and([claim.texts("text")])
    }
}
