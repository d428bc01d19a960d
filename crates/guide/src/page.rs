//! The guide as HTML documents: every question, card and list a `<section id>`.
//!
//! Each document is complete by itself: plain links between sections, one shown at a time through
//! `:target`. The app reads the same document; it never gets the text a second time.

mod ask;
mod html;
mod law;
mod lists;
mod place;
mod proof;
mod review;
mod said;
mod screens;
mod terms;
mod together;
mod trust;
mod workshop;

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::check::Proof;
use crate::content::{Content, Reading};
use crate::dutch::MONTHS;
use crate::graph::Phase;
use crate::rich::{Inline, Linker};
use html::{attr, text};

pub use place::{Document, PAGES, View};
pub use trust::{concept_line, newest, publisher_line};

/// The sections of a document, in reading order.
#[must_use]
pub fn sections(content: &Content, proof: &Proof, view: View) -> String {
    write(content, proof, view).out
}

/// Keys of interface words that the documents use and `ui.toml` lacks.
#[must_use]
pub fn missing_words(content: &Content) -> BTreeSet<String> {
    let nothing_proven = Proof::default();
    write(content, &nothing_proven, View::WHOLE).missing.into_inner()
}

fn write<'a>(content: &'a Content, proof: &'a Proof, view: View) -> Writer<'a> {
    let linker = Linker::new(content);
    let (used, missing) = (BTreeSet::new(), RefCell::default());
    let (review_days, today) = (review::days(content), proof.today.as_str());
    let mut page =
        Writer { content, view, linker, used, missing, review_days, today, doubts: Vec::new(), out: String::new() };
    if view.has(Document::Guide) {
        page.guide();
    }
    if view.has(Document::Together) {
        page.together();
    }
    if view.has(Document::Workshop) {
        page.workshop();
    }
    if view.has(Document::Proof) {
        for prose in content.pages.iter().filter(|p| Document::of(&p.id) == Document::Proof) {
            page.prose(prose);
        }
        page.proof(proof);
        page.map();
        page.sources();
    }
    page
}

/// The file with the licences of what others wrote, beside the documents.
pub const NOTICES: &str = "licenties.txt";

/// The id that shows everything on one page.
pub const WHOLE: &str = "alles";

/// Writes sections. `used` holds the terms already linked on the current screen.
struct Writer<'a> {
    content: &'a Content,
    view: View,
    linker: Linker,
    used: BTreeSet<String>,
    missing: RefCell<BTreeSet<String>>,
    /// Files of the content, and the day on which each must be looked at again.
    review_days: Vec<(String, String)>,
    /// The day of the build, ISO date; empty when nobody asked.
    today: &'a str,
    /// Claims of the current card that stand with the line that leans on them.
    doubts: Vec<&'a Reading>,
    out: String,
}

impl Writer<'_> {
    /// The guide itself.
    fn guide(&mut self) {
        let content = self.content;
        for phase in Phase::ALL {
            for step in content.steps.iter().filter(|s| s.phase == *phase) {
                self.step(step);
            }
            for card in content.cards.iter().filter(|c| c.phase == *phase) {
                self.card(card);
            }
        }
        self.find();
        self.menu();
        self.phones();
        self.glossary();
        self.roles();
        self.questions();
        self.clock();
        for prose in content.pages.iter().filter(|p| Document::of(&p.id) == Document::Guide) {
            self.prose(prose);
        }
    }

    /// A link to an id, in whichever document it is.
    fn link(&self, id: &str, words: &str) -> String {
        format!("<a {}>{}</a>", self.view.link(id), text(words))
    }

    fn word(&self, key: &str) -> String {
        text(self.plain_word(key))
    }

    /// A word of the interface, not escaped. Missing ones are remembered for the checks.
    fn plain_word(&self, key: &str) -> &'_ str {
        match self.content.ui.get(key) {
            Some(word) => word,
            None => {
                self.missing.borrow_mut().insert(key.to_owned());
                ""
            }
        }
    }

    fn push(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// Running text with its links.
    fn rich(&mut self, source: &str) -> String {
        let pieces = self.linker.parse(source, &mut self.used);
        pieces
            .into_iter()
            .map(|piece| match piece {
                Inline::Text(t) => text(&t),
                Inline::Link { to, text: t } => self.link(&to, &t),
                Inline::Term { id, text: t } => {
                    format!("<a class=\"term\" {}>{}</a>", self.view.link(&format!("begrip-{id}")), text(&t))
                }
                Inline::Phone { tel, text: t } => {
                    format!("<a class=\"tel\" href=\"tel:{}\">{}</a>", attr(&tel), text(&t))
                }
            })
            .collect()
    }

    fn open_page(&mut self, id: &str, title: &str) {
        self.used.clear();
        self.doubts.clear();
        let title = text(title);
        self.push(&format!("\n<section id=\"{}\" data-kind=\"page\">\n<h1 tabindex=\"-1\">{title}</h1>\n", attr(id)));
        self.review_of(id);
    }

    /// A page whose title is a word of the interface.
    fn open_named(&mut self, id: &str, key: &str) {
        let title = self.plain_word(key).to_owned();
        self.open_page(id, &title);
    }

    fn list(&mut self, items: &[String], class: &str, ordered: bool) {
        let tag = if ordered { "ol" } else { "ul" };
        self.push(&format!("<{tag} class=\"{class}\">\n"));
        for item in items {
            let (line, doubts) = (self.rich(item), self.doubts_at(item));
            self.push(&format!("<li>{line}{doubts}</li>\n"));
        }
        self.push(&format!("</{tag}>\n"));
    }
}

/// A date as a reader says it: "2026-11-24" is "24 november 2026".
#[must_use]
pub fn date(iso: &str) -> String {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = month.and_then(|m| m.parse::<usize>().ok()).and_then(|m| MONTHS.get(m.wrapping_sub(1)));
    match (year, month, day.and_then(|d| d.parse::<u8>().ok())) {
        (Some(year), Some(month), Some(day)) => format!("{day} {month} {year}"),
        _ => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_are_written_as_said() {
        assert_eq!(super::date("2026-11-04"), "4 november 2026");
        assert_eq!(super::date("geen datum"), "geen datum");
    }
}
