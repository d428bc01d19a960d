//! Telephone numbers, terms of the glossary, and who is who.

use serde::Deserialize;

/// A phone number.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// Stable id.
    pub id: String,
    /// Whose.
    pub name: String,
    /// As shown.
    pub number: String,
    /// Digits, for a `tel:` link.
    pub tel: String,
    /// When reachable.
    pub hours: String,
    /// What for.
    pub what: String,
    /// Domain, or empty.
    pub site: String,
    /// `first` for the four that are always in sight, else `more`.
    pub level: PhoneLevel,
    /// Whether a source confirms it.
    pub confirmed: bool,
    /// Last checked, ISO date.
    pub checked: String,
    /// Keys of sources.
    pub sources: Vec<String>,
}

/// How prominent a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PhoneLevel {
    /// One of the four first.
    First,
    /// The rest.
    More,
}

/// A glossary term.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Slug.
    pub id: String,
    /// The term.
    pub term: String,
    /// Other forms that link to it.
    #[serde(default)]
    pub forms: Vec<String>,
    /// At most 25 words.
    pub text: String,
    /// Related terms.
    #[serde(default)]
    pub see: Vec<String>,
    /// Keys of sources.
    pub sources: Vec<String>,
}

/// `roles.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roles {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    /// Groups of roles.
    pub group: Vec<Group>,
    /// The roles.
    pub role: Vec<RoleText>,
    /// Who is in the lead in each phase.
    #[serde(default)]
    pub lead: Vec<Lead>,
}

/// A group with a heading.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Id within its file.
    pub id: String,
    /// Heading.
    pub title: String,
    /// One or two sentences.
    #[serde(default)]
    pub lead: String,
}

/// Who does what.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleText {
    /// Slug.
    pub id: String,
    /// Group id.
    pub group: String,
    /// Name of the role.
    pub name: String,
    /// What they do.
    pub what: String,
    /// Ends of "Wie bel ik als …".
    pub call_when: Vec<String>,
    /// How to reach them.
    pub reach: String,
    /// Keys of sources.
    pub sources: Vec<String>,
    /// `hoog` or `midden`.
    pub certainty: String,
}

/// Who is in the lead in a phase.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// The phase, in words.
    pub phase: String,
    /// Who is in the lead.
    pub who: String,
    /// What the teacher does.
    pub teacher: String,
}
