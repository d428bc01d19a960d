//! A way to work, with its rounds.

use serde::Deserialize;

use crate::read::by_id::ById;

/// A way to work: `workshop/formats/<id>.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// The file name.
    pub id: String,
    /// Place in the list, from 1.
    pub number: u8,
    /// What it is called.
    pub title: String,
    /// For whom and what, one sentence.
    pub lead: String,
    /// What it is inspired by, and that it is not that; empty for our own.
    #[serde(default)]
    pub inspired: String,
    /// Usual length in minutes: the sum of the rounds.
    pub minutes: u16,
    /// Smallest and largest group.
    pub people: [u16; 2],
    /// Whether a case is used.
    pub with_case: bool,
    /// What it is for.
    pub purpose: Vec<String>,
    /// What to lay ready.
    pub needs: Vec<String>,
    /// When not to do it.
    pub not_when: Vec<String>,
    /// What to do beforehand.
    pub before: Vec<String>,
    /// The rounds, in order.
    #[serde(rename = "round")]
    pub rounds: Vec<Round>,
    /// Keys of sources.
    pub sources: Vec<String>,
    /// Last checked, ISO date.
    pub checked: String,
    /// To be looked at again before, ISO date.
    pub review_by: String,
    /// Whether an expert has read it.
    pub reviewed: bool,
}

/// A round of a format.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Slug, unique in its format.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Usual minutes.
    pub minutes: u16,
    /// The fewest minutes that still make sense.
    pub least: u16,
    /// What happens.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub kind: RoundKind,
    /// One sentence for the screen.
    pub goal: String,
    /// What the leader reads out, or empty.
    #[serde(default)]
    pub say: String,
    /// Steps for the leader.
    #[serde(default, rename = "do")]
    pub steps: Vec<String>,
    /// Questions on the screen.
    #[serde(default)]
    pub ask: Vec<String>,
    /// What the leader looks out for.
    #[serde(default)]
    pub watch: Vec<String>,
}

/// What happens in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundKind {
    /// The group talks.
    Talk,
    /// Everyone reads.
    Read,
    /// Two by two.
    Pairs,
    /// The school tells.
    SideSchool,
    /// Care tells.
    SideHelp,
    /// The chairs of the child and of the parent speak.
    Chairs,
    /// A pause.
    Break,
    /// The case, moment by moment, with its turning points.
    Turns,
    /// The case is laid beside the guide.
    Guide,
    /// Everyone chooses.
    Vote,
    /// What the group takes along.
    Harvest,
    /// The end.
    Close,
    /// A played situation.
    Play,
}

impl RoundKind {
    /// All kinds.
    pub const ALL: &[RoundKind] = &[
        RoundKind::Talk,
        RoundKind::Read,
        RoundKind::Pairs,
        RoundKind::SideSchool,
        RoundKind::SideHelp,
        RoundKind::Chairs,
        RoundKind::Break,
        RoundKind::Turns,
        RoundKind::Guide,
        RoundKind::Vote,
        RoundKind::Harvest,
        RoundKind::Close,
        RoundKind::Play,
    ];

    /// As in the content.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            RoundKind::Talk => "talk",
            RoundKind::Read => "read",
            RoundKind::Pairs => "pairs",
            RoundKind::SideSchool => "side-school",
            RoundKind::SideHelp => "side-help",
            RoundKind::Chairs => "chairs",
            RoundKind::Break => "break",
            RoundKind::Turns => "turns",
            RoundKind::Guide => "guide",
            RoundKind::Vote => "vote",
            RoundKind::Harvest => "harvest",
            RoundKind::Close => "close",
            RoundKind::Play => "play",
        }
    }

    /// From the content.
    #[must_use]
    pub fn from_id(id: &str) -> Option<RoundKind> {
        Self::ALL.iter().copied().find(|k| k.id() == id)
    }
}

impl ById for RoundKind {
    fn by_id(id: &str) -> Option<Self> {
        RoundKind::from_id(id)
    }

    fn ids() -> Vec<&'static str> {
        RoundKind::ALL.iter().map(|kind| kind.id()).collect()
    }
}
