//! The shapes of `workshop/`: formats, cases and the sheets of the werkplaats.

mod case;
mod format;

use serde::Deserialize;

use crate::read::dated;
use crate::shown::{Screens, Texts};

pub use case::{Case, Choice, Moment, Turn};
pub use format::{Format, Round, RoundKind};

/// The werkplaats, read from `workshop/`.
#[derive(Clone, Debug)]
pub struct Workshop {
    /// What belongs to no format or case.
    pub text: WorkshopText,
    /// Ways to work, by number.
    pub formats: Vec<Format>,
    /// Fictive cases, by number.
    pub cases: Vec<Case>,
}

impl Workshop {
    /// The case with this id.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|c| c.id == id)
    }
}

dated! {
    /// `workshop/workshop.toml`.
    #[derive(Clone, Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct WorkshopText {
        /// Keys of sources.
        #[serde(default)]
        pub sources: Vec<String>,
        /// Ground rules, to read out.
        pub rules: Vec<String>,
        /// What a table asks when it talks by itself.
        pub table_questions: Vec<String>,
        /// Who does what at the table.
        #[serde(rename = "role")]
        pub roles: Vec<TableRole>,
        /// Sheets to fill in on paper.
        #[serde(rename = "sheet")]
        pub sheets: Vec<Sheet>,
        /// Role cards of "De tafel rond Pien".
        pub pien: Vec<PienRole>,
        /// The colour cards to vote with.
        #[serde(rename = "colour")]
        pub colours: Vec<Colour>,
        /// The columns of the harvest, in order.
        pub harvest: Vec<Column>,
        /// The trainers' page.
        pub trainer: Vec<TrainerPart>,
    }
}

/// A role at the table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRole {
    /// Slug.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What this person does.
    pub task: Vec<String>,
    /// What this person can say.
    #[serde(default)]
    pub say: Vec<String>,
    /// What this person leaves alone.
    #[serde(default)]
    pub dont: Vec<String>,
}

/// A sheet to fill in by hand.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Slug.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// For whom, and how.
    pub lead: String,
    /// What to fill in, in order.
    pub lines: Vec<SheetLine>,
}

/// A place to write on a sheet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetLine {
    /// What to write there.
    pub label: String,
    /// A hint in small type, or empty.
    #[serde(default)]
    pub help: String,
    /// How many lines of handwriting, 1 to 6.
    pub rows: u8,
}

/// A role card of the played situation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PienRole {
    /// Slug.
    pub id: String,
    /// Who is played.
    pub name: String,
    /// Their place at the table.
    pub who: String,
    /// What only this player knows.
    pub text: Vec<String>,
    /// What makes them relax.
    pub relax: String,
}

/// A colour card.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colour {
    /// The letter, as in a choice.
    pub id: String,
    /// The colour, in words.
    pub name: String,
    /// What the card says under its letter.
    pub word: String,
}

/// A column of the harvest.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// `goed`, `beter`, `afspraak` or `beleid`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What belongs there.
    pub help: String,
}

/// A part of the trainers' page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainerPart {
    /// Heading.
    pub heading: String,
    /// Paragraphs.
    #[serde(default)]
    pub paras: Vec<String>,
    /// List after the paragraphs.
    #[serde(default)]
    pub items: Vec<String>,
}

/// The file of a case.
pub(crate) fn case_file(case: &Case) -> String {
    format!("workshop/cases/{}.toml", case.id)
}

/// The file of a format.
pub(crate) fn format_file(format: &Format) -> String {
    format!("workshop/formats/{}.toml", format.id)
}

impl WorkshopText {
    /// What a reader sees of it, screen by screen.
    pub(crate) fn screens(&self) -> Screens<'_> {
        let WorkshopText {
            checked: _,
            review_by: _,
            reviewed: _,
            sources: _,
            rules,
            table_questions,
            roles,
            sheets,
            pien,
            colours,
            harvest,
            trainer,
        } = self;
        let trainers = Texts::default()
            .lines("text", rules)
            .lines("ask", table_questions)
            .and(trainer.iter().map(TrainerPart::texts));
        let sheets = Texts::default()
            .and(roles.iter().map(TableRole::texts))
            .and(sheets.iter().map(Sheet::texts))
            .and(pien.iter().map(PienRole::texts))
            .and(colours.iter().map(Colour::texts))
            .and(harvest.iter().map(Column::texts));
        vec![("trainers".to_owned(), trainers), ("bladen".to_owned(), sheets)]
    }
}

impl TableRole {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let TableRole { id: _, name, task, say, dont } = self;
        Texts::default().label("name", name).lines("text", task).lines("say", say).lines("dont", dont)
    }
}

impl Sheet {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Sheet { id: _, title, lead, lines } = self;
        Texts::default().line("title", title).line("lead", lead).and(lines.iter().map(SheetLine::texts))
    }
}

impl SheetLine {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let SheetLine { label, help, rows: _ } = self;
        Texts::default().lines("title", [label, help])
    }
}

impl PienRole {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let PienRole { id: _, name, who, text, relax } = self;
        Texts::default().labels("name", [name, who]).lines("text", text).line("text", relax)
    }
}

impl Colour {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Colour { id: _, name, word } = self;
        Texts::default().labels("name", [name, word])
    }
}

impl Column {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Column { id: _, title, help } = self;
        Texts::default().lines("title", [title, help])
    }
}

impl TrainerPart {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let TrainerPart { heading, paras, items } = self;
        Texts::default().line("heading", heading).lines("text", paras.iter().chain(items))
    }
}
