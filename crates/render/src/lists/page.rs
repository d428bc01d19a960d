//! Phones, the glossary, and who is who.

use contract::find::ROLE;
use contract::pages::{GLOSSARY_PAGE, PHONES_PAGE, ROLES_PAGE};
use contract::screen::PHONES;

use crate::html::{attr, text};
use crate::lists::PhoneLevel;
use crate::page::{Writer, date};

impl Writer<'_> {
    pub(crate) fn phones(&mut self) {
        self.open_named(PHONES_PAGE.0);
        let lead = self.word("phones_lead");
        self.push(&format!("<p>{lead}</p>\n"));
        let content = self.content;
        for (level, heading) in [(PhoneLevel::First, "phones_first"), (PhoneLevel::More, "phones_more")] {
            let heading = self.word(heading);
            self.push(&format!("<h2>{heading}</h2>\n<ul class=\"{PHONES}\">\n"));
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

    pub(crate) fn glossary(&mut self) {
        self.open_named(GLOSSARY_PAGE.0);
        let mut terms: Vec<_> = self.content.glossary.iter().collect();
        terms.sort_by_key(|t| t.term.to_lowercase());
        self.push("<dl class=\"terms\">\n");
        for term in terms {
            let all: Vec<String> = self.content.glossary.iter().map(|t| t.id.clone()).collect();
            // Terms are not linked to themselves here: the list would be nothing but links.
            self.used.extend(all);
            let body = self.rich(&term.text);
            let see: Vec<String> = term
                .see
                .iter()
                .filter_map(|id| self.content.glossary.iter().find(|t| t.id == *id))
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

    pub(crate) fn roles(&mut self) {
        self.open_named(ROLES_PAGE.0);
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
                    "<div class=\"{ROLE}\" id=\"rol-{}\"><h3>{}</h3><p>{what}</p>\n",
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
}
