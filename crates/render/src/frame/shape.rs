//! The frame of the guide: where it starts, its phases, and the lines that tags put on cards.

use serde::Deserialize;

use crate::cards::Card;
use crate::shown::Texts;
use guide::graph::Phase;
use guide::settings::Role;

/// `guide.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The first question.
    pub start: String,
    /// Where "Er is nu gevaar" leads, from anywhere.
    pub danger: String,
    /// Where "Ik weet het niet" leads, from anywhere.
    pub unsure: String,
    /// When the guide as a whole was last checked, ISO date.
    pub checked: String,
    /// When it must be looked at again, ISO date.
    pub review_by: String,
    /// Whether an outside expert has read it.
    pub reviewed: bool,
    /// The phases, in order.
    #[serde(rename = "phase")]
    pub phases: Vec<PhaseText>,
    /// The fixed lines.
    pub fixed: Fixed,
    /// What stands around the first question.
    pub home: Home,
    /// The groups of the menu, in order.
    pub menu: Vec<MenuGroup>,
}

/// What stands around the first question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Home {
    /// For whom the guide is.
    pub what: String,
    /// What it helps with.
    pub about: String,
    /// What is kept of a reader's answers.
    pub kept: String,
    /// The ways to what is no question.
    pub doors: Vec<Door>,
}

/// A way from the first screen to a page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Door {
    /// The page.
    pub to: String,
    /// What the reader taps.
    pub text: String,
    /// What is behind it.
    pub what: String,
}

/// Pages that go together in the menu.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MenuGroup {
    /// Its heading.
    pub title: String,
    /// What somebody comes for.
    pub what: String,
    /// The pages, in order.
    pub pages: Vec<String>,
}

/// A phase of the story.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseText {
    /// Which.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub id: Phase,
    /// Its heading.
    pub title: String,
    /// Its name on the line, for the three stations.
    pub short: Option<String>,
    /// One or two sentences.
    pub lead: String,
}

/// Lines that tags put on cards.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixed {
    /// Whom to call when nobody answers.
    pub nobody: String,
    /// Talk with parents only when that is safe.
    pub parents: String,
    /// Never both parents at one table when one may be afraid.
    pub both_parents: String,
    /// Say nothing when parents may not know.
    pub know: String,
    /// Who has the group while one child needs you.
    pub group: String,
    /// What a reader does whom a card would send to themselves.
    #[serde(default)]
    pub own_role: Vec<OwnRole>,
}

/// A line for readers of a role, on every card of which a step sends others to that role.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnRole {
    /// Whose.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub role: Role,
    /// Lower case phrases of a step that sends a reader there.
    pub sent: Vec<String>,
    /// The line.
    pub text: String,
}

impl OwnRole {
    /// Whether a step of the card sends its readers to this role.
    #[must_use]
    pub fn sends(&self, card: &Card) -> bool {
        card.steps.iter().any(|step| self.sent.iter().any(|phrase| step.to_lowercase().contains(phrase)))
    }
}

impl Guide {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Guide { start: _, danger: _, unsure: _, checked: _, review_by: _, reviewed: _, phases, fixed, home, menu } =
            self;
        let own = [fixed.texts(), home.texts()];
        Texts::default().and(phases.iter().map(PhaseText::texts)).and(own).and(menu.iter().map(MenuGroup::texts))
    }
}

impl Home {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Home { what, about, kept, doors } = self;
        let doors =
            doors.iter().map(|Door { to: _, text, what }| Texts::default().label("door", text).label("door", what));
        Texts::default().lines("home", [what, about, kept]).and(doors)
    }
}

impl MenuGroup {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let MenuGroup { title, what, pages: _ } = self;
        Texts::default().label("menu", title).line("menu", what)
    }
}

impl PhaseText {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let PhaseText { id: _, title, short: _, lead } = self;
        Texts::default().labels("phase", [title, lead])
    }
}

impl Fixed {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Fixed { nobody, parents, both_parents, know, group, own_role: _ } = self;
        // Lines for a role stand on the cards that send others to it.
        Texts::default().lines("fixed", [nobody, parents, both_parents, know, group])
    }
}
