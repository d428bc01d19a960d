//! `scan.toml`, `forms.toml`, `handover.toml` and `school.toml`: a team that works with others.

use std::collections::BTreeMap;

use serde::Deserialize;

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
    /// `handover.toml`.
    HandoverText {
        /// The moments of handing over.
        step: Vec<HandoverStep>,
        /// What may travel.
        may: Vec<May>,
        /// Who gives consent, by age.
        consent: Vec<ConsentAge>,
        /// The warm conversation.
        talk: Vec<String>,
        /// The lines of the overdrachtskaart.
        line: Vec<CardLine>,
        /// Words that name the reason: a line of the card with one stays here. Lower case, without accents.
        reasons: Vec<String>,
        /// What to do when the child moves while a report runs.
        moves: Vec<String>,
        /// Waiting for help together.
        bridge: Vec<BridgePoint>,
        /// What care can do while the waiting lasts.
        care: Vec<String>,
    }
}

/// A moment of handing over.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandoverStep {
    /// Stable id.
    pub id: String,
    /// From where to where.
    pub title: String,
    /// What is different here.
    pub text: Vec<String>,
}

/// Something that may travel, and under which rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct May {
    /// What.
    pub what: String,
    /// `mag altijd`, `met toestemming` or `overleg eerst`.
    pub rule: String,
    /// More about it.
    #[serde(default)]
    pub note: String,
}

/// Who gives consent at an age.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentAge {
    /// The age, in words.
    pub ages: String,
    /// Who.
    pub text: String,
}

/// A line of the overdrachtskaart.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardLine {
    /// Stable id.
    pub id: String,
    /// What stands before the line.
    pub label: String,
    /// What goes on it.
    pub help: String,
}

/// A point of the plan while help is not there yet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BridgePoint {
    /// What is done.
    pub text: String,
    /// Why.
    #[serde(default)]
    pub why: String,
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
