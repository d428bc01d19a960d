//! What a card says: at one glance, because of the answers that led to it, and the sentences to say.

use contract::screen::{AGES, CALL_NOW, FIRST, MARGIN, NOBODY, REASONS, ROLES, SECTORS, SINCE};

use crate::cards::{Because, Card, Say};
use crate::html::{attr, text};
use crate::page::Writer;
use guide::settings::{Age, Sector};

impl Writer<'_> {
    /// What is needed at one glance: the call, whom else to call, the ban on the likeliest mistake, what is said because
    /// of the answers that led here, a sentence to say. The call is first: long lines must not push it off a phone.
    pub(crate) fn first(&mut self, card: &Card) {
        self.push(&format!("<div class=\"{FIRST}\">\n"));
        let content = self.content;
        let (calls, nobody) = (content.first_calls(card), content.nobody_line(card));
        if !calls.is_empty() || nobody.is_some() {
            self.push(&format!("<div class=\"{CALL_NOW}\">"));
            for phone in calls {
                // A number that is its own name: everybody knows whose it is.
                let alarm = phone.id == phone.number;
                let name = if alarm { String::new() } else { format!(" <span>{}</span>", text(&phone.name)) };
                let (now, tel, number) = (if alarm { " now" } else { "" }, attr(&phone.tel), text(&phone.number));
                self.push(&format!("<a class=\"tel{now}\" href=\"tel:{tel}\"><b>{number}</b>{name}</a>"));
            }
            // The line asks; what to do then is below the question.
            if let Some((ask, then)) = nobody.and_then(|line| line.split_once("? ")) {
                let (ask, then) = (text(ask), self.rich(then));
                self.push(&format!("<details class=\"{NOBODY}\"><summary>{ask}?</summary><p>{then}</p></details>"));
            }
            self.push("</div>\n");
        }
        if let Some(ban) = &card.critical {
            let (ban, doubts) = (self.rich(ban), self.doubts_at(ban));
            self.push(&format!("<p class=\"ban\">{ban}{doubts}</p>\n"));
        }
        card.because.iter().for_each(|because| self.because(because));
        for say in card.say.get(card.first_say()).unwrap_or_default() {
            self.say(say);
        }
        self.push("</div>\n");
    }

    /// What is said to who came here along certain answers. Without the app all of it stands here, each below what the
    /// reader may have chosen; with it only what fits the path, below what was chosen.
    fn because(&mut self, because: &Because) {
        let mut limits = limits(&because.ages, &because.sectors);
        let heading = if because.reason.is_empty() {
            self.for_whom(because)
        } else {
            limits.push_str(&format!(" {REASONS}=\"{}\"", attr(&because.reason.join(" "))));
            let (chose, or) = (self.word("chose_this"), self.word("chose_or"));
            let answers = self.content.answers_with(&because.reason);
            let answers: Vec<String> = answers.iter().map(|a| format!("\u{ab}{}\u{bb}", text(a))).collect();
            format!("{chose} {}?", answers.join(&format!(" {or} ")))
        };
        self.push(&format!("<div class=\"{SINCE}\"{limits}><h2>{heading}</h2>\n"));
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

    pub(crate) fn says(&mut self, card: &Card) {
        for extra in &card.extra {
            let mut limits = String::new();
            let mut who = Vec::new();
            if let Some(role) = extra.role {
                limits.push_str(&format!(" {ROLES}=\"{}\"", role.id()));
                who.push(self.word(&format!("role_{}", role.id())));
            }
            if let Some(sector) = extra.sector {
                limits.push_str(&format!(" {SECTORS}=\"{}\"", sector.id()));
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
        // Beside the steps where the window is wide.
        let heading = self.word("say_this");
        self.push(&format!("<div class=\"{MARGIN}\">\n<h2 class=\"head-say\">{heading}</h2>\n"));
        for say in rest {
            self.say(say);
        }
        self.push("</div>\n");
    }

    fn say(&mut self, say: &Say) {
        let mut to = self.word(say.listener());
        let mut limits = String::new();
        if !say.ages.is_empty() {
            limits = format!(" {AGES}=\"{}\"", ages(&say.ages));
            to.push_str(&format!(", {}", age_words(&say.ages, self.plain_word("years"), self.plain_word("and_older"))));
        }
        let only = say.only.map(|only| format!("<p class=\"only\">{}</p>", self.word(only.key()))).unwrap_or_default();
        let doubts = self.doubts_at(&say.text);
        self.push(&format!(
            "<figure class=\"say\"{limits}><figcaption>{to}</figcaption>{only}<blockquote>{}</blockquote>{doubts}</figure>\n",
            text(&say.text)
        ));
    }
}

/// The attributes that limit something to ages and sectors.
pub(crate) fn limits(only_ages: &[Age], only_sectors: &[Sector]) -> String {
    let mut limits = String::new();
    if !only_ages.is_empty() {
        limits.push_str(&format!(" {AGES}=\"{}\"", ages(only_ages)));
    }
    if !only_sectors.is_empty() {
        limits.push_str(&format!(" {SECTORS}=\"{}\"", sectors(only_sectors)));
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
    use crate::cards::Listener;

    #[test]
    fn ages_read_as_a_span() {
        let words = |a: &[Age]| age_words(a, "jaar", "en ouder");
        assert_eq!(words(&[Age::A4To7]), "4–7 jaar");
        assert_eq!(words(&[Age::A4To7, Age::A8To11]), "4–11 jaar");
        assert_eq!(words(&[Age::A12To15, Age::A16To17, Age::A18Plus]), "12 jaar en ouder");
    }

    #[test]
    fn who_is_18_is_no_child() {
        let to =
            |ages: &[Age]| Say { to: Listener::Kind, ages: ages.to_vec(), only: None, text: String::new() }.listener();
        assert_eq!(to(&[Age::A18Plus]), "to_student");
        assert_eq!(to(&[Age::A12To15, Age::A16To17, Age::A18Plus]), "to_kind_student");
        assert_eq!(to(&[Age::A16To17]), "to_kind");
        assert_eq!(to(&[]), "to_kind");
    }
}
