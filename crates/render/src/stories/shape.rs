//! Stories: taps in a row that must end on a card, which protects a path through the guide.

use serde::Deserialize;

use guide::settings::{Age, Role, Sector};

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
    #[serde(default, deserialize_with = "crate::read::by_id::maybe")]
    pub sector: Option<Sector>,
    /// Age group.
    #[serde(default, deserialize_with = "crate::read::by_id::maybe")]
    pub age: Option<Age>,
    /// Role.
    #[serde(default, deserialize_with = "crate::read::by_id::maybe")]
    pub role: Option<Role>,
}
