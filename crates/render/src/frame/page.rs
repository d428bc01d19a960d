//! The menu: every page of the guide, and what the other documents begin with.

use contract::find::ELSEWHERE;
use contract::pages::{MENU_PAGE, SETTINGS_OUTLET};
use contract::screen::ALIAS;

use crate::documents::{Document, LISTED, PAGES, WHOLE};
use crate::html::attr;
use crate::page::Writer;

impl Writer<'_> {
    pub(crate) fn menu(&mut self) {
        self.open_named(MENU_PAGE.0);
        if self.view.document.is_some() {
            // They were in the guide once: old addresses keep working.
            for old in ["bronnen", "gecontroleerd"] {
                self.push(&format!("<span class=\"{ALIAS}\" id=\"{old}\"></span>\n"));
            }
        }
        self.push("<ul class=\"menu\">\n");
        let begin = self.word("menu_begin");
        self.push(&format!("<li><a href=\"#{}\">{begin}</a></li>\n", attr(&self.content.guide.start)));
        for (id, document) in PAGES.iter().filter(|(id, _)| *id != "menu") {
            if *document == Document::Guide {
                let link = self.page_link(id);
                self.push(&format!("<li>{link}</li>\n"));
            } else if document.entrance() == Some(id) {
                // With what somebody may look for here.
                let link = self.page_link(id);
                let listed = PAGES.iter().filter(|(id, of)| of == document && LISTED.contains(id));
                let others: String = listed.map(|(id, _)| format!("<li>{}</li>\n", self.page_link(id))).collect();
                self.push(&format!("<li class=\"{ELSEWHERE}\">{link}\n<ul>\n{others}</ul></li>\n"));
            }
        }
        let whole = self.word("menu_whole");
        self.push(&format!("<li><a href=\"#{}\">{whole}</a></li>\n", WHOLE));
        self.push(&format!("</ul>\n<div id=\"{SETTINGS_OUTLET}\"></div>\n</section>\n"));
    }
}
