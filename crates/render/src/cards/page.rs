//! A card, from its title to its sources.

mod said;

use contract::find::{ELSEWHERE, LEAD, SITUATIONS, SITUATIONS_BETWEEN};
use contract::screen::{ANSWERS, CARD, COMPOSE, DANGER, DO, EDGE, KIND, MORE, NEXT_HEADING, PHASE, QUESTIONS};
use contract::sheets::STOP;
use contract::table::ANSWER;

use crate::cards::{Card, Tag};
use crate::html::{attr, text};
use crate::page::{Writer, date, slug};

pub(crate) use said::limits;

impl Writer<'_> {
    pub(crate) fn card(&mut self, card: &Card) {
        self.used.clear();
        let content = self.content;
        // As the content has it: that outlives this call.
        self.doubts = content.card(&card.id).map(|c| c.reading.iter().collect()).unwrap_or_default();
        let danger = if card.has(Tag::Danger) { format!(" {DANGER}") } else { String::new() };
        self.push(&format!(
            "\n<section id=\"{}\" {KIND}=\"{CARD}\" {PHASE}=\"{}\"{danger}>\n",
            attr(&card.id),
            card.phase.id()
        ));
        self.old_ids(&card.id);
        self.line(card.phase);
        self.push(&format!("<h1 tabindex=\"-1\">{}</h1>\n", text(&card.title)));
        let (lead, doubts) = (self.rich(&card.lead), self.doubts_at(&card.lead));
        let who = self.word("who_leads");
        self.push(&format!("<p class=\"{LEAD}\"><strong>{who}</strong> {lead}{doubts}</p>\n"));
        self.stop(&content.stop_lines(card));
        self.first(card);
        // Never between a reader and whom to call; in danger, after what to do.
        if !card.has(Tag::Danger) {
            self.review(&card.review_by);
        }
        self.block("do_this", DO.0, &card.steps, true);
        if card.has(Tag::Danger) {
            self.review(&card.review_by);
        }
        self.stop(&content.group_line(card).into_iter().collect::<Vec<_>>());
        self.block("dont_do_this", "dont", &card.dont, false);
        self.says(card);
        let (child, doubts) = (self.rich(&card.child), self.doubts_at(&card.child));
        let heading = self.word("for_the_child");
        self.push(&format!("<div class=\"child\"><h2>{heading}</h2><p>{child}{doubts}</p></div>\n"));
        // When to call again is for today: before what may wait, and on the first page of paper.
        self.done(card);
        self.elsewhere(card);
        self.next(card);
        self.more(card);
        self.push("</section>\n");
    }

    /// The fixed lines that tags put on a card, in one box.
    pub(crate) fn stop(&mut self, lines: &[&str]) {
        let lines: String = lines.iter().map(|line| format!("<p>{}</p>", self.rich(line))).collect();
        if !lines.is_empty() {
            self.push(&format!("<div class=\"{STOP}\">{lines}</div>\n"));
        }
    }

    fn block(&mut self, heading: &str, class: &str, items: &[String], ordered: bool) {
        let heading = self.word(heading);
        self.push(&format!("<h2 class=\"head-{class}\">{heading}</h2>\n"));
        self.list(items, class, ordered);
    }

    /// The pages of working together that go with a card, in one line.
    fn elsewhere(&mut self, card: &Card) {
        let content = self.content;
        let Some(pages) = content.together.links.card.get(&card.id) else { return };
        let links: Vec<String> = pages.iter().map(|page| self.page_link(page)).collect();
        let word = self.word("see_also");
        self.push(&format!("<p class=\"{ELSEWHERE}\">{word} {}</p>\n", links.join(" · ")));
    }

    fn next(&mut self, card: &Card) {
        let heading = self.word("what_next");
        self.push(&format!("<h2 class=\"{NEXT_HEADING}\">{heading}</h2>\n<ul class=\"{ANSWERS} next\">\n"));
        for next in &card.next {
            self.push(&format!(
                "<li><a class=\"{ANSWER}\" {EDGE} href=\"#{}\">{}</a></li>\n",
                attr(&next.to),
                text(&next.text)
            ));
        }
        self.push("</ul>\n");
    }

    /// What a phone may fold away: writing down, questions, our reading, sources.
    fn more(&mut self, card: &Card) {
        let heading = self.word("write_down");
        self.push(&format!("<details class=\"{MORE} writing\" open><summary><h2>{heading}</h2></summary>\n"));
        self.list(&card.write, "write", false);
        self.push("</details>\n");
        if !card.questions.is_empty() {
            let heading = self.word("ask_vt");
            self.push(&format!(
                "<details class=\"{MORE} asking\" open><summary><h2>{heading}</h2></summary>\n<ul class=\"ask\">\n"
            ));
            let content = self.content;
            for id in &card.questions {
                if let Some(q) = content.questions.question.iter().find(|q| q.id == *id) {
                    self.push(&format!("<li><a href=\"#{}\">{}</a></li>\n", attr(id), text(&q.text)));
                }
            }
            let compose = self.word("compose_from_card");
            let chosen = attr(&card.questions.join(" "));
            self.push(&format!(
                "</ul>\n<a class=\"{COMPOSE}\" href=\"#vragen\" {QUESTIONS}=\"{chosen}\">{compose}</a></details>\n"
            ));
        }
        self.readings(card);
        let heading = self.word("about_card");
        self.push(&format!("<details class=\"{MORE} about\" open><summary><h2>{heading}</h2></summary>\n"));
        let concept = self.read_by(&card.id);
        let certainty = self.word(card.certainty.key());
        let (checked, day) = (self.word("last_checked"), date(&card.checked));
        self.push(&format!("<p>{concept} {certainty} {checked} {day}.</p>\n"));
        if !card.situations.is_empty() {
            let fits = self.word("fits_when");
            let situations: Vec<String> = card.situations.iter().map(|s| text(s)).collect();
            self.push(&format!("<p class=\"{SITUATIONS}\">{fits} {}.</p>\n", situations.join(SITUATIONS_BETWEEN)));
        }
        let heading = self.word("sources");
        self.push(&format!("<p>{heading}</p><ul class=\"sources\">\n"));
        for key in &card.sources {
            if let Some(source) = self.content.sources.iter().find(|s| s.key == *key) {
                let link = self.link(&format!("bron-{}", slug(key)), &source.title);
                self.push(&format!("<li>{link}</li>\n"));
            }
        }
        self.push("</ul></details>\n");
    }

    fn done(&mut self, card: &Card) {
        let heading = self.word("done_today");
        let (again, doubts) = (self.rich(&card.again), self.doubts_at(&card.again));
        self.push(&format!("<div class=\"done\"><h2>{heading}</h2><p>{again}{doubts}</p></div>\n"));
    }
}
