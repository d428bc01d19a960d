//! How a text to parents sounds.

use crate::settings::closed_set;

closed_set! {
    /// How a text to parents sounds.
    Register {
        /// As in a talk.
        Plain = "gewoon",
        /// As on paper, for use at the table.
        Formal = "formeel",
        /// To be read aloud, slowly.
        Aloud = "voorlezen",
    }
}
