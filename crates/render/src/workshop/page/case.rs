//! A case on de lijn: moments seen from four sides, and turning points with what each choice leads to.

use contract::ask::MOMENT;
use contract::case::{
    AFTER_MOMENT, CASE, CHOICE, CHOICE_CARD, CHOICE_TEXT, DIFFERS, EVENT, FACTS, GUIDE_WAY, HEADS_UP, SECTOR, SETTING,
    SIDE, TALK, TALK_ABOUT, THEN, TURN, WHEN,
};
use contract::find::LEAD;
use contract::pages::{CASE_OUTLET, CASE_PAGE};
use contract::screen::{COMPOSE, DOTS, KIND, LINE, PAGE, PHASE};

use crate::html::{attr, text};
use crate::page::Writer;
use crate::workshop::{Case, Moment, Turn};
use guide::graph::Phase;

impl Writer<'_> {
    pub(crate) fn case(&mut self, c: &Case) {
        let id = attr(&c.id);
        self.used.clear();
        self.push(&format!(
            "\n<section id=\"{CASE_PAGE}{id}\" {KIND}=\"{PAGE}\" {CASE}=\"{id}\" {SECTOR}=\"{}\">\n<h1 tabindex=\"-1\">{}</h1>\n",
            c.sector.id(),
            text(&c.name)
        ));
        self.review_of(&format!("casus-{}", c.id));
        let about = self.about(c);
        self.push(&format!("<p class=\"small {FACTS}\">{about}</p>\n"));
        self.word_para("note", "w_fictive");
        self.led(LEAD.0, "w_goal", &c.goal);
        self.led(HEADS_UP.0, "w_heads_up", &c.heads_up);
        self.push(&format!("<div id=\"{CASE_OUTLET}{id}\"></div>\n"));
        self.word_head("h2", "w_setting");
        self.push(&format!("<div class=\"{SETTING}\">"));
        for line in &c.setting {
            let line = self.rich(line);
            self.push(&format!("<p>{line}</p>"));
        }
        self.push("</div>\n");
        self.stations(c);
        let content = self.content;
        for phase in content.guide.phases.iter().filter(|p| p.short.is_some()) {
            let title = text(&phase.title);
            self.push(&format!(
                "<h2 class=\"station\" id=\"{CASE_PAGE}{id}-{}\">{title}</h2>\n<ol class=\"moments\">\n",
                phase.id.id()
            ));
            for moment in c.moments.iter().filter(|m| m.phase == phase.id) {
                self.case_moment(moment);
                for turn in c.turns.iter().filter(|t| t.moment == moment.id) {
                    self.turn(turn);
                }
            }
            self.push("</ol>\n");
        }
        let talk = format!("items {TALK}");
        for (word, items, class) in [("w_dilemmas", &c.dilemmas, "items dilemmas"), ("w_talk", &c.talk, &talk)] {
            self.word_head("h2", word);
            self.list(items, class, false);
        }
        self.word_head("h2", "w_differs");
        let differs = self.rich(&c.differs);
        self.push(&format!("<p class=\"{DIFFERS}\">{differs}</p>\n"));
        let (to, word) = (self.view.link(&format!("blad-{}", c.id)), self.word("w_case_sheets"));
        self.push(&format!("<p><a class=\"{COMPOSE}\" {to}>{word}</a></p>\n"));
        self.origin(&c.sources, &c.checked, c.reviewed);
        self.push("</section>\n");
    }

    /// De lijn with a dot for each moment; each station leads to its part of the story.
    fn stations(&mut self, c: &Case) {
        let label = self.word("line_label");
        self.push(&format!("<nav class=\"case-line\" aria-label=\"{label}\"><ol class=\"{LINE}\">"));
        let content = self.content;
        for phase in &content.guide.phases {
            let Some(short) = &phase.short else { continue };
            let (short, id) = (text(short), phase.id.id());
            let dots = "<i></i>".repeat(c.moments.iter().filter(|m| m.phase == phase.id).count());
            let to = self.view.link(&format!("casus-{}-{id}", c.id));
            // Past the last station there is no line to put a dot on.
            let dots =
                if phase.id == Phase::Na { String::new() } else { format!("<span class=\"{DOTS}\">{dots}</span>") };
            self.push(&format!("<li><a {to}>{short}</a>{dots}</li>"));
        }
        self.push("</ol></nav>\n");
    }

    fn case_moment(&mut self, m: &Moment) {
        let (id, when, title, event) = (attr(&m.id), text(&m.when), text(&m.title), self.rich(&m.event));
        self.push(&format!(
            "<li class=\"moment\" id=\"moment-{id}\" {MOMENT}=\"{id}\" {PHASE}=\"{}\">\n<p class=\"{WHEN}\">{when}</p>\n<h3>{title}</h3>\n<p class=\"{EVENT}\">{event}</p>\n",
            m.phase.id()
        ));
        let fold = self.word("w_sides");
        self.push(&format!("<details class=\"sides-fold\"><summary>{fold}</summary><div class=\"sides\">\n"));
        for (side, words) in [("school", &m.school), ("help", &m.help), ("child", &m.child), ("parent", &m.parent)] {
            let (name, words) = (self.word(&format!("w_side_{side}")), self.rich(words));
            self.push(&format!("<div class=\"side\" {SIDE}=\"{side}\"><h4>{name}</h4><p>{words}</p></div>\n"));
        }
        self.push("</div></details>\n</li>\n");
    }

    fn turn(&mut self, t: &Turn) {
        let (id, head, question) = (attr(&t.id), self.word("w_turn"), text(&t.question));
        self.push(&format!(
            "<li class=\"turn\" id=\"keerpunt-{id}\" {TURN}=\"{id}\" {AFTER_MOMENT}=\"{}\">\n<p class=\"{WHEN}\">{head}</p>\n<h3>{question}</h3>\n<ol class=\"choices\">\n",
            attr(&t.moment)
        ));
        for c in &t.choices {
            let (letter, words, then) = (text(&c.id), text(&c.text), self.rich(&c.then));
            let guide = if c.guide { format!(" {GUIDE_WAY}") } else { String::new() };
            let title = self.content.card(&c.card).map(|card| text(&card.title)).unwrap_or_default();
            let (to, head, open) = (self.view.link(&c.card), self.word("w_then"), self.word("w_card"));
            let points =
                if c.guide { format!("<p class=\"points\">{}</p>", self.word("w_guide_way")) } else { String::new() };
            self.push(&format!(
                "<li {CHOICE}=\"{letter}\" {CHOICE_CARD}=\"{}\"{guide}><details><summary><b aria-hidden=\"true\">{letter}</b><span class=\"{CHOICE_TEXT}\">{words}</span></summary>\n<p class=\"{THEN}\"><strong>{head}</strong> <span>{then}</span></p>{points}<p class=\"small\">{open} <a {to}>{title}</a></p></details></li>\n",
                attr(&c.card)
            ));
        }
        self.push("</ol>\n");
        self.led(&format!("small {TALK_ABOUT}"), "w_talk_about", &t.talk);
        self.push("</li>\n");
    }
}
