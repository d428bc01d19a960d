//! Counting the votes on one question: codes that are taken in one by one, and colour cards that are
//! counted by hand.

#[cfg(test)]
#[path = "tally_tests.rs"]
mod tests;

use crate::ballot::{self, CHOICES, Participant, Reading, Session, Vote};
use crate::words::fill;

/// The most votes by code, and the most cards of one colour.
pub const MOST_VOTES: usize = 999;

/// What taking in a code did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// Counted for this choice.
    Counted(u8),
    /// The same participant changed its mind: from, to.
    Replaced(u8, u8),
    /// This very code was counted before.
    Double,
    /// A choice that this question does not have.
    NoSuchChoice,
    /// No more than [`MOST_VOTES`].
    Full,
    /// Nothing was counted: see [`Reading`]. Never [`Reading::Vote`].
    Refused(Reading),
}

/// One bar of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The choice, from 0.
    pub choice: u8,
    /// How many chose it.
    pub count: u32,
    /// Its part of all votes in thousandths, rounded down.
    pub permille: u16,
    /// Its length in thousandths of the longest bar.
    pub length: u16,
    /// Whether no other choice has more. More than one can be it.
    pub is_most: bool,
}

/// The votes that are in against the people who vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Still {
    /// Nobody said how many people vote.
    Unknown,
    /// Every vote is in.
    Complete,
    /// So many are missing.
    Missing(u32),
    /// So many more votes than people.
    TooMany(u32),
}

/// What is still missing when `total` votes are in and `people` vote; 0 people means that nobody said.
#[must_use]
pub fn still(total: u32, people: u32) -> Still {
    if people == 0 {
        return Still::Unknown;
    }
    match (people.checked_sub(total), total.checked_sub(people)) {
        (Some(0), _) => Still::Complete,
        (Some(missing), _) => Still::Missing(missing),
        (_, more) => Still::TooMany(more.unwrap_or(0)),
    }
}

/// How the split is said. Every text may hold places between braces.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// One choice: `{choice}`, `{n}`, `{total}`.
    pub bar: &'a str,
    /// Nobody chose anything.
    pub none: &'a str,
    /// Everybody chose `{choice}`.
    pub all: &'a str,
    /// The most votes, shared: `{choices}`, `{n}`.
    pub tie: &'a str,
    /// The most votes: `{choice}`, `{n}`, `{total}`.
    pub most: &'a str,
    /// Between two choices with as many votes, such as " en ".
    pub and: &'a str,
}

/// What was counted on one question; see [`Tally::counted`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The number of the question in the session.
    pub question: u8,
    /// Participant and choice of each code.
    pub codes: Vec<(u32, u8)>,
    /// The colour cards of each choice.
    pub hand: [u32; CHOICES as usize],
}

enum Step {
    Added,
    Replaced(usize, u8),
    Hand(u8, u32),
}

/// The votes on one question.
pub struct Tally {
    session: Session,
    question: u8,
    choices: u8,
    votes: Vec<(Participant, u8)>,
    hand: [u32; CHOICES as usize],
    steps: Vec<Step>,
}

impl Tally {
    /// No votes yet on a question (its number in the session) with so many choices, 2 to 4.
    #[must_use]
    pub fn new(session: Session, question: u8, choices: u8) -> Tally {
        let choices = choices.clamp(2, CHOICES);
        Tally { session, question, choices, votes: Vec::new(), hand: [0; CHOICES as usize], steps: Vec::new() }
    }

    /// What was counted, for a [`crate::snapshot`]: participant and choice of each code, and the cards of each colour.
    #[must_use]
    pub fn counted(&self) -> Counted {
        let codes = self.votes.iter().map(|(who, choice)| (who.raw(), *choice)).collect();
        Counted { question: self.question, codes, hand: self.hand }
    }

    /// Takes over what was counted before, as far as it can be: nothing of it can be undone. A number that cannot be
    /// a participant, a choice that this question does not have, and what is past the limits is left out.
    pub fn restore(&mut self, counted: &Counted) {
        self.votes.clear();
        self.steps.clear();
        for (raw, choice) in &counted.codes {
            let new = Participant::of(*raw).filter(|who| self.votes.iter().all(|(other, _)| other != who));
            if let Some(who) = new.filter(|_| *choice < self.choices && self.votes.len() < MOST_VOTES) {
                self.votes.push((who, *choice));
            }
        }
        let most = u32::try_from(MOST_VOTES).unwrap_or(u32::MAX);
        let choices = usize::from(self.choices);
        self.hand = [0; CHOICES as usize];
        self.hand.iter_mut().zip(counted.hand).take(choices).for_each(|(hand, n)| *hand = n.min(most));
    }

    /// The number of the question in the session.
    #[must_use]
    pub fn question(&self) -> u8 {
        self.question
    }

    /// How many votes came in as a code.
    #[must_use]
    pub fn by_code(&self) -> u32 {
        u32::try_from(self.votes.len()).unwrap_or(u32::MAX)
    }

    /// Takes in a code that was typed or scanned.
    pub fn enter(&mut self, text: &str) -> Entered {
        match ballot::read(text, self.session, self.question) {
            Reading::Vote(vote) => self.count(&vote),
            other => Entered::Refused(other),
        }
    }

    fn count(&mut self, vote: &Vote) -> Entered {
        if vote.choice >= self.choices {
            return Entered::NoSuchChoice;
        }
        if let Some((at, (_, choice))) =
            self.votes.iter_mut().enumerate().find(|(_, (who, _))| *who == vote.participant)
        {
            if *choice == vote.choice {
                return Entered::Double;
            }
            let before = std::mem::replace(choice, vote.choice);
            self.steps.push(Step::Replaced(at, before));
            return Entered::Replaced(before, vote.choice);
        }
        if self.votes.len() >= MOST_VOTES {
            return Entered::Full;
        }
        self.votes.push((vote.participant, vote.choice));
        self.steps.push(Step::Added);
        Entered::Counted(vote.choice)
    }

    /// Sets the colour cards that were counted by hand for a choice. They come on top of the codes.
    pub fn set_hand(&mut self, choice: u8, count: u32) {
        let most = u32::try_from(MOST_VOTES).unwrap_or(u32::MAX);
        if choice >= self.choices {
            return;
        }
        if let Some(hand) = self.hand.get_mut(usize::from(choice)) {
            let before = std::mem::replace(hand, count.min(most));
            if before != *hand {
                self.steps.push(Step::Hand(choice, before));
            }
        }
    }

    /// The colour cards of a choice.
    #[must_use]
    pub fn hand(&self, choice: u8) -> u32 {
        self.hand.get(usize::from(choice)).copied().unwrap_or(0)
    }

    /// Takes the last thing back. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        match self.steps.pop() {
            None => return false,
            Some(Step::Added) => _ = self.votes.pop(),
            Some(Step::Replaced(at, before)) => {
                if let Some((_, choice)) = self.votes.get_mut(at) {
                    *choice = before;
                }
            }
            Some(Step::Hand(choice, before)) => {
                if let Some(hand) = self.hand.get_mut(usize::from(choice)) {
                    *hand = before;
                }
            }
        }
        true
    }

    /// Whether there is something to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.steps.is_empty()
    }

    /// How many chose each, in the order of the choices.
    #[must_use]
    pub fn counts(&self) -> Vec<u32> {
        let by_code = |choice| u32::try_from(self.votes.iter().filter(|(_, c)| *c == choice).count()).unwrap_or(0);
        (0..self.choices).map(|choice| by_code(choice).saturating_add(self.hand(choice))).collect()
    }

    /// All votes.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.counts().iter().sum()
    }

    /// The picture: a bar for every choice, also for the empty ones.
    #[must_use]
    pub fn bars(&self) -> Vec<Bar> {
        let counts = self.counts();
        let (total, most) = (counts.iter().sum::<u32>(), counts.iter().copied().max().unwrap_or(0));
        let part = |n: u32, of: u32| u16::try_from(n.saturating_mul(1_000).checked_div(of).unwrap_or(0)).unwrap_or(0);
        let bar = |(choice, count): (u8, &u32)| Bar {
            choice,
            count: *count,
            permille: part(*count, total),
            length: part(*count, most),
            is_most: most > 0 && *count == most,
        };
        (0..self.choices).zip(&counts).map(bar).collect()
    }

    /// The split in words: what most people chose, then every choice.
    #[must_use]
    pub fn said(&self, words: &Words<'_>) -> String {
        let bars = self.bars();
        let total = self.total().to_string();
        let most: Vec<&Bar> = bars.iter().filter(|b| b.is_most).collect();
        let Some(first) = most.first() else { return words.none.to_owned() };
        let n = first.count.to_string();
        let choices = most.iter().map(|b| letter(b.choice)).collect::<Vec<_>>().join(words.and);
        let lead = if total == n {
            words.all
        } else if most.len() > 1 {
            words.tie
        } else {
            words.most
        };
        let mut said = fill(lead, &[("choice", &choices), ("choices", &choices), ("n", &n), ("total", &total)]);
        for bar in &bars {
            let (choice, n) = (letter(bar.choice), bar.count.to_string());
            said.push(' ');
            said.push_str(&fill(words.bar, &[("choice", &choice), ("n", &n), ("total", &total)]));
        }
        said
    }
}

/// The letter of a choice: A to D.
#[must_use]
pub fn letter(choice: u8) -> String {
    char::from(b'A'.saturating_add(choice.min(25))).to_string()
}
