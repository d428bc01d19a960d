//! The menu: every page of the guide, and what the other documents begin with.

use contract::find::ELSEWHERE;
use contract::pages::{MENU_PAGE, SETTINGS_OUTLET};
use contract::screen::ALIAS;

use crate::documents::{Document, WHOLE};
use crate::frame::MenuGroup;
use crate::html::{attr, text};
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
        let begin = self.word("menu_begin");
        let start = attr(&self.content.guide.start);
        self.push(&format!("<p class=\"menu-begin\"><a href=\"#{start}\">{begin}</a></p>\n<div class=\"menu\">\n"));
        for group in &self.content.guide.menu {
            let MenuGroup { title, what, pages } = group;
            let (title, what) = (text(title), text(what));
            self.push(&format!("<div><h2>{title}</h2>\n<p class=\"small\">{what}</p>\n<ul>\n"));
            for id in pages {
                // What is in another document is not found by reading this one: search takes its name from here.
                let class = if Document::of(id) == Document::Guide { "" } else { &format!(" class=\"{ELSEWHERE}\"") };
                let link = self.page_link(id);
                self.push(&format!("<li{class}>{link}</li>\n"));
            }
            self.push("</ul></div>\n");
        }
        let whole = self.word("menu_whole");
        self.push(&format!("</div>\n<p><a href=\"#{WHOLE}\">{whole}</a></p>\n"));
        self.push(&format!("<div id=\"{SETTINGS_OUTLET}\"></div>\n</section>\n"));
    }
}
