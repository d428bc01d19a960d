//! The dates of a file, for every shape of a file that may do without: one macro, so that they are told once. Shapes that
//! demand them (cards, steps, pages, cases, formats, `guide.toml`) name them among their own fields.

use serde::Deserialize;

/// Gives the shape of a file the three dates that every file has, before its own fields.
macro_rules! dated {
    ($(#[$meta:meta])* pub struct $name:ident $(<$of:ident>)? { $($fields:tt)* }) => {
        $(#[$meta])*
        pub struct $name $(<$of>)? {
            /// Last checked, ISO date; empty when the file does not say it.
            #[serde(default)]
            pub checked: String,
            /// To be looked at again before, ISO date; empty when the file does not say it.
            #[serde(default)]
            pub review_by: String,
            /// Whether an expert has read it.
            #[serde(default)]
            pub reviewed: bool,
            $($fields)*
        }
    };
}
pub(crate) use dated;

dated! {
    /// A file whose only content is rows of one kind, with the dates that hold for all rows.
    #[derive(Clone, Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Dated<T> {
        /// The rows.
        #[serde(alias = "phone", alias = "term", alias = "source", alias = "story")]
        pub rows: Vec<T>,
    }
}
