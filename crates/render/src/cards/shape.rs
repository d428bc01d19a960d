//! Cards.

use serde::Deserialize;

use crate::law::Reading;
use crate::shown::Texts;
use crate::steps::Grant;
use guide::graph::Phase;

mod say;

pub use say::{Because, Extra, Listener, Only, Say};

/// What kind of card it is. Tags carry the safety rules; see `docs/content.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tag {
    /// There may be danger now.
    Danger,
    /// Says whom to call when nobody answers.
    Nobody,
    /// Tells how to listen.
    Listening,
    /// Speaks with or to parents.
    Parents,
    /// Speaks with both parents.
    BothParents,
    /// Only when parents know of the report.
    Know,
    /// Tells parents of the report.
    InformsParents,
    /// The reporting card.
    Report,
    /// The child has left.
    Left,
    /// The child is missing.
    Missing,
    /// Someone stands at the gate.
    Pickup,
    /// It is about staff.
    RouteStaff,
    /// It is about pupils.
    RoutePupils,
    /// It is online.
    RouteOnline,
    /// It is about a child at home.
    RouteSiblings,
    /// An address kept secret.
    SecretAddress,
}

/// A card: a complete answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Stable id, equal to the file name.
    pub id: String,
    /// Where in the story.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub phase: Phase,
    /// What kind of card.
    pub tags: Vec<Tag>,
    /// Title.
    pub title: String,
    /// Who is in the lead now.
    #[serde(default)]
    pub lead: String,
    /// What this means for the child today.
    #[serde(default)]
    pub child: String,
    /// Doe dit.
    #[serde(default, rename = "do")]
    pub steps: Vec<String>,
    /// Doe dit niet.
    #[serde(default)]
    pub dont: Vec<String>,
    /// The ban on the likeliest mistake, when that is dangerous: on the first screen, in a few words.
    pub critical: Option<String>,
    /// Schrijf op.
    #[serde(default)]
    pub write: Vec<String>,
    /// When to call again.
    #[serde(default)]
    pub again: String,
    /// Claims about the law or about what others do, with what carries them; without that our own reading.
    #[serde(default)]
    pub reading: Vec<Reading>,
    /// Phrases a worried teacher would type.
    #[serde(default)]
    pub situations: Vec<String>,
    /// Keys of sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// How sure it is.
    #[serde(default)]
    pub certainty: Certainty,
    /// Ids of questions for Veilig Thuis.
    pub questions: Vec<String>,
    /// Ways on.
    pub next: Vec<Next>,
    /// Last checked, ISO date.
    pub checked: String,
    /// To be looked at again before, ISO date.
    pub review_by: String,
    /// Whether it was signed off; who read it stands in `signoff.toml`.
    pub reviewed: bool,
    /// Zeg bijvoorbeeld.
    #[serde(default)]
    pub say: Vec<Say>,
    /// Lines for one role or sector.
    #[serde(default)]
    pub extra: Vec<Extra>,
    /// Lines for who came here along certain answers, or has certain settings.
    #[serde(default)]
    pub because: Vec<Because>,
}

impl Card {
    /// Whether the card has a tag.
    #[must_use]
    pub fn has(&self, tag: Tag) -> bool {
        self.tags.contains(&tag)
    }

    /// The sentences for the first screen: the first that is always true, with its variants for other ages.
    #[must_use]
    pub fn first_say(&self) -> std::ops::Range<usize> {
        let start = self.say.iter().position(|s| s.only.is_none()).unwrap_or_default();
        let Some(first) = self.say.get(start) else { return 0..0 };
        let mut seen = first.ages.clone();
        let variants = self.say.iter().skip(start + 1).take_while(|s| {
            let other = s.to == first.to && s.only.is_none() && !seen.is_empty() && !s.ages.is_empty();
            let new = other && !s.ages.iter().any(|age| seen.contains(age));
            seen.extend(&s.ages);
            new
        });
        start..start + 1 + variants.count()
    }

    /// What must be made sure before this card may be reached.
    #[must_use]
    pub fn needs(&self) -> Vec<Grant> {
        [(Tag::Parents, Grant::VeiligPraten), (Tag::Know, Grant::OudersWeten), (Tag::BothParents, Grant::GeenAngst)]
            .into_iter()
            .filter(|(tag, _)| self.has(*tag))
            .map(|(_, grant)| grant)
            .collect()
    }
}

/// How sure a card is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Follows named sources.
    Bron,
    /// Part source, part our own design.
    Deels,
    /// Expert judgement or our own design.
    #[default]
    Vakoordeel,
}

impl Certainty {
    /// The key of its words in `ui.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Certainty::Bron => "certainty_bron",
            Certainty::Deels => "certainty_deels",
            Certainty::Vakoordeel => "certainty_vakoordeel",
        }
    }
}

/// A way on from a card.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Next {
    /// Where.
    pub to: String,
    /// What the reader taps.
    pub text: String,
}

/// The file of a card.
pub(crate) fn card_file(id: &str) -> String {
    format!("cards/{id}.toml")
}

impl Card {
    /// What a reader sees of it whatever was chosen before.
    pub(crate) fn texts_for_all(&self) -> Texts<'_> {
        let Card {
            id: _,
            phase: _,
            tags: _,
            title,
            lead,
            child,
            steps,
            dont,
            critical,
            write,
            again,
            reading,
            situations,
            sources: _,
            certainty: _,
            questions: _,
            next,
            checked: _,
            review_by: _,
            reviewed: _,
            say,
            extra,
            because: _,
        } = self;
        Texts::default()
            .line("title", title)
            .line("lead", lead)
            .line("child", child)
            .line("again", again)
            .lines("do", steps)
            .lines("dont", critical.iter().chain(dont))
            .lines("write", write)
            .and(reading.iter().map(|reading| reading.texts("reading")))
            .and(say.iter().map(Say::texts))
            .and(extra.iter().map(Extra::texts))
            .and(next.iter().map(Next::texts))
            .labels("situations", situations)
    }

    /// What a reader sees of it, with what only some do.
    #[must_use]
    pub fn texts(&self) -> Texts<'_> {
        self.texts_for_all().and(self.because.iter().map(Because::texts))
    }
}

impl Next {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Next { to: _, text } = self;
        Texts::default().line("next", text)
    }
}
