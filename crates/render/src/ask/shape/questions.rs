//! Questions to Veilig Thuis.

use serde::Deserialize;

use crate::lists::Group;

/// `questions.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
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
    pub ask: Ask,
    /// What to ask instead, for `liever`.
    pub instead: Option<String>,
    /// The consent sentence that goes with it, or empty.
    pub consent: String,
}

/// Whether a question may be asked, in our reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ask {
    /// Always.
    Altijd,
    /// Usually with consent.
    Toestemming,
    /// Rather ask something else.
    Liever,
}

impl Ask {
    /// The key of its words in `ui.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Ask::Altijd => "ask_altijd",
            Ask::Toestemming => "ask_toestemming",
            Ask::Liever => "ask_liever",
        }
    }
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
