//! What the law says and what is our reading of it: with the line that leans on it, or at the foot of a card.

use contract::screen::MORE;

use crate::cards::Card;
use crate::page::{Writer, date, slug};
mod sources;

use crate::html::text;
use crate::law::{Basis, Reading};

impl Writer<'_> {
    /// The claims that a line of the current card leans on, to stand right behind it.
    pub(crate) fn doubts_at(&mut self, line: &str) -> String {
        let here: Vec<&Reading> = self.doubts.iter().copied().filter(|reading| reading.is_at(line)).collect();
        here.into_iter()
            .map(|reading| format!(" <span class=\"small reading\">{}</span>", self.claim(reading)))
            .collect()
    }

    /// What stands at the foot of a card: first what a source carries, then what is ours.
    pub(crate) fn readings(&mut self, card: &Card) {
        for (heading, own) in [("law_says", false), ("our_reading", true)] {
            let mut of_kind = card.reading.iter().filter(|r| r.at.is_none() && r.is_own() == own).peekable();
            if of_kind.peek().is_none() {
                continue;
            }
            let heading = self.word(heading);
            self.push(&format!(
                "<details class=\"{MORE} reading\" open><summary><h2>{heading}</h2></summary>\n<ul class=\"write\">\n"
            ));
            for reading in of_kind {
                let claim = self.claim(reading);
                self.push(&format!("<li>{claim}</li>\n"));
            }
            self.push("</ul></details>\n");
        }
    }

    /// A claim that stands by itself: with its heading in front, whichever it is.
    pub(crate) fn standing(&mut self, reading: &Reading) {
        let heading = self.word(if reading.is_own() { "our_reading" } else { "law_says" });
        let claim = self.claim(reading);
        self.push(&format!("<p class=\"reading\"><strong>{heading}.</strong> {claim}</p>\n"));
    }

    /// From which age somebody decides, and about what.
    pub(crate) fn ages(&mut self) {
        let ages = &self.content.ages;
        self.open_with_lead("leeftijden", &ages.title, &ages.lead);
        self.push("<dl class=\"consents\">\n");
        for row in &ages.age {
            let who: Vec<String> = row.who.iter().map(|line| self.rich(line)).collect();
            self.push(&format!("<dt>{}</dt><dd>{}", text(&row.what), who.join("<br>")));
            self.standing(&row.claim);
            self.push("</dd>\n");
        }
        self.push("</dl>\n");
        let day = format!("{} {}.", self.word("last_checked"), date(&ages.checked));
        self.push(&format!("<p class=\"small\">{day}</p>\n</section>\n"));
    }

    /// A claim and what carries it.
    fn claim(&mut self, reading: &Reading) -> String {
        let carried: Vec<String> = reading.basis.iter().map(|basis| self.basis(basis)).collect();
        let line = self.rich(&reading.text);
        if carried.is_empty() { line } else { format!("{line} ({})", carried.join("; ")) }
    }

    /// "Wmo, artikel 5.3.3, tekst van 1 januari 2026", as a link to the source.
    fn basis(&self, basis: &Basis) -> String {
        let Some(source) = self.content.sources.iter().find(|s| s.key == basis.key) else { return String::new() };
        let mut name = if source.short.is_empty() { source.title.clone() } else { source.short.clone() };
        if !basis.article.is_empty() {
            name.push_str(&format!(", {} {}", self.plain_word("article"), basis.article));
        }
        let (key, day) = match &source.in_force {
            Some(day) => ("law_text_of", day),
            None => ("law_seen_on", &source.seen),
        };
        let name = format!("{name}, {} {}", self.plain_word(key), date(day));
        self.link(&format!("bron-{}", slug(&source.key)), &name)
    }
}
