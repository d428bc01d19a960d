//! A card of the harvest and the column it hangs in.

use guide::terms::days::Day;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// What goes well.
    Good,
    /// What can be better.
    Better,
    /// What was agreed: with an owner and a date.
    Agreement,
    /// A question for policy.
    Policy,
}

impl Column {
    /// All columns, from left to right.
    pub const ALL: [Column; 4] = [Column::Good, Column::Better, Column::Agreement, Column::Policy];

    /// Stable id, in files and in `content/nl/workshop/workshop.toml`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Column::Good => "goed",
            Column::Better => "beter",
            Column::Agreement => "afspraak",
            Column::Policy => "beleid",
        }
    }

    /// The column with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|c| c.id() == id)
    }
}

/// A card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its number on this board; not in the file.
    pub id: u32,
    /// Where it hangs.
    pub column: Column,
    /// What it says.
    pub text: String,
    /// Who takes it up; a function, no name.
    pub owner: String,
    /// When it is done.
    pub due: Option<Day>,
    /// Marked as important.
    pub mark: bool,
    /// The texts that were merged into it.
    pub merged: Vec<String>,
}
