//! The pages around the guide: find, menu, phones, glossary, who is who, questions, sources, proof.

use super::screens::slug;
use super::{Document, NOTICES, Writer, date};
use crate::content::{Page, PhoneLevel, Tag};
use crate::documents::LISTED;
use crate::html::{attr, text};

impl Writer<'_> {
    /// Browse by situation and by phase. The app adds the search field at the top.
    pub(super) fn find(&mut self) {
        self.open_named("zoeken", "find_title");
        let content = self.content;
        self.push("<div id=\"app-search\"></div>\n");
        let by_situation = self.word("by_situation");
        self.push(&format!("<h2>{by_situation}</h2>\n"));
        for group in &content.situations.group {
            self.push(&format!(
                "<details class=\"browse\"><summary><h3>{}</h3></summary>\n<ul class=\"situations-list\">\n",
                text(&group.title)
            ));
            for s in content.situations.situation.iter().filter(|s| s.group == group.id) {
                let mut links = s.cards.iter().filter_map(|id| self.title(id).map(|t| (id, t)));
                let Some((first, _)) = links.next() else { continue };
                let rest: String = links
                    .map(|(id, title)| {
                        // What speaks with parents stands behind the question if that is safe, also in what is found.
                        let behind = if content.card(id).is_some_and(|c| c.has(Tag::Parents)) { " behind" } else { "" };
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

    pub(super) fn menu(&mut self) {
        self.open_named("menu", "menu_title");
        if self.view.document.is_some() {
            // They were in the guide once: old addresses keep working.
            for old in ["bronnen", "gecontroleerd"] {
                self.push(&format!("<span class=\"old\" id=\"{old}\"></span>\n"));
            }
        }
        self.push("<ul class=\"menu\">\n");
        let begin = self.word("menu_begin");
        self.push(&format!("<li><a href=\"#{}\">{begin}</a></li>\n", attr(&self.content.guide.start)));
        for (id, document) in super::PAGES.iter().filter(|(id, _)| *id != "menu") {
            if *document == Document::Guide {
                let link = self.page_link(id);
                self.push(&format!("<li>{link}</li>\n"));
            } else if document.entrance() == Some(id) {
                // With what somebody may look for here.
                let link = self.page_link(id);
                let listed = super::PAGES.iter().filter(|(id, of)| of == document && LISTED.contains(id));
                let others: String = listed.map(|(id, _)| format!("<li>{}</li>\n", self.page_link(id))).collect();
                self.push(&format!("<li class=\"elsewhere\">{link}\n<ul>\n{others}</ul></li>\n"));
            }
        }
        let whole = self.word("menu_whole");
        self.push(&format!("<li><a href=\"#{}\">{whole}</a></li>\n", super::WHOLE));
        self.push("</ul>\n<div id=\"app-settings\"></div>\n</section>\n");
    }

    /// A link to a page by its name in the menu.
    fn page_link(&self, id: &str) -> String {
        self.link(id, self.plain_word(&format!("page_{}", id.replace('-', "_"))))
    }

    pub(super) fn phones(&mut self) {
        self.open_named("telefoon", "phones_title");
        let lead = self.word("phones_lead");
        self.push(&format!("<p>{lead}</p>\n"));
        let content = self.content;
        for (level, heading) in [(PhoneLevel::First, "phones_first"), (PhoneLevel::More, "phones_more")] {
            let heading = self.word(heading);
            self.push(&format!("<h2>{heading}</h2>\n<ul class=\"phones\">\n"));
            for p in content.phones.iter().filter(|p| p.level == level) {
                let (tel, number, name) = (attr(&p.tel), text(&p.number), text(&p.name));
                let (checked, day) = (self.word("last_checked"), date(&p.checked));
                let sure = if p.confirmed {
                    String::new()
                } else {
                    format!(" <strong>{}</strong>", self.word("not_confirmed"))
                };
                let site = if p.site.is_empty() {
                    String::new()
                } else {
                    format!(
                        " <a href=\"https://{}\" rel=\"noreferrer noopener\" target=\"_blank\">{}</a>.",
                        attr(&p.site),
                        text(&p.site)
                    )
                };
                self.push(&format!(
                    "<li id=\"tel-{}\"><a class=\"tel big\" href=\"tel:{tel}\">{number}</a> <h3>{name}</h3><p>{} {}{site}</p><p class=\"small\">{checked} {day}.{sure}</p></li>\n",
                    attr(&p.id),
                    text(&p.what),
                    text(&p.hours)
                ));
            }
            self.push("</ul>\n");
        }
        self.push("</section>\n");
    }

    pub(super) fn glossary(&mut self) {
        self.open_named("begrippen", "glossary_title");
        let mut terms: Vec<_> = self.content.terms.iter().collect();
        terms.sort_by_key(|t| t.term.to_lowercase());
        self.push("<dl class=\"terms\">\n");
        for term in terms {
            let all: Vec<String> = self.content.terms.iter().map(|t| t.id.clone()).collect();
            // Terms are not linked to themselves here: the list would be nothing but links.
            self.used.extend(all);
            let body = self.rich(&term.text);
            let see: Vec<String> = term
                .see
                .iter()
                .filter_map(|id| self.content.terms.iter().find(|t| t.id == *id))
                .map(|t| format!("<a href=\"#begrip-{}\">{}</a>", attr(&t.id), text(&t.term)))
                .collect();
            let see =
                if see.is_empty() { String::new() } else { format!(" {} {}.", self.word("see_also"), see.join(", ")) };
            self.push(&format!(
                "<dt id=\"begrip-{}\" tabindex=\"-1\">{}</dt><dd>{body}{see}</dd>\n",
                attr(&term.id),
                text(&term.term)
            ));
        }
        self.push("</dl>\n</section>\n");
    }

    pub(super) fn roles(&mut self) {
        self.open_named("wie-is-wie", "roles_title");
        let content = self.content;
        if !content.roles.lead.is_empty() {
            let (title, phase, who, you) =
                (self.word("lead_title"), self.word("lead_phase"), self.word("lead_who"), self.word("lead_you"));
            self.push(&format!("<h2>{title}</h2>\n<div class=\"scroll\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">{phase}</th><th scope=\"col\">{who}</th><th scope=\"col\">{you}</th></tr></thead><tbody>\n"));
            for lead in &content.roles.lead {
                let (phase, who, you) = (text(&lead.phase), self.rich(&lead.who), self.rich(&lead.teacher));
                self.push(&format!("<tr><th scope=\"row\">{phase}</th><td>{who}</td><td>{you}</td></tr>\n"));
            }
            self.push("</tbody></table></div>\n");
        }
        for group in &content.roles.group {
            self.push(&format!("<h2>{}</h2>\n", text(&group.title)));
            for role in content.roles.role.iter().filter(|r| r.group == group.id) {
                let what = self.rich(&role.what);
                let call = self.word("call_when");
                self.push(&format!(
                    "<div class=\"role\" id=\"rol-{}\"><h3>{}</h3><p>{what}</p>\n",
                    attr(&role.id),
                    text(&role.name)
                ));
                if !role.call_when.is_empty() {
                    self.push(&format!("<p>{call}</p>\n"));
                    self.list(&role.call_when, "calls", false);
                }
                let reach = self.rich(&role.reach);
                self.push(&format!("<p class=\"small\">{reach}</p></div>\n"));
            }
        }
        self.push("</section>\n");
    }

    pub(super) fn sources(&mut self) {
        self.open_named("bronnen", "sources_title");
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

    pub(super) fn prose(&mut self, page: &Page) {
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

    fn title(&self, id: &str) -> Option<&str> {
        let card = self.content.card(id).map(|c| c.title.as_str());
        card.or_else(|| self.content.step(id).map(|s| s.ask.as_str()))
    }
}
