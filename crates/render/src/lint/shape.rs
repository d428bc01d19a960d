//! The shape of `lint.toml`: the privacy hints in the notes and what is said about a weak passphrase.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::read::dated;
use crate::shown::Texts;

dated! {
    /// `lint.toml`.
    #[derive(Clone, Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct LintText {
        /// A text for each kind of hint.
        pub hint: Vec<HintText>,
        /// Why a passphrase is refused.
        pub weak: Vec<WeakText>,
        /// Words that judge.
        pub opinion: Vec<OpinionText>,
        /// What the rules look for, by list; no reader sees these.
        pub words: BTreeMap<String, String>,
    }
}

/// What a reader sees with a hint.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HintText {
    /// Which kind; the notes do not build when one is missing.
    pub kind: String,
    /// What was found.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// How to write it instead.
    pub how: String,
    /// What can stand in its place.
    pub rewrite: Option<String>,
    /// Keys of sources.
    pub sources: Vec<String>,
}

/// Why a passphrase is refused.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeakText {
    /// Which reason.
    pub why: String,
    /// What a reader sees.
    pub text: String,
}

/// Words that judge, and how to write them as a fact.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpinionText {
    /// How to write what was seen.
    pub tip: String,
    /// The words and phrases.
    pub phrases: Vec<String>,
}

impl LintText {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let LintText { checked: _, review_by: _, reviewed: _, hint, weak, opinion, words: _ } = self;
        Texts::default()
            .and(hint.iter().map(HintText::texts))
            .and(weak.iter().map(WeakText::texts))
            .and(opinion.iter().map(OpinionText::texts))
    }
}

impl HintText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let HintText { kind: _, title, why, how, rewrite: _, sources: _ } = self;
        Texts::default().line("title", title).line("why", why).line("how", how)
    }
}

impl WeakText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let WeakText { why: _, text } = self;
        Texts::default().line("text", text)
    }
}

impl OpinionText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let OpinionText { tip, phrases: _ } = self;
        Texts::default().line("tip", tip)
    }
}
