//! Finding a card by situation and by phase.

use contract::find::{BEHIND, SITUATION_LIST};
use contract::pages::{FIND_PAGE, SEARCH_OUTLET};

use crate::cards::Tag;
use crate::html::{attr, text};
use crate::page::Writer;

impl Writer<'_> {
    /// Browse by situation and by phase. The app adds the search field at the top.
    pub(crate) fn find(&mut self) {
        self.open_named(FIND_PAGE.0);
        let content = self.content;
        self.push(&format!("<div id=\"{SEARCH_OUTLET}\"></div>\n"));
        let by_situation = self.word("by_situation");
        self.push(&format!("<h2>{by_situation}</h2>\n"));
        for group in &content.situations.group {
            self.push(&format!(
                "<details class=\"browse\"><summary><h3>{}</h3></summary>\n<ul class=\"{SITUATION_LIST}\">\n",
                text(&group.title)
            ));
            for s in content.situations.situation.iter().filter(|s| s.group == group.id) {
                let mut links = s.cards.iter().filter_map(|id| self.title(id).map(|t| (id, t)));
                let Some((first, _)) = links.next() else { continue };
                let rest: String = links
                    .map(|(id, title)| {
                        // What speaks with parents stands behind the question if that is safe, also in what is found.
                        let behind = if content.card(id).is_some_and(|c| c.has(Tag::Parents)) {
                            format!(" {BEHIND}")
                        } else {
                            String::new()
                        };
                        format!(" <a class=\"also{behind}\" href=\"#{}\">{}</a>", attr(id), text(title))
                    })
                    .collect();
                let line = format!("<li><a href=\"#{}\">{}</a>{rest}</li>\n", attr(first), text(&s.text));
                self.push(&line);
            }
            self.push("</ul></details>\n");
        }
        let by_phase = self.word("by_phase");
        self.push(&format!("<h2>{by_phase}</h2>\n"));
        for phase in &content.guide.phases {
            self.push(&format!("<details class=\"browse\"><summary><h3>{}</h3></summary>\n<ul>\n", text(&phase.title)));
            for card in content.cards.iter().filter(|c| c.phase == phase.id) {
                self.push(&format!("<li><a href=\"#{}\">{}</a></li>\n", attr(&card.id), text(&card.title)));
            }
            self.push("</ul></details>\n");
        }
        self.push("</section>\n");
    }

    fn title(&self, id: &str) -> Option<&str> {
        let card = self.content.card(id).map(|c| c.title.as_str());
        card.or_else(|| self.content.step(id).map(|s| s.ask.as_str()))
    }
}
