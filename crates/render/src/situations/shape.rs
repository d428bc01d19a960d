//! What people type, and the situations that lead to a card.

use serde::Deserialize;

use crate::lists::Group;

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
