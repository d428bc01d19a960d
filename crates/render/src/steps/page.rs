//! A question and its answers.

use contract::find::{CALLOUT, WHY};
use contract::screen::{ABOUT, ANSWERS, EDGE, KIND, PHASE, REASON, STEP, about_id};
use contract::table::ANSWER;

use guide::graph::About;

use crate::cards::page::limits;
use crate::html::{attr, text};
use crate::page::Writer;
use crate::steps::{AboutKey, Answer, Step};

impl Writer<'_> {
    pub(crate) fn step(&mut self, step: &Step) {
        self.used.clear();
        self.doubts.clear();
        let about = step.about.map(|about| match about {
            AboutKey::Age => About::Age,
            AboutKey::Sector => About::Sector,
        });
        let about = about.map(|about| format!(" {ABOUT}=\"{}\"", about_id(about))).unwrap_or_default();
        self.push(&format!(
            "\n<section id=\"{}\" {KIND}=\"{STEP}\" {PHASE}=\"{}\"{about}>\n",
            attr(&step.id),
            step.phase.id()
        ));
        self.old_ids(&step.id);
        self.line(step.phase);
        if let Some(call) = &step.call {
            let call = self.rich(call);
            self.push(&format!("<p class=\"{CALLOUT}\">{call}</p>\n"));
        }
        self.push(&format!("<h1 tabindex=\"-1\">{}</h1>\n<ul class=\"{ANSWERS}\">\n", text(&step.ask)));
        for answer in &step.answer {
            self.answer(answer);
        }
        let why = self.rich(&step.why);
        let heading = self.word("why_we_ask");
        self.push("</ul>\n");
        self.review(&step.review_by);
        self.push(&format!(
            "<details class=\"{WHY}\"><summary>{heading}</summary><p>{why}</p></details>\n</section>\n"
        ));
    }

    fn answer(&mut self, answer: &Answer) {
        let mut limits = limits(&answer.ages, &answer.sectors);
        if let Some(reason) = &answer.reason {
            limits.push_str(&format!(" {REASON}=\"{}\"", attr(reason)));
        }
        self.push(&format!(
            "<li{limits}><a class=\"{ANSWER}\" {EDGE} href=\"#{}\">{}</a></li>\n",
            attr(&answer.to),
            text(&answer.text)
        ));
    }
}
