//! `together/*.toml`: the child's line, the explanation card, the table of three, the self-scan,
//! forms of collaboration, and handing over.

mod child;
mod table;
mod team;

pub use child::{AgeText, ChildLine, DayLine, ExplainText, PartText, PointText};
pub use table::{AidAnswer, AidText, Minutes, OutcomeText, PartyText, SentenceTo, SubjectText, TableText};
pub use team::{
    BlockText, BridgePoint, CallText, CardLine, CardLinks, ConsentAge, FormText, FormsText, HandoverStep, HandoverText,
    May, ScanText, SchoolContacts, SectorText, StatementText,
};

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

/// Makes the type of a file: its own fields after the title, the lead, the dates and the sources
/// that every file of this folder has.
macro_rules! file {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            #[serde(default, rename = "review_by")]
            _review_by: Option<String>,
            #[serde(default, rename = "reviewed")]
            _reviewed: bool,
            /// Title of the screen.
            #[serde(default)]
            pub title: String,
            /// One or two sentences under the title.
            #[serde(default)]
            pub lead: String,
            /// Last checked, ISO date.
            #[serde(default)]
            pub checked: String,
            /// Keys of sources.
            #[serde(default)]
            pub sources: Vec<String>,
            $($(#[$field_doc])* #[serde(default)] pub $field: $kind,)+
        }
    };
}
use file;
