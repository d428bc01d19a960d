//! The card to hand over: its lines, and what is never written on it.

use const_format::concatcp;

use crate::child::LINE_ID;
use crate::dom::{Dom, Element};
use crate::name::names;
use crate::screen::REASONS;

names! {
    /// The card to hand over.
    HAND_CARD: Class = "hand-card";
    /// What may stand on a line.
    HELP: Class = "help";
}

/// A line of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandLine {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What may stand there.
    pub help: String,
}

/// The lines of the card, in order.
pub fn lines(dom: &impl Dom) -> Vec<HandLine> {
    const ALL: &str = concatcp!(".", HAND_CARD.0, " [", LINE_ID.0, "]");
    dom.all(ALL).iter().map(line).collect()
}

fn line(item: &impl Element) -> HandLine {
    HandLine { id: item.data(LINE_ID), label: item.text("dt"), help: item.text(concatcp!(".", HELP.0)) }
}

/// The words of a reason, which the card never says.
pub fn reasons(dom: &impl Dom) -> Vec<String> {
    let all = dom.first(concatcp!(".", HAND_CARD.0)).map(|card| card.data(REASONS)).unwrap_or_default();
    all.split(',').map(|reason| reason.trim().to_owned()).filter(|reason| !reason.is_empty()).collect()
}
