//! Pages of text.

use serde::Deserialize;

use crate::shown::Texts;

/// A page of prose.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file name, also the address.
    pub id: String,
    /// What it says.
    pub text: PageText,
}

/// `pages/*.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageText {
    /// Title.
    pub title: String,
    /// What links to it say, when the title is too long for that.
    #[serde(default)]
    pub short: String,
    /// One or two sentences.
    pub lead: String,
    /// Last checked, ISO date.
    pub checked: String,
    /// To be looked at again before, ISO date.
    pub review_by: String,
    /// Whether an expert has read it.
    pub reviewed: bool,
    /// The bill that it speaks of, when that is no law yet.
    #[serde(default)]
    pub pending: Option<String>,
    /// The id of the place that the app fills, above the sections; none when empty.
    #[serde(default)]
    pub outlet: String,
    /// Sections.
    pub section: Vec<PageSection>,
}

/// A section of a page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageSection {
    /// Heading.
    pub heading: String,
    /// Paragraphs.
    #[serde(default)]
    pub paras: Vec<String>,
    /// List items after the paragraphs.
    #[serde(default)]
    pub items: Vec<String>,
}

impl PageText {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let PageText { title, short, lead, checked: _, review_by: _, reviewed: _, pending: _, outlet: _, section } =
            self;
        Texts::default()
            .labels("title", std::iter::once(title).chain(Some(short).filter(|s| !s.is_empty())))
            .line("lead", lead)
            .and(section.iter().map(PageSection::texts))
    }
}

impl PageSection {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let PageSection { heading, paras, items } = self;
        Texts::default().line("heading", heading).lines("text", paras.iter().chain(items))
    }
}
