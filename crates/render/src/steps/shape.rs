//! Questions of the guide and their answers.

use serde::Deserialize;

use crate::shown::Texts;
use guide::graph::{Edge, Phase};
use guide::settings::{Age, Sector};

/// A question.
#[derive(Clone, Debug)]
pub struct Step {
    /// Stable id.
    pub id: String,
    /// Where in the story.
    pub phase: Phase,
    /// The question.
    pub ask: String,
    /// Why it is asked.
    pub why: String,
    /// A call that comes before any answer.
    pub call: Option<String>,
    /// The setting that answers it.
    pub about: Option<AboutKey>,
    /// Keys of sources.
    pub sources: Vec<String>,
    /// Last checked, ISO date.
    pub checked: String,
    /// To be looked at again before, ISO date.
    pub review_by: String,
    /// Whether an expert has read it.
    pub reviewed: bool,
    /// The answers, in order.
    pub answer: Vec<Answer>,
    /// The file it is in.
    pub file: String,
}

/// Which setting a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AboutKey {
    /// Age group.
    Age,
    /// Sector.
    Sector,
}

/// An answer of a question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// What the reader taps.
    pub text: String,
    /// Where it leads.
    pub to: String,
    /// Says or doubts that someone is unsafe.
    #[serde(default, rename = "unsafe")]
    pub not_safe: bool,
    /// Fear of a partner or ex.
    #[serde(default)]
    pub fear: bool,
    /// The child told something.
    #[serde(default)]
    pub told: bool,
    /// What this answer makes sure.
    #[serde(default)]
    pub grants: Vec<Grant>,
    /// Only for these ages.
    #[serde(default, deserialize_with = "crate::read::by_id::list")]
    pub ages: Vec<Age>,
    /// Only for these sectors.
    #[serde(default, deserialize_with = "crate::read::by_id::list")]
    pub sectors: Vec<Sector>,
    /// A key that cards further on know this answer by; see [`Because`].
    #[serde(default)]
    pub reason: Option<String>,
}

impl Answer {
    pub(crate) fn edge(&self) -> Edge {
        Edge {
            text: self.text.clone(),
            to: self.to.clone(),
            reason: self.reason.clone(),
            ages: self.ages.clone(),
            sectors: self.sectors.clone(),
        }
    }
}

/// What an answer can make sure before a card may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grant {
    /// Speaking with the parents is safe.
    VeiligPraten,
    /// The parents surely know of the report.
    OudersWeten,
    /// There is no fear or violence between the parents.
    GeenAngst,
}

/// A file of steps, with the values that hold unless a step says otherwise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepFile {
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub(crate) phase: Phase,
    pub(crate) sources: Vec<String>,
    pub(crate) checked: String,
    pub(crate) review_by: String,
    pub(crate) reviewed: bool,
    pub(crate) step: Vec<RawStep>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStep {
    pub(crate) id: String,
    pub(crate) ask: String,
    pub(crate) why: String,
    pub(crate) call: Option<String>,
    pub(crate) about: Option<AboutKey>,
    pub(crate) sources: Option<Vec<String>>,
    pub(crate) answer: Vec<Answer>,
}

impl Step {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Step {
            id: _,
            phase: _,
            ask,
            why,
            call,
            about: _,
            sources: _,
            checked: _,
            review_by: _,
            reviewed: _,
            answer,
            file: _,
        } = self;
        Texts::default().line("ask", ask).line("why", why).lines("call", call).and(answer.iter().map(Answer::texts))
    }
}

impl Answer {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Answer { text, to: _, not_safe: _, fear: _, told: _, grants: _, ages: _, sectors: _, reason: _ } = self;
        Texts::default().line("answer", text)
    }
}
