//! De lijn: vóór · tijdens · na, where you are on it, and a dot for each screen you passed.

use guide::graph::Phase;
use leptos::prelude::*;

use super::el::{class, el, has, text};
use crate::state::State;
use crate::words;

const STATIONS: [(Phase, &str); 3] =
    [(Phase::Voor, words::STATION_VOOR), (Phase::Tijdens, words::STATION_TIJDENS), (Phase::Na, words::STATION_NA)];

/// Dots that fit between two stations; a longer path shows no more.
const MOST_DOTS: usize = 7;

/// The line for the current path; tracks.
pub(crate) fn line(state: State) -> AnyView {
    let (graph, walk, settings) = (state.graph(), state.walk(), state.settings());
    let here = graph.get(&state.place()).map(|n| n.phase);
    let trail = walk.trail(&graph, &settings);
    let station = |(phase, name): &(Phase, &str)| {
        let passed = trail.iter().filter(|v| graph.get(&v.id).is_some_and(|n| n.phase == *phase)).count();
        let dots = (0..passed.min(MOST_DOTS)).map(|_| el("i", vec![], vec![])).collect();
        let dots = el("span", vec![class("dots"), has("aria-hidden", "true")], dots);
        let current = if here == Some(*phase) { vec![has("aria-current", "step")] } else { vec![] };
        el("li", current, vec![text(name), dots])
    };
    el("ol", vec![class("line"), has("aria-label", words::LINE_LABEL)], STATIONS.iter().map(station).collect())
}
