//! `wording.toml`: what no text may say, what is only said to some, and what cards must say.

use serde::Deserialize;

use crate::cards::{Listener, Only, Tag};
use crate::read::dated;
use guide::settings::Age;

dated! {
    /// `wording.toml`.
    #[derive(Clone, Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Wording {
        /// What no text may say.
        pub ban: Vec<Ban>,
        /// What a child or a class may only hear when they know already.
        #[serde(default)]
        pub give_away: Vec<GiveAway>,
        /// What may be said aloud only to some, or under a condition.
        #[serde(default)]
        pub said: Vec<Said>,
        /// Questions that put words in a child's mouth.
        #[serde(default)]
        pub leading: Vec<Leading>,
        /// Sentences that mean nothing when they are always said.
        #[serde(default)]
        pub tune: Vec<Tune>,
        /// What sends the only adult away from a group.
        #[serde(default)]
        pub away: Vec<Away>,
        /// One name for one thing.
        #[serde(default)]
        pub name: Vec<OneName>,
        /// Beginnings that no line of `dont` may have.
        #[serde(default)]
        pub opening: Vec<String>,
        /// What a card must say.
        pub must: Vec<Must>,
        /// By which words a text speaks of the law.
        #[serde(default)]
        pub legal: Legal,
    }
}

/// The words of the law, and those that say that something is not certain.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Legal {
    /// Lower case; matched on whole words.
    pub words: Vec<String>,
    /// Lower case; matched on whole words.
    pub hedges: Vec<String>,
}

/// A phrase no text may use.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ban {
    /// Lower case; matched on whole words.
    pub pattern: String,
    /// Why.
    pub reason: String,
    /// Row of the internal review, 0 when none.
    pub row: u32,
    /// What to say instead.
    pub instead: Option<String>,
    /// Fields where it is allowed, such as "dont".
    #[serde(default)]
    pub allow_in: Vec<String>,
}

/// A phrase that tells a child or a class of a report or of help.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GiveAway {
    /// Lower case; matched on whole words.
    pub pattern: String,
    /// Why.
    pub reason: String,
}

/// Phrases that may not be said aloud, but to those and there where the rule spares them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// Lower case; matched on whole words.
    pub patterns: Vec<String>,
    /// To whom the rule is about; empty is everyone.
    #[serde(default)]
    pub to: Vec<Listener>,
    /// At these ages it may be said.
    #[serde(default, deserialize_with = "crate::read::by_id::list")]
    pub ages: Vec<Age>,
    /// On cards with one of these tags it may be said.
    #[serde(default)]
    pub tags: Vec<Tag>,
    /// Under one of these conditions it may be said.
    #[serde(default)]
    pub only: Vec<Only>,
    /// Why.
    pub reason: String,
    /// What to say or do instead.
    pub instead: String,
}

/// A question that leads a child.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leading {
    /// Lower case, with its punctuation.
    pub pattern: String,
    /// Why.
    pub reason: String,
}

/// A sentence that is said too often.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tune {
    /// Lower case; matched on whole words.
    pub pattern: String,
    /// How often at most.
    pub most: usize,
}

/// A step that an adult who is alone with a group cannot take.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Away {
    /// Lower case; matched on whole words.
    pub pattern: String,
    /// Why.
    pub reason: String,
    /// What to write instead.
    pub instead: String,
}

/// The one name of a thing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneName {
    /// What it is called.
    pub say: String,
    /// What it is not called; lower case, matched on whole words.
    pub never: Vec<String>,
}

/// A phrase a card must have.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Must {
    /// Card id.
    pub card: String,
    /// `do`, `first` (the first step), `dont`, `say`, or `any`.
    pub field: String,
    /// Lower case phrase.
    pub contains: String,
    /// Why.
    pub reason: String,
    /// Row of the internal review, 0 when none.
    pub row: u32,
}
