//! The child's line, the schooldagplan, and the explanation by age.

use contract::case::WHEN;
use contract::child::{AGE_CARD, AGE_EXPLANATION, DAY_PLAN, FILL, LINE_ID, PART, ROOMS};
use contract::hand::HELP;
use contract::pages::{AGE_PAGE, DAY_OUTLET, DAY_PAGE, FILL_OUTLET, READ_OUTLET};
use contract::screen::{ANSWERS, MORE, PHASE};
use contract::sheets::STOP;
use contract::table::ANSWER;

use crate::html::{attr, text};
use crate::page::Writer;
use crate::together::{AgeText, PointText};

impl Writer<'_> {
    pub(crate) fn child_line(&mut self) {
        let line = &self.content.together.child_line;
        self.open_with_lead("kindlijn", &line.title, &line.lead);
        let stations: Vec<_> = line.point.iter().filter_map(|p| crate::drawing::time(p.phase)).collect();
        self.push(&crate::drawing::line(&stations));
        let label = self.word("tg_axis");
        self.push(&format!("\n<nav class=\"axis\" aria-label=\"{label}\"><ol>\n"));
        for p in &line.point {
            let (id, phase, title) = (attr(&p.id), p.phase.id(), text(&p.title));
            self.push(&format!("<li {PHASE}=\"{phase}\"><a href=\"#kindlijn-{id}\">{title}</a></li>\n"));
        }
        self.push("</ol></nav>\n");
        for p in &line.point {
            self.point(p);
        }
        self.close_with_sources(&line.checked, &line.sources);
    }

    fn point(&mut self, p: &PointText) {
        let (id, phase, title) = (attr(&p.id), p.phase.id(), text(&p.title));
        self.push(&format!("<div class=\"point\" id=\"kindlijn-{id}\" {PHASE}=\"{phase}\">\n<h2>{title}</h2>\n"));
        let when = self.rich(&p.when);
        self.push(&format!("<p class=\"{WHEN}\">{when}</p>\n"));
        for (key, class, items, ordered) in [
            ("tg_notices", "notices", &p.notices, false),
            ("do_this", "do", &p.steps, true),
            ("tg_say", "says", &p.say, false),
            ("dont_do_this", "dont", &p.dont, false),
        ] {
            let heading = self.word(key);
            self.push(&format!("<div class=\"{PART}\"><h3 class=\"head-{class}\">{heading}</h3>\n"));
            if class == "says" {
                p.say.iter().for_each(|said| self.speech("", said));
            } else {
                self.list(items, class, ordered);
            }
            self.push("</div>\n");
        }
        let heading = self.word("tg_cards");
        self.push(&format!("<div class=\"{PART} wide\"><h3>{heading}</h3>\n"));
        self.card_links(&p.cards);
        self.push("</div>\n</div>\n");
    }

    /// Ten lines for a school day. On paper each has room to write; the app has fields.
    pub(crate) fn day_plan(&mut self) {
        let line = &self.content.together.child_line;
        self.open_named(DAY_PAGE.0);
        self.page_art("tas");
        let lead = self.word("tg_day_lead");
        self.push(&format!("<p class=\"intro\">{lead}</p>\n"));
        self.outlet(DAY_OUTLET.0);
        let (moment, help, ours) = (self.word("tg_day_moment"), self.word("tg_day_help"), self.word("tg_day_ours"));
        self.push(&format!("<table class=\"{DAY_PLAN}\"><thead><tr><th scope=\"col\">{moment}</th><th scope=\"col\">{help}</th><th scope=\"col\" class=\"ours\">{ours}</th></tr></thead><tbody>\n"));
        for d in &line.dayplan {
            let (id, label, help, example) = (attr(&d.id), text(&d.label), self.rich(&d.help), text(&d.example));
            self.push(&format!("<tr {LINE_ID}=\"{id}\"><th scope=\"row\">{label}</th><td><span class=\"{HELP}\">{help}</span> <em>{example}</em></td><td class=\"ours\"></td></tr>\n"));
        }
        self.push("</tbody></table>\n");
        let (who, second, ill) = (self.word("tg_day_who"), self.word("tg_day_second"), self.word("tg_day_absent"));
        self.push(&format!(
            "<ul class=\"{ROOMS}\"><li><span>{who}</span> <i></i></li><li><span>{second}</span> <i></i></li><li><span>{ill}</span> <i></i></li></ul>\n"
        ));
        self.close_with_sources(&line.checked, &line.sources);
    }

    /// Choosing an age, and a card for each.
    pub(crate) fn explain(&mut self) {
        let explain = &self.content.together.explain;
        self.open_with_lead("uitleg", &explain.title, &explain.lead);
        let heading = self.word("tg_first");
        self.push(&format!("<div class=\"{STOP}\"><h2>{heading}</h2>"));
        for line in &explain.adult {
            let line = self.rich(line);
            self.push(&format!("<p>{line}</p>"));
        }
        self.push("</div>\n");
        self.heading("h2", "tg_choose_age");
        self.push(&format!("<ul class=\"{ANSWERS} ages\">\n"));
        for age in &explain.age {
            self.push(&format!(
                "<li><a class=\"{ANSWER}\" href=\"#uitleg-{}\">{}</a></li>\n",
                attr(&age.id),
                text(&age.title)
            ));
        }
        self.push("</ul>\n");
        self.close_with_sources(&explain.checked, &explain.sources);
        for age in &explain.age {
            self.age(age);
        }
    }

    /// The card itself. What the adult reads is no part of what the child hears or has on paper.
    fn age(&mut self, age: &AgeText) {
        let id = attr(&age.id);
        self.open_page(&format!("{AGE_PAGE}{id}"), &age.title);
        let word = self.word("tg_for_adult");
        let back = self.word("tg_first_link");
        self.push(&format!("<details class=\"{MORE} adult\"><summary><h2>{word}</h2></summary>\n"));
        for line in &age.adult {
            let line = self.rich(line);
            self.push(&format!("<p>{line}</p>\n"));
        }
        self.push(&format!("<p><a href=\"#uitleg\">{back}</a></p></details>\n"));
        self.outlet(&format!("{READ_OUTLET}{id}"));
        let (title, line) = (text(&age.child_title), crate::drawing::line(&files::way::Time::ALL));
        self.push(&format!(
            "<div class=\"{AGE_EXPLANATION}\" {AGE_CARD}=\"{id}\">\n<div class=\"card-head\"><h2>{title}</h2>{line}</div>\n"
        ));
        for part in &age.part {
            let (part_id, heading) = (attr(&part.id), text(&part.heading));
            let drawing = crate::drawing::drawing(&part.drawing);
            self.push(&format!("<div class=\"{PART}\" data-part=\"{part_id}\">{drawing}<h3>{heading}</h3>\n"));
            for line in &part.text {
                // To a child nothing is a link.
                let line = text(&self.linker.shown(line));
                self.push(&format!("<p>{line}</p>\n"));
            }
            if let Some(fill) = &part.fill {
                let fill = text(fill.trim_end_matches(['.', '…', ':', ' ']));
                self.push(&format!(
                    "<p class=\"{FILL}\"><span>{fill}:</span> <b id=\"{FILL_OUTLET}{id}-{part_id}\"></b><i></i></p>\n"
                ));
            }
            self.push("</div>\n");
        }
        self.push("</div>\n</section>\n");
    }
}
