//! `ask.toml`: the composer of questions; and what the composer at run time is made of.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Ask, Content};
use crate::ask::{Class, May, Moment, MomentId, Question, Sentence, Texts};

/// `ask.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskText {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    #[serde(default, rename = "certainty")]
    _certainty: String,
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

impl Content {
    /// The bank, for the composer.
    #[must_use]
    pub fn ask_questions(&self) -> Vec<Question> {
        let one = |q: &super::Question| Question {
            id: q.id.clone(),
            group: q.group.clone(),
            text: q.text.clone(),
            why: q.why.clone(),
            may: match q.ask {
                Ask::Altijd => May::Altijd,
                Ask::Toestemming => May::Toestemming,
                Ask::Liever => May::Liever,
            },
            instead: q.instead.clone(),
            consent: (!q.consent.is_empty()).then(|| q.consent.clone()),
            class: self.ask.class_of(&q.id).unwrap_or(Class::Rest),
        };
        self.questions.question.iter().map(one).collect()
    }

    /// The texts, for the composer.
    #[must_use]
    pub fn ask_texts(&self) -> Texts {
        let lines = self.ask.text.iter().flat_map(|(key, lines)| lines.iter().map(|l| (key.clone(), l.clone())));
        let sentence = |c: &super::Consent| {
            let own = self.ask.sentence.iter().find(|s| s.id == c.id);
            let of = |pick: fn(&SentenceText) -> &String| own.map(|s| pick(s).clone()).unwrap_or_default();
            Sentence {
                id: c.id.clone(),
                plain: c.sentence.clone(),
                formal: of(|s| &s.formal),
                aloud: of(|s| &s.aloud),
                young: of(|s| &s.young),
                explain: c.explain.clone(),
            }
        };
        Texts::new(lines, self.questions.consent.iter().map(sentence).collect())
    }
}
