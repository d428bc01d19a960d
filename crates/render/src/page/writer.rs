//! What writes the sections: what it is made of, and how words, links, running text and lists are written. Each kind of
//! screen is written in a file of its own.

use std::cell::RefCell;
use std::collections::BTreeSet;

use contract::screen::{KIND, PAGE, TERM_LINK};

use crate::content::{Content, page_word};
use crate::documents::View;
use crate::html::{attr, text};
use crate::law::Reading;
use crate::rich::{Inline, Linker};

/// Writes sections. `used` holds the terms already linked on the current screen.
pub(crate) struct Writer<'a> {
    pub(crate) content: &'a Content,
    pub(crate) view: View,
    pub(crate) linker: Linker,
    pub(crate) used: BTreeSet<String>,
    pub(crate) missing: RefCell<BTreeSet<String>>,
    /// Files of the content, and the day on which each must be looked at again.
    pub(crate) review_days: Vec<(String, String)>,
    /// The day of the build, ISO date; empty when nobody asked.
    pub(crate) today: &'a str,
    /// Claims of the current card that stand with the line that leans on them.
    pub(crate) doubts: Vec<&'a Reading>,
    pub(crate) out: String,
}

impl Writer<'_> {
    /// A link to an id, in whichever document it is.
    pub(crate) fn link(&self, id: &str, words: &str) -> String {
        format!("<a {}>{}</a>", self.view.link(id), text(words))
    }

    pub(crate) fn word(&self, key: &str) -> String {
        text(self.plain_word(key))
    }

    /// A word of the interface, not escaped. Missing ones are remembered for the checks.
    pub(crate) fn plain_word(&self, key: &str) -> &'_ str {
        match self.content.ui.get(key) {
            Some(word) => word,
            None => {
                self.missing.borrow_mut().insert(key.to_owned());
                ""
            }
        }
    }

    pub(crate) fn push(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// Running text with its links.
    pub(crate) fn rich(&mut self, source: &str) -> String {
        let pieces = self.linker.parse(source, &mut self.used);
        pieces
            .into_iter()
            .map(|piece| match piece {
                Inline::Text(t) => text(&t),
                Inline::Link { to, text: t } => self.link(&to, &t),
                Inline::Term { id, text: t } => {
                    format!("<a class=\"{TERM_LINK}\" {}>{}</a>", self.view.link(&format!("begrip-{id}")), text(&t))
                }
                Inline::Phone { tel, text: t } => {
                    format!("<a class=\"tel\" href=\"tel:{}\">{}</a>", attr(&tel), text(&t))
                }
            })
            .collect()
    }

    pub(crate) fn open_page(&mut self, id: &str, title: &str) {
        self.used.clear();
        self.doubts.clear();
        let title = text(title);
        self.push(&format!("\n<section id=\"{}\" {KIND}=\"{PAGE}\">\n<h1 tabindex=\"-1\">{title}</h1>\n", attr(id)));
        self.review_of(id);
    }

    /// A page whose title is a word of the interface.
    pub(crate) fn open_named(&mut self, id: &str) {
        let title = self.plain_word(&page_word(id)).to_owned();
        self.open_page(id, &title);
    }

    pub(crate) fn list(&mut self, items: &[String], class: &str, ordered: bool) {
        let tag = if ordered { "ol" } else { "ul" };
        self.push(&format!("<{tag} class=\"{class}\">\n"));
        for item in items {
            let (line, doubts) = (self.rich(item), self.doubts_at(item));
            self.push(&format!("<li>{line}{doubts}</li>\n"));
        }
        self.push(&format!("</{tag}>\n"));
    }

    /// Title and lead of a screen that comes from a file.
    pub(crate) fn open_with_lead(&mut self, id: &str, title: &str, lead: &str) {
        self.open_page(id, title);
        let lead = self.rich(lead);
        if !lead.is_empty() {
            self.push(&format!("<p class=\"intro\">{lead}</p>\n"));
        }
    }

    /// What a page is called on every link to it, not escaped.
    pub(crate) fn page_name(&self, id: &str) -> &'_ str {
        // A missing word is remembered for the checks.
        self.content.page_name(id).unwrap_or_else(|| self.plain_word(&page_word(id)))
    }

    /// A link to a page by its name.
    pub(crate) fn page_link(&self, id: &str) -> String {
        self.link(id, self.page_name(id))
    }
}
