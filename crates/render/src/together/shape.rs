//! `together/*.toml`: the child's line, the explanation card, the table of three, the self-scan,
//! forms of collaboration, and handing over.

mod child;
mod file;
mod handover;
mod table;
mod team;

pub use child::{AgeText, ChildLine, DayLine, ExplainText, PartText, PointText};
pub use handover::{BridgePoint, CardLine, ConsentAge, HandoverStep, HandoverText, May};
pub use table::{AidAnswer, AidText, Minutes, OutcomeText, PartyText, SentenceTo, SubjectText, TableText};
pub use team::{
    BlockText, CallText, CardLinks, FormText, FormsText, ScanText, SchoolContacts, SectorText, StatementText,
};

use crate::shown::Screens;

pub(crate) const LINE: &str = "together/childline.toml";
pub(crate) const EXPLAIN: &str = "together/explain.toml";
pub(crate) const TABLE: &str = "together/o3.toml";
pub(crate) const SCAN: &str = "together/scan.toml";
pub(crate) const FORMS: &str = "together/forms.toml";
pub(crate) const HANDOVER: &str = "together/handover.toml";
pub(crate) const LINKS: &str = "together/links.toml";
pub(crate) const SCHOOL: &str = "together/school.toml";

/// Everything below `together/`.
#[derive(Clone, Debug, Default)]
pub struct Together {
    /// `childline.toml`.
    pub child_line: ChildLine,
    /// `explain.toml`.
    pub explain: ExplainText,
    /// `o3.toml`.
    pub table: TableText,
    /// `scan.toml`.
    pub scan: ScanText,
    /// `forms.toml`.
    pub forms: FormsText,
    /// `handover.toml`.
    pub handover: HandoverText,
    /// `links.toml`.
    pub links: CardLinks,
    /// `school.toml`.
    pub school: SchoolContacts,
}

impl Together {
    /// What a reader sees of it, file by file.
    pub(crate) fn screens(&self) -> Vec<(&'static str, Screens<'_>)> {
        let Together { child_line, explain, table, scan, forms, handover, links: _, school: _ } = self;
        // Which pages and contacts go with a card is no text.
        vec![
            (LINE, child_line.screens()),
            (EXPLAIN, explain.screens()),
            (TABLE, table.screens()),
            (SCAN, scan.screens()),
            (FORMS, forms.screens()),
            (HANDOVER, handover.screens()),
        ]
    }
}
