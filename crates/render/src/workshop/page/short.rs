//! The cards that the cases lead to, in short: a group sees them without leaving the werkplaats.

use std::collections::BTreeSet;

use contract::find::LEAD;
use contract::screen::DO;
use contract::sheets::SHORT;

use crate::html::{attr, text};
use crate::page::Writer;

impl Writer<'_> {
    /// Each card once, with what must stand before its steps.
    pub(crate) fn short_cards(&mut self) {
        let content = self.content;
        let turns = content.workshop.cases.iter().flat_map(|c| &c.turns);
        let wanted: BTreeSet<&str> = turns.flat_map(|t| &t.choices).map(|c| c.card.as_str()).collect();
        self.open_named("kaarten-kort");
        self.word_para("intro", "w_short_lead");
        for card in content.cards.iter().filter(|c| wanted.contains(c.id.as_str())) {
            let (id, to, title) = (attr(&card.id), self.view.link(&card.id), text(&card.title));
            let (who, lead) = (self.word("who_leads"), self.rich(&card.lead));
            self.push(&format!(
                "<article class=\"short\" {SHORT}=\"{id}\">\n<h2><a {to}>{title}</a></h2>\n<p class=\"{LEAD}\"><strong>{who}</strong> <span>{lead}</span></p>\n"
            ));
            self.review(&card.review_by);
            self.stop(&content.stop_lines(card));
            self.doubts = card.reading.iter().collect();
            self.list(&card.steps, DO.0, true);
            self.doubts.clear();
            let after: Vec<&str> = content.group_line(card).into_iter().chain(content.nobody_line(card)).collect();
            self.stop(&after);
            self.push("</article>\n");
        }
        self.push("</section>\n");
    }
}
