//! The guide as HTML documents: every question, card and list a `<section id>`. It decides nothing.
//!
//! Each document is complete by itself: plain links between sections, one shown at a time through
//! `:target`. The app reads the same document; it never gets the text a second time. What each kind of content looks
//! like is in `page.rs` of its folder.

mod date;
mod screen;
mod whole;
mod writer;

use std::cell::RefCell;
use std::collections::BTreeSet;

use guide::graph::Phase;

use crate::content::Content;
use crate::documents::{Document, View};
use crate::proof::Proof;
use crate::rich::Linker;
use crate::trust::page::days;

pub use crate::trust::page::{concept_line, newest, publisher_line};
pub use date::date;
pub(crate) use screen::slug;
pub(crate) use writer::Writer;

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
    let (review_days, today) = (days(content), proof.today.as_str());
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

impl Writer<'_> {
    /// The guide itself.
    fn guide(&mut self) {
        let content = self.content;
        self.whole_head();
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
}
