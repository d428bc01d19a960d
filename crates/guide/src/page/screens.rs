//! Questions and cards.

use super::Writer;
use super::html::{attr, text};
use crate::content::{Answer, Because, Card, Say, Step, Tag};
use crate::graph::Phase;
use crate::settings::{Age, Sector};

impl Writer<'_> {
    pub(super) fn step(&mut self, step: &Step) {
        self.used.clear();
        self.doubts.clear();
        let about = match step.about {
            Some(crate::content::AboutKey::Age) => " data-about=\"age\"",
            Some(crate::content::AboutKey::Sector) => " data-about=\"sector\"",
            None => "",
        };
        self.push(&format!(
            "\n<section id=\"{}\" data-kind=\"step\" data-phase=\"{}\"{about}>\n",
            attr(&step.id),
            step.phase.id()
        ));
        self.old_ids(&step.id);
        self.line(step.phase);
        if let Some(call) = &step.call {
            let call = self.rich(call);
            self.push(&format!("<p class=\"callout\">{call}</p>\n"));
        }
        self.push(&format!("<h1 tabindex=\"-1\">{}</h1>\n<ul class=\"answers\">\n", text(&step.ask)));
        for answer in &step.answer {
            self.answer(answer);
        }
        let why = self.rich(&step.why);
        let heading = self.word("why_we_ask");
        self.push("</ul>\n");
        self.review(&step.review_by);
        self.push(&format!("<details class=\"why\"><summary>{heading}</summary><p>{why}</p></details>\n</section>\n"));
    }

    fn answer(&mut self, answer: &Answer) {
        let mut limits = limits(&answer.ages, &answer.sectors);
        if let Some(reason) = &answer.reason {
            limits.push_str(&format!(" data-reason=\"{}\"", attr(reason)));
        }
        self.push(&format!(
            "<li{limits}><a class=\"answer\" data-edge href=\"#{}\">{}</a></li>\n",
            attr(&answer.to),
            text(&answer.text)
        ));
    }

    pub(super) fn card(&mut self, card: &Card) {
        self.used.clear();
        let content = self.content;
        self.doubts = content.card(&card.id).map(|c| c.reading.iter().collect()).unwrap_or_default();
        let danger = if card.has(Tag::Danger) { " data-danger" } else { "" };
        self.push(&format!(
            "\n<section id=\"{}\" data-kind=\"card\" data-phase=\"{}\"{danger}>\n",
            attr(&card.id),
            card.phase.id()
        ));
        self.old_ids(&card.id);
        self.line(card.phase);
        self.push(&format!("<h1 tabindex=\"-1\">{}</h1>\n", text(&card.title)));
        let (lead, doubts) = (self.rich(&card.lead), self.doubts_at(&card.lead));
        let who = self.word("who_leads");
        self.push(&format!("<p class=\"lead\"><strong>{who}</strong> {lead}{doubts}</p>\n"));
        // In danger nothing stands before what to do.
        if !card.has(Tag::Danger) {
            self.review(&card.review_by);
        }
        let content = self.content;
        card.because.iter().for_each(|because| self.because(because));
        self.stop(&content.stop_lines(card));
        self.first(card);
        self.block("do_this", "do", &card.steps, true);
        if card.has(Tag::Danger) {
            self.review(&card.review_by);
        }
        self.stop(&content.group_line(card).into_iter().collect::<Vec<_>>());
        self.block("dont_do_this", "dont", &card.dont, false);
        self.says(card);
        let (child, doubts) = (self.rich(&card.child), self.doubts_at(&card.child));
        let heading = self.word("for_the_child");
        self.push(&format!("<div class=\"child\"><h2>{heading}</h2><p>{child}{doubts}</p></div>\n"));
        self.elsewhere(card);
        self.next(card);
        self.more(card);
        self.done(card);
        self.push("</section>\n");
    }

    /// What is needed at one glance: the call, whom else to call, the ban on the likeliest mistake, a sentence to say.
    fn first(&mut self, card: &Card) {
        self.push("<div class=\"first\">\n");
        let content = self.content;
        let (calls, nobody) = (content.first_calls(card), content.nobody_line(card));
        if !calls.is_empty() || nobody.is_some() {
            self.push("<div class=\"call-now\">");
            for phone in calls {
                // Everybody knows whose number that is.
                let alarm = phone.number == "112";
                let name = if alarm { String::new() } else { format!(" <span>{}</span>", text(&phone.name)) };
                let (now, tel, number) = (if alarm { " now" } else { "" }, attr(&phone.tel), text(&phone.number));
                self.push(&format!("<a class=\"tel{now}\" href=\"tel:{tel}\"><b>{number}</b>{name}</a>"));
            }
            // The line asks; what to do then is below the question.
            if let Some((ask, then)) = nobody.and_then(|line| line.split_once("? ")) {
                let (ask, then) = (text(ask), self.rich(then));
                self.push(&format!("<details class=\"nobody\"><summary>{ask}?</summary><p>{then}</p></details>"));
            }
            self.push("</div>\n");
        }
        if let Some(ban) = &card.critical {
            let ban = self.rich(ban);
            self.push(&format!("<p class=\"ban\">{ban}</p>\n"));
        }
        for say in card.say.get(card.first_say()).unwrap_or_default() {
            self.say(say);
        }
        self.push("</div>\n");
    }

    /// The fixed lines that tags put on a card, in one box.
    pub(super) fn stop(&mut self, lines: &[&str]) {
        let lines: String = lines.iter().map(|line| format!("<p>{}</p>", self.rich(line))).collect();
        if !lines.is_empty() {
            self.push(&format!("<div class=\"stop\">{lines}</div>\n"));
        }
    }

    fn block(&mut self, heading: &str, class: &str, items: &[String], ordered: bool) {
        let heading = self.word(heading);
        self.push(&format!("<h2 class=\"head-{class}\">{heading}</h2>\n"));
        self.list(items, class, ordered);
    }

    /// What is said first to who came here along certain answers. Without the app all of it stands here, below what
    /// the reader may have chosen; with it only what fits the path, below what was chosen.
    fn because(&mut self, because: &Because) {
        let mut limits = limits(&because.ages, &because.sectors);
        let heading = if because.reason.is_empty() {
            self.for_whom(because)
        } else {
            limits.push_str(&format!(" data-reasons=\"{}\"", attr(&because.reason.join(" "))));
            let (chose, or) = (self.word("chose_this"), self.word("chose_or"));
            let answers = self.content.answers_with(&because.reason);
            let answers: Vec<String> = answers.iter().map(|a| format!("\u{ab}{}\u{bb}", text(a))).collect();
            format!("{chose} {}?", answers.join(&format!(" {or} ")))
        };
        self.push(&format!("<div class=\"since\"{limits}><h2>{heading}</h2>\n"));
        for (class, line) in [("do", &because.step), ("dont", &because.dont)] {
            if let Some(line) = line {
                self.list(std::slice::from_ref(line), class, false);
            }
        }
        if let Some(say) = because.said() {
            self.say(&say);
        }
        let question = self.content.questions.question.iter().find(|q| Some(&q.id) == because.ask.as_ref());
        if let Some(question) = question {
            let link = self.link(&question.id, &question.text);
            let heading = self.word("ask_vt");
            self.push(&format!("<p>{heading}: {link}</p>\n"));
        }
        self.push("</div>\n");
    }

    /// "Mbo, 16 jaar en ouder:"
    fn for_whom(&self, because: &Because) -> String {
        let sectors = because.sectors.iter().map(|s| self.word(&format!("set_sector_{}", s.id())));
        let (years, older) = (self.plain_word("years"), self.plain_word("and_older"));
        let ages = (!because.ages.is_empty()).then(|| age_words(&because.ages, years, older));
        format!("{}:", sectors.chain(ages).collect::<Vec<_>>().join(", "))
    }

    fn says(&mut self, card: &Card) {
        for extra in &card.extra {
            let mut limits = String::new();
            let mut who = Vec::new();
            if let Some(role) = extra.role {
                limits.push_str(&format!(" data-roles=\"{}\"", role.id()));
                who.push(self.word(&format!("role_{}", role.id())));
            }
            if let Some(sector) = extra.sector {
                limits.push_str(&format!(" data-sectors=\"{}\"", sector.id()));
                who.push(self.word(&format!("sector_{}", sector.id())));
            }
            let (line, doubts) = (self.rich(&extra.text), self.doubts_at(&extra.text));
            self.push(&format!("<p class=\"extra\"{limits}><strong>{}</strong> {line}{doubts}</p>\n", who.join(", ")));
        }
        let first = card.first_say();
        let rest = card.say.iter().enumerate().filter(|(i, _)| !first.contains(i));
        let rest: Vec<&Say> = rest.map(|(_, say)| say).collect();
        if rest.is_empty() {
            return;
        }
        let heading = self.word("say_this");
        self.push(&format!("<h2 class=\"head-say\">{heading}</h2>\n"));
        for say in rest {
            self.say(say);
        }
    }

    fn say(&mut self, say: &Say) {
        let mut to = self.word(say.to.key());
        let mut limits = String::new();
        if !say.ages.is_empty() {
            limits = format!(" data-ages=\"{}\"", ages(&say.ages));
            to.push_str(&format!(", {}", age_words(&say.ages, self.plain_word("years"), self.plain_word("and_older"))));
        }
        let only = say.only.map(|only| format!("<p class=\"only\">{}</p>", self.word(only.key()))).unwrap_or_default();
        let doubts = self.doubts_at(&say.text);
        self.push(&format!(
            "<figure class=\"say\"{limits}><figcaption>{to}</figcaption>{only}<blockquote>{}</blockquote>{doubts}</figure>\n",
            text(&say.text)
        ));
    }

    /// The pages of working together that go with a card, in one line.
    fn elsewhere(&mut self, card: &Card) {
        let content = self.content;
        let Some(pages) = content.together.links.card.get(&card.id) else { return };
        let links: Vec<String> = pages.iter().map(|page| self.link(page, &self.page_name(page))).collect();
        let word = self.word("see_also");
        self.push(&format!("<p class=\"elsewhere\">{word} {}</p>\n", links.join(" · ")));
    }

    fn next(&mut self, card: &Card) {
        let heading = self.word("what_next");
        self.push(&format!("<h2 class=\"head-next\">{heading}</h2>\n<ul class=\"answers next\">\n"));
        for next in &card.next {
            self.push(&format!(
                "<li><a class=\"answer\" data-edge href=\"#{}\">{}</a></li>\n",
                attr(&next.to),
                text(&next.text)
            ));
        }
        self.push("</ul>\n");
    }

    /// What a phone may fold away: writing down, questions, our reading, sources.
    fn more(&mut self, card: &Card) {
        let heading = self.word("write_down");
        self.push(&format!("<details class=\"more\" open><summary><h2>{heading}</h2></summary>\n"));
        self.list(&card.write, "write", false);
        self.push("</details>\n");
        if !card.questions.is_empty() {
            let heading = self.word("ask_vt");
            self.push(&format!(
                "<details class=\"more\" open><summary><h2>{heading}</h2></summary>\n<ul class=\"ask\">\n"
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
                "</ul>\n<a class=\"compose\" href=\"#vragen\" data-questions=\"{chosen}\">{compose}</a></details>\n"
            ));
        }
        self.readings(card);
        let heading = self.word("about_card");
        self.push(&format!("<details class=\"more about\" open><summary><h2>{heading}</h2></summary>\n"));
        let concept = self.read_by(&card.id);
        let certainty = self.word(card.certainty.key());
        let (checked, date) = (self.word("last_checked"), super::date(&card.checked));
        self.push(&format!("<p>{concept} {certainty} {checked} {date}.</p>\n"));
        if !card.situations.is_empty() {
            let fits = self.word("fits_when");
            let situations: Vec<String> = card.situations.iter().map(|s| text(s)).collect();
            self.push(&format!("<p class=\"situations\">{fits} {}.</p>\n", situations.join(" · ")));
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

    /// De lijn: the three stations, with this screen's phase marked.
    fn line(&mut self, at: Phase) {
        let label = self.word("line_label");
        self.push(&format!("<ol class=\"line\" data-at=\"{}\" aria-label=\"{label}\">", at.id()));
        for phase in &self.content.guide.phases {
            if let Some(short) = &phase.short {
                let here = if phase.id == at { " aria-current=\"step\"" } else { "" };
                self.out.push_str(&format!("<li{here}>{}</li>", text(short)));
            }
        }
        self.push("</ol>\n");
    }

    /// Ids that this screen took over: old addresses keep working, also without the app.
    fn old_ids(&mut self, id: &str) {
        for (old, new) in &self.content.aliases {
            if new == id {
                self.out.push_str(&format!("<span class=\"old\" id=\"{}\"></span>\n", attr(old)));
            }
        }
    }
}

/// An id made of a source key.
pub(super) fn slug(key: &str) -> String {
    key.to_lowercase()
}

/// The attributes that limit something to ages and sectors.
fn limits(only_ages: &[Age], only_sectors: &[Sector]) -> String {
    let mut limits = String::new();
    if !only_ages.is_empty() {
        limits.push_str(&format!(" data-ages=\"{}\"", ages(only_ages)));
    }
    if !only_sectors.is_empty() {
        limits.push_str(&format!(" data-sectors=\"{}\"", sectors(only_sectors)));
    }
    limits
}

fn ages(ages: &[Age]) -> String {
    ages.iter().map(|a| a.id()).collect::<Vec<_>>().join(" ")
}

fn sectors(sectors: &[Sector]) -> String {
    sectors.iter().map(|s| s.id()).collect::<Vec<_>>().join(" ")
}

/// "4–11 jaar", "16 jaar en ouder": the span of the bands, which are always neighbours.
fn age_words(ages: &[Age], years: &str, older: &str) -> String {
    let first = ages.iter().min().map_or("", |a| a.id());
    let last = ages.iter().max().map_or("", |a| a.id());
    let from = first.split('-').next().unwrap_or("").trim_end_matches('+');
    match last.rsplit('-').next() {
        Some(end) if last.ends_with('+') || end.is_empty() => format!("{from} {years} {older}"),
        Some(end) => format!("{from}–{end} {years}"),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_read_as_a_span() {
        let words = |a: &[Age]| age_words(a, "jaar", "en ouder");
        assert_eq!(words(&[Age::A4To7]), "4–7 jaar");
        assert_eq!(words(&[Age::A4To7, Age::A8To11]), "4–11 jaar");
        assert_eq!(words(&[Age::A12To15, Age::A16To17, Age::A18Plus]), "12 jaar en ouder");
    }
}
