//! Who stands for this copy of the guide, and who read its texts: `publisher.toml`, `signoff.toml`, `review.toml`.

use serde::Deserialize;

use crate::read::dated;

/// `publisher.toml`: set by who publishes, or all empty.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// Name of the organisation.
    #[serde(default)]
    pub name: String,
    /// Its place.
    #[serde(default)]
    pub place: String,
    /// An e-mail address or a phone number.
    #[serde(default)]
    pub contact: String,
    /// Its site.
    #[serde(default)]
    pub link: String,
}

impl Publisher {
    /// The fields, each with its name in the file.
    #[must_use]
    pub fn fields(&self) -> [(&'static str, &str); 4] {
        [("name", &self.name), ("place", &self.place), ("contact", &self.contact), ("link", &self.link)]
    }

    /// Whether somebody stands for this copy.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.fields().iter().all(|(_, value)| !value.trim().is_empty())
    }
}

/// `signoff.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignOffs {
    #[serde(default)]
    pub(crate) signoff: Vec<SignOff>,
}

/// An expert from outside read a text as it was on a day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// Id of a card or a page.
    pub text: String,
    /// The function of who read it, no name of a person.
    pub function: String,
    /// Where that person works.
    pub organisation: String,
    /// The day, ISO date.
    pub date: String,
    /// The fingerprint of what was read, as the review kit prints it.
    pub hash: String,
}

dated! {
    /// `review.toml`: the words of the review kit. No reader of the guide sees them.
    #[derive(Clone, Debug, Default, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct ReviewText {
        /// How to fill it in.
        #[serde(default)]
        pub how: Vec<String>,
        /// Words by their use.
        #[serde(default)]
        pub word: std::collections::BTreeMap<String, String>,
        /// Who reads, and what.
        #[serde(default)]
        pub reader: Vec<ReviewReader>,
    }
}

/// A reader of the review kit.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewReader {
    /// File name of the packet.
    pub id: String,
    /// Title of the packet.
    pub title: String,
    /// What is asked.
    pub lead: String,
    /// The kinds of statement in it: names of fields, see `kit`.
    pub fields: Vec<String>,
    /// Only statements with one of these words; all when empty.
    #[serde(default)]
    pub words: Vec<String>,
}
