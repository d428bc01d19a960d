//! A way to work, with its rounds.

use guide::closed_set;
use serde::Deserialize;

use crate::read::by_id::ById;
use crate::read::sourced;
use crate::shown::Texts;

sourced! {
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
    }
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

closed_set! {
    /// What happens in a round.
    RoundKind {
        /// The group talks.
        Talk = "talk",
        /// Everyone reads.
        Read = "read",
        /// Two by two.
        Pairs = "pairs",
        /// The school tells.
        SideSchool = "side-school",
        /// Care tells.
        SideHelp = "side-help",
        /// The chairs of the child and of the parent speak.
        Chairs = "chairs",
        /// A pause.
        Break = "break",
        /// The case, moment by moment, with its turning points.
        Turns = "turns",
        /// The case is laid beside the guide.
        Guide = "guide",
        /// Everyone chooses.
        Vote = "vote",
        /// What the group takes along.
        Harvest = "harvest",
        /// The end.
        Close = "close",
        /// A played situation.
        Play = "play",
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

impl Format {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Format {
            id: _,
            number: _,
            title,
            lead,
            inspired,
            minutes: _,
            people: _,
            with_case: _,
            purpose,
            needs,
            not_when,
            before,
            rounds,
            sources: _,
            checked: _,
            review_by: _,
            reviewed: _,
        } = self;
        Texts::default()
            .line("title", title)
            .line("lead", lead)
            .line("text", inspired)
            .lines("text", [purpose, needs, not_when, before].into_iter().flatten())
            .and(rounds.iter().map(Round::texts))
    }
}

impl Round {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Round { id: _, title, minutes: _, least: _, kind: _, goal, say, steps, ask, watch } = self;
        Texts::default()
            .line("title", title)
            .line("ask", goal)
            .line("say", say)
            .lines("do", steps)
            .lines("ask", ask)
            .lines("text", watch)
    }
}
