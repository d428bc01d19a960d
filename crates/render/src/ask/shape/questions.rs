//! Questions to Veilig Thuis.

use guide::ask::May;
use serde::Deserialize;

use crate::lists::Group;
use crate::read::dated;
use crate::shown::Texts;

dated! {
    /// `questions.toml`.
    #[derive(Clone, Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Questions {
        /// That the labels are our reading.
        pub note: String,
        /// Moments.
        pub group: Vec<Group>,
        /// Questions.
        pub question: Vec<Question>,
        /// Sentences to ask consent.
        #[serde(default)]
        pub consent: Vec<Consent>,
    }
}

/// A question for Veilig Thuis.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// `tk-..`.
    pub id: String,
    /// Group id.
    pub group: String,
    /// The question.
    pub text: String,
    /// Why it helps the child.
    pub why: String,
    /// What may be asked, in our reading.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub ask: May,
    /// What to ask instead, for `liever`.
    pub instead: Option<String>,
    /// The consent sentence that goes with it, or empty.
    pub consent: String,
}

/// The key in `ui.toml` of the words for whether a question may be asked.
#[must_use]
pub fn label_key(may: May) -> String {
    ["ask_", may.id()].concat()
}

/// A sentence to ask consent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// `ts-..`.
    pub id: String,
    /// The sentence.
    pub sentence: String,
    /// How to explain it.
    pub explain: String,
}

impl Questions {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Questions { checked: _, review_by: _, reviewed: _, note, group, question, consent } = self;
        Texts::default()
            .label("text", note)
            .and(group.iter().map(Group::texts))
            .and(question.iter().map(Question::texts))
            .and(consent.iter().map(Consent::texts))
    }
}

impl Question {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Question { id: _, group: _, text, why, ask: _, instead, consent: _ } = self;
        Texts::default().line("text", text).line("why", why).labels("text", instead)
    }
}

impl Consent {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Consent { id: _, sentence, explain } = self;
        Texts::default().labels("say", [sentence, explain])
    }
}
