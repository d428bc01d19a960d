//! `childline.toml` and `explain.toml`: one time axis for the child, and what to tell the child.

use serde::Deserialize;

use crate::shown::{Screens, Texts};

use super::file::file;
use guide::graph::Phase;

file! {
    /// `childline.toml`.
    ChildLine {
        /// The seven points, in the order of time.
        point: Vec<PointText>,
        /// The ten lines of the schooldagplan.
        dayplan: Vec<DayLine>,
    }
}

/// A point on the child's line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointText {
    /// Stable id.
    pub id: String,
    /// Where on the line.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub phase: Phase,
    /// What it is called.
    pub title: String,
    /// When this is, in one sentence.
    pub when: String,
    /// What the child may notice.
    pub notices: Vec<String>,
    /// What the teacher does.
    #[serde(rename = "do")]
    pub steps: Vec<String>,
    /// What the teacher says to the child.
    pub say: Vec<String>,
    /// What the teacher does not do.
    pub dont: Vec<String>,
    /// Cards of the guide.
    pub cards: Vec<String>,
}

/// A line of the schooldagplan.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayLine {
    /// `d-1` to `d-10`.
    pub id: String,
    /// The moment of the day.
    pub label: String,
    /// What often helps.
    pub help: String,
    /// What it can look like.
    pub example: String,
}

file! {
    /// `explain.toml`.
    ExplainText {
        /// For the adult, before it is read together: when yes, when not.
        adult: Vec<String>,
        /// A card for each age.
        age: Vec<AgeText>,
    }
}

/// The explanation for an age.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeText {
    /// `0-3`, `4-7`, `8-11`, `12-15` or `16-plus`.
    pub id: String,
    /// Title of the card, for who chooses one.
    pub title: String,
    /// What links to it say, when the title is too long or not for who chooses.
    #[serde(default)]
    pub short: String,
    /// What stands above the card, for the child.
    pub child_title: String,
    /// For who reads along.
    #[serde(default)]
    pub adult: Vec<String>,
    /// The parts, in order.
    pub part: Vec<PartText>,
}

/// A part of the explanation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartText {
    /// Stable id.
    pub id: String,
    /// The drawing beside it, by its name in `assets/drawings`; may be none.
    #[serde(default)]
    pub drawing: String,
    /// Heading.
    pub heading: String,
    /// Very short sentences, each on a line.
    pub text: Vec<String>,
    /// The label of a line to fill in on paper.
    pub fill: Option<String>,
}

impl ChildLine {
    /// What a reader sees of it, screen by screen.
    pub(crate) fn screens(&self) -> Screens<'_> {
        let ChildLine { checked: _, review_by: _, reviewed: _, sources: _, title, lead, point, dayplan } = self;
        let mut screens = vec![("kindlijn".to_owned(), Texts::default().label("title", title).line("lead", lead))];
        screens.extend(point.iter().map(|point| (point.id.clone(), point.texts())));
        screens.push(("schooldag".to_owned(), Texts::default().and(dayplan.iter().map(DayLine::texts))));
        screens
    }
}

impl PointText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let PointText { id: _, phase: _, title, when, notices, steps, say, dont, cards: _ } = self;
        Texts::default()
            .label("title", title)
            .line("when", when)
            .lines("notices", notices)
            .lines("do", steps)
            .lines("say", say)
            .lines("dont", dont)
    }
}

impl DayLine {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let DayLine { id: _, label, help, example } = self;
        Texts::default().label("title", label).line("text", help).line("say", example)
    }
}

impl ExplainText {
    /// What a reader sees of it, screen by screen.
    pub(crate) fn screens(&self) -> Screens<'_> {
        let ExplainText { checked: _, review_by: _, reviewed: _, sources: _, title, lead, adult, age } = self;
        let own = Texts::default().label("title", title).line("lead", lead).lines("text", adult);
        let ages = age.iter().map(|age| (age.id.clone(), age.texts()));
        std::iter::once(("uitleg".to_owned(), own)).chain(ages).collect()
    }
}

impl AgeText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let AgeText { id: _, title, child_title, short, adult, part } = self;
        Texts::default()
            .labels("title", std::iter::once(title).chain(Some(short).filter(|s| !s.is_empty())))
            .label("title", child_title)
            .lines("text", adult)
            .and(part.iter().map(PartText::texts))
    }
}

impl PartText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let PartText { id: _, drawing: _, heading, text, fill } = self;
        Texts::default().label("title", heading).lines("say", text).labels("title", fill)
    }
}
