//! De lijn: vóór · tijdens · na, where you are on it, and a dot for each screen you passed.

use guide::graph::Phase;
use leptos::prelude::*;

use crate::state::State;
use crate::words;

const STATIONS: [(Phase, &str); 3] =
    [(Phase::Voor, words::STATION_VOOR), (Phase::Tijdens, words::STATION_TIJDENS), (Phase::Na, words::STATION_NA)];

/// Dots that fit between two stations; a longer path shows no more.
const MOST_DOTS: usize = 7;

/// The line for the current path.
#[component]
pub(crate) fn Line(state: State) -> impl IntoView {
    let here = move || state.graph().get(&state.place()).map(|n| n.phase);
    let passed = move |phase: Phase| {
        let (graph, walk, settings) = (state.graph(), state.walk(), state.settings());
        let trail = walk.trail(&graph, &settings);
        trail.iter().filter(|v| graph.get(&v.id).is_some_and(|n| n.phase == phase)).count().min(MOST_DOTS)
    };
    let stations = STATIONS.map(|(phase, name)| {
        view! {
            <li aria-current=move || (here() == Some(phase)).then_some("step")>
                {name}
                <span class="dots" aria-hidden="true">{move || (0..passed(phase)).map(|_| view! { <i></i> }).collect_view()}</span>
            </li>
        }
    });
    view! { <ol class="line" aria-label=words::LINE_LABEL>{stations.into_iter().collect_view()}</ol> }
}
