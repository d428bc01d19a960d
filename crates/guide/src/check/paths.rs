//! Paths through the guide: all of them, and the stories that content people wrote down.

use super::Desk;
use crate::content::Finding;
use crate::graph::{Graph, Kind};
use crate::settings::Settings;

/// Ids from the first question to the first card.
pub type Path = Vec<String>;

/// Every path of questions from `start` until its first card, no question twice.
#[must_use]
pub fn question_paths(graph: &Graph, start: &str) -> Vec<Path> {
    let mut done = Vec::new();
    let mut todo = vec![vec![start.to_owned()]];
    while let Some(path) = todo.pop() {
        let Some(node) = path.last().and_then(|id| graph.get(id)) else { continue };
        if node.kind == Kind::Card {
            done.push(path);
            continue;
        }
        for edge in &node.edges {
            if !path.contains(&edge.to) {
                let mut longer = path.clone();
                longer.push(edge.to.clone());
                todo.push(longer);
            }
        }
    }
    done
}

pub(super) fn stories(desk: &Desk<'_>, out: &mut Vec<Finding>) {
    for story in &desk.content.stories {
        let settings = Settings { sector: story.settings.sector, age: story.settings.age, role: story.settings.role };
        let mut at = desk.graph.resolve(&story.start, &settings).0;
        let mut broken = None;
        for text in &story.answers {
            let edge = desk.graph.get(&at).and_then(|n| n.edges.iter().find(|e| e.text == *text));
            match edge {
                Some(e) if settings.admits(&e.ages, &e.sectors) => at = desk.graph.resolve(&e.to, &settings).0,
                Some(_) => broken = Some(format!("\"{text}\" is not shown to this reader at {at}")),
                None => broken = Some(format!("{at} has no answer \"{text}\"")),
            }
            if broken.is_some() {
                break;
            }
        }
        let fault = broken.or_else(|| (at != story.ends).then(|| format!("it ends at {at}, not at {}", story.ends)));
        if let Some(fault) = fault {
            let message = format!("the story \"{}\" does not hold: {fault}", story.name);
            out.push(desk.at(
                "stories.toml",
                &story.name,
                message,
                "change the graph back, or the story if it was wrong",
            ));
        }
    }
}
