//! A question and its answers.

use contract::find::{CALLOUT, WHY};
use contract::screen::{ABOUT, ANSWERS, EDGE, KIND, PHASE, REASON, STEP, about_id};
use contract::table::ANSWER;

use guide::graph::{About, Phase};

use crate::cards::page::limits;
use crate::frame::{Door, Home};
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
        let home = step.id == self.content.guide.start;
        let class = if home { " class=\"home\"" } else { "" };
        self.push(&format!(
            "\n<section id=\"{}\"{class} {KIND}=\"{STEP}\" {PHASE}=\"{}\"{about}>\n",
            attr(&step.id),
            step.phase.id()
        ));
        self.old_ids(&step.id);
        if home {
            self.welcome(step.phase);
        } else {
            self.line(step.phase);
        }
        if let Some(call) = &step.call {
            let call = self.rich(call);
            self.push(&format!("<p class=\"{CALLOUT}\">{call}</p>\n"));
        }
        self.push(&format!("<h1 tabindex=\"-1\">{}</h1>\n<ul class=\"{ANSWERS}\">\n", text(&step.ask)));
        for answer in &step.answer {
            self.answer(answer, home && answer.not_safe);
        }
        let why = self.rich(&step.why);
        let heading = self.word("why_we_ask");
        self.push("</ul>\n");
        self.review(&step.review_by);
        if home {
            self.doors();
        }
        self.push(&format!(
            "<details class=\"{WHY}\"><summary>{heading}</summary><p>{why}</p></details>\n</section>\n"
        ));
    }

    /// For whom the guide is and what it keeps, in three lines: danger must stay in sight below them.
    fn welcome(&mut self, phase: Phase) {
        let Home { what, about, kept, doors: _ } = &self.content.guide.home;
        let [what, about, kept] = [what, about, kept].map(|line| text(line));
        self.push(&format!(
            "<div class=\"intro-home\"><p class=\"what\">{what}</p>\n<p class=\"about-what\">{about}</p>\n"
        ));
        self.line(phase);
        self.push(&format!("<p class=\"not-kept\">{kept}</p></div>\n"));
    }

    /// The ways to what is no question: quiet, below the answers.
    fn doors(&mut self) {
        self.push("<ul class=\"doors\">\n");
        for Door { to, text: words, what } in &self.content.guide.home.doors {
            let (to, words, what) = (self.view.link(to), text(words), text(what));
            self.push(&format!("<li><a {to}><span>{words}<small>{what}</small></span></a></li>\n"));
        }
        self.push("</ul>\n");
    }

    /// An answer; an alarm is seen before the others.
    fn answer(&mut self, answer: &Answer, alarm: bool) {
        let alarm = if alarm { " alarm" } else { "" };
        let mut limits = limits(&answer.ages, &answer.sectors);
        if let Some(reason) = &answer.reason {
            limits.push_str(&format!(" {REASON}=\"{}\"", attr(reason)));
        }
        self.push(&format!(
            "<li{limits}><a class=\"{ANSWER}{alarm}\" {EDGE} href=\"#{}\">{}</a></li>\n",
            attr(&answer.to),
            text(&answer.text)
        ));
    }
}
