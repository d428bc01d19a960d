//! The head of a file: its dates, and where it comes from. One macro for every shape of a file that may do without, and one
//! for what must say it (cases and formats), so that they are told once. Cards, steps, pages and `guide.toml` name them
//! among their own fields: a typing error in a key is answered with their keys, in the order of the file.

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

/// Gives the shape of a file its sources and the three dates after its own fields; none may be left out.
macro_rules! sourced {
    ($(#[$meta:meta])* pub struct $name:ident { $($fields:tt)* }) => {
        $(#[$meta])*
        pub struct $name {
            $($fields)*
            /// Keys of sources.
            pub sources: Vec<String>,
            /// Last checked, ISO date.
            pub checked: String,
            /// To be looked at again before, ISO date.
            pub review_by: String,
            /// Whether an expert has read it.
            pub reviewed: bool,
        }
    };
}
pub(crate) use sourced;

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
