//! A case that a trainer writes, from something that is over and told so that nobody is known in it.
//!
//! The same shape as the cases of the guide: moments before, during and after a melding with the four
//! views on each, and turning points with choices. Every text is a [`Field`]; so the screen, the
//! check on what may point to somebody and the file treat them alike. The file is described in
//! `docs/casus-bestand.md`.

mod field;
mod file;

#[cfg(test)]
#[path = "own_tests.rs"]
mod tests;

pub use field::{Choice as ChoicePart, Field, Moment as MomentPart, Turn as TurnPart};
pub use file::MOST_BYTES;

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

/// A phase of a melding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Before the melding.
    #[default]
    Before,
    /// While it runs.
    During,
    /// After it is closed.
    After,
}

impl Phase {
    /// All phases, in order.
    pub const ALL: [Phase; 3] = [Phase::Before, Phase::During, Phase::After];

    /// Stable id, as in the cards of the guide.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Phase::Before => "voor",
            Phase::During => "tijdens",
            Phase::After => "na",
        }
    }

    /// The phase with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Phase> {
        Phase::ALL.into_iter().find(|p| p.id() == id)
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

/// What a case does not have yet. It can be saved and used without; the screen says what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A name.
    Name,
    /// What the leader says before.
    HeadsUp,
    /// A moment in this phase.
    Phase(Phase),
    /// What happened at this moment, from 0.
    Event(usize),
    /// One of the four views at this moment, from 0: which.
    View(usize, MomentPart),
    /// A turning point.
    Turn,
    /// The question of this turning point, from 0.
    Question(usize),
    /// A second choice at this turning point, from 0.
    Choices(usize),
    /// The one choice of the guide at this turning point, from 0.
    Guide(usize),
}

impl Case {
    /// A case to begin with: a moment in every phase and a turning point with two choices.
    #[must_use]
    pub fn begun() -> Case {
        let moments = Phase::ALL.into_iter().map(|phase| Moment { phase, ..Moment::default() }).collect();
        let turn = Turn { choices: vec![Choice::default(); 2], ..Turn::default() };
        Case { moments, turns: vec![turn], ..Case::default() }
    }

    /// Adds a moment after the last one of its phase. Says its place; `None` when there are [`MOST_MOMENTS`].
    pub fn add_moment(&mut self, phase: Phase) -> Option<usize> {
        if self.moments.len() >= MOST_MOMENTS {
            return None;
        }
        let order = |p: Phase| Phase::ALL.into_iter().position(|o| o == p);
        let at = self.moments.iter().rposition(|m| order(m.phase) <= order(phase)).map_or(0, |at| at + 1);
        // Turning points that stood at no moment, because all were taken away, stand at the first one again.
        let moved = usize::from(!self.moments.is_empty());
        self.moments.insert(at, Moment { phase, ..Moment::default() });
        for turn in self.turns.iter_mut().filter(|turn| turn.moment >= at) {
            turn.moment += moved;
        }
        Some(at)
    }

    /// Takes a moment away. Turning points that stood at it go to the one before.
    pub fn remove_moment(&mut self, at: usize) -> bool {
        let there = at < self.moments.len();
        if there {
            self.moments.remove(at);
            for turn in &mut self.turns {
                turn.moment = turn.moment.saturating_sub(usize::from(turn.moment >= at));
            }
        }
        there
    }

    /// Adds a turning point with two choices. Says whether there was room.
    pub fn add_turn(&mut self) -> bool {
        let room = self.turns.len() < MOST_TURNS;
        if room {
            self.turns.push(Turn { choices: vec![Choice::default(); 2], ..Turn::default() });
        }
        room
    }

    /// Takes a turning point away.
    pub fn remove_turn(&mut self, at: usize) -> bool {
        let there = at < self.turns.len();
        if there {
            self.turns.remove(at);
        }
        there
    }

    /// Adds a choice to a turning point. Says whether there was room.
    pub fn add_choice(&mut self, turn: usize) -> bool {
        let Some(turn) = self.turns.get_mut(turn).filter(|t| t.choices.len() < MOST_CHOICES) else { return false };
        turn.choices.push(Choice::default());
        true
    }

    /// Takes the last choice of a turning point away; two stay.
    pub fn remove_choice(&mut self, turn: usize) -> bool {
        let Some(turn) = self.turns.get_mut(turn).filter(|t| t.choices.len() > 2) else { return false };
        turn.choices.pop();
        true
    }

    /// Says which choice the guide points to; the others are not.
    pub fn set_guide(&mut self, turn: usize, choice: usize) {
        for (n, c) in self.turns.get_mut(turn).into_iter().flat_map(|t| t.choices.iter_mut()).enumerate() {
            c.guide = n == choice;
        }
    }

    /// Hangs a turning point at another moment. Says whether there is one.
    pub fn set_turn_moment(&mut self, turn: usize, moment: usize) -> bool {
        let there = moment < self.moments.len();
        match self.turns.get_mut(turn).filter(|_| there) {
            Some(turn) => turn.moment = moment,
            None => return false,
        }
        true
    }

    /// What is not there yet, in the order of the screen.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let mut out = Vec::new();
        let mut need = |there: bool, what: Missing| {
            if !there {
                out.push(what);
            }
        };
        need(!self.name.is_empty(), Missing::Name);
        need(!self.heads_up.is_empty(), Missing::HeadsUp);
        for phase in Phase::ALL {
            need(self.moments.iter().any(|m| m.phase == phase), Missing::Phase(phase));
        }
        for (n, moment) in self.moments.iter().enumerate() {
            need(!moment.event.is_empty(), Missing::Event(n));
            for part in [MomentPart::School, MomentPart::Help, MomentPart::Child, MomentPart::Parent] {
                need(!self.get(Field::Moment(n, part)).is_empty(), Missing::View(n, part));
            }
        }
        need(!self.turns.is_empty(), Missing::Turn);
        for (n, turn) in self.turns.iter().enumerate() {
            need(!turn.question.is_empty(), Missing::Question(n));
            need(turn.choices.iter().filter(|c| !c.text.is_empty()).count() > 1, Missing::Choices(n));
            need(turn.choices.iter().filter(|c| c.guide).count() == 1, Missing::Guide(n));
        }
        out
    }
}
