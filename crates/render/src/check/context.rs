//! What every check looks at, how it tells where a fault stands, and the names of files it tells of. It judges nothing.

use std::collections::BTreeMap;

use crate::cards::{Card, Tag, card_file};
use crate::content::Content;
use crate::read::Finding;
use crate::rich::Linker;
use crate::steps::Step;
use guide::graph::Graph;

/// Everything a check looks at.
pub struct CheckContext<'a> {
    pub(crate) content: &'a Content,
    pub(crate) graph: Graph,
    pub(crate) linker: Linker,
    /// ISO date.
    pub(crate) today: &'a str,
}

impl<'a> CheckContext<'a> {
    pub(crate) fn new(content: &'a Content, today: &'a str) -> Self {
        CheckContext { content, graph: content.graph(), linker: Linker::new(content), today }
    }
}

impl CheckContext<'_> {
    /// A finding at the line of `needle` in a file; line 1 when it stands there in other words.
    pub(crate) fn at(&self, file: &str, needle: &str, message: impl Into<String>, hint: impl Into<String>) -> Finding {
        let line = self
            .content
            .files
            .iter()
            .find(|f| f.path == file)
            .and_then(|f| f.text.lines().position(|l| l.contains(needle)))
            .map_or(1, |i| i + 1);
        Finding { file: file.to_owned(), line, message: message.into(), hint: hint.into() }
    }

    pub(crate) fn on_card(
        &self,
        card: &Card,
        needle: &str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Finding {
        self.at(&card_file(&card.id), needle, message, hint)
    }

    pub(crate) fn on_step(&self, step: &Step, message: impl Into<String>, hint: impl Into<String>) -> Finding {
        self.at(&step.file, &id_line(&step.id), message, hint)
    }

    /// A finding about a screen, whichever kind it is.
    pub(crate) fn on(&self, id: &str, message: impl Into<String>, hint: impl Into<String>) -> Finding {
        match self.content.step(id) {
            Some(step) => self.on_step(step, message, hint),
            None => self.at(&card_file(id), "id = ", message, hint),
        }
    }

    /// Whether a screen tells the reader to call before anything else.
    pub(crate) fn calls(&self, id: &str) -> bool {
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
    pub(crate) fn nearest(&self, id: &str) -> String {
        let ids = self.graph.nodes().map(|n| n.id.as_str());
        ids.map(|known| (guide::dutch::edits(known, id, 6), known))
            .min()
            .filter(|(edits, _)| *edits < 6)
            .map(|(_, known)| format!("did you mean \"{known}\"?"))
            .unwrap_or_default()
    }
}

/// The line that gives something its id; other lines only refer to it.
pub(crate) fn id_line(id: &str) -> String {
    format!("id = \"{id}\"")
}

/// Counts how often each key occurs.
pub(crate) fn counts<'a>(keys: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}
