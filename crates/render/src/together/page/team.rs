//! The self-scan and the forms of collaboration.

use contract::ask::QUESTION_TEXT;
use contract::child::CALLS;
use contract::pages::{CALLS_OUTLET, FORMS_PAGE, SCAN_OUTLET, SCAN_PAGE, SCAN_RESULT_OUTLET, STATEMENT_OUTLET};
use contract::scan::{LINKS, SCALE, SCAN, STATEMENT, STATEMENT_STEP};
use contract::screen::SECTORS;

use crate::html::{attr, text};
use crate::page::Writer;
use crate::together::FormText;
use guide::settings::Sector;

impl Writer<'_> {
    /// Statements with four boxes for on paper.
    pub(crate) fn scan(&mut self) {
        let s = &self.content.together.scan;
        self.open_with_lead(SCAN_PAGE.0, &s.title, &s.lead);
        self.list(&s.how, "items", false);
        self.outlet(SCAN_OUTLET.0);
        self.push(&format!("<div class=\"{SCAN}\">\n<ol class=\"{SCALE}\">"));
        for (i, answer) in s.scale.iter().enumerate() {
            self.push(&format!("<li data-value=\"{}\">{}</li>", i + 1, text(answer)));
        }
        self.push("</ol>\n");
        for block in &s.block {
            let id = attr(&block.id);
            self.push(&format!("<h2 data-block=\"{id}\">{}</h2>\n<ul class=\"statements\">\n", text(&block.title)));
            for x in s.statement.iter().filter(|x| x.block == block.id) {
                let (sid, said, step) = (attr(&x.id), text(&x.text), self.rich(&x.step));
                self.push(&format!("<li id=\"stelling-{sid}\" {STATEMENT}=\"{sid}\" data-block=\"{id}\"><p class=\"{QUESTION_TEXT}\">{said}</p><span class=\"boxes\" aria-hidden=\"true\"><i>1</i><i>2</i><i>3</i><i>4</i></span><div id=\"{STATEMENT_OUTLET}{sid}\" class=\"scan-answer\"></div><p class=\"small {STATEMENT_STEP}\">{step}</p>\n<p class=\"small {LINKS}\">"));
                for link in &x.links {
                    let (to, title) = (self.view.link(link), self.name_of(link));
                    self.push(&format!("<a class=\"also\" {to}>{title}</a> "));
                }
                self.push("</p></li>\n");
            }
            self.push("</ul>\n");
        }
        self.push("</div>\n");
        self.outlet(SCAN_RESULT_OUTLET.0);
        self.block_of("tg_talk", "items", &s.talk, false);
        self.close_with_sources(&s.checked, &s.sources);
    }

    /// What a card or a page is called, escaped.
    pub(crate) fn name_of(&self, id: &str) -> String {
        let card = self.content.card(id).map(|c| c.title.as_str());
        match card.or_else(|| self.content.step(id).map(|s| s.ask.as_str())) {
            Some(title) => text(title),
            // The checks say what leads nowhere.
            None if crate::documents::PAGES.iter().all(|(page, _)| *page != id) => text(id),
            None => text(self.page_name(id)),
        }
    }

    pub(crate) fn forms(&mut self) {
        let f = &self.content.together.forms;
        self.open_with_lead(FORMS_PAGE.0, &f.title, &f.lead);
        self.page_art("telefoon");
        self.heading("h2", "tg_call");
        self.outlet(CALLS_OUTLET.0);
        self.push(&format!("<ul class=\"{CALLS}\">\n"));
        for call in &f.call {
            let (id, when) = (attr(&call.id), text(&call.when));
            let line = self.rich(&call.text);
            self.push(&format!(
                "<li id=\"bel-{id}\" class=\"call-when\"><h3>{when}</h3>\n<p>{line}</p>\n<p class=\"who\">"
            ));
            let mut names = Vec::new();
            for who in &call.who {
                names.extend(self.who(who));
            }
            self.push(&names.join(" · "));
            self.push("</p>\n");
            if let Some(card) = self.content.card(&call.card) {
                let to = self.view.link(&card.id);
                self.push(&format!("<p><a class=\"also\" {to}>{}</a></p>\n", text(&card.title)));
            }
            self.push("</li>\n");
        }
        self.push("</ul>\n");
        self.heading("h2", "tg_forms");
        let local = self.word("tg_forms_local");
        self.push(&format!("<p>{local}</p>\n"));
        for form in &f.form {
            self.form(form);
        }
        self.heading("h2", "tg_sectors");
        for sector in &f.sector {
            let (id, name) = (sector.id.id(), self.word(&format!("sector_{}", sector.id.id())));
            self.push(&format!("<div class=\"sector\" {SECTORS}=\"{id}\"><h3>{}</h3>\n", name.trim_end_matches(':')));
            self.list(&sector.text, "items", false);
            self.push("</div>\n");
        }
        self.close_with_sources(&f.checked, &f.sources);
    }

    /// A link to a form on this screen, or to a role of the guide.
    fn who(&self, id: &str) -> Option<String> {
        let forms = &self.content.together.forms.form;
        let (to, name) = match forms.iter().find(|f| f.id == id) {
            Some(form) => (self.view.link(&format!("vorm-{id}")), text(&form.name)),
            None => {
                let role = self.content.roles.role.iter().find(|r| r.id == id)?;
                (self.view.link(&format!("rol-{id}")), text(&role.name))
            }
        };
        Some(format!("<a {to}>{name}</a>"))
    }

    fn form(&mut self, form: &FormText) {
        let (id, name) = (attr(&form.id), text(&form.name));
        let sectors: Vec<&str> = form.sectors.iter().map(|s| s.id()).collect();
        let all = form.sectors.len() == Sector::ALL.len();
        let limits = if all { String::new() } else { format!(" {SECTORS}=\"{}\"", sectors.join(" ")) };
        self.push(&format!(
            "<details class=\"browse form\" id=\"vorm-{id}\"{limits}><summary><h3>{name}</h3></summary>\n"
        ));
        let who = self.rich(&form.who);
        self.push(&format!("<p>{who}</p>\n"));
        for (key, class, items) in
            [("tg_does", "items", &form.does), ("tg_does_not", "dont", &form.does_not), ("tg_ask", "items", &form.ask)]
        {
            if !items.is_empty() {
                self.heading("h4", key);
                self.list(items, class, false);
            }
        }
        self.push("</details>\n");
    }
}
