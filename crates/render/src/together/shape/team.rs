//! `scan.toml`, `forms.toml`, `links.toml` and `school.toml`: a team that works with others.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::shown::{Screens, Texts};

use super::file::file;
use guide::settings::Sector;

file! {
    /// `scan.toml`.
    ScanText {
        /// How to use it.
        how: Vec<String>,
        /// The four answers, from not true to wholly true.
        scale: Vec<String>,
        /// The five blocks.
        block: Vec<BlockText>,
        /// The twenty statements, in order.
        statement: Vec<StatementText>,
        /// To talk about in the team.
        talk: Vec<String>,
    }
}

/// A block of statements.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockText {
    /// `a` to `e`.
    pub id: String,
    /// Heading.
    pub title: String,
}

/// A statement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementText {
    /// `a1` to `e20`.
    pub id: String,
    /// Its block.
    pub block: String,
    /// The statement.
    pub text: String,
    /// A small step to begin with.
    pub step: String,
    /// Cards and pages that help.
    pub links: Vec<String>,
}

file! {
    /// `forms.toml`.
    FormsText {
        /// Forms of collaboration.
        form: Vec<FormText>,
        /// Whom to call when.
        call: Vec<CallText>,
        /// What is different by sector.
        sector: Vec<SectorText>,
    }
}

/// A form of collaboration.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormText {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Where it is found.
    #[serde(deserialize_with = "crate::read::by_id::list")]
    pub sectors: Vec<Sector>,
    /// Who that is.
    pub who: String,
    /// What they do.
    pub does: Vec<String>,
    /// What they do not do.
    pub does_not: Vec<String>,
    /// What to ask when you begin together.
    pub ask: Vec<String>,
    /// Keys of sources.
    pub sources: Vec<String>,
}

/// A plain question: whom do I call when …
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallText {
    /// Stable id.
    pub id: String,
    /// The situation.
    pub when: String,
    /// Ids of forms or of roles.
    pub who: Vec<String>,
    /// What to do.
    pub text: String,
    /// The card of the guide that goes with it.
    #[serde(default)]
    pub card: String,
}

/// What is different in a sector.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectorText {
    /// Which.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub id: Sector,
    /// What is different.
    pub text: Vec<String>,
}

file! {
    /// `links.toml`: which pages of working together a card leads to.
    CardLinks {
        /// Card id → pages, in order.
        card: BTreeMap<String, Vec<String>>,
    }
}

file! {
    /// `school.toml`: which contacts of the school are shown on which cards.
    SchoolContacts {
        /// Card id → kinds of contact, in order.
        card: BTreeMap<String, Vec<String>>,
    }
}

impl ScanText {
    /// What a reader sees of it, screen by screen.
    pub(crate) fn screens(&self) -> Screens<'_> {
        let ScanText {
            checked: _,
            review_by: _,
            reviewed: _,
            sources: _,
            title,
            lead,
            how,
            scale,
            block,
            statement,
            talk,
        } = self;
        let texts = Texts::default()
            .label("title", title)
            .line("lead", lead)
            .lines("text", how)
            .lines("text", talk)
            .labels("title", scale)
            .and(block.iter().map(BlockText::texts))
            .and(statement.iter().map(StatementText::texts));
        vec![("zelfscan".to_owned(), texts)]
    }
}

impl BlockText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let BlockText { id: _, title } = self;
        Texts::default().label("title", title)
    }
}

impl StatementText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let StatementText { id: _, block: _, text, step, links: _ } = self;
        Texts::default().line("say", text).line("text", step)
    }
}

impl FormsText {
    /// What a reader sees of it, screen by screen.
    pub(crate) fn screens(&self) -> Screens<'_> {
        let FormsText { checked: _, review_by: _, reviewed: _, sources: _, title, lead, form, call, sector } = self;
        let texts = Texts::default()
            .label("title", title)
            .line("lead", lead)
            .and(form.iter().map(FormText::texts))
            .and(call.iter().map(CallText::texts))
            .and(sector.iter().map(SectorText::texts));
        vec![("vormen".to_owned(), texts)]
    }
}

impl FormText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let FormText { id: _, name, sectors: _, who, does, does_not, ask, sources: _ } = self;
        Texts::default()
            .label("title", name)
            .line("text", who)
            .lines("text", does)
            .lines("dont", does_not)
            .lines("text", ask)
    }
}

impl CallText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let CallText { id: _, when, who: _, text, card: _ } = self;
        Texts::default().line("ask", when).line("text", text)
    }
}

impl SectorText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let SectorText { id: _, text } = self;
        Texts::default().lines("text", text)
    }
}
