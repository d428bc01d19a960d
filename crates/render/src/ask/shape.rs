//! `ask.toml`, the composer of questions, and `questions.toml`, what it chooses from.

mod questions;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::read::dated;
use crate::shown::Texts;
use guide::ask::{Class, Moment, MomentId};

pub use questions::{Consent, Question, Questions, label_key};

dated! {
    /// `ask.toml`.
    #[derive(Clone, Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct AskText {
        /// How sure the labels are.
        #[serde(default)]
        pub certainty: String,
        /// Keys of sources.
        pub sources: Vec<String>,
        /// The moments, in the order a reader sees them.
        pub moment: Vec<MomentText>,
        /// Ids of questions by class.
        pub class: BTreeMap<String, Vec<String>>,
        /// Places to fill in.
        #[serde(default)]
        pub place: Vec<Place>,
        /// Registers of the consent sentences.
        #[serde(default)]
        pub sentence: Vec<SentenceText>,
        /// Lines by key.
        pub text: BTreeMap<String, Vec<String>>,
    }
}

/// A moment of asking.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MomentText {
    /// One of [`MomentId`].
    pub id: String,
    /// Title.
    pub title: String,
    /// One or two sentences.
    pub lead: String,
    /// Groups of `questions.toml`.
    pub groups: Vec<String>,
    /// Questions chosen at first, at most seven.
    pub defaults: Vec<String>,
}

/// A place to fill in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// What stands between the brackets.
    pub word: String,
    /// What to fill in.
    pub means: String,
}

/// The registers of a consent sentence; the plain one is in `questions.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentenceText {
    /// `ts-..`.
    pub id: String,
    /// On paper; empty when the plain one will do.
    #[serde(default)]
    pub formal: String,
    /// Read aloud; empty when the plain one will do.
    #[serde(default)]
    pub aloud: String,
    /// To a young person or a student.
    pub young: String,
}

impl AskText {
    /// The class a question is in, if it is in a known one.
    #[must_use]
    pub fn class_of(&self, question: &str) -> Option<Class> {
        let found = self.class.iter().find(|(_, ids)| ids.iter().any(|id| id == question));
        found.and_then(|(class, _)| Class::from_id(class))
    }

    /// The moments, for the composer. Unknown ids are left out; the checks report them.
    #[must_use]
    pub fn moments(&self) -> Vec<Moment> {
        let one = |m: &MomentText| {
            Some(Moment {
                id: MomentId::from_id(&m.id)?,
                title: m.title.clone(),
                lead: m.lead.clone(),
                groups: m.groups.clone(),
                defaults: m.defaults.clone(),
            })
        };
        self.moment.iter().filter_map(one).collect()
    }
}

impl AskText {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let AskText {
            checked: _,
            review_by: _,
            reviewed: _,
            certainty: _,
            sources: _,
            moment,
            class: _,
            place,
            sentence,
            text,
        } = self;
        Texts::default()
            .lines("text", text.values().flatten())
            .and(moment.iter().map(MomentText::texts))
            .and(sentence.iter().map(SentenceText::texts))
            .and(place.iter().map(Place::texts))
    }
}

impl MomentText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let MomentText { id: _, title, lead, groups: _, defaults: _ } = self;
        Texts::default().line("title", title).line("lead", lead)
    }
}

impl Place {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Place { word: _, means } = self;
        Texts::default().line("means", means)
    }
}

impl SentenceText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let SentenceText { id: _, formal, aloud, young } = self;
        Texts::default().lines("say", [formal, aloud, young])
    }
}
