//! Where a statement comes from: kinds of sources, and claims with what carries them.

mod ages;

use serde::Deserialize;

use crate::shown::Texts;

pub use ages::{AgeRow, AgesText};

/// What kind of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The text of a law.
    Wet,
    /// An inspectorate that watches over it.
    Toezicht,
    /// Another part of the government.
    Overheid,
    /// A Veilig Thuis about its own work.
    VeiligThuis,
    /// A protocol or rules that bind those who work with it.
    Protocol,
    /// The standard of a profession.
    Standaard,
    /// What those who know the work wrote.
    Kennis,
    /// News.
    Nieuws,
    /// A copy of what others wrote, on a site that has no part in it.
    Kopie,
    /// Our own work or knowledge.
    Eigen,
}

impl SourceKind {
    /// All, the firmest first.
    pub const ALL: &[SourceKind] = &[
        SourceKind::Wet,
        SourceKind::Toezicht,
        SourceKind::Overheid,
        SourceKind::VeiligThuis,
        SourceKind::Protocol,
        SourceKind::Standaard,
        SourceKind::Kennis,
        SourceKind::Nieuws,
        SourceKind::Kopie,
        SourceKind::Eigen,
    ];

    /// The key of its words in `ui.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            SourceKind::Wet => "source_wet",
            SourceKind::Toezicht => "source_toezicht",
            SourceKind::Overheid => "source_overheid",
            SourceKind::VeiligThuis => "source_veilig_thuis",
            SourceKind::Protocol => "source_protocol",
            SourceKind::Standaard => "source_standaard",
            SourceKind::Kennis => "source_kennis",
            SourceKind::Nieuws => "source_nieuws",
            SourceKind::Kopie => "source_kopie",
            SourceKind::Eigen => "source_eigen",
        }
    }

    /// Whether what the law says may be told as a fact on the word of such a source.
    #[must_use]
    pub fn carries_law(self) -> bool {
        !matches!(self, SourceKind::Kennis | SourceKind::Nieuws | SourceKind::Kopie | SourceKind::Eigen)
    }

    /// Whether others than ourselves stand for it: no news, no copy, no own work.
    #[must_use]
    pub fn stands_for_itself(self) -> bool {
        !matches!(self, SourceKind::Nieuws | SourceKind::Kopie | SourceKind::Eigen)
    }
}

/// A source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Key used in content.
    pub key: String,
    /// Title.
    pub title: String,
    /// What it is called beside a statement; needed by what carries a legal one.
    #[serde(default)]
    pub short: String,
    /// Address; empty for our own work.
    pub url: String,
    /// Year, 0 when unknown.
    pub year: u16,
    /// What kind of source.
    pub kind: SourceKind,
    /// Of a law: a day on which the text that was read was the law, ISO date.
    #[serde(default)]
    pub in_force: Option<String>,
    /// When we saw it, ISO date.
    pub seen: String,
}

/// What carries a claim: a source, and of a law the article. Written as `"WET-WMO 5.3.3"`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub struct Basis {
    /// Key of the source.
    pub key: String,
    /// Article of a law; else empty.
    pub article: String,
}

impl From<String> for Basis {
    fn from(text: String) -> Basis {
        let (key, article) = text.split_once(' ').unwrap_or((&text, ""));
        Basis { key: key.to_owned(), article: article.trim().to_owned() }
    }
}

/// A claim about the law or about what others do, and how sure it is. A bare text is our own reading, which no jurist
/// and no Veilig Thuis confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Raw")]
pub struct Reading {
    /// The claim.
    pub text: String,
    /// What carries it; nothing carries our own reading.
    pub basis: Vec<Basis>,
    /// Words of the line that leans on it: it is shown with that line. `None` is at the foot.
    pub at: Option<String>,
    /// The bill it speaks of, when that is no law yet.
    pub pending: Option<String>,
}

impl Reading {
    /// Whether nothing carries it but ourselves.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.basis.is_empty()
    }

    /// Whether a line leans on it.
    #[must_use]
    pub fn is_at(&self, line: &str) -> bool {
        self.at.as_deref().is_some_and(|words| line.contains(words))
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Raw {
    Own(String),
    Full(Full),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Full {
    text: String,
    #[serde(default)]
    basis: Vec<Basis>,
    at: Option<String>,
    pending: Option<String>,
}

impl From<Raw> for Reading {
    fn from(raw: Raw) -> Reading {
        match raw {
            Raw::Own(text) => Reading { text, basis: Vec::new(), at: None, pending: None },
            Raw::Full(f) => Reading { text: f.text, basis: f.basis, at: f.at, pending: f.pending },
        }
    }
}

impl Reading {
    /// What a reader sees of it, in the field that it stands in.
    pub(crate) fn texts(&self, field: &'static str) -> Texts<'_> {
        let Reading { text, basis: _, at: _, pending: _ } = self;
        Texts::default().line(field, text)
    }
}
