//! The shapes of `workshop/`: formats, cases and the sheets of the werkplaats.

use serde::Deserialize;

use crate::graph::Phase;
use crate::settings::Sector;

/// The werkplaats, read from `workshop/`.
#[derive(Clone, Debug)]
pub struct Workshop {
    /// What belongs to no format or case.
    pub text: WorkshopText,
    /// Ways to work, by number.
    pub formats: Vec<Format>,
    /// Fictive cases, by number.
    pub cases: Vec<Case>,
}

impl Workshop {
    /// The case with this id.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|c| c.id == id)
    }
}

/// `workshop/workshop.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkshopText {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    /// Keys of sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Ground rules, to read out.
    pub rules: Vec<String>,
    /// What a table asks when it talks by itself.
    pub table_questions: Vec<String>,
    /// Who does what at the table.
    #[serde(rename = "role")]
    pub roles: Vec<TableRole>,
    /// Sheets to fill in on paper.
    #[serde(rename = "sheet")]
    pub sheets: Vec<Sheet>,
    /// Role cards of "De tafel rond Pien".
    pub pien: Vec<PienRole>,
    /// The colour cards to vote with.
    #[serde(rename = "colour")]
    pub colours: Vec<Colour>,
    /// The columns of the harvest, in order.
    pub harvest: Vec<Column>,
    /// The trainers' page.
    pub trainer: Vec<TrainerPart>,
}

/// A role at the table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRole {
    /// Slug.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What this person does.
    pub task: Vec<String>,
    /// What this person can say.
    #[serde(default)]
    pub say: Vec<String>,
    /// What this person leaves alone.
    #[serde(default)]
    pub dont: Vec<String>,
}

/// A sheet to fill in by hand.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Slug.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// For whom, and how.
    pub lead: String,
    /// What to fill in, in order.
    pub lines: Vec<SheetLine>,
}

/// A place to write on a sheet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetLine {
    /// What to write there.
    pub label: String,
    /// A hint in small type, or empty.
    #[serde(default)]
    pub help: String,
    /// How many lines of handwriting, 1 to 6.
    pub rows: u8,
}

/// A role card of the played situation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PienRole {
    /// Slug.
    pub id: String,
    /// Who is played.
    pub name: String,
    /// Their place at the table.
    pub who: String,
    /// What only this player knows.
    pub text: Vec<String>,
    /// What makes them relax.
    pub relax: String,
}

/// A colour card.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colour {
    /// The letter, as in a choice.
    pub id: String,
    /// The colour, in words.
    pub name: String,
    /// What the card says under its letter.
    pub word: String,
}

/// A column of the harvest.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// `goed`, `beter`, `afspraak` or `beleid`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What belongs there.
    pub help: String,
}

/// A part of the trainers' page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainerPart {
    /// Heading.
    pub heading: String,
    /// Paragraphs.
    #[serde(default)]
    pub paras: Vec<String>,
    /// List after the paragraphs.
    #[serde(default)]
    pub items: Vec<String>,
}

/// A way to work: `workshop/formats/<id>.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// The file name.
    pub id: String,
    /// Place in the list, from 1.
    pub number: u8,
    /// What it is called.
    pub title: String,
    /// For whom and what, one sentence.
    pub lead: String,
    /// What it is inspired by, and that it is not that; empty for our own.
    #[serde(default)]
    pub inspired: String,
    /// Usual length in minutes: the sum of the rounds.
    pub minutes: u16,
    /// Smallest and largest group.
    pub people: [u16; 2],
    /// Whether a case is used.
    pub with_case: bool,
    /// What it is for.
    pub purpose: Vec<String>,
    /// What to lay ready.
    pub needs: Vec<String>,
    /// When not to do it.
    pub not_when: Vec<String>,
    /// What to do beforehand.
    pub before: Vec<String>,
    /// The rounds, in order.
    #[serde(rename = "round")]
    pub rounds: Vec<Round>,
    /// Keys of sources.
    pub sources: Vec<String>,
    /// Last checked, ISO date.
    pub checked: String,
    /// To be looked at again before, ISO date.
    pub review_by: String,
    /// Whether an expert has read it.
    pub reviewed: bool,
}

/// A round of a format.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Slug, unique in its format.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Usual minutes.
    pub minutes: u16,
    /// The fewest minutes that still make sense.
    pub least: u16,
    /// What happens.
    pub kind: RoundKind,
    /// One sentence for the screen.
    pub goal: String,
    /// What the leader reads out, or empty.
    #[serde(default)]
    pub say: String,
    /// Steps for the leader.
    #[serde(default, rename = "do")]
    pub steps: Vec<String>,
    /// Questions on the screen.
    #[serde(default)]
    pub ask: Vec<String>,
    /// What the leader looks out for.
    #[serde(default)]
    pub watch: Vec<String>,
}

/// What happens in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundKind {
    /// The group talks.
    Talk,
    /// Everyone reads.
    Read,
    /// Two by two.
    Pairs,
    /// The school tells.
    SideSchool,
    /// Care tells.
    SideHelp,
    /// The chairs of the child and of the parent speak.
    Chairs,
    /// A pause.
    Break,
    /// The case, moment by moment, with its turning points.
    Turns,
    /// The case is laid beside the guide.
    Guide,
    /// Everyone chooses.
    Vote,
    /// What the group takes along.
    Harvest,
    /// The end.
    Close,
    /// A played situation.
    Play,
}

impl RoundKind {
    /// All kinds.
    pub const ALL: &[RoundKind] = &[
        RoundKind::Talk,
        RoundKind::Read,
        RoundKind::Pairs,
        RoundKind::SideSchool,
        RoundKind::SideHelp,
        RoundKind::Chairs,
        RoundKind::Break,
        RoundKind::Turns,
        RoundKind::Guide,
        RoundKind::Vote,
        RoundKind::Harvest,
        RoundKind::Close,
        RoundKind::Play,
    ];

    /// As in the content.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            RoundKind::Talk => "talk",
            RoundKind::Read => "read",
            RoundKind::Pairs => "pairs",
            RoundKind::SideSchool => "side-school",
            RoundKind::SideHelp => "side-help",
            RoundKind::Chairs => "chairs",
            RoundKind::Break => "break",
            RoundKind::Turns => "turns",
            RoundKind::Guide => "guide",
            RoundKind::Vote => "vote",
            RoundKind::Harvest => "harvest",
            RoundKind::Close => "close",
            RoundKind::Play => "play",
        }
    }

    /// From the content.
    #[must_use]
    pub fn from_id(id: &str) -> Option<RoundKind> {
        Self::ALL.iter().copied().find(|k| k.id() == id)
    }
}

super::model::from_id!(RoundKind);

/// A fictive case: `workshop/cases/<id>.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The file name.
    pub id: String,
    /// Place in the list, from 1.
    pub number: u8,
    /// The child's name, made up.
    pub name: String,
    /// Where.
    pub sector: Sector,
    /// How old, and which class.
    pub age: String,
    /// What it is about, in a few words.
    pub form: String,
    /// What a group learns from it.
    pub goal: String,
    /// What the leader says before, so that people can step out.
    pub heads_up: String,
    /// The family and the school.
    pub setting: Vec<String>,
    /// What makes it hard.
    pub dilemmas: Vec<String>,
    /// To talk about afterwards.
    pub talk: Vec<String>,
    /// What the guide would have done in another way, and why.
    pub differs: String,
    /// What happened, in order.
    #[serde(rename = "moment")]
    pub moments: Vec<Moment>,
    /// Where it could have gone another way.
    #[serde(rename = "turn")]
    pub turns: Vec<Turn>,
    /// Keys of sources.
    pub sources: Vec<String>,
    /// Last checked, ISO date.
    pub checked: String,
    /// To be looked at again before, ISO date.
    pub review_by: String,
    /// Whether an expert has read it.
    pub reviewed: bool,
}

/// A moment of a case, seen from four sides.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// `<case>-<n>`; stable.
    pub id: String,
    /// Which station of de lijn.
    pub phase: Phase,
    /// When, in words.
    pub when: String,
    /// Heading.
    pub title: String,
    /// What happened.
    pub event: String,
    /// What school sees and thinks.
    pub school: String,
    /// What Veilig Thuis or care sees and thinks.
    pub help: String,
    /// What the child feels.
    pub child: String,
    /// What the parent feels.
    pub parent: String,
}

/// A turning point.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// `<case>-<letter>`; stable.
    pub id: String,
    /// The moment after which it is asked.
    pub moment: String,
    /// What do you do now?
    pub question: String,
    /// What to talk about after the vote.
    pub talk: String,
    /// The ways on, in neutral order.
    #[serde(rename = "choice")]
    pub choices: Vec<Choice>,
}

/// A way on at a turning point.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// A capital letter.
    pub id: String,
    /// What you do.
    pub text: String,
    /// The card that goes with it.
    pub card: String,
    /// What would have happened.
    pub then: String,
    /// Whether the guide points this way.
    #[serde(default)]
    pub guide: bool,
}
