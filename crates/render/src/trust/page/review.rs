//! What is told where a text is read whose day to be looked at again has passed.
//!
//! The sentence stands in every screen, hidden until that day: by the build for who reads without the app, and by
//! the reader's own date with it. So an old copy tells it too.

use contract::review::{EXPIRED, REVIEW};

use crate::content::Content;
use crate::documents::Document;
use crate::html::attr;
use crate::page::{Writer, date};
use crate::proof::Due;
use crate::read::File;
use guide::review::expired;

/// How the names of files begin, and the page that shows what is in them.
pub(crate) const PAGE_OF: &[(&str, &str)] = &[
    ("phones", "telefoon"),
    ("glossary", "begrippen"),
    ("roles", "wie-is-wie"),
    ("questions", "vragen"),
    ("ask", "vragen"),
    ("terms", "termijnen"),
    ("holidays", "termijnen"),
    ("lint", "notities"),
    ("sources", "bronnen"),
    ("situations", "zoeken"),
    ("together/childline", "kindlijn"),
    ("together/explain", "uitleg"),
    ("together/o3", "o3"),
    ("together/scan", "zelfscan"),
    ("together/forms", "vormen"),
    ("together/handover", "overdracht"),
    ("together/school", "onze-school"),
    ("ages", "leeftijden"),
    ("together/links", "samenwerken"),
    ("workshop/", "werkplaats"),
];

/// Screens that are made of a file which another page stands for.
const ALSO: &[(&str, &str)] =
    &[("together/childline", "schooldag"), ("together/handover", "wachten"), ("guide", "menu")];

/// The days on which the files of the content must be looked at again.
pub(crate) fn days(content: &Content) -> Vec<(String, String)> {
    content.files.iter().filter_map(|file: &File| Due::of(file).map(|due| (due.path, due.review_by))).collect()
}

/// Whether a screen shows what is in a file.
fn shows(id: &str, path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".toml");
    let page = if id.starts_with("uitleg-") { "uitleg" } else { id };
    match path.split_once('/') {
        Some(("cards" | "pages", _)) => id == name,
        Some(("workshop", of)) => match of.split_once('/') {
            Some(("formats", _)) => id.strip_prefix("format-") == Some(name),
            Some(("cases", _)) => ["casus-", "blad-"].iter().any(|begin| id.strip_prefix(begin) == Some(name)),
            // What the formats and cases share. A screen of one of those has a day of its own.
            _ => Document::of(id) == Document::Workshop && !id.starts_with("format-") && !id.starts_with("casus-"),
        },
        _ => PAGE_OF.iter().chain(ALSO).any(|(file, of)| path.starts_with(file) && page == *of),
    }
}

impl Writer<'_> {
    /// The sentence for a screen, if it has a day: the soonest of its files.
    pub(crate) fn review_of(&mut self, id: &str) {
        let day = self.review_days.iter().filter(|(path, _)| shows(id, path)).map(|(_, day)| day.clone()).min();
        if let Some(day) = day {
            self.review(&day);
        }
    }

    /// The sentence for a day.
    pub(crate) fn review(&mut self, day: &str) {
        let sentence = self.word("expired").replace("{date}", &date(day));
        self.until(day, &sentence);
    }

    /// A sentence, already escaped, that holds when a day has passed.
    pub(crate) fn until(&mut self, day: &str, sentence: &str) {
        let hidden = self.hidden(day);
        self.push(&format!("<p class=\"small {EXPIRED}\" {REVIEW}=\"{}\"{hidden}>{sentence}</p>\n", attr(day)));
    }

    /// The attribute that hides what is only true after a day.
    pub(crate) fn hidden(&self, day: &str) -> &'static str {
        if expired(day, self.today) { "" } else { " hidden" }
    }
}

#[cfg(test)]
mod tests {
    use super::shows;

    #[test]
    fn a_screen_knows_the_files_it_is_made_of() {
        for (id, path) in [
            ("k-112-nu", "cards/k-112-nu.toml"),
            ("over", "pages/over.toml"),
            ("notities", "lint.toml"),
            ("notities", "pages/notities.toml"),
            ("vragen", "ask.toml"),
            ("uitleg-4-7", "together/explain.toml"),
            ("schooldag", "together/childline.toml"),
            ("format-team", "workshop/formats/team.toml"),
            ("casus-noor", "workshop/cases/noor.toml"),
            ("blad-noor", "workshop/cases/noor.toml"),
            ("blad-noor", "workshop/workshop.toml"),
            ("trainers", "workshop/workshop.toml"),
        ] {
            assert!(shows(id, path), "{id} {path}");
        }
        for (id, path) in [
            ("k-112-nu", "cards/k-gewone-schooldag.toml"),
            ("casus-noor", "workshop/cases/mila.toml"),
            ("casus-noor", "workshop/workshop.toml"),
            ("menu", "wording.toml"),
            ("telefoon", "workshop/workshop.toml"),
        ] {
            assert!(!shows(id, path), "{id} {path}");
        }
    }
}
