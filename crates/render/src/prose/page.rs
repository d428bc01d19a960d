//! Pages of running text.

use crate::documents::NOTICES;
use crate::html::{attr, text};
use crate::page::{Writer, date};
use crate::prose::Page;

impl Writer<'_> {
    pub(crate) fn prose(&mut self, page: &Page) {
        self.open_page(&page.id, &page.text.title);
        let lead = self.rich(&page.text.lead);
        self.push(&format!("<p class=\"intro\">{lead}</p>\n"));
        if !page.text.outlet.is_empty() {
            self.push(&format!("<div id=\"{}\"></div>\n", attr(&page.text.outlet)));
        }
        for section in &page.text.section {
            self.push(&format!("<h2>{}</h2>\n", text(&section.heading)));
            for para in &section.paras {
                let para = self.rich(para);
                self.push(&format!("<p>{para}</p>\n"));
            }
            if !section.items.is_empty() {
                self.list(&section.items, "items", false);
            }
        }
        if page.id == "over" {
            self.publisher();
            self.notices();
        }
        let (read, checked, day) = (self.read_by(&page.id), self.word("last_checked"), date(&page.text.checked));
        self.push(&format!("<p class=\"small\">{read} {checked} {day}.</p>\n</section>\n"));
    }

    /// The way to the licences of what others wrote. All documents in one is the single file, which has no file
    /// beside it: there they stand in the file itself, as text.
    fn notices(&mut self) {
        if self.view.document.is_some() {
            let word = self.word("notices");
            self.push(&format!("<p><a href=\"{NOTICES}\" target=\"_blank\" rel=\"noopener\">{word}</a></p>\n"));
        } else {
            let word = self.word("notices_inside");
            self.push(&format!("<p>{word}</p>\n"));
        }
    }
}
