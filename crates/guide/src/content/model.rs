//! The shapes of the content files, one type for each table.

use serde::Deserialize;

use super::law::Reading;
use crate::graph::{Edge, Phase};
use crate::settings::{Age, Role, Sector, Settings};

/// Lets the closed sets be read from their ids.
macro_rules! from_id {
    ($($name:ident),+) => {$(
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let id = String::deserialize(d)?;
                $name::from_id(&id).ok_or_else(|| {
                    let known: Vec<_> = $name::ALL.iter().map(|v| v.id()).collect();
                    serde::de::Error::custom(format!("\"{id}\" is not one of {}", known.join(", ")))
                })
            }
        }
    )+};
}
pub(super) use from_id;
from_id!(Age, Sector, Role, Phase);

/// A file whose only content is rows of one kind, with the dates that hold for all rows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dated<T> {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    #[serde(alias = "phone", alias = "term", alias = "source", alias = "story")]
    pub(super) rows: Vec<T>,
}

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
}

/// A phase of the story.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseText {
    /// Which.
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

/// A file of steps, with the values that hold unless a step says otherwise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepFile {
    pub(super) phase: Phase,
    pub(super) sources: Vec<String>,
    pub(super) checked: String,
    pub(super) review_by: String,
    pub(super) reviewed: bool,
    pub(super) step: Vec<RawStep>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStep {
    pub(super) id: String,
    pub(super) ask: String,
    pub(super) why: String,
    pub(super) call: Option<String>,
    pub(super) about: Option<AboutKey>,
    pub(super) sources: Option<Vec<String>>,
    pub(super) answer: Vec<Answer>,
}

/// A question.
#[derive(Clone, Debug)]
pub struct Step {
    /// Stable id.
    pub id: String,
    /// Where in the story.
    pub phase: Phase,
    /// The question.
    pub ask: String,
    /// Why it is asked.
    pub why: String,
    /// A call that comes before any answer.
    pub call: Option<String>,
    /// The setting that answers it.
    pub about: Option<AboutKey>,
    /// Keys of sources.
    pub sources: Vec<String>,
    /// Last checked, ISO date.
    pub checked: String,
    /// To be looked at again before, ISO date.
    pub review_by: String,
    /// Whether an expert has read it.
    pub reviewed: bool,
    /// The answers, in order.
    pub answer: Vec<Answer>,
    /// The file it is in.
    pub file: String,
}

/// Which setting a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AboutKey {
    /// Age group.
    Age,
    /// Sector.
    Sector,
}

/// An answer of a question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// What the reader taps.
    pub text: String,
    /// Where it leads.
    pub to: String,
    /// Says or doubts that someone is unsafe.
    #[serde(default, rename = "unsafe")]
    pub not_safe: bool,
    /// Fear of a partner or ex.
    #[serde(default)]
    pub fear: bool,
    /// The child told something.
    #[serde(default)]
    pub told: bool,
    /// What this answer makes sure.
    #[serde(default)]
    pub grants: Vec<Grant>,
    /// Only for these ages.
    #[serde(default)]
    pub ages: Vec<Age>,
    /// Only for these sectors.
    #[serde(default)]
    pub sectors: Vec<Sector>,
    /// A key that cards further on know this answer by; see [`Because`].
    #[serde(default)]
    pub reason: Option<String>,
}

impl Answer {
    pub(super) fn edge(&self) -> Edge {
        Edge {
            text: self.text.clone(),
            to: self.to.clone(),
            reason: self.reason.clone(),
            ages: self.ages.clone(),
            sectors: self.sectors.clone(),
        }
    }
}

/// What an answer can make sure before a card may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grant {
    /// Speaking with the parents is safe.
    VeiligPraten,
    /// The parents surely know of the report.
    OudersWeten,
    /// There is no fear or violence between the parents.
    GeenAngst,
}

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

/// A sentence to say.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Say {
    /// To whom.
    pub to: Listener,
    /// At which ages; empty is all.
    #[serde(default)]
    pub ages: Vec<Age>,
    /// What must be so before it is said, shown above the words; `None` is always.
    #[serde(default)]
    pub only: Option<Only>,
    /// The words.
    pub text: String,
}

/// What must be so before a sentence is said: it would give away what the listener does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Only {
    /// The child knows of the report.
    WeetMelding,
    /// The child knows that there is help.
    WeetHulp,
    /// It was agreed that the child hears it now.
    Afgesproken,
    /// The child told something.
    Vertelde,
    /// To the child it happened to.
    Overkwam,
    /// To the child that did it.
    Deed,
    /// Only when it can be seen.
    Zie,
}

impl Only {
    /// The key of its words in `ui.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Only::WeetMelding => "only_weet_melding",
            Only::WeetHulp => "only_weet_hulp",
            Only::Afgesproken => "only_afgesproken",
            Only::Vertelde => "only_vertelde",
            Only::Overkwam => "only_overkwam",
            Only::Deed => "only_deed",
            Only::Zie => "only_zie",
        }
    }
}

/// To whom a sentence is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Listener {
    /// The child.
    Kind,
    /// A parent.
    Ouder,
    /// Veilig Thuis.
    VeiligThuis,
    /// A colleague.
    Collega,
    /// The class.
    Klas,
    /// Someone else.
    Ander,
    /// Someone who helps the family.
    Hulp,
    /// The emergency number.
    #[serde(rename = "112")]
    Alarm,
}

impl Listener {
    /// The key of its words in `ui.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Listener::Kind => "to_kind",
            Listener::Ouder => "to_ouder",
            Listener::VeiligThuis => "to_veilig_thuis",
            Listener::Collega => "to_collega",
            Listener::Klas => "to_klas",
            Listener::Ander => "to_ander",
            Listener::Hulp => "to_hulp",
            Listener::Alarm => "to_112",
        }
    }
}

/// What a card says first to who came along certain answers, or has certain settings: at most one of each line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Because {
    /// Keys of answers, of which one must be on the path; empty when only the settings count.
    #[serde(default, deserialize_with = "one_or_more")]
    pub reason: Vec<String>,
    /// Only for these ages; empty is all.
    #[serde(default)]
    pub ages: Vec<Age>,
    /// Only for these sectors; empty is all.
    #[serde(default)]
    pub sectors: Vec<Sector>,
    /// A first step.
    #[serde(rename = "do")]
    pub step: Option<String>,
    /// A ban.
    pub dont: Option<String>,
    /// A sentence to say.
    pub say: Option<String>,
    /// To whom it is said.
    pub to: Option<Listener>,
    /// What must be so before it is said.
    pub only: Option<Only>,
    /// The id of a question for Veilig Thuis.
    pub ask: Option<String>,
}

impl Because {
    /// The sentence to say, as one of the card's own.
    #[must_use]
    pub fn said(&self) -> Option<Say> {
        let (text, to) = (self.say.clone()?, self.to?);
        Some(Say { to, ages: self.ages.clone(), only: self.only, text })
    }

    /// Whether it is for a reader who came along answers with these reasons and has these settings.
    #[must_use]
    pub fn fits(&self, reasons: &[&str], settings: &Settings) -> bool {
        let came = self.reason.is_empty() || self.reason.iter().any(|r| reasons.contains(&r.as_str()));
        came && settings.admits(&self.ages, &self.sectors)
    }
}

/// Reads `"baby"` and `["baby", "beperking"]`.
fn one_or_more<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMore {
        One(String),
        More(Vec<String>),
    }
    Ok(match OneOrMore::deserialize(d)? {
        OneOrMore::One(key) => vec![key],
        OneOrMore::More(keys) => keys,
    })
}

/// A line for one role or sector.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    /// For whom.
    pub role: Option<Role>,
    /// Where.
    pub sector: Option<Sector>,
    /// The line.
    pub text: String,
}

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

/// `questions.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    /// That the labels are our reading.
    pub note: String,
    /// Moments.
    pub group: Vec<Group>,
    /// Questions.
    pub question: Vec<Question>,
    /// Sentences to ask consent.
    #[serde(default)]
    pub consent: Vec<Consent>,
}

/// A question for Veilig Thuis.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// `tk-..`.
    pub id: String,
    /// Group id.
    pub group: String,
    /// The question.
    pub text: String,
    /// Why it helps the child.
    pub why: String,
    /// What may be asked, in our reading.
    pub ask: Ask,
    /// What to ask instead, for `liever`.
    pub instead: Option<String>,
    /// The consent sentence that goes with it, or empty.
    pub consent: String,
}

/// Whether a question may be asked, in our reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ask {
    /// Always.
    Altijd,
    /// Usually with consent.
    Toestemming,
    /// Rather ask something else.
    Liever,
}

impl Ask {
    /// The key of its words in `ui.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Ask::Altijd => "ask_altijd",
            Ask::Toestemming => "ask_toestemming",
            Ask::Liever => "ask_liever",
        }
    }
}

/// A sentence to ask consent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// `ts-..`.
    pub id: String,
    /// The sentence.
    pub sentence: String,
    /// How to explain it.
    pub explain: String,
}

/// `situations.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situations {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    /// Words that mean the same.
    pub synonym: Vec<Synonym>,
    /// Groups of situations.
    pub group: Vec<Group>,
    /// Situations.
    pub situation: Vec<Situation>,
}

/// Words that mean the same in a search.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synonym {
    /// The words.
    pub words: Vec<String>,
}

/// A plain-language entrance.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Group id.
    pub group: String,
    /// The phrase.
    pub text: String,
    /// Cards or steps, the first one first.
    pub cards: Vec<String>,
}

/// Taps in a row, the card they must reach, and what stands on it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// What it protects, in a few words.
    pub name: String,
    /// Settings of the reader.
    #[serde(default)]
    pub settings: StorySettings,
    /// First screen.
    pub start: String,
    /// Where each tap leads.
    pub taps: Vec<String>,
    /// Where it must end.
    pub ends: String,
    /// The situation, as a teacher would tell it.
    #[serde(default)]
    pub says: String,
    /// Phrases this reader finds on the card where it ends.
    #[serde(default)]
    pub must: Vec<String>,
    /// Phrases that card may not hold.
    #[serde(default)]
    pub must_not: Vec<String>,
}

/// Settings in a story.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StorySettings {
    /// Sector.
    pub sector: Option<Sector>,
    /// Age group.
    pub age: Option<Age>,
    /// Role.
    pub role: Option<Role>,
}

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
