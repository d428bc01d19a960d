//! What every check looks at, how it tells where a fault stands, and the names of files it tells of. It judges nothing.

use std::collections::BTreeMap;

use crate::content::{Card, Case, Content, Finding, Format, Step, Tag};
use crate::rich::Linker;
use guide::graph::Graph;

/// Everything a check looks at.
pub struct Desk<'a> {
    pub(super) content: &'a Content,
    pub(super) graph: Graph,
    pub(super) linker: Linker,
    /// ISO date.
    pub(super) today: &'a str,
}

impl<'a> Desk<'a> {
    pub(super) fn new(content: &'a Content, today: &'a str) -> Self {
        Desk { content, graph: content.graph(), linker: Linker::new(content), today }
    }
}

impl Desk<'_> {
    /// A finding at the line of `needle` in a file; line 1 when it stands there in other words.
    pub(super) fn at(&self, file: &str, needle: &str, message: impl Into<String>, hint: impl Into<String>) -> Finding {
        let line = self
            .content
            .files
            .iter()
            .find(|f| f.path == file)
            .and_then(|f| f.text.lines().position(|l| l.contains(needle)))
            .map_or(1, |i| i + 1);
        Finding { file: file.to_owned(), line, message: message.into(), hint: hint.into() }
    }

    pub(super) fn on_card(
        &self,
        card: &Card,
        needle: &str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Finding {
        self.at(&card_file(&card.id), needle, message, hint)
    }

    pub(super) fn on_step(&self, step: &Step, message: impl Into<String>, hint: impl Into<String>) -> Finding {
        self.at(&step.file, &id_line(&step.id), message, hint)
    }

    /// A finding about a screen, whichever kind it is.
    pub(super) fn on(&self, id: &str, message: impl Into<String>, hint: impl Into<String>) -> Finding {
        match self.content.step(id) {
            Some(step) => self.on_step(step, message, hint),
            None => self.at(&card_file(id), "id = ", message, hint),
        }
    }

    /// Whether a screen tells the reader to call before anything else.
    pub(super) fn calls(&self, id: &str) -> bool {
        if let Some(step) = self.content.step(id) {
            return step.call.is_some();
        }
        self.content.card(id).is_some_and(|card| {
            card.has(Tag::Danger)
                || card.has(Tag::Nobody)
                || card.steps.iter().take(2).any(|s| s.contains("112") || s.contains("0800-2000"))
        })
    }

    /// The known id that looks most like a wrong one.
    pub(super) fn nearest(&self, id: &str) -> String {
        let ids = self.graph.nodes().map(|n| n.id.as_str());
        ids.map(|known| (guide::dutch::edits(known, id, 6), known))
            .min()
            .filter(|(edits, _)| *edits < 6)
            .map(|(_, known)| format!("did you mean \"{known}\"?"))
            .unwrap_or_default()
    }
}

/// The line that gives something its id; other lines only refer to it.
pub(super) fn id_line(id: &str) -> String {
    format!("id = \"{id}\"")
}

/// The file of a card.
pub(super) fn card_file(id: &str) -> String {
    format!("cards/{id}.toml")
}

/// Counts how often each key occurs.
pub(super) fn counts<'a>(keys: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// The file of a case.
pub(super) fn case_file(case: &Case) -> String {
    format!("workshop/cases/{}.toml", case.id)
}

/// The file of a format.
pub(super) fn format_file(format: &Format) -> String {
    format!("workshop/formats/{}.toml", format.id)
}
