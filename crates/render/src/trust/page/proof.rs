//! How this guide was checked, what is looked at again when, and the map of all questions and cards.

use std::collections::BTreeMap;

use contract::find::ELSEWHERE;
use contract::review::{DUE, EXPIRED, EXPIRED_COUNT, REVIEW, TEXTS};
use contract::screen::PHASE;

use super::review::PAGE_OF;
use crate::html::{attr, text};
use crate::page::{Writer, date};
use crate::proof::{Due, Proof};
use guide::graph::{Kind, Node};

impl Writer<'_> {
    /// The counts that the build itself made.
    pub(crate) fn proof(&mut self, proof: &Proof) {
        self.open_named("gecontroleerd");
        let lead = self.word("proof_lead");
        self.push(&format!("<p>{lead}</p>\n<dl class=\"counts\">\n"));
        let read = proof.due.iter().filter(|d| d.reviewed).count();
        for (key, number) in [
            ("proof_steps", proof.steps),
            ("proof_cards", proof.cards),
            ("proof_answers", proof.answers),
            ("proof_paths", proof.paths),
            ("proof_promises", proof.promises),
            ("proof_checks", proof.checks),
            ("proof_stories", proof.stories),
            ("proof_sources", proof.sources),
            ("proof_reviewed", proof.reviewed),
            ("proof_files", proof.due.len()),
            ("proof_files_reviewed", read),
            ("proof_files_concept", proof.due.len() - read),
        ] {
            let label = self.word(key);
            self.push(&format!("<div><dt>{label}</dt><dd>{number}</dd></div>\n"));
        }
        // The reader counts again by its own date, from the days below.
        let (label, old) = (self.word("proof_expired"), proof.due.iter().filter(|d| d.expired(self.today)).count());
        self.push(&format!("<div><dt>{label}</dt><dd id=\"{EXPIRED_COUNT}\">{old}</dd></div>\n"));
        let seen = self.content.sources.iter().map(|s| s.seen.as_str()).min().unwrap_or_default();
        let (label, seen) = (self.word("proof_oldest"), date(seen));
        self.push(&format!("<div><dt>{label}</dt><dd>{seen}</dd></div>\n</dl>\n"));
        let (map, sources) = (self.page_link("kaart"), self.page_link("bronnen"));
        self.push(&format!("<p class=\"{ELSEWHERE}\">{map} · {sources}</p>\n"));
        let (heading, promises) = (self.word("proof_list"), proof.statements.clone());
        self.push(&format!("<h2>{heading}</h2>\n"));
        self.list(&promises, "promises", false);
        self.due(&proof.due);
        self.push("</section>\n");
    }

    /// What is looked at again when, soonest first: a day, how many of each kind, and which cards and pages.
    fn due(&mut self, all: &[Due]) {
        let (heading, lead) = (self.word("proof_due"), self.word("proof_due_lead"));
        self.push(&format!("<h2>{heading}</h2>\n<p>{lead}</p>\n"));
        let mut days: BTreeMap<&str, Vec<&Due>> = BTreeMap::new();
        for due in all {
            days.entry(&due.review_by).or_default().push(due);
        }
        for (day, due) in days {
            let (hidden, iso, texts) = (self.hidden(day), attr(day), due.len());
            let files = self.word(if texts == 1 { "proof_due_files_one" } else { "proof_due_files" });
            let (day, old) = (date(day), self.word("proof_due_expired"));
            self.push(&format!(
                "<details class=\"browse due\" {DUE}=\"{iso}\" {TEXTS}=\"{texts}\"><summary><h3>{day}: {texts} {files}<span class=\"{EXPIRED}\" {REVIEW}=\"{iso}\"{hidden}> · {old}</span></h3></summary>\n<ul>\n"
            ));
            let concept = self.word("proof_concept");
            let read = self.word("proof_read");
            let last = self.word("last_checked");
            let mut lines: Vec<String> = due
                .iter()
                .map(|d| {
                    let state = if d.reviewed { &read } else { &concept };
                    let checked = date(&d.checked);
                    format!(
                        "<li>{} <span class=\"small\">{last} {checked}. {state}</span></li>\n",
                        self.file_name(&d.path)
                    )
                })
                .collect();
            lines.sort();
            self.push(&lines.concat());
            self.push("</ul></details>\n");
        }
    }

    /// What a file of content is called: the screens that are made of it.
    fn file_name(&self, path: &str) -> String {
        let id = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".toml");
        let prose = self.content.pages.iter().find(|p| path.starts_with("pages/") && p.id == id);
        if let Some(card) = self.content.card(id) {
            return self.link(id, &card.title);
        }
        if let Some(page) = prose {
            return self.page_link(&page.id);
        }
        if path.starts_with("steps/") {
            let phase = self.content.steps.iter().find(|s| s.file == path).map(|s| s.phase);
            let title = self.content.guide.phases.iter().find(|p| Some(p.id) == phase).map_or("", |p| p.title.as_str());
            return format!("{}: {}", self.word("proof_steps"), text(title));
        }
        match PAGE_OF.iter().find(|(file, _)| path.starts_with(file)) {
            Some((_, page)) => self.page_link(page),
            None => self.word("proof_rules"),
        }
    }

    /// The map: a picture, and the same in numbers, to read on paper.
    pub(crate) fn map(&mut self) {
        self.open_named("kaart");
        let (lead, picture) = (self.word("map_lead"), self.word("map_picture"));
        self.push(&format!("<p class=\"intro\">{lead}</p>\n<h2>{picture}</h2>\n"));
        let svg = crate::map::picture(self.content);
        self.push(&format!(
            "<div class=\"scroll map\" role=\"region\" aria-label=\"{picture}\" tabindex=\"0\">\n{svg}</div>\n"
        ));
        let (heading, lead) = (self.word("map_numbers"), self.word("map_numbers_lead"));
        self.push(&format!("<h2>{heading}</h2>\n<p>{lead}</p>\n"));
        let content = self.content;
        let graph = content.graph();
        let order: Vec<&Node> = content
            .guide
            .phases
            .iter()
            .flat_map(|phase| {
                let steps = content.steps.iter().filter(|s| s.phase == phase.id).map(|s| s.id.as_str());
                steps.chain(content.cards.iter().filter(|c| c.phase == phase.id).map(|c| c.id.as_str()))
            })
            .filter_map(|id| graph.get(id))
            .collect();
        let numbers: BTreeMap<&str, usize> = order.iter().enumerate().map(|(i, n)| (n.id.as_str(), i + 1)).collect();
        for phase in &content.guide.phases {
            self.push(&format!(
                "<h3 class=\"phase\" {PHASE}=\"{}\">{}</h3>\n<div class=\"leaves\">\n",
                phase.id.id(),
                text(&phase.title)
            ));
            for node in order.iter().filter(|n| n.phase == phase.id) {
                self.leaf(node, &numbers);
            }
            self.push("</div>\n");
        }
        self.push("</section>\n");
    }

    /// A question or card with its number, and the numbers it leads to.
    fn leaf(&mut self, node: &Node, numbers: &BTreeMap<&str, usize>) {
        let number = numbers.get(node.id.as_str()).copied().unwrap_or_default();
        let kind = if node.kind == Kind::Card { "card" } else { "step" };
        let title = self.link(&node.id, &node.title);
        self.push(&format!(
            "<div class=\"leaf {kind}\" id=\"kaart-{number}\" {PHASE}=\"{}\"><p><b>{number}</b> {title}</p>\n<ul>",
            attr(node.phase.id())
        ));
        for edge in &node.edges {
            if let Some(to) = numbers.get(edge.to.as_str()) {
                let words = text(&edge.text);
                self.push(&format!("<li>{words} <a href=\"#kaart-{to}\">{to}</a></li>"));
            }
        }
        self.push("</ul></div>\n");
    }
}
