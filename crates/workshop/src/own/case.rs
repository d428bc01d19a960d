//! The shape of a case, and how much goes into one. What may be changed is told in [`super`].

use guide::closed_set;

/// The most moments of a case.
pub const MOST_MOMENTS: usize = 12;
/// The most turning points of a case.
pub const MOST_TURNS: usize = 6;
/// The most choices of a turning point: as many as a vote has.
pub const MOST_CHOICES: usize = crate::ballot::CHOICES as usize;
/// The most characters of a name, a title, an age and such.
pub const MOST_SHORT: usize = 60;
/// The most characters of any other text. A list is one text with an entry on each line.
pub const MOST_TEXT: usize = 800;

closed_set! {
    /// A phase of a melding.
    #[derive(Default)]
    Phase[3] {
        /// Before the melding.
        #[default]
        Before = "voor",
        /// While it runs.
        During = "tijdens",
        /// After it is closed.
        After = "na",
    }
}

/// A moment of a case, seen from four sides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Where it stands on the line.
    pub phase: Phase,
    /// When, such as "november, week 1".
    pub when: String,
    /// What it is called.
    pub title: String,
    /// What happened: facts.
    pub event: String,
    /// The school's view.
    pub school: String,
    /// The view of Veilig Thuis or of who helps.
    pub help: String,
    /// The child's view.
    pub child: String,
    /// The parent's view.
    pub parent: String,
}

/// A turning point: what do you do now?
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// At which moment, from 0.
    pub moment: usize,
    /// The question to vote on.
    pub question: String,
    /// What to talk about after the vote.
    pub talk: String,
    /// The choices, A to D.
    pub choices: Vec<Choice>,
}

/// A choice at a turning point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen.
    pub text: String,
    /// What would have happened.
    pub then: String,
    /// The id of the card of the guide that belongs to it; empty for none.
    pub card: String,
    /// Whether the guide points this way.
    pub guide: bool,
}

/// A case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// A made-up name.
    pub name: String,
    /// The sector: opvang, po, vo or mbo, or a word of one's own.
    pub sector: String,
    /// Age and group, not exact.
    pub age: String,
    /// What it is about, in one or two words.
    pub form: String,
    /// What a group learns from it.
    pub goal: String,
    /// What the leader says before, so that people can step out.
    pub heads_up: String,
    /// Where it plays; a line for each sentence.
    pub setting: String,
    /// The moments in order.
    pub moments: Vec<Moment>,
    /// The turning points in order.
    pub turns: Vec<Turn>,
    /// Dilemmas; a line for each.
    pub dilemmas: String,
    /// What to talk about; a line for each.
    pub talk: String,
    /// What the guide would have done differently.
    pub differs: String,
}
