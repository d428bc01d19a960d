//! The sources, each with what it is and when it was seen.

use crate::html::{attr, text};
use crate::page::{Writer, date, slug};

impl Writer<'_> {
    pub(crate) fn sources(&mut self) {
        self.open_named("bronnen");
        let lead = self.word("sources_lead");
        self.push(&format!("<p>{lead}</p>\n<ul class=\"source-list\">\n"));
        for source in &self.content.sources {
            let year = if source.year == 0 { String::new() } else { format!(" ({})", source.year) };
            let title = text(&source.title);
            let body = if source.url.is_empty() {
                title
            } else {
                format!("<a href=\"{}\" rel=\"noreferrer noopener\" target=\"_blank\">{title}</a>", attr(&source.url))
            };
            let kind = self.word(source.kind.key());
            let held = source.in_force.as_deref().map(|day| format!(", {} {}", self.word("law_text_of"), date(day)));
            let kind = format!("{kind}{}.", held.unwrap_or_default());
            let seen = format!("{kind} {} {}.", self.word("seen_on"), date(&source.seen));
            self.out.push_str(&format!(
                "<li id=\"bron-{}\">{body}{year} <span class=\"small\">{seen}</span></li>\n",
                attr(&slug(&source.key))
            ));
        }
        self.push("</ul>\n</section>\n");
    }
}
