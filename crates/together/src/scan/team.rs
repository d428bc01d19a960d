//! How often each answer was given: of answers that were collected, or counted on paper.

use super::answers::{Answers, BLOCKS, Block, HIGHEST, IN_BLOCK, STATEMENTS, Said, Spread, mean};

/// The most people of a team.
pub const MOST_PEOPLE: u16 = 500;
/// From so many people on the answers are shown apart; in a smaller team that would show who said what.
pub const LEAST_PEOPLE: u16 = 3;

/// Why counts cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountFault {
    /// No whole number from 0 to [`MOST_PEOPLE`].
    NotACount,
    /// More answers to this statement, counted from 0, than there are people.
    MoreThanPeople(usize),
}

/// How many gave the answer 1, 2, 3, 4 to each statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts([[u16; HIGHEST as usize]; STATEMENTS]);

impl Counts {
    /// Counts answers that were collected. Of more than [`MOST_PEOPLE`] the rest is left out.
    #[must_use]
    pub fn of(all: &[Answers]) -> Counts {
        let mut counts = Counts::default();
        for answers in all.iter().take(usize::from(MOST_PEOPLE)) {
            for (n, each) in counts.0.iter_mut().enumerate() {
                let place = answers.get(n).and_then(|a| each.get_mut(usize::from(a).checked_sub(1)?));
                if let Some(place) = place {
                    *place += 1;
                }
            }
        }
        counts
    }

    /// What stands for a statement, counted from 0.
    #[must_use]
    pub fn get(&self, statement: usize) -> [u16; HIGHEST as usize] {
        self.0.get(statement).copied().unwrap_or_default()
    }

    /// Puts down how many gave an answer, 1 to 4. What is no statement or answer, or more than [`MOST_PEOPLE`],
    /// changes nothing; says whether it was put down.
    pub fn set(&mut self, statement: usize, answer: u8, count: u16) -> bool {
        let each = self.0.get_mut(statement);
        let place = each.and_then(|each| each.get_mut(usize::from(answer).checked_sub(1)?));
        match place.filter(|_| count <= MOST_PEOPLE) {
            Some(place) => {
                *place = count;
                true
            }
            None => false,
        }
    }

    /// Whether there are no more answers to any statement than people.
    ///
    /// # Errors
    /// The first statement with more.
    pub fn fit(&self, people: u16) -> Result<(), CountFault> {
        if people > MOST_PEOPLE {
            return Err(CountFault::NotACount);
        }
        let over = self.0.iter().position(|each| total(each) > u32::from(people));
        over.map_or(Ok(()), |n| Err(CountFault::MoreThanPeople(n)))
    }

    /// The most answers to one statement: so many people there are at least.
    #[must_use]
    pub fn most_answers(&self) -> u16 {
        let most = self.0.iter().map(total).max().unwrap_or_default();
        u16::try_from(most).unwrap_or(u16::MAX)
    }

    /// What was said about a statement.
    pub(super) fn said(&self, statement: usize) -> Option<Said> {
        let each = self.0.get(statement)?;
        let count = total(each);
        if count == 0 {
            return None;
        }
        let spread = span(each).filter(|_| count >= u32::from(LEAST_PEOPLE));
        Some(Said {
            count: u16::try_from(count).unwrap_or(u16::MAX),
            mean: mean(sum(each), count),
            spread: spread.map(|(low, high)| Spread { low, high, each: *each }),
        })
    }

    /// What came of a block.
    pub(super) fn block(&self, block: usize, people: u16) -> Block {
        if block >= BLOCKS {
            return Block::default();
        }
        let all = self.0.iter().skip(block * IN_BLOCK).take(IN_BLOCK);
        let mut joined = [0_u16; HIGHEST as usize];
        let (mut added, mut count) = (0_u32, 0_u32);
        for each in all {
            added += sum(each);
            count += total(each);
            for (place, n) in joined.iter_mut().zip(each) {
                *place = place.saturating_add(*n);
            }
        }
        let asked = u32::from(people) * IN_BLOCK as u32;
        let enough = count > 0 && count * 2 >= asked;
        let shows_nobody = people >= LEAST_PEOPLE && enough;
        Block {
            mean: enough.then(|| mean(added, count)),
            missing: u16::try_from(asked.saturating_sub(count)).unwrap_or(u16::MAX),
            spread: span(&joined).filter(|_| shows_nobody),
        }
    }
}

fn total(each: &[u16; HIGHEST as usize]) -> u32 {
    each.iter().map(|n| u32::from(*n)).sum()
}

fn sum(each: &[u16; HIGHEST as usize]) -> u32 {
    (1_u32..).zip(each).map(|(answer, n)| answer * u32::from(*n)).sum()
}

/// The lowest and the highest answer that anybody gave.
fn span(each: &[u16; HIGHEST as usize]) -> Option<(u8, u8)> {
    let mut given = (1_u8..).zip(each).filter(|(_, n)| **n > 0).map(|(answer, _)| answer);
    let low = given.next()?;
    Some((low, given.last().unwrap_or(low)))
}
