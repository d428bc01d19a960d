//! What people type, the situations that lead to a card, and stories that must reach one.

use serde::Deserialize;

use super::lists::Group;
use guide::settings::{Age, Role, Sector};

/// `situations.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situations {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    /// Words that mean the same.
    pub synonym: Vec<Synonym>,
    /// What people type, and what it is about.
    #[serde(default)]
    pub typed: Vec<Typed>,
    /// Groups of situations.
    pub group: Vec<Group>,
    /// Situations.
    pub situation: Vec<Situation>,
}

/// Words that mean the same in a search.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synonym {
    /// The words.
    pub words: Vec<String>,
}

/// How people in a hurry, children and parents say something. Searched, and shown as the reason of a result.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    /// A screen, or a part of one: `begrip-…`, `rol-…`, `tel-…`. An old id counts through its alias.
    pub to: String,
    /// Their words.
    pub words: Vec<String>,
}

/// A plain-language entrance.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Group id.
    pub group: String,
    /// The phrase.
    pub text: String,
    /// Cards or steps, the first one first.
    pub cards: Vec<String>,
}

/// Taps in a row, the card they must reach, and what stands on it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// What it protects, in a few words.
    pub name: String,
    /// Settings of the reader.
    #[serde(default)]
    pub settings: StorySettings,
    /// First screen.
    pub start: String,
    /// Where each tap leads.
    pub taps: Vec<String>,
    /// Where it must end.
    pub ends: String,
    /// The situation, as a teacher would tell it.
    #[serde(default)]
    pub says: String,
    /// Phrases this reader finds on the card where it ends.
    #[serde(default)]
    pub must: Vec<String>,
    /// Phrases that card may not hold.
    #[serde(default)]
    pub must_not: Vec<String>,
}

/// Settings in a story.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StorySettings {
    /// Sector.
    #[serde(default, deserialize_with = "super::by_id::maybe")]
    pub sector: Option<Sector>,
    /// Age group.
    #[serde(default, deserialize_with = "super::by_id::maybe")]
    pub age: Option<Age>,
    /// Role.
    #[serde(default, deserialize_with = "super::by_id::maybe")]
    pub role: Option<Role>,
}
