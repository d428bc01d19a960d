//! `o3.toml`: parents, school and support at one table.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::shown::{Screens, Texts};

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

impl TableText {
    /// What a reader sees of it, screen by screen.
    pub(crate) fn screens(&self) -> Screens<'_> {
        let TableText {
            checked: _,
            review_by: _,
            reviewed: _,
            sources: _,
            title,
            lead,
            stop,
            party,
            subject,
            aid,
            outcome,
            sentences,
            agenda,
            switch,
        } = self;
        let texts = Texts::default()
            .label("title", title)
            .line("lead", lead)
            .lines("stop", stop)
            .lines("say", switch)
            .and(party.iter().map(PartyText::texts))
            .and(subject.iter().map(SubjectText::texts))
            .and(aid.iter().map(AidText::texts))
            .and(outcome.iter().map(OutcomeText::texts))
            .and(sentences.iter().map(SentenceTo::texts))
            .and(agenda.iter().map(Minutes::texts));
        vec![("o3".to_owned(), texts)]
    }
}

impl PartyText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let PartyText { id: _, name, who, sees, wants, can } = self;
        Texts::default().label("title", name).line("text", who).lines("ask", [sees, wants, can])
    }
}

impl SubjectText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let SubjectText { id: _, title, example, party, lead: _, note } = self;
        Texts::default().label("title", title).line("text", example).lines("text", party.values().chain(note))
    }
}

impl AidText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let AidText { id: _, question, answers } = self;
        Texts::default().line("ask", question).and(answers.iter().map(AidAnswer::texts))
    }
}

impl AidAnswer {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let AidAnswer { text, to: _, end: _ } = self;
        Texts::default().line("answer", text)
    }
}

impl OutcomeText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let OutcomeText { id: _, lead, text, others } = self;
        Texts::default().line("answer", lead).lines("text", text.iter().chain(others))
    }
}

impl SentenceTo {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let SentenceTo { to: _, text } = self;
        Texts::default().line("say", text)
    }
}

impl Minutes {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Minutes { minutes: _, text } = self;
        Texts::default().line("text", text)
    }
}
