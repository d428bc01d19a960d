//! Working together: the document `samenwerken.html`, readable and printable without the app.
//!
//! The app reads its data back from here: values from ids and `data-` attributes, words from the
//! visible text. Its own parts go into the outlets, whose ids begin with `app-`.

mod child;
mod hand;
mod table;
mod team;

use contract::screen::MORE;

use crate::documents::Document;
use crate::html::{attr, text};
use crate::page::Writer;

impl Writer<'_> {
    /// All sections, in menu order.
    pub(crate) fn together(&mut self) {
        self.together_start();
        self.child_line();
        self.day_plan();
        self.explain();
        self.table();
        self.scan();
        self.forms();
        self.hand_over();
        self.waiting();
        self.ages();
        let content = self.content;
        for page in content.pages.iter().filter(|p| Document::of(&p.id) == Document::Together) {
            self.prose(page);
        }
    }

    /// What do you want to do? Each entry is a line.
    fn together_start(&mut self) {
        self.open_named("samenwerken");
        self.page_art("deur");
        let lead = self.word("tg_lead");
        self.push(&format!("<p class=\"intro\">{lead}</p>\n<ul class=\"entries\">\n"));
        for id in Document::Together.pages().filter(|id| *id != "samenwerken") {
            let key = id.replace('-', "_");
            let (link, what) = (self.page_link(id), self.word(&format!("tg_what_{key}")));
            self.push(&format!("<li>{link}<p class=\"small\">{what}</p></li>\n"));
        }
        self.push("</ul>\n</section>\n");
    }

    /// A drawing beside the beginning of a page, where there is room for it.
    fn page_art(&mut self, name: &str) {
        let drawing = crate::drawing::drawing(name);
        self.push(&format!("<div class=\"page-art\">{drawing}</div>\n"));
    }

    /// A heading with a word of the interface.
    fn heading(&mut self, tag: &str, key: &str) {
        let word = self.word(key);
        self.push(&format!("<{tag}>{word}</{tag}>\n"));
    }

    /// A heading that can be reached from the top of a long screen.
    fn landmark(&mut self, id: &str, key: &str) {
        let word = self.word(key);
        self.push(&format!("<h2 id=\"{}\">{word}</h2>\n", attr(id)));
    }

    /// The parts of a long screen, to go to.
    fn on_this_page(&mut self, parts: &[(&str, &str)]) {
        let label = self.word("tg_on_page");
        self.push(&format!("<nav class=\"on-page\" aria-label=\"{label}\"><ul>"));
        for (id, key) in parts {
            let word = self.word(key);
            self.push(&format!("<li><a href=\"#{}\">{word}</a></li>", attr(id)));
        }
        self.push("</ul></nav>\n");
    }

    /// A heading, and the lines below it; nothing when there are none.
    fn block_of(&mut self, key: &str, class: &str, items: &[String], ordered: bool) {
        if !items.is_empty() {
            self.heading("h2", key);
            self.list(items, class, ordered);
        }
    }

    /// A place for the app.
    fn outlet(&mut self, id: &str) {
        self.push(&format!("<div id=\"{}\"></div>\n", attr(id)));
    }

    /// Where the texts of a screen come from, and when they were looked at.
    fn close_with_sources(&mut self, checked: &str, sources: &[String]) {
        let heading = self.word("about_card");
        self.push(&format!("<details class=\"{MORE} about\"><summary><h2>{heading}</h2></summary>\n"));
        let (concept, last, day) = (self.word("concept_card"), self.word("last_checked"), crate::page::date(checked));
        let word = self.word("sources");
        self.push(&format!("<p>{concept} {last} {day}.</p>\n<p>{word}</p><ul class=\"sources\">\n"));
        let content = self.content;
        for key in sources {
            if let Some(source) = content.sources.iter().find(|s| s.key == *key) {
                let to = self.view.link(&format!("bron-{}", crate::page::slug(key)));
                self.push(&format!("<li><a {to}>{}</a></li>\n", text(&source.title)));
            }
        }
        self.push("</ul></details>\n</section>\n");
    }

    /// Links to cards, by their titles.
    fn card_links(&mut self, ids: &[String]) {
        let content = self.content;
        self.push("<ul class=\"cards\">\n");
        for card in ids.iter().filter_map(|id| content.card(id)) {
            let to = self.view.link(&card.id);
            self.push(&format!("<li><a {to}>{}</a></li>\n", text(&card.title)));
        }
        self.push("</ul>\n");
    }

    /// A sentence to say.
    fn speech(&mut self, to: &str, said: &str) {
        let (to, said) = (text(to), text(said));
        let caption = if to.is_empty() { String::new() } else { format!("<figcaption>{to}</figcaption>") };
        self.push(&format!("<figure class=\"say\">{caption}<blockquote>{said}</blockquote></figure>\n"));
    }
}
