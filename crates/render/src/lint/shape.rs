//! The shape of `lint.toml`: the privacy hints in the notes and what is said about a weak passphrase.

use std::collections::BTreeMap;

use serde::Deserialize;

/// `lint.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LintText {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    /// A text for each kind of hint.
    pub hint: Vec<HintText>,
    /// Why a passphrase is refused.
    pub weak: Vec<WeakText>,
    /// Words that judge.
    pub opinion: Vec<OpinionText>,
    /// What the rules look for, by list; no reader sees these.
    pub words: BTreeMap<String, String>,
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

/// The texts a reader sees, by field.
pub(crate) fn texts(lint: &LintText) -> Vec<(&'static str, &str)> {
    let mut all: Vec<(&str, &str)> = Vec::new();
    for h in &lint.hint {
        all.extend([("title", &*h.title), ("why", &h.why), ("how", &h.how)]);
    }
    all.extend(lint.weak.iter().map(|w| ("text", w.text.as_str())));
    all.extend(lint.opinion.iter().map(|o| ("tip", o.tip.as_str())));
    all
}
