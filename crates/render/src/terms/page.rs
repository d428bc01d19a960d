//! The terugkoppelklok as a page: terms, ladder, days off.
//!
//! Complete without the app. With it, `#app-clock` gets the fields and the line; the app reads the
//! terms back from the `data-` attributes here and shows the words that stand under them.

use contract::clock::{
    self as written, AFTER_DAYS, CALENDAR, FIRST_DAY, HOLIDAY_NAME, LAST_DAY, REGIONS, RUNG, RUNG_ID, SCHOOL,
    STRENGTH_TEXT, TERM_ID,
};
use contract::pages::{CLOCK_OUTLET, CLOCK_PAGE};
use contract::screen::QUESTIONS;

use crate::html::{attr, attributes, text};
use crate::law::Reading;
use crate::page::{Writer, date, slug};
use crate::terms::{BridgeText, RungText, SchoolText, TermText};

impl Writer<'_> {
    pub(crate) fn clock(&mut self) {
        self.open_named(CLOCK_PAGE.0);
        let c = &self.content.clock;
        self.push(&format!("<div id=\"{CLOCK_OUTLET}\"></div>\n"));
        for (class, line) in [("callout", &c.danger), ("intro", &c.lead), ("note", &c.reading)] {
            self.para(class, line);
        }
        self.subhead("clock_terms");
        self.push(&format!("<ol class=\"clock\" {CALENDAR}=\"{}\">\n", attr(&c.calendar)));
        for term in &c.term {
            self.term(term);
        }
        self.push("</ol>\n");
        self.subhead("clock_counting");
        self.list(&c.counting, "counting", false);
        self.subhead("clock_bridges");
        self.push("<ol class=\"clock\">\n");
        for bridge in &c.bridge {
            self.bridge(bridge);
        }
        self.push("</ol>\n");
        self.push(&format!("<h2 id=\"ladder\">{}</h2>\n", text(&c.ladder.title)));
        self.para("small", &c.ladder.lead);
        self.push("<ol class=\"ladder\">\n");
        for rung in &c.ladder.rung {
            self.rung(rung);
        }
        self.push("</ol>\n");
        self.days_off();
        self.push("</section>\n");
    }

    fn term(&mut self, term: &TermText) {
        let (id, questions) = (attr(&term.id), attr(&term.questions.join(" ")));
        self.push(&format!(
            "<li id=\"{TERM_ID}{id}\"{} {QUESTIONS}=\"{questions}\">\n",
            attributes(&written::term(&term.term())),
        ));
        self.moment([&term.title, &term.counted, &term.expect, &term.passed]);
        self.para(STRENGTH_TEXT.0, self.content.clock.strength(term.strength));
        self.carried(term.reading.as_ref());
        self.questions_of(&term.questions);
        self.sources_of(&term.sources);
        self.push("</li>\n");
    }

    fn bridge(&mut self, bridge: &BridgeText) {
        let (side, questions) = (bridge.id.id(), attr(&bridge.questions.join(" ")));
        self.push(&format!("<li id=\"termijn-vakantie-{side}\" data-bridge=\"{side}\" {QUESTIONS}=\"{questions}\">\n"));
        self.moment([&bridge.title, &bridge.counted, &bridge.expect, &bridge.passed]);
        self.para(STRENGTH_TEXT.0, &self.content.clock.advies);
        self.questions_of(&bridge.questions);
        self.sources_of(&bridge.sources);
        self.push("</li>\n");
    }

    /// Title, counted from when, what to expect, what to do when the day is past.
    fn moment(&mut self, [title, counted, expect, passed]: [&String; 4]) {
        self.push(&format!("<h3>{}</h3>\n", text(title)));
        let from = self.word("clock_from");
        let counted = self.rich(counted);
        self.push(&format!("<p class=\"counted\"><strong>{from}</strong> {counted}</p>\n"));
        self.para("expect", expect);
        let (past, passed) = (self.word("clock_passed"), self.rich(passed));
        self.push(&format!("<p class=\"passed\"><strong>{past}</strong> {passed}</p>\n"));
    }

    fn rung(&mut self, rung: &RungText) {
        let id = attr(&rung.id);
        self.push(&format!("<li id=\"{RUNG_ID}{id}\" {RUNG}=\"{id}\" {AFTER_DAYS}=\"{}\">\n", attr(&rung.after)));
        self.push(&format!("<h3>{}</h3>\n", text(&rung.title)));
        self.para("counted", &rung.when);
        self.para("expect", &rung.text);
        // What always holds is no advice about waiting.
        if rung.after != "altijd" {
            self.para(STRENGTH_TEXT.0, &self.content.clock.advies);
        }
        self.carried(rung.reading.as_ref());
        self.sources_of(&rung.sources);
        self.push("</li>\n");
    }

    fn days_off(&mut self) {
        let h = &self.content.holidays;
        self.subhead("clock_school");
        self.para("small", &h.lead);
        let title = self.word("clock_school");
        let heads: String = ["clock_holiday", "clock_region", "clock_first", "clock_last"]
            .map(|key| format!("<th scope=\"col\">{}</th>", self.word(key)))
            .concat();
        self.push(&format!(
            "<div class=\"scroll\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\"><table class=\"school\"><thead><tr>{heads}</tr></thead><tbody>\n"
        ));
        for school in &h.school {
            self.school(school);
        }
        self.push("</tbody></table></div>\n");
        if let Some(last) = h.known_until() {
            let words = self.word("clock_until").replace("{date}", &date(last));
            self.push(&format!("<p class=\"small\">{words}</p>\n"));
            let run_out = self.word("clock_run_out");
            self.until(last, &run_out);
        }
        self.subhead("clock_free");
        self.para("small", &h.free_lead);
        self.push("<ul class=\"free\">\n");
        for free in &h.free {
            self.push(&format!("<li data-free=\"{}\">{}</li>\n", free.id.id(), text(&free.name)));
        }
        self.push("</ul>\n");
        let mut keys = h.free_sources.clone();
        keys.extend(h.school.iter().flat_map(|s| s.sources.iter().cloned()));
        keys.sort();
        keys.dedup();
        self.sources_of(&keys);
    }

    fn school(&mut self, school: &SchoolText) {
        let regions: Vec<&str> = school.regions.iter().map(|r| r.id()).collect();
        let words: Vec<String> = regions.iter().map(|id| self.word(&format!("region_{id}"))).collect();
        let unsure = if school.confirmed {
            String::new()
        } else {
            format!(" <em class=\"unsure\">{}</em>", text(&self.content.holidays.unsure))
        };
        self.push(&format!(
            "<tr {SCHOOL} {REGIONS}=\"{}\" {FIRST_DAY}=\"{}\" {LAST_DAY}=\"{}\" data-confirmed=\"{}\"><th scope=\"row\"><span class=\"{HOLIDAY_NAME}\">{}</span>{unsure}</th><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            regions.join(" "),
            attr(&school.first),
            attr(&school.last),
            school.confirmed,
            text(&school.name),
            words.join(", "),
            date(&school.first),
            date(&school.last),
        ));
    }

    fn subhead(&mut self, key: &str) {
        let heading = self.word(key);
        self.push(&format!("<h2>{heading}</h2>\n"));
    }

    fn para(&mut self, class: &str, source: &str) {
        let line = self.rich(source);
        self.push(&format!("<p class=\"{class}\">{line}</p>\n"));
    }

    fn carried(&mut self, reading: Option<&Reading>) {
        if let Some(reading) = reading {
            self.standing(reading);
        }
    }

    /// Links to the questions that go with a moment.
    fn questions_of(&mut self, ids: &[String]) {
        let bank = &self.content.questions.question;
        let links: Vec<String> = ids
            .iter()
            .filter_map(|id| bank.iter().find(|q| q.id == *id))
            .map(|q| format!("<li><a href=\"#{}\">{}</a></li>", attr(&q.id), text(&q.text)))
            .collect();
        if !links.is_empty() {
            let heading = self.word("ask_vt");
            self.push(&format!("<p class=\"small\">{heading}:</p><ul class=\"ask\">{}</ul>\n", links.concat()));
        }
    }

    fn sources_of(&mut self, keys: &[String]) {
        let links: Vec<String> = keys
            .iter()
            .filter_map(|key| self.content.sources.iter().find(|s| s.key == *key))
            .map(|s| self.link(&format!("bron-{}", slug(&s.key)), &s.title))
            .collect();
        if !links.is_empty() {
            let heading = self.word("sources");
            self.push(&format!("<p class=\"small sources\">{heading} {}.</p>\n", links.join("; ")));
        }
    }
}
