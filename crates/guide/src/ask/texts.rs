//! The sentences of the composer, by key.

use super::Register;

/// Lines of text under keys, in order. A missing key gives no lines, and so no block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    lines: Vec<(String, String)>,
    sentences: Vec<Sentence>,
}

/// A sentence to ask consent with, in its registers. An empty one falls back on `plain`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Stable id, such as `ts-01`.
    pub id: String,
    /// In a talk.
    pub plain: String,
    /// On paper.
    pub formal: String,
    /// Read aloud: short.
    pub aloud: String,
    /// Said to a young person of 12 or older, or to a student, about their own data.
    pub young: String,
    /// What is explained with it.
    pub explain: String,
}

impl Sentence {
    /// The sentence in a register.
    #[must_use]
    pub fn in_register(&self, register: Register) -> &str {
        let own = match register {
            Register::Plain => &self.plain,
            Register::Formal => &self.formal,
            Register::Aloud => &self.aloud,
        };
        if own.trim().is_empty() { &self.plain } else { own }
    }
}

impl Texts {
    /// Texts from pairs of key and line, in reading order, and the consent sentences.
    /// Blank lines are left out, so that no block can be empty.
    #[must_use]
    pub fn new(lines: impl IntoIterator<Item = (String, String)>, sentences: Vec<Sentence>) -> Texts {
        let lines = lines.into_iter().filter(|(_, line)| !line.trim().is_empty()).collect();
        Texts { lines, sentences }
    }

    /// Every line under a key.
    pub fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.lines.iter().filter(move |(k, _)| k == key).map(|(_, line)| line.as_str())
    }

    /// The first line under a key, or nothing at all.
    #[must_use]
    pub fn one<'a>(&'a self, key: &'a str) -> &'a str {
        self.all(key).next().unwrap_or("")
    }

    /// The consent sentences, in the order of the bank.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Every pair of key and line.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.lines.iter().map(|(k, l)| (k.as_str(), l.as_str()))
    }
}
