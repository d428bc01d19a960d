//! The answers of one person, and what can be said of many.

/// How many statements there are.
pub const STATEMENTS: usize = 20;
/// How many blocks of statements.
pub const BLOCKS: usize = 5;
/// Statements in a block; they stand in the order of the blocks.
pub const IN_BLOCK: usize = 4;
/// The highest answer; the lowest is 1.
pub const HIGHEST: u8 = 4;

/// The answers of one person: 1 to 4, or missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers([Option<u8>; STATEMENTS]);

impl Answers {
    /// Of numbers, such as a vote code gives: 0, or more than [`HIGHEST`], is missing.
    #[must_use]
    pub fn from_numbers(numbers: &[u8; STATEMENTS]) -> Answers {
        Answers(numbers.map(|n| (1..=HIGHEST).contains(&n).then_some(n)))
    }

    /// As numbers for a vote code; missing is 0.
    #[must_use]
    pub fn numbers(&self) -> [u8; STATEMENTS] {
        self.0.map(Option::unwrap_or_default)
    }

    /// The answer to a statement, counted from 0.
    #[must_use]
    pub fn get(&self, statement: usize) -> Option<u8> {
        self.0.get(statement).copied().flatten()
    }

    /// Answers a statement, or takes its answer back. What is no statement or no answer changes nothing.
    pub fn set(&mut self, statement: usize, answer: Option<u8>) {
        let fits = answer.is_none_or(|n| (1..=HIGHEST).contains(&n));
        if let Some(place) = self.0.get_mut(statement).filter(|_| fits) {
            *place = answer;
        }
    }

    /// How many statements are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.0.iter().flatten().count()
    }
}

/// What was said about one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// How many answered.
    pub count: u16,
    /// The mean in hundredths, 100 to 400.
    pub mean: u16,
    /// The lowest and the highest answer, and how many gave each; `None` where that would show who said what.
    pub spread: Option<Spread>,
}

/// How far answers lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The lowest answer, 1 to 4.
    pub low: u8,
    /// The highest.
    pub high: u8,
    /// How many gave the answer 1, 2, 3, 4.
    pub each: [u16; HIGHEST as usize],
}

/// What came of a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The mean in hundredths; `None` when fewer than half of the answers are there.
    pub mean: Option<u16>,
    /// How many answers are missing.
    pub missing: u16,
    /// The lowest and the highest answer in the block, where that shows nobody.
    pub spread: Option<(u8, u8)>,
}

/// A mean in hundredths, rounded to the nearest.
pub(super) fn mean(sum: u32, count: u32) -> u16 {
    let hundredths = (sum * 100 + count / 2).checked_div(count).unwrap_or_default();
    u16::try_from(hundredths).unwrap_or(u16::MAX)
}
