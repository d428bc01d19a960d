//! The answers given, each with a way back to change it.

use guide::graph::Graph;
use guide::walk::Visit;
use leptos::prelude::*;

use crate::ui::el::{class, el, has, text};
use crate::words;

/// A list of answered questions. `ahead` marks answers further on the path.
pub(crate) fn trail(graph: &Graph, visits: &[Visit], ahead: bool) -> AnyView {
    let items = visits.iter().filter_map(|visit| {
        let node = graph.get(&visit.id)?;
        let mut said = visit.chosen.as_ref()?.text.clone();
        if visit.by_setting {
            said = format!("{said} ({})", words::FROM_SETTINGS);
        }
        let unseen = el("span", vec![class("unseen")], vec![text(&format!(": {}", node.title))]);
        let change = el("a", vec![has("href", &format!("#{}", visit.id))], vec![text(words::CHANGE), unseen]);
        let said = el("span", vec![class("said")], vec![text(&said)]);
        let kind = if ahead { "ahead" } else { "" };
        Some(el("li", vec![class(kind)], vec![text(&node.title), said, change]))
    });
    el("ol", vec![class("trail")], items.collect())
}

/// How many of these visits hold an answer.
pub(crate) fn answered(visits: &[Visit]) -> usize {
    visits.iter().filter(|v| v.chosen.is_some()).count()
}
