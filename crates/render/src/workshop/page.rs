//! The werkplaats: where a group learns from a case. Start, formats, trainers' page.
//!
//! Complete without the app: a trainer can read everything, print every sheet and count votes by hand.
//! With it, the outlets `app-…` get the agenda with its clock, the stage and the harvest. The app reads
//! rounds, moments and turning points back from the `data-` attributes here.

mod case;
mod sheets;
mod short;

use contract::case::{FACTS, SECTOR};
use contract::pages::{
    FORMAT_OUTLET, FORMAT_PAGE, HARVEST_OUTLET, HARVEST_PAGE, OWN_CASE_OUTLET, OWN_CASE_PAGE, STAGE_OUTLET, STAGE_PAGE,
    VOTE_OUTLET, VOTE_PAGE, WORKSHOP_FILE_OUTLET, WORKSHOP_OUTLET, WORKSHOP_PAGE,
};
use contract::screen::{KIND, PAGE};
use contract::workshop::{ASKS, FORMAT, GOAL, LEAST, MINUTES, ROUND, ROUND_KIND, USES_CASE};

use crate::html::{attr, text};
use crate::page::{Writer, date, slug};
use crate::workshop::{Case, Format, Round};

impl Writer<'_> {
    /// Every section of the werkplaats, in reading order.
    pub(crate) fn workshop(&mut self) {
        let content = self.content;
        self.workshop_start();
        for format in &content.workshop.formats {
            self.format(format);
        }
        for case in &content.workshop.cases {
            self.case(case);
        }
        // Pages that only the app can fill; each says what to do on paper instead.
        for (id, lead, outlet) in [
            (STAGE_PAGE.0, "w_stage_lead", STAGE_OUTLET.0),
            (VOTE_PAGE.0, "w_vote_lead", VOTE_OUTLET.0),
            (HARVEST_PAGE.0, "w_harvest_lead", HARVEST_OUTLET.0),
            (OWN_CASE_PAGE.0, "w_own_lead", OWN_CASE_OUTLET.0),
        ] {
            self.open_named(id);
            self.word_para("app-instead", lead);
            self.push(&format!("<div id=\"{outlet}\"></div>\n</section>\n"));
        }
        self.trainers();
        self.sheets();
        self.short_cards();
    }

    fn workshop_start(&mut self) {
        let content = self.content;
        self.open_named(WORKSHOP_PAGE.0);
        self.word_para("intro", "w_lead");
        self.push(&format!("<div id=\"{WORKSHOP_OUTLET}\"></div>\n"));
        self.word_head("h2", "w_formats");
        self.push("<ul class=\"tiles\">\n");
        for f in &content.workshop.formats {
            let (to, facts) = (self.view.link(&format!("format-{}", f.id)), self.facts(f));
            let (title, lead) = (text(&f.title), self.rich(&f.lead));
            self.push(&format!(
                "<li><h3><a {to}>{title}</a></h3><p>{lead}</p><p class=\"small {FACTS}\">{facts}</p></li>\n"
            ));
        }
        self.push("</ul>\n");
        self.word_head("h2", "w_cases");
        self.word_para("small", "w_cases_lead");
        self.push("<ul class=\"tiles\">\n");
        for c in &content.workshop.cases {
            let (to, name, goal) = (self.view.link(&format!("casus-{}", c.id)), text(&c.name), self.rich(&c.goal));
            let about = self.about(c);
            self.push(&format!(
                "<li {SECTOR}=\"{}\"><h3><a {to}>{name}</a></h3><p class=\"small {FACTS}\">{about}</p><p>{goal}</p></li>\n",
                c.sector.id()
            ));
        }
        self.push("</ul>\n");
        self.word_head("h2", "w_more");
        self.push("<ul class=\"items sheet-list\">\n");
        for id in ["trainers", "bladen", HARVEST_PAGE.0, OWN_CASE_PAGE.0, VOTE_PAGE.0] {
            let link = self.page_link(id);
            self.push(&format!("<li>{link}</li>\n"));
        }
        self.push(&format!("</ul>\n<div id=\"{WORKSHOP_FILE_OUTLET}\"></div>\n</section>\n"));
    }

    /// "120 minuten · 6 tot 12 mensen".
    fn facts(&self, f: &Format) -> String {
        let [few, many] = f.people;
        let people = if few == many { few.to_string() } else { format!("{few} {} {many}", self.word("w_until")) };
        format!("{} {} · {people} {}", f.minutes, self.word("w_minutes"), self.word("w_people"))
    }

    /// "8 jaar, groep 5 · basisschool · lichamelijk geweld".
    fn about(&self, c: &Case) -> String {
        // The word stands before a line elsewhere, with a colon.
        let sector = self.word(&format!("sector_{}", c.sector.id())).trim_end_matches(':').to_lowercase();
        format!("{} · {sector} · {}", text(&c.age), text(&c.form))
    }

    fn format(&mut self, f: &Format) {
        let id = attr(&f.id);
        self.used.clear();
        self.push(&format!(
            "\n<section id=\"{FORMAT_PAGE}{id}\" {KIND}=\"{PAGE}\" {FORMAT}=\"{id}\" {USES_CASE}=\"{}\">\n<h1 tabindex=\"-1\">{}</h1>\n",
            f.with_case,
            text(&f.title)
        ));
        self.review_of(&format!("format-{}", f.id));
        let (lead, facts) = (self.rich(&f.lead), self.facts(f));
        self.push(&format!("<p class=\"intro\">{lead}</p>\n<p class=\"small {FACTS}\">{facts}</p>\n"));
        if !f.inspired.is_empty() {
            let inspired = self.rich(&f.inspired);
            self.push(&format!("<p class=\"note\">{inspired}</p>\n"));
        }
        self.push(&format!("<div id=\"{FORMAT_OUTLET}{id}\"></div>\n"));
        for (word, items, class) in [
            ("w_purpose", &f.purpose, "items"),
            ("w_not_when", &f.not_when, "dont"),
            ("w_before", &f.before, "items"),
            ("w_needs", &f.needs, "items"),
        ] {
            self.word_head("h2", word);
            self.list(items, class, false);
        }
        self.word_head("h2", "w_rounds");
        self.push("<ol class=\"rounds\">\n");
        let mut at = 0;
        for round in &f.rounds {
            self.round(round, at);
            at += round.minutes;
        }
        self.push("</ol>\n");
        self.origin(&f.sources, &f.checked, f.reviewed);
        self.push("</section>\n");
    }

    /// A round; `at` is the minute at which it begins.
    fn round(&mut self, r: &Round, at: u16) {
        self.push(&format!(
            "<li {ROUND}=\"{}\" {MINUTES}=\"{}\" {LEAST}=\"{}\" {ROUND_KIND}=\"{}\">\n",
            attr(&r.id),
            r.minutes,
            r.least,
            r.kind.id()
        ));
        let (minutes, title, goal) = (self.word("w_minutes"), text(&r.title), self.rich(&r.goal));
        self.push(&format!(
            "<h3>{title}</h3>\n<p class=\"small clock\">{at}–{} · {} {minutes}</p>\n<p class=\"{GOAL}\">{goal}</p>\n",
            at + r.minutes,
            r.minutes
        ));
        if !r.say.is_empty() {
            let (head, say) = (self.word("w_read_out"), text(&r.say));
            self.push(&format!(
                "<figure class=\"say\"><figcaption>{head}</figcaption><blockquote>{say}</blockquote></figure>\n"
            ));
        }
        for (word, items, class) in
            [("w_do", &r.steps, "steps"), ("w_ask", &r.ask, ASKS.0), ("w_watch", &r.watch, "watch")]
        {
            if !items.is_empty() {
                self.word_head("h4", word);
                self.list(items, class, false);
            }
        }
        self.push("</li>\n");
    }

    fn trainers(&mut self) {
        let content = self.content;
        let t = &content.workshop.text;
        self.open_named("trainers");
        for part in &t.trainer {
            self.push(&format!("<h2>{}</h2>\n", text(&part.heading)));
            for para in &part.paras {
                let para = self.rich(para);
                self.push(&format!("<p>{para}</p>\n"));
            }
            if !part.items.is_empty() {
                self.list(&part.items, "items", false);
            }
        }
        self.word_head("h2", "w_rules");
        self.list(&t.rules, "do", true);
        self.word_head("h2", "w_table_questions");
        self.list(&t.table_questions, "items", false);
        self.push("</section>\n");
    }

    /// Where it comes from, and who looked at it.
    fn origin(&mut self, keys: &[String], checked: &str, reviewed: bool) {
        let concept = if reviewed { self.word("reviewed_card") } else { self.word("w_concept") };
        let (head, last) = (self.word("sources"), self.word("last_checked"));
        let links: Vec<String> = keys
            .iter()
            .filter_map(|key| self.content.sources.iter().find(|s| s.key == *key))
            .map(|s| format!("<a {}>{}</a>", self.view.link(&format!("bron-{}", slug(&s.key))), text(&s.title)))
            .collect();
        self.push(&format!(
            "<p class=\"small sources origin\">{concept} {last} {}. {head} {}.</p>\n",
            date(checked),
            links.join("; ")
        ));
    }

    fn word_head(&mut self, tag: &str, key: &str) {
        let word = self.word(key);
        self.push(&format!("<{tag}>{word}</{tag}>\n"));
    }

    fn word_para(&mut self, class: &str, key: &str) {
        let source = self.plain_word(key).to_owned();
        let line = self.rich(&source);
        self.push(&format!("<p class=\"{class}\">{line}</p>\n"));
    }

    /// A paragraph with a heading in front.
    fn led(&mut self, class: &str, key: &str, source: &str) {
        let (head, line) = (self.word(key), self.rich(source));
        self.push(&format!("<p class=\"{class}\"><strong>{head}</strong> <span>{line}</span></p>\n"));
    }
}
