//! The guide as one HTML document: every question, card and list a `<section id>`.
//!
//! This document is complete by itself: plain links between sections, one shown at a time through
//! `:target`. The app reads the same document; it never gets the text a second time.

mod ask;
mod html;
mod lists;
mod screens;
mod terms;
mod workshop;

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::check::Proof;
use crate::content::Content;
use crate::graph::Phase;
use crate::rich::{Inline, Linker};
use html::{attr, text};

/// The sections of the guide, in reading order.
#[must_use]
pub fn sections(content: &Content, proof: &Proof) -> String {
    write(content, proof).out
}

/// Keys of interface words that the document uses and `ui.toml` lacks.
#[must_use]
pub fn missing_words(content: &Content) -> BTreeSet<String> {
    write(content, &Proof::default()).missing.into_inner()
}

fn write<'a>(content: &'a Content, proof: &Proof) -> Writer<'a> {
    let linker = Linker::new(content);
    let mut page = Writer { content, linker, used: BTreeSet::new(), missing: RefCell::default(), out: String::new() };
    for phase in Phase::ALL {
        for step in content.steps.iter().filter(|s| s.phase == *phase) {
            page.step(step);
        }
        for card in content.cards.iter().filter(|c| c.phase == *phase) {
            page.card(card);
        }
    }
    page.find();
    page.menu();
    page.phones();
    page.glossary();
    page.roles();
    page.questions();
    page.clock();
    page.workshop();
    page.sources();
    page.proof(proof);
    for prose in &content.pages {
        page.prose(prose);
    }
    page.synonyms();
    page
}

/// Ids of the sections that are neither question nor card, in menu order.
pub const PAGES: &[&str] = &[
    "zoeken",
    "menu",
    "telefoon",
    "begrippen",
    "wie-is-wie",
    "vragen",
    "termijnen",
    "notities",
    "bronnen",
    "gecontroleerd",
    "insluiten",
    "over",
    "privacy",
    "toegankelijkheid",
];

/// The id that shows everything on one page.
pub const WHOLE: &str = "alles";

/// Writes sections. `used` holds the terms already linked on the current screen.
struct Writer<'a> {
    content: &'a Content,
    linker: Linker,
    used: BTreeSet<String>,
    missing: RefCell<BTreeSet<String>>,
    out: String,
}

impl Writer<'_> {
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
        self.linker
            .parse(source, &mut self.used)
            .into_iter()
            .map(|piece| match piece {
                Inline::Text(t) => text(&t),
                Inline::Link { to, text: t } => format!("<a href=\"#{}\">{}</a>", attr(&to), text(&t)),
                Inline::Term { id, text: t } => {
                    format!("<a class=\"term\" href=\"#begrip-{}\">{}</a>", attr(&id), text(&t))
                }
                Inline::Phone { tel, text: t } => {
                    format!("<a class=\"tel\" href=\"tel:{}\">{}</a>", attr(&tel), text(&t))
                }
            })
            .collect()
    }

    fn open_page(&mut self, id: &str, title: &str) {
        self.used.clear();
        let title = text(title);
        self.push(&format!("\n<section id=\"{}\" data-kind=\"page\">\n<h1 tabindex=\"-1\">{title}</h1>\n", attr(id)));
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
            let item = self.rich(item);
            self.push(&format!("<li>{item}</li>\n"));
        }
        self.push(&format!("</{tag}>\n"));
    }
}

/// A date as a reader says it: "2026-11-24" is "24 november 2026".
#[must_use]
pub fn date(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
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
