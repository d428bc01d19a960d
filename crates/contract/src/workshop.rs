//! The formats of the werkplaats with their rounds.

use const_format::concatcp;
use workshop::agenda::Round;

use crate::dom::{Dom, Element};
use crate::name::{Attr, names};
use crate::screen::SCREENS;

names! {
    /// A format, by its id.
    FORMAT: Attr = "data-format";
    /// Whether it uses a case.
    USES_CASE: Attr = "data-uses-case";
    /// A round, by its id.
    ROUND: Attr = "data-round";
    /// Its usual length in minutes.
    MINUTES: Attr = "data-minutes";
    /// The fewest minutes that make sense.
    LEAST: Attr = "data-least";
    /// What is done in it.
    ROUND_KIND: Attr = "data-round-kind";
    /// What it is for.
    GOAL: Class = "goal";
    /// What is asked in it.
    ASKS: Class = "asks";
}

/// A way to work, as the document has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Format {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether a case is used.
    pub with_case: bool,
    /// Its rounds, in order.
    pub rounds: Vec<FormatRound>,
}

/// What the screen shows of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatRound {
    /// Its id and minutes.
    pub round: Round,
    /// The id of what is done in it.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub goal: String,
    /// What is asked in it.
    pub ask: Vec<String>,
}

/// All formats, in order.
pub fn formats(dom: &impl Dom) -> Vec<Format> {
    const ALL: &str = concatcp!(SCREENS, "[", FORMAT.0, "]");
    dom.all(ALL).iter().map(format).collect()
}

fn format(section: &impl Element) -> Format {
    const ROUNDS: &str = concatcp!("[", ROUND.0, "]");
    Format {
        id: section.data(FORMAT),
        title: section.text("h1"),
        with_case: section.data(USES_CASE) == "true",
        rounds: section.all(ROUNDS).iter().map(round).collect(),
    }
}

fn round(item: &impl Element) -> FormatRound {
    let number = |name: Attr| item.data(name).parse().unwrap_or(1);
    FormatRound {
        round: Round { id: item.data(ROUND), minutes: number(MINUTES), least: number(LEAST) },
        kind: item.data(ROUND_KIND),
        title: item.text("h3"),
        goal: item.text(concatcp!(".", GOAL.0)),
        ask: item.texts(concatcp!(".", ASKS.0, " > li")),
    }
}
