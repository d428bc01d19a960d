//! A card of the harvest and the column it hangs in.

use guide::closed_set;
use guide::terms::days::Day;

closed_set! {
    /// A column.
    Column[4] {
        /// What goes well.
        Good = "goed",
        /// What can be better.
        Better = "beter",
        /// What was agreed: with an owner and a date.
        Agreement = "afspraak",
        /// A question for policy.
        Policy = "beleid",
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
