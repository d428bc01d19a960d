//! A case that a trainer writes, from something that is over and told so that nobody is known in it.
//!
//! The same shape as the cases of the guide: moments before, during and after a melding with the four
//! views on each, and turning points with choices. Every text is a [`Field`]; so the screen, the
//! check on what may point to somebody and the file treat them alike. The file is described in
//! `docs/casus-bestand.md`.

mod case;
mod field;
mod file;

#[cfg(test)]
#[path = "own_tests.rs"]
mod tests;

pub use case::{Case, Choice, MOST_CHOICES, MOST_MOMENTS, MOST_SHORT, MOST_TEXT, MOST_TURNS, Moment, Phase, Turn};
pub use field::{Choice as ChoicePart, Field, Moment as MomentPart, Turn as TurnPart};
pub use file::MOST_BYTES;

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
