//! `handover.toml`: handing over, and waiting for help together.

use serde::Deserialize;

use super::file::file;
use crate::shown::{Screens, Texts};

file! {
    /// `handover.toml`.
    HandoverText {
        /// The moments of handing over.
        step: Vec<HandoverStep>,
        /// What may travel.
        may: Vec<May>,
        /// Who gives consent, by age.
        consent: Vec<ConsentAge>,
        /// The warm conversation.
        talk: Vec<String>,
        /// The lines of the overdrachtskaart.
        line: Vec<CardLine>,
        /// Words that name the reason: a line of the card with one stays here. Lower case, without accents.
        reasons: Vec<String>,
        /// What to do when the child moves while a report runs.
        moves: Vec<String>,
        /// Waiting for help together.
        bridge: Vec<BridgePoint>,
        /// What care can do while the waiting lasts.
        care: Vec<String>,
    }
}

/// A moment of handing over.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandoverStep {
    /// Stable id.
    pub id: String,
    /// From where to where.
    pub title: String,
    /// What is different here.
    pub text: Vec<String>,
}

/// Something that may travel, and under which rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct May {
    /// What.
    pub what: String,
    /// `mag altijd`, `met toestemming` or `overleg eerst`.
    pub rule: String,
    /// More about it.
    #[serde(default)]
    pub note: String,
}

/// Who gives consent at an age.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentAge {
    /// The age, in words.
    pub ages: String,
    /// Who.
    pub text: String,
}

/// A line of the overdrachtskaart.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardLine {
    /// Stable id.
    pub id: String,
    /// What stands before the line.
    pub label: String,
    /// What goes on it.
    pub help: String,
}

/// A point of the plan while help is not there yet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BridgePoint {
    /// What is done.
    pub text: String,
    /// Why.
    #[serde(default)]
    pub why: String,
}

impl HandoverText {
    /// What a reader sees of it, screen by screen.
    pub(crate) fn screens(&self) -> Screens<'_> {
        let HandoverText {
            checked: _,
            review_by: _,
            reviewed: _,
            sources: _,
            title,
            lead,
            step,
            may,
            consent,
            talk,
            line,
            reasons: _,
            moves,
            bridge,
            care,
        } = self;
        let handing = Texts::default()
            .label("title", title)
            .line("lead", lead)
            .and(step.iter().map(HandoverStep::texts))
            .and(may.iter().map(May::texts))
            .and(consent.iter().map(ConsentAge::texts))
            .and(line.iter().map(CardLine::texts))
            .lines("text", talk)
            .lines("text", moves);
        let waiting = Texts::default().and(bridge.iter().map(BridgePoint::texts)).lines("text", care);
        vec![("overdracht".to_owned(), handing), ("wachten".to_owned(), waiting)]
    }
}

impl HandoverStep {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let HandoverStep { id: _, title, text } = self;
        Texts::default().label("title", title).lines("text", text)
    }
}

impl May {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let May { what, rule, note } = self;
        Texts::default().labels("title", [what, rule]).line("text", note)
    }
}

impl ConsentAge {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let ConsentAge { ages, text } = self;
        Texts::default().label("title", ages).line("text", text)
    }
}

impl CardLine {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let CardLine { id: _, label, help } = self;
        Texts::default().label("title", label).line("ask", help)
    }
}

impl BridgePoint {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let BridgePoint { text, why } = self;
        Texts::default().line("text", text).line("text", why)
    }
}
