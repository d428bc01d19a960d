//! Where the ways through the guide end: everything is reached, everybody comes to a card, a call is near.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::cards::Tag;
use crate::check::CheckContext;
use crate::read::Finding;
use guide::graph::{Graph, Kind};
use guide::settings::{Age, Sector, Settings};

const DANGER_TAPS: usize = 2;

pub(crate) fn dead_ends(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for card in &context.content.cards {
        if card.next.is_empty() {
            out.push(context.on_card(card, "next", "the card is a dead end", "add what comes after it to next"));
        }
    }
    for node in context.graph.nodes() {
        let reached = reachable(&context.graph, [node.id.as_str()], |_, _| true);
        if !reached.iter().any(|id| context.graph.get(id).is_some_and(|n| n.kind == Kind::Card)) {
            out.push(context.on(
                &node.id,
                format!("no card can be reached from \"{}\"", node.id),
                "lead an answer to a card",
            ));
        }
    }
}

pub(crate) fn reach(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let guide = &context.content.guide;
    let reached =
        reachable(&context.graph, [guide.start.as_str(), guide.danger.as_str(), guide.unsure.as_str()], |_, _| true);
    for node in context.graph.nodes() {
        if !reached.contains(node.id.as_str()) {
            out.push(context.on(
                &node.id,
                format!("\"{}\" cannot be reached from the start", node.id),
                "lead an answer to it, or remove it",
            ));
        }
    }
}

/// Walks the guide as every kind of reader; an answer no reader can ever choose is a fault.
pub(crate) fn options(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let guide = &context.content.guide;
    let mut chosen: BTreeSet<(String, String)> = BTreeSet::new();
    let mut stuck: BTreeMap<String, (Sector, Age)> = BTreeMap::new();
    for sector in Sector::ALL {
        for age in Age::ALL {
            let s = Settings { sector: Some(*sector), age: Some(*age), role: None };
            let mut seen: BTreeSet<String> = BTreeSet::new();
            let mut todo: VecDeque<String> =
                [&guide.start, &guide.danger, &guide.unsure].into_iter().cloned().collect();
            while let Some(id) = todo.pop_front() {
                if !seen.insert(id.clone()) {
                    continue;
                }
                let Some(node) = context.graph.get(&id) else { continue };
                if !node.edges.is_empty() && !node.edges.iter().any(|e| s.admits(&e.ages, &e.sectors)) {
                    stuck.entry(id.clone()).or_insert((*sector, *age));
                }
                for e in node.edges.iter().filter(|e| s.admits(&e.ages, &e.sectors)) {
                    chosen.insert((id.clone(), e.to.clone()));
                    todo.push_back(e.to.clone());
                }
            }
        }
    }
    for (id, (sector, age)) in stuck {
        let message = format!("\"{id}\" has no answer for a reader in {} with age {}", sector.id(), age.id());
        out.push(context.on(&id, message, "give every reader who can come here an answer"));
    }
    for step in &context.content.steps {
        for a in &step.answer {
            if context.graph.get(&a.to).is_some() && !chosen.contains(&(step.id.clone(), a.to.clone())) {
                let message = format!("no reader can ever choose \"{}\" of {}", a.text, step.id);
                out.push(context.at(&step.file, &a.text, message, "its ages or sectors can never hold here"));
            }
        }
    }
}

pub(crate) fn circles(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for step in &context.content.steps {
        let from = reachable(&context.graph, step.answer.iter().map(|a| a.to.as_str()), |_, _| true);
        let returns = from.contains(step.id.as_str());
        let only_questions = from.iter().all(|id| context.graph.get(id).is_some_and(|n| n.kind == Kind::Step));
        if returns && only_questions {
            out.push(context.on_step(
                step,
                format!("{} is in a circle of questions without a way out", step.id),
                "lead one answer to a card",
            ));
        }
    }
    // A danger may last and a call may fail: those cards may ask again.
    let may_ask_again = |id: &str| context.content.card(id).is_some_and(|c| c.has(Tag::Danger) || c.has(Tag::Nobody));
    for card in &context.content.cards {
        for next in &card.next {
            let asks_again = context.content.step(&next.to).is_some_and(|s| s.answer.iter().any(|a| a.to == card.id));
            if asks_again && !may_ask_again(&card.id) {
                let message = format!("the card sends the reader back to {}, the question they came from", next.to);
                out.push(context.on_card(card, &next.to, message, "lead on to the next moment instead"));
            }
        }
    }
}

pub(crate) fn danger(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let danger = context.content.guide.danger.as_str();
    for node in context.graph.nodes() {
        // "Er is nu gevaar" is on every screen, so it counts as a way on.
        let mut near: BTreeSet<&str> = [node.id.as_str()].into();
        for _ in 0..DANGER_TAPS {
            let more: Vec<&str> = near
                .iter()
                .filter_map(|id| context.graph.get(id))
                .flat_map(|n| n.edges.iter().map(|e| e.to.as_str()))
                .chain(std::iter::once(danger))
                .collect();
            near.extend(more);
        }
        if !near.iter().any(|id| context.calls(id)) {
            out.push(context.on(
                &node.id,
                format!("from \"{}\" a call is more than two taps away", node.id),
                "give the danger question a call",
            ));
        }
    }
}

/// Every id that can be reached from some ids, these included, along the edges that are allowed.
pub(crate) fn reachable<'a>(
    graph: &'a Graph,
    from: impl IntoIterator<Item = &'a str>,
    allowed: impl Fn(&str, &str) -> bool,
) -> BTreeSet<&'a str> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut todo: Vec<&str> = from.into_iter().collect();
    while let Some(id) = todo.pop() {
        if !seen.insert(id) {
            continue;
        }
        if let Some(node) = graph.get(id) {
            todo.extend(node.edges.iter().filter(|e| allowed(id, &e.to)).map(|e| e.to.as_str()));
        }
    }
    seen
}
