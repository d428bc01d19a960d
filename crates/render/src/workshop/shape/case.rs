//! A fictive case, with its moments and turning points.

use serde::Deserialize;

use crate::read::sourced;
use crate::shown::Texts;
use guide::graph::Phase;
use guide::settings::Sector;

sourced! {
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
        #[serde(deserialize_with = "crate::read::by_id::one")]
        pub sector: Sector,
        /// How old, and which class.
        pub age: String,
        /// What it is about, in a few words.
        pub form: String,
        /// What a group learns from it.
        pub goal: String,
        /// Others with a name in it; no two cases share one.
        #[serde(default)]
        pub people: Vec<String>,
        /// The parents who are heard. With more than one, each text of a parent says whose it is: "Vader: …".
        #[serde(default)]
        pub voices: Vec<String>,
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
    }
}

/// A moment of a case, seen from four sides.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// `<case>-<n>`; stable.
    pub id: String,
    /// Which station of de lijn.
    #[serde(deserialize_with = "crate::read::by_id::one")]
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

impl Case {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let Case {
            id: _,
            number: _,
            name,
            sector: _,
            age,
            form,
            goal,
            people: _,
            voices: _,
            heads_up,
            setting,
            dilemmas,
            talk,
            differs,
            moments,
            turns,
            sources: _,
            checked: _,
            review_by: _,
            reviewed: _,
        } = self;
        Texts::default()
            .labels("name", [name, age, form])
            .lines("text", [goal, heads_up, differs])
            .lines("text", [setting, dilemmas, talk].into_iter().flatten())
            .and(moments.iter().map(Moment::texts))
            .and(turns.iter().map(Turn::texts))
    }
}

impl Moment {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Moment { id: _, phase: _, when, title, event, school, help, child, parent } = self;
        Texts::default()
            .label("when", when)
            .line("title", title)
            .line("event", event)
            .lines("view", [school, help, child, parent])
    }
}

impl Turn {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Turn { id: _, moment: _, question, talk, choices } = self;
        Texts::default().line("ask", question).line("ask", talk).and(choices.iter().map(Choice::texts))
    }
}

impl Choice {
    /// What a reader sees of it.
    fn texts(&self) -> Texts<'_> {
        let Choice { id: _, text, card: _, then, guide: _ } = self;
        Texts::default().line("answer", text).line("then", then)
    }
}
