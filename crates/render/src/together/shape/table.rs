//! `o3.toml`: parents, school and support at one table.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::file::file;

file! {
    /// `o3.toml`.
    TableText {
        /// When not to sit at one table; shown before anything else.
        stop: Vec<String>,
        /// Who can be there.
        party: Vec<PartyText>,
        /// Who has the overview, by subject.
        subject: Vec<SubjectText>,
        /// The questions of the decision aid; the first one comes first.
        aid: Vec<AidText>,
        /// Where the aid ends.
        outcome: Vec<OutcomeText>,
        /// What to say, to whom.
        sentences: Vec<SentenceTo>,
        /// The conversation, in minutes.
        agenda: Vec<Minutes>,
        /// How to say out loud that the overview goes to someone else.
        switch: Vec<String>,
    }
}

/// Someone at the table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyText {
    /// `ouders`, `onderwijs`, `ondersteuning` or `kind`.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// Who that is.
    pub who: String,
    /// What is asked: what do you see?
    pub sees: String,
    /// What is asked: what do you want?
    pub wants: String,
    /// What is asked: what can you do?
    pub can: String,
}

/// A subject and who has the overview.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectText {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// For instance.
    #[serde(default)]
    pub example: String,
    /// What each party does, by id of the party.
    pub party: BTreeMap<String, String>,
    /// The party that has the overview; empty when that is nobody at the table.
    #[serde(default)]
    pub lead: String,
    /// Other lines, such as an exception.
    #[serde(default)]
    pub note: Vec<String>,
}

/// A question of the decision aid.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AidText {
    /// Stable id.
    pub id: String,
    /// The question.
    pub question: String,
    /// Its answers.
    pub answers: Vec<AidAnswer>,
}

/// An answer: to another question, or to an end.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AidAnswer {
    /// What is tapped.
    pub text: String,
    /// The next question.
    pub to: Option<String>,
    /// The outcome or subject it ends on.
    pub end: Option<String>,
}

/// An end of the aid: who has the overview now, and what the others keep doing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeText {
    /// Stable id.
    pub id: String,
    /// Who has the overview now.
    pub lead: String,
    /// What happens now.
    pub text: Vec<String>,
    /// What the others keep doing.
    pub others: Vec<String>,
}

/// A sentence to say.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentenceTo {
    /// `ouder`, `hulp`, `collega` or `kind`.
    pub to: String,
    /// The sentence.
    pub text: String,
}

/// A part of the conversation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// How long.
    pub minutes: u16,
    /// What happens.
    pub text: String,
}
