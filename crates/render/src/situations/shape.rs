//! What people type, and the situations that lead to a card.

use serde::Deserialize;

use crate::lists::Group;
use crate::read::dated;
use crate::shown::Texts;

dated! {
    /// `situations.toml`.
    #[derive(Clone, Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Situations {
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

impl Situations {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Situations { checked: _, review_by: _, reviewed: _, synonym: _, typed, group, situation } = self;
        Texts::default()
            .labels("words", typed.iter().flat_map(|typed| &typed.words))
            .and(group.iter().map(Group::texts))
            .and(situation.iter().map(Situation::texts))
    }
}

impl Situation {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Situation { group: _, text, cards: _ } = self;
        Texts::default().line("situation", text)
    }
}
