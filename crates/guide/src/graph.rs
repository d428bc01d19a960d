//! The decision graph: questions and cards, and the edges between them.
//!
//! The same type is built from `content/` when the guide is checked and from the document when
//! the app starts, so what is proven at build time holds for what the reader walks.

use std::collections::BTreeMap;

use crate::settings::{Age, Sector, Settings, closed_set};

closed_set! {
    /// Where in the story of a report a question or card belongs.
    Phase {
        /// There may be danger now.
        Nu = "nu",
        /// Before the report.
        Voor = "voor",
        /// While Veilig Thuis is working.
        Tijdens = "tijdens",
        /// After the outcome.
        Na = "na",
        /// The reader does not know.
        WeetNiet = "weet-niet",
    }
}

/// Which setting already answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The age group.
    Age,
    /// The sector.
    Sector,
}

/// A question or a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A question with answers.
    Step,
    /// A complete answer.
    Card,
}

/// One answer of a question, or one way on from a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// What the reader taps.
    pub text: String,
    /// The id it leads to.
    pub to: String,
    /// Why a card was reached, when this answer says so. Two answers may share a target, never a target and a reason.
    pub reason: Option<String>,
    /// Only for these ages; empty is all.
    pub ages: Vec<Age>,
    /// Only for these sectors; empty is all.
    pub sectors: Vec<Sector>,
}

/// A screen of the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Stable id, also the address.
    pub id: String,
    /// Question or card.
    pub kind: Kind,
    /// Where in the story.
    pub phase: Phase,
    /// The question, or the card's title.
    pub title: String,
    /// The setting that makes this question superfluous, if any.
    pub about: Option<About>,
    /// The ways on, in reading order. No two share a target and a reason.
    pub edges: Vec<Edge>,
}

/// All screens by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    nodes: BTreeMap<String, Node>,
}

/// A question that a setting answered on the way to a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The id of the question.
    pub step: String,
    /// The answer that the setting gave.
    pub edge: Edge,
}

impl Graph {
    /// A graph of these nodes. A later node with the same id replaces an earlier one;
    /// content checks refuse such content before it gets here.
    #[must_use]
    pub fn new(nodes: impl IntoIterator<Item = Node>) -> Graph {
        Graph { nodes: nodes.into_iter().map(|n| (n.id.clone(), n)).collect() }
    }

    /// Takes a node in, in the place of an earlier one with the same id.
    pub fn add(&mut self, node: Node) {
        self.nodes.insert(node.id.clone(), node);
    }

    /// The node with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Node> {
        self.nodes.get(id)
    }

    /// Every node, in id order.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.nodes.values()
    }

    /// The edge from one node to another, if there is one.
    #[must_use]
    pub fn edge(&self, from: &str, to: &str) -> Option<&Edge> {
        self.get(from)?.edges.iter().find(|e| e.to == to)
    }

    /// The edge from one node to another that says this reason, if there is one.
    #[must_use]
    pub fn way(&self, from: &str, to: &str, reason: Option<&str>) -> Option<&Edge> {
        self.get(from)?.edges.iter().find(|e| e.to == to && e.reason.as_deref() == reason)
    }

    /// Where a tap on `target` really leads for these settings, and the questions skipped on the
    /// way. Never follows more questions than there are, so a cycle of such questions ends too.
    #[must_use]
    pub fn resolve(&self, target: &str, settings: &Settings) -> (String, Vec<Skipped>) {
        let mut at = target.to_owned();
        let mut skipped: Vec<Skipped> = Vec::new();
        while skipped.len() < self.nodes.len() {
            let Some(edge) = self.get(&at).and_then(|node| answered_by_settings(node, settings)) else {
                break;
            };
            skipped.push(Skipped { step: at, edge: edge.clone() });
            at = edge.to.clone();
        }
        (at, skipped)
    }
}

/// The one answer that the settings give to a question about that setting.
fn answered_by_settings<'a>(node: &'a Node, settings: &Settings) -> Option<&'a Edge> {
    let known = match node.about? {
        About::Age => settings.age.is_some(),
        About::Sector => settings.sector.is_some(),
    };
    if !known {
        return None;
    }
    let mut fitting = node.edges.iter().filter(|e| settings.admits(&e.ages, &e.sectors));
    let only = fitting.next()?;
    fitting.next().is_none().then_some(only)
}
