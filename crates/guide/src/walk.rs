//! The path a reader took, and what an earlier answer led to.
//!
//! Answers are kept by question, not by position. Changing one answer therefore keeps every later
//! answer that still lies on the new path, and going Back forgets nothing. All of it lives in
//! memory: a reload keeps the place (the address) and forgets the path.

use std::collections::BTreeMap;

use crate::graph::{Edge, Graph, Kind, Phase};
use crate::settings::Settings;

/// How many separate beginnings of a path are remembered, such as a jump to the danger question.
const BEGINNINGS: usize = 12;

/// Dots that fit between two stations of the line; a longer path shows no more.
const MOST_DOTS: usize = 7;

/// One screen on the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Question or card.
    pub id: String,
    /// The answer given here, if one was given.
    pub chosen: Option<Edge>,
    /// Whether a setting gave the answer, so the reader never saw this question.
    pub by_setting: bool,
}

/// The answers given so far and where the reader is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    beginnings: Vec<String>,
    answers: BTreeMap<String, Edge>,
    at: String,
}

impl Walk {
    /// The screen the reader is on; empty before the first arrival.
    #[must_use]
    pub fn at(&self) -> &str {
        &self.at
    }

    /// Records that the reader tapped the way from `from` to `to` that says this reason.
    /// Ignored when the graph has no such way.
    pub fn choose(&mut self, graph: &Graph, from: &str, to: &str, reason: Option<&str>) {
        if let Some(edge) = graph.way(from, to, reason) {
            self.answers.insert(from.to_owned(), edge.clone());
        }
    }

    /// Records that the reader is now on `id`, however they came there.
    pub fn arrive(&mut self, graph: &Graph, settings: &Settings, id: &str) {
        self.at = id.to_owned();
        if graph.get(id).is_none() {
            return;
        }
        let known = self.beginnings.iter().rposition(|b| self.from(graph, settings, b).iter().any(|v| v.id == id));
        match known {
            // The path this screen lies on becomes the current one again.
            Some(i) => {
                let beginning = self.beginnings.remove(i);
                self.beginnings.push(beginning);
            }
            None => {
                if self.beginnings.len() == BEGINNINGS {
                    self.beginnings.remove(0);
                }
                self.beginnings.push(id.to_owned());
            }
        }
    }

    /// The path up to and including the current screen.
    #[must_use]
    pub fn trail(&self, graph: &Graph, settings: &Settings) -> Vec<Visit> {
        let mut path = self.path(graph, settings);
        if let Some(i) = path.iter().position(|v| v.id == self.at) {
            path.truncate(i + 1);
        }
        path
    }

    /// How many screens of the path are at each station of the line (vóór, tijdens, na), as many as the line has
    /// room for.
    #[must_use]
    pub fn passed(&self, graph: &Graph, settings: &Settings) -> [usize; 3] {
        let trail = self.trail(graph, settings);
        [Phase::Voor, Phase::Tijdens, Phase::Na].map(|phase| {
            let here = |v: &&Visit| graph.get(&v.id).is_some_and(|n| n.phase == phase);
            trail.iter().filter(here).count().min(MOST_DOTS)
        })
    }

    /// The answers given before that lie further on than the current screen.
    #[must_use]
    pub fn ahead(&self, graph: &Graph, settings: &Settings) -> Vec<Visit> {
        let mut path = self.path(graph, settings);
        match path.iter().position(|v| v.id == self.at) {
            Some(i) => path.split_off(i + 1),
            None => Vec::new(),
        }
    }

    /// The answer given to a question, if any.
    #[must_use]
    pub fn answer(&self, id: &str) -> Option<&Edge> {
        self.answers.get(id)
    }

    /// Why the reader came to the current screen: the reason and the words of each answer before it that has one,
    /// the last one first. Settings that answered count too.
    #[must_use]
    pub fn reasons(&self, graph: &Graph, settings: &Settings) -> Vec<(String, String)> {
        let mut trail = self.trail(graph, settings);
        // What was chosen on this very screen leads away from it.
        trail.pop();
        let reason = |visit: Visit| visit.chosen.and_then(|edge| Some((edge.reason?, edge.text)));
        trail.into_iter().rev().filter_map(reason).collect()
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        *self = Walk::default();
    }

    fn path(&self, graph: &Graph, settings: &Settings) -> Vec<Visit> {
        self.beginnings.last().map(|b| self.from(graph, settings, b)).unwrap_or_default()
    }

    /// The path from one beginning along the given answers, each screen once.
    fn from(&self, graph: &Graph, settings: &Settings, beginning: &str) -> Vec<Visit> {
        let mut path: Vec<Visit> = Vec::new();
        let mut at = beginning.to_owned();
        while graph.get(&at).is_some() && !path.iter().any(|v| v.id == at) {
            let chosen = self.answers.get(&at).cloned();
            path.push(Visit { id: at, chosen: chosen.clone(), by_setting: false });
            let Some(target) = chosen else { break };
            let (end, skipped) = graph.resolve(&target.to, settings);
            for s in skipped {
                if !path.iter().any(|v| v.id == s.step) {
                    path.push(Visit { id: s.step, chosen: Some(s.edge), by_setting: true });
                }
            }
            at = end;
        }
        path
    }
}

/// Whether a screen is a complete answer.
#[must_use]
pub fn is_card(graph: &Graph, id: &str) -> bool {
    graph.get(id).is_some_and(|n| n.kind == Kind::Card)
}

#[cfg(test)]
#[path = "walk_tests.rs"]
mod tests;
