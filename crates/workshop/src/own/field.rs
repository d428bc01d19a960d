//! Every text of a case by its place.

use super::{Case, MOST_SHORT, MOST_TEXT};
use crate::json::kept;

/// A text of a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// When it was.
    When,
    /// What it is called.
    Title,
    /// What happened.
    Event,
    /// The school's view.
    School,
    /// The view of who helps.
    Help,
    /// The child's view.
    Child,
    /// The parent's view.
    Parent,
}

impl Moment {
    /// All of them, in order.
    pub const ALL: [Moment; 7] =
        [Moment::When, Moment::Title, Moment::Event, Moment::School, Moment::Help, Moment::Child, Moment::Parent];
}

/// A text of a turning point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The question to vote on.
    Question,
    /// What to talk about after the vote.
    Talk,
}

/// A text of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What is chosen.
    Text,
    /// What would have happened.
    Then,
    /// The id of a card of the guide. Anything that cannot be an id is not kept.
    Card,
}

/// A text of a case: numbers count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The made-up name.
    Name,
    /// The sector.
    Sector,
    /// Age and group.
    Age,
    /// What it is about.
    Form,
    /// What a group learns.
    Goal,
    /// What the leader says before.
    HeadsUp,
    /// Where it plays.
    Setting,
    /// Dilemmas.
    Dilemmas,
    /// What to talk about.
    Talk,
    /// What the guide would have done.
    Differs,
    /// Of a moment.
    Moment(usize, Moment),
    /// Of a turning point.
    Turn(usize, Turn),
    /// Of a choice at a turning point.
    Choice(usize, usize, Choice),
}

impl Field {
    /// The most characters.
    #[must_use]
    pub fn most(self) -> usize {
        match self {
            Field::Name | Field::Sector | Field::Age | Field::Form => MOST_SHORT,
            Field::Moment(_, Moment::When | Moment::Title) | Field::Choice(_, _, Choice::Card) => MOST_SHORT,
            _ => MOST_TEXT,
        }
    }
}

/// Whether a text can be the id of a card of the guide.
pub(super) fn is_card(text: &str) -> bool {
    text.strip_prefix("k-").is_some_and(|rest| {
        !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    })
}

impl Case {
    /// The text at a place; empty when there is no such place.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        let text = match field {
            Field::Name => Some(&self.name),
            Field::Sector => Some(&self.sector),
            Field::Age => Some(&self.age),
            Field::Form => Some(&self.form),
            Field::Goal => Some(&self.goal),
            Field::HeadsUp => Some(&self.heads_up),
            Field::Setting => Some(&self.setting),
            Field::Dilemmas => Some(&self.dilemmas),
            Field::Talk => Some(&self.talk),
            Field::Differs => Some(&self.differs),
            Field::Moment(n, part) => self.moments.get(n).map(|m| match part {
                Moment::When => &m.when,
                Moment::Title => &m.title,
                Moment::Event => &m.event,
                Moment::School => &m.school,
                Moment::Help => &m.help,
                Moment::Child => &m.child,
                Moment::Parent => &m.parent,
            }),
            Field::Turn(n, part) => self.turns.get(n).map(|t| match part {
                Turn::Question => &t.question,
                Turn::Talk => &t.talk,
            }),
            Field::Choice(turn, n, part) => self.turns.get(turn).and_then(|t| t.choices.get(n)).map(|c| match part {
                Choice::Text => &c.text,
                Choice::Then => &c.then,
                Choice::Card => &c.card,
            }),
        };
        text.map_or("", String::as_str)
    }

    /// Writes a text: cleaned, trimmed and cut at [`Field::most`]. Says whether that place is there
    /// and took it; a card must look like the id of one, or be empty.
    pub fn set(&mut self, field: Field, text: &str) -> bool {
        let text = kept(text, field.most());
        if matches!(field, Field::Choice(_, _, Choice::Card)) && !text.is_empty() && !is_card(&text) {
            return false;
        }
        let place = match field {
            Field::Name => Some(&mut self.name),
            Field::Sector => Some(&mut self.sector),
            Field::Age => Some(&mut self.age),
            Field::Form => Some(&mut self.form),
            Field::Goal => Some(&mut self.goal),
            Field::HeadsUp => Some(&mut self.heads_up),
            Field::Setting => Some(&mut self.setting),
            Field::Dilemmas => Some(&mut self.dilemmas),
            Field::Talk => Some(&mut self.talk),
            Field::Differs => Some(&mut self.differs),
            Field::Moment(n, part) => self.moments.get_mut(n).map(|m| match part {
                Moment::When => &mut m.when,
                Moment::Title => &mut m.title,
                Moment::Event => &mut m.event,
                Moment::School => &mut m.school,
                Moment::Help => &mut m.help,
                Moment::Child => &mut m.child,
                Moment::Parent => &mut m.parent,
            }),
            Field::Turn(n, part) => self.turns.get_mut(n).map(|t| match part {
                Turn::Question => &mut t.question,
                Turn::Talk => &mut t.talk,
            }),
            Field::Choice(turn, n, part) => {
                self.turns.get_mut(turn).and_then(|t| t.choices.get_mut(n)).map(|c| match part {
                    Choice::Text => &mut c.text,
                    Choice::Then => &mut c.then,
                    Choice::Card => &mut c.card,
                })
            }
        };
        place.map(|place| *place = text).is_some()
    }

    /// Every place of this case, in the order of the screen.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        let mut all = vec![Field::Name, Field::Sector, Field::Age, Field::Form, Field::Goal];
        all.extend([Field::HeadsUp, Field::Setting]);
        for n in 0..self.moments.len() {
            all.extend(Moment::ALL.map(|part| Field::Moment(n, part)));
        }
        for (n, turn) in self.turns.iter().enumerate() {
            all.extend([Field::Turn(n, Turn::Question), Field::Turn(n, Turn::Talk)]);
            for c in 0..turn.choices.len() {
                all.extend([Choice::Text, Choice::Then, Choice::Card].map(|part| Field::Choice(n, c, part)));
            }
        }
        all.extend([Field::Dilemmas, Field::Talk, Field::Differs]);
        all
    }
}
