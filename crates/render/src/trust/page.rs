//! Who stands for this copy, and who read a text.

mod proof;
mod review;

use crate::content::Content;
use crate::page::{Writer, date};
use crate::signed::signed;
pub(crate) use review::days;

use crate::html::{attr, text};

impl Writer<'_> {
    /// Who read a card or a page as it is now, or that nobody did.
    pub(crate) fn read_by(&self, id: &str) -> String {
        let signed = signed(self.content, id);
        if signed.is_empty() {
            return self.word("concept_card");
        }
        let one = |key: &str, value: &str| (format!("{{{key}}}"), text(value));
        let lines = signed.iter().map(|s| {
            let day = date(&s.date);
            let values = [one("function", &s.function), one("organisation", &s.organisation), one("date", &day)];
            values.iter().fold(self.word("reviewed_card"), |line, (place, value)| line.replace(place, value))
        });
        lines.collect::<Vec<_>>().join(" ")
    }

    /// Who publishes this copy, on the page about the guide.
    pub(crate) fn publisher(&mut self) {
        let (heading, p) = (self.word("publisher_title"), &self.content.publisher);
        self.push(&format!("<h2>{heading}</h2>\n"));
        if !p.is_set() {
            let unset = self.word("publisher_unset");
            self.push(&format!("<p>{unset}</p>\n"));
            return;
        }
        let contact = if p.contact.contains('@') {
            format!("<a href=\"mailto:{}\">{}</a>", attr(&p.contact), text(&p.contact))
        } else {
            text(&p.contact)
        };
        let site = format!(
            "<a href=\"{}\" rel=\"noreferrer noopener\" target=\"_blank\">{}</a>",
            attr(&p.link),
            text(&p.link)
        );
        let ask = self.word("publisher_ask");
        self.push(&format!("<p>{}, {}. {site}</p>\n<p>{ask} {contact}</p>\n", text(&p.name), text(&p.place)));
    }
}

/// Who publishes this copy, in a few words, for the foot of every screen.
#[must_use]
pub fn publisher_line(content: &Content) -> String {
    let p = &content.publisher;
    let words = if p.is_set() { format!("{}, {}", p.name, p.place) } else { content.word("publisher_none").to_owned() };
    format!("{} {}", text(content.word("publisher_by")), text(&words))
}

/// What stands on every screen about who read the texts: nobody, or not yet for all.
#[must_use]
pub fn concept_line(content: &Content) -> String {
    let some = crate::signed::any_signed(content);
    text(content.word(if some { "concept_some" } else { "concept_banner" }))
}

/// The newest day on which the makers looked at a text, as a reader says it.
#[must_use]
pub fn newest(content: &Content) -> String {
    let days = content.files.iter().filter_map(crate::proof::Due::of).map(|due| due.checked);
    date(&days.max().unwrap_or_default())
}
