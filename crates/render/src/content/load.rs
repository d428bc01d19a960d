//! Reading `content/`: every file, every fault, in one go.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::page::PageText;
use super::shared::Dated;
use super::step::StepFile;
use super::trust::{Publisher, ReviewText, SignOffs};
use super::workshop::{Case, Format, Workshop, WorkshopText};
use super::{
    AgesText, AskText, Card, ClockText, Content, Extra, File, Guide, HolidayText, LintText, Page, Phone, Questions,
    Roles, Situations, Source, Step, Story, Term, Together, Wording,
};

/// Something wrong in the content, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// File, relative to the content folder.
    pub file: String,
    /// Line, from 1; 0 when it is about the whole file.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)?;
        if !self.hint.is_empty() {
            write!(f, "\n    → {}", self.hint)?;
        }
        Ok(())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Aliases {
    alias: BTreeMap<String, String>,
}

/// Reads a content folder, for instance `content/nl`.
///
/// # Errors
/// Every file that cannot be read or does not have the format, each with its line.
pub fn load(dir: &Path) -> Result<Content, Vec<Finding>> {
    let mut r = Reader { dir, files: Vec::new(), findings: Vec::new() };
    let guide: Option<Guide> = r.file("guide.toml");
    let steps = r.steps();
    let mut cards = r.cards();
    let phones: Option<Dated<Phone>> = r.file("phones.toml");
    let terms: Option<Dated<Term>> = r.file("glossary.toml");
    let roles: Option<Roles> = r.file("roles.toml");
    let sources: Option<Dated<Source>> = r.file("sources.toml");
    let questions: Option<Questions> = r.file("questions.toml");
    let ask: Option<AskText> = r.file("ask.toml");
    let situations: Option<Situations> = r.file("situations.toml");
    let wording: Option<Wording> = r.file("wording.toml");
    let stories: Option<Dated<Story>> = r.file("stories.toml");
    let clock: Option<ClockText> = r.file("terms.toml");
    let holidays: Option<HolidayText> = r.file("holidays.toml");
    let ages: AgesText = r.some("ages.toml");
    let lint: Option<LintText> = r.file("lint.toml");
    let together = r.together();
    let pages = r.pages();
    let workshop = r.workshop();
    let publisher: Publisher = r.some("publisher.toml");
    let signoffs: SignOffs = r.some("signoff.toml");
    let review: ReviewText = r.some("review.toml");
    let aliases: Option<Aliases> = r.file("aliases.toml");
    let ui: Option<BTreeMap<String, String>> = r.file("ui.toml");
    r.ledger();
    for own in guide.iter().flat_map(|g| &g.fixed.own_role) {
        for card in cards.iter_mut().filter(|card| own.sends(card)) {
            card.extra.push(Extra { role: Some(own.role), sector: None, text: own.text.clone() });
        }
    }
    let Reader { files, mut findings, .. } = r;
    let all = (|| {
        Some(Content {
            guide: guide?,
            steps,
            cards,
            phones: phones?.rows,
            terms: terms?.rows,
            roles: roles?,
            sources: sources?.rows,
            questions: questions?,
            ask: ask?,
            situations: situations?,
            wording: wording?,
            stories: stories?.rows,
            pages,
            clock: clock?,
            holidays: holidays?,
            ages,
            lint: lint?,
            together,
            workshop: workshop?,
            publisher,
            signoffs: signoffs.signoff,
            review,
            aliases: aliases?.alias.into_iter().collect(),
            ui: ui?,
            files,
        })
    })();
    match all {
        Some(content) if findings.is_empty() => Ok(content),
        _ => {
            findings.sort();
            Err(findings)
        }
    }
}

struct Reader<'a> {
    dir: &'a Path,
    files: Vec<File>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn file<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let text = match std::fs::read_to_string(self.dir.join(path)) {
            Ok(text) => text,
            Err(error) => {
                self.fault(path, 0, format!("cannot be read: {error}"));
                return None;
            }
        };
        let parsed = toml::from_str(&text);
        let value = match parsed {
            Ok(value) => Some(value),
            Err(error) => {
                let line = error.span().map_or(0, |s| line_at(&text, s.start));
                self.fault(path, line, error.message().to_owned());
                None
            }
        };
        self.files.push(File { path: path.to_owned(), text });
        value
    }

    /// The list of published ids, which is plain text.
    fn ledger(&mut self) {
        let path = "ids.txt";
        match std::fs::read_to_string(self.dir.join(path)) {
            Ok(text) => self.files.push(File { path: path.to_owned(), text }),
            Err(error) => self.fault(path, 0, format!("cannot be read: {error}")),
        }
    }

    fn fault(&mut self, path: &str, line: usize, message: String) {
        let hint = "see docs/content.md for the format".to_owned();
        self.findings.push(Finding { file: path.to_owned(), line, message, hint });
    }

    /// The toml files of a folder, in name order.
    fn list(&mut self, folder: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.dir.join(folder)) else {
            self.fault(folder, 0, "the folder cannot be read".to_owned());
            return Vec::new();
        };
        let mut names: Vec<String> = entries
            .filter_map(Result::ok)
            .filter_map(|e| e.file_name().into_string().ok())
            .filter(|n| n.ends_with(".toml"))
            .map(|n| format!("{folder}/{n}"))
            .collect();
        names.sort();
        names
    }

    fn steps(&mut self) -> Vec<Step> {
        let mut steps = Vec::new();
        for path in self.list("steps") {
            let Some(file) = self.file::<StepFile>(&path) else { continue };
            steps.extend(file.step.into_iter().map(|s| Step {
                id: s.id,
                phase: file.phase,
                ask: s.ask,
                why: s.why,
                call: s.call,
                about: s.about,
                sources: s.sources.unwrap_or_else(|| file.sources.clone()),
                checked: file.checked.clone(),
                review_by: file.review_by.clone(),
                reviewed: file.reviewed,
                answer: s.answer,
                file: path.clone(),
            }));
        }
        steps
    }

    fn cards(&mut self) -> Vec<Card> {
        self.named("cards", |card: &Card| &card.id)
    }

    /// The files of `together/`. One that is not there is empty; the checks say what is missing.
    fn together(&mut self) -> Together {
        Together {
            child_line: self.some("together/childline.toml"),
            explain: self.some("together/explain.toml"),
            table: self.some("together/o3.toml"),
            scan: self.some("together/scan.toml"),
            forms: self.some("together/forms.toml"),
            handover: self.some("together/handover.toml"),
            links: self.some("together/links.toml"),
            school: self.some("together/school.toml"),
        }
    }

    /// A file, or what is there without it.
    fn some<T: DeserializeOwned + Default>(&mut self, path: &str) -> T {
        let there = self.dir.join(path).exists();
        there.then(|| self.file(path)).flatten().unwrap_or_default()
    }

    fn pages(&mut self) -> Vec<Page> {
        let mut pages = Vec::new();
        for path in self.list("pages") {
            let id = path.trim_start_matches("pages/").trim_end_matches(".toml").to_owned();
            if let Some(text) = self.file::<PageText>(&path) {
                pages.push(Page { id, text });
            }
        }
        pages
    }

    fn workshop(&mut self) -> Option<Workshop> {
        let text: Option<WorkshopText> = self.file("workshop/workshop.toml");
        let mut formats = self.named("workshop/formats", |f: &Format| &f.id);
        let mut cases = self.named("workshop/cases", |c: &Case| &c.id);
        formats.sort_by_key(|f| f.number);
        cases.sort_by_key(|c| c.number);
        Some(Workshop { text: text?, formats, cases })
    }

    /// The files of a folder that holds one thing a file, named by its id.
    fn named<T: DeserializeOwned>(&mut self, folder: &str, id: fn(&T) -> &str) -> Vec<T> {
        let mut all = Vec::new();
        for path in self.list(folder) {
            let Some(one) = self.file::<T>(&path) else { continue };
            if path != format!("{folder}/{}.toml", id(&one)) {
                self.fault(&path, 1, format!("holds \"{}\": the file name must be the id", id(&one)));
            }
            all.push(one);
        }
        all
    }
}

/// The line, from 1, of a byte position.
pub(crate) fn line_at(text: &str, position: usize) -> usize {
    text.bytes().take(position).filter(|b| *b == b'\n').count() + 1
}
