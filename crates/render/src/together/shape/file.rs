//! The shape that every file of this folder has.

/// Makes the type of a file: its own fields after the title, the lead, the dates and the sources
/// that every file of this folder has.
macro_rules! file {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),+ $(,)? }) => {
        crate::read::dated! {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Title of the screen.
            #[serde(default)]
            pub title: String,
            /// One or two sentences under the title.
            #[serde(default)]
            pub lead: String,
            /// Keys of sources.
            #[serde(default)]
            pub sources: Vec<String>,
            $($(#[$field_doc])* #[serde(default)] pub $field: $kind,)+
        }
        }
    };
}
pub(super) use file;
