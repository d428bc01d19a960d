//! The shapes of `terms.toml` and `holidays.toml`: the terugkoppelklok and its days off.

mod holidays;

use serde::Deserialize;

use crate::law::Reading;
use crate::read::dated;
use crate::shown::Texts;
use guide::terms::bridge::Side;
use guide::terms::{StartEvent, Strength, Term, Unit};

pub use holidays::{FreeDay, HolidayText, SchoolText};

dated! {
    /// `terms.toml`.
    #[derive(Clone, Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct ClockText {
        /// Before anything else: never wait with danger.
        pub danger: String,
        /// What the reader sees here.
        pub lead: String,
        /// That the terms are our reading.
        pub reading: String,
        /// The neutral word in a calendar.
        pub calendar: String,
        /// How days are counted.
        pub counting: Vec<String>,
        /// What a target is.
        pub streven: String,
        /// What our own advice is.
        pub advies: String,
        /// What a day of the school's own is.
        pub eigen: String,
        /// The terms, in the order of the line.
        pub term: Vec<TermText>,
        /// The calls around a school holiday.
        pub bridge: Vec<BridgeText>,
        /// Whom to ask while it stays silent.
        pub ladder: LadderText,
    }
}

impl ClockText {
    /// What a strength means, in words.
    #[must_use]
    pub fn strength(&self, strength: Strength) -> &str {
        match strength {
            Strength::Target => &self.streven,
            Strength::Advice => &self.advies,
            Strength::Own => &self.eigen,
        }
    }
}

/// A term, with its words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermText {
    /// Stable id; calendar entries are named after it.
    pub id: String,
    /// Counted from.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub from: StartEvent,
    /// How many units.
    pub count: u16,
    /// Of what.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub unit: Unit,
    /// Weeks by which it may be made longer.
    #[serde(default)]
    pub extra: u16,
    /// How hard it is.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub strength: Strength,
    /// What it is called.
    pub title: String,
    /// Counted from when, in words.
    pub counted: String,
    /// What the school may expect or does.
    pub expect: String,
    /// What to do when the day is past.
    pub passed: String,
    /// How sure it is, and what carries it.
    pub reading: Option<Reading>,
    /// Questions that go with it, ids of `questions.toml`.
    pub questions: Vec<String>,
    /// Keys of sources.
    pub sources: Vec<String>,
}

impl TermText {
    /// The term as the clock computes with it.
    #[must_use]
    pub fn term(&self) -> Term {
        Term {
            id: self.id.clone(),
            from: self.from,
            count: self.count,
            unit: self.unit,
            extra_weeks: self.extra,
            strength: self.strength,
        }
    }
}

/// A call before or after a school holiday.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BridgeText {
    /// Which side.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub id: Side,
    /// What it is called.
    pub title: String,
    /// Which day, in words.
    pub counted: String,
    /// What to do.
    pub expect: String,
    /// What to do when the day is past.
    pub passed: String,
    /// Questions that go with it.
    pub questions: Vec<String>,
    /// Keys of sources.
    pub sources: Vec<String>,
}

/// The ladder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LadderText {
    /// Heading.
    pub title: String,
    /// How to count.
    pub lead: String,
    /// The steps, what always holds first.
    pub rung: Vec<RungText>,
}

/// A step of the ladder, with its words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RungText {
    /// Stable id.
    pub id: String,
    /// Working days of silence, or "altijd".
    pub after: String,
    /// What it is called.
    pub title: String,
    /// When, in words.
    pub when: String,
    /// What to do.
    pub text: String,
    /// How sure it is, and what carries it.
    pub reading: Option<Reading>,
    /// Keys of sources.
    pub sources: Vec<String>,
}

impl ClockText {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let ClockText {
            checked: _,
            review_by: _,
            reviewed: _,
            danger,
            lead,
            reading,
            calendar,
            counting,
            streven,
            advies,
            eigen,
            term,
            bridge,
            ladder,
        } = self;
        Texts::default()
            .line("danger", danger)
            .line("lead", lead)
            .line("reading", reading)
            .line("calendar", calendar)
            .lines("lead", [streven, advies, eigen])
            .and([ladder.texts()])
            .lines("text", counting)
            .and(term.iter().map(TermText::texts))
            .and(bridge.iter().map(BridgeText::texts))
    }
}

impl TermText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let TermText {
            id: _,
            from: _,
            count: _,
            unit: _,
            extra: _,
            strength: _,
            title,
            counted,
            expect,
            passed,
            reading,
            questions: _,
            sources: _,
        } = self;
        Texts::default()
            .line("title", title)
            .line("counted", counted)
            .line("expect", expect)
            .line("passed", passed)
            .and(reading.iter().map(|reading| reading.texts("reading")))
    }
}

impl BridgeText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let BridgeText { id: _, title, counted, expect, passed, questions: _, sources: _ } = self;
        Texts::default().line("title", title).line("counted", counted).line("expect", expect).line("passed", passed)
    }
}

impl LadderText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let LadderText { title, lead, rung } = self;
        Texts::default().line("title", title).line("lead", lead).and(rung.iter().map(RungText::texts))
    }
}

impl RungText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let RungText { id: _, after: _, title, when, text, reading, sources: _ } = self;
        Texts::default()
            .line("title", title)
            .line("when", when)
            .line("text", text)
            .and(reading.iter().map(|reading| reading.texts("reading")))
    }
}
