//! Sentences to say, and what a card says only to some.

use serde::Deserialize;

use crate::shown::Texts;
use guide::settings::{Age, Role, Sector, Settings};

/// A sentence to say.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Say {
    /// To whom.
    pub to: Listener,
    /// At which ages; empty is all.
    #[serde(default, deserialize_with = "crate::read::by_id::list")]
    pub ages: Vec<Age>,
    /// What must be so before it is said, shown above the words; `None` is always.
    #[serde(default)]
    pub only: Option<Only>,
    /// The words.
    pub text: String,
}

impl Say {
    /// The key of the words for its listener. Who is 18 is a student and no child.
    #[must_use]
    pub fn listener(&self) -> &'static str {
        match (self.to, self.ages.as_slice()) {
            (Listener::Kind, [Age::A18Plus]) => "to_student",
            (Listener::Kind, ages) if ages.contains(&Age::A18Plus) => "to_kind_student",
            (to, _) => to.key(),
        }
    }
}

/// What must be so before a sentence is said: it would give away what the listener does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Only {
    /// The child knows of the report.
    WeetMelding,
    /// The child knows that there is help.
    WeetHulp,
    /// It was agreed that the child hears it now.
    Afgesproken,
    /// The child told something.
    Vertelde,
    /// To the child it happened to.
    Overkwam,
    /// To the child that did it.
    Deed,
    /// Only when it can be seen.
    Zie,
}

impl Only {
    /// The key of its words in `ui.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Only::WeetMelding => "only_weet_melding",
            Only::WeetHulp => "only_weet_hulp",
            Only::Afgesproken => "only_afgesproken",
            Only::Vertelde => "only_vertelde",
            Only::Overkwam => "only_overkwam",
            Only::Deed => "only_deed",
            Only::Zie => "only_zie",
        }
    }
}

/// To whom a sentence is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Listener {
    /// The child.
    Kind,
    /// A parent.
    Ouder,
    /// Veilig Thuis.
    VeiligThuis,
    /// A colleague.
    Collega,
    /// The class.
    Klas,
    /// Someone else.
    Ander,
    /// Someone who helps the family.
    Hulp,
    /// The emergency number.
    #[serde(rename = "112")]
    Alarm,
}

impl Listener {
    /// The key of its words in `ui.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Listener::Kind => "to_kind",
            Listener::Ouder => "to_ouder",
            Listener::VeiligThuis => "to_veilig_thuis",
            Listener::Collega => "to_collega",
            Listener::Klas => "to_klas",
            Listener::Ander => "to_ander",
            Listener::Hulp => "to_hulp",
            Listener::Alarm => "to_112",
        }
    }
}

/// What a card says first to who came along certain answers, or has certain settings: at most one of each line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Because {
    /// Keys of answers, of which one must be on the path; empty when only the settings count.
    #[serde(default, deserialize_with = "one_or_more")]
    pub reason: Vec<String>,
    /// Only for these ages; empty is all.
    #[serde(default, deserialize_with = "crate::read::by_id::list")]
    pub ages: Vec<Age>,
    /// Only for these sectors; empty is all.
    #[serde(default, deserialize_with = "crate::read::by_id::list")]
    pub sectors: Vec<Sector>,
    /// A first step.
    #[serde(rename = "do")]
    pub step: Option<String>,
    /// A ban.
    pub dont: Option<String>,
    /// A sentence to say.
    pub say: Option<String>,
    /// To whom it is said.
    pub to: Option<Listener>,
    /// What must be so before it is said.
    pub only: Option<Only>,
    /// The id of a question for Veilig Thuis.
    pub ask: Option<String>,
}

impl Because {
    /// The sentence to say, as one of the card's own.
    #[must_use]
    pub fn said(&self) -> Option<Say> {
        let (text, to) = (self.say.clone()?, self.to?);
        Some(Say { to, ages: self.ages.clone(), only: self.only, text })
    }

    /// Whether it is for a reader who came along answers with these reasons and has these settings.
    #[must_use]
    pub fn fits(&self, reasons: &[&str], settings: &Settings) -> bool {
        let came = self.reason.is_empty() || self.reason.iter().any(|r| reasons.contains(&r.as_str()));
        came && settings.admits(&self.ages, &self.sectors)
    }
}

/// Reads `"baby"` and `["baby", "beperking"]`.
fn one_or_more<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMore {
        One(String),
        More(Vec<String>),
    }
    Ok(match OneOrMore::deserialize(d)? {
        OneOrMore::One(key) => vec![key],
        OneOrMore::More(keys) => keys,
    })
}

/// A line for one role or sector.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    /// For whom.
    #[serde(default, deserialize_with = "crate::read::by_id::maybe")]
    pub role: Option<Role>,
    /// Where.
    #[serde(default, deserialize_with = "crate::read::by_id::maybe")]
    pub sector: Option<Sector>,
    /// The line.
    pub text: String,
}

impl Say {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Say { to: _, ages: _, only: _, text } = self;
        Texts::default().line("say", text)
    }
}

impl Because {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Because { reason: _, ages: _, sectors: _, step, dont, say, to: _, only: _, ask: _ } = self;
        Texts::default().lines("do", step).lines("dont", dont).lines("say", say)
    }
}

impl Extra {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Extra { role: _, sector: _, text } = self;
        Texts::default().line("extra", text)
    }
}
