//! Telephone numbers, terms of the glossary, and who is who.

use serde::Deserialize;

use crate::read::dated;
use crate::shown::Texts;

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

dated! {
    /// `roles.toml`.
    #[derive(Clone, Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Roles {
        /// Groups of roles.
        pub group: Vec<Group>,
        /// The roles.
        pub role: Vec<RoleText>,
        /// Who is in the lead in each phase.
        #[serde(default)]
        pub lead: Vec<Lead>,
    }
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

impl Phone {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Phone {
            id: _,
            name,
            number: _,
            tel: _,
            hours,
            what,
            site: _,
            level: _,
            confirmed: _,
            checked: _,
            sources: _,
        } = self;
        Texts::default().line("what", what).line("hours", hours).label("name", name)
    }
}

impl Term {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Term { id: _, term, forms: _, text, see: _, sources: _ } = self;
        Texts::default().line("glossary", text).label("glossary", term)
    }
}

impl Roles {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Roles { checked: _, review_by: _, reviewed: _, group, role, lead } = self;
        Texts::default()
            .and(role.iter().map(RoleText::texts))
            .and(lead.iter().map(Lead::texts))
            .and(group.iter().map(Group::texts))
    }
}

impl Group {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Group { id: _, title, lead } = self;
        Texts::default().labels("title", [title, lead])
    }
}

impl RoleText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let RoleText { id: _, group: _, name, what, call_when, reach, sources: _, certainty: _ } = self;
        Texts::default().line("what", what).line("reach", reach).labels("role", call_when).label("role", name)
    }
}

impl Lead {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Lead { phase, who, teacher } = self;
        Texts::default().labels("lead", [phase, who, teacher])
    }
}
