//! The answers given, each with a way back to change it.

use guide::graph::Graph;
use guide::walk::Visit;
use leptos::prelude::*;

use crate::words;

/// A list of answered questions. `ahead` marks answers further on the path.
pub(crate) fn trail(graph: &Graph, visits: &[Visit], ahead: bool) -> AnyView {
    let items = visits.iter().filter_map(|visit| {
        let node = graph.get(&visit.id)?;
        let to = visit.chosen.as_deref()?;
        let said = graph.edge(&visit.id, to)?.text.clone();
        let source = visit.by_setting.then_some(words::FROM_SETTINGS);
        Some(view! {
            <li class:ahead=ahead>
                {node.title.clone()}
                <span class="said">{said}{source.map(|s| format!(" ({s})"))}</span>
                <a href=format!("#{}", visit.id)>{words::CHANGE}<span class="unseen">": "{node.title.clone()}</span></a>
            </li>
        })
    });
    view! { <ol class="trail">{items.collect_view()}</ol> }.into_any()
}

/// How many of these visits hold an answer.
pub(crate) fn answered(visits: &[Visit]) -> usize {
    visits.iter().filter(|v| v.chosen.is_some()).count()
}
