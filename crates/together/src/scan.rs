//! The self-scan: twenty statements in five blocks of four, each answered on a scale of four, alone or as a team.
//!
//! Scores are sums and counts until they are shown; a mean is in hundredths. What is missing stays missing: a block
//! with too few answers has no mean. In a team of one or two nobody's answer is shown apart.

mod answers;
mod file;
mod picture;
mod team;

pub use answers::{Answers, BLOCKS, Block, HIGHEST, IN_BLOCK, STATEMENTS, Said, Spread};
pub use file::{FORMAT, MOST_BYTES, VERSION, read, write};
pub use picture::{PictureWords, picture};
pub use team::{CountFault, Counts, LEAST_PEOPLE, MOST_PEOPLE};

use guide::terms::Day;

/// How many statements are offered to start with.
pub const SUGGESTIONS: usize = 3;
/// A statement of a block that is not offered yet goes first when it is at most so many hundredths higher.
const FOR_ANOTHER_BLOCK: u16 = 100;

/// What came of a scan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Whether one person did it for themselves; else it is a team, also of one.
    pub alone: bool,
    /// How many took part.
    pub people: u16,
    /// The day.
    pub day: Option<Day>,
    /// Each statement, when anybody answered.
    pub statements: [Option<Said>; STATEMENTS],
    /// Each block.
    pub blocks: [Block; BLOCKS],
    counts: Counts,
}

/// What comes of the answers of one person.
#[must_use]
pub fn alone(answers: &Answers, day: Option<Day>) -> Outcome {
    Outcome { alone: true, ..outcome(&Counts::of(&[*answers]), 1, day) }
}

/// What comes of the answers of a team; `people` is how many took part, and at least as many as answered anything.
#[must_use]
pub fn team(counts: &Counts, people: u16, day: Option<Day>) -> Outcome {
    outcome(counts, people, day)
}

fn outcome(counts: &Counts, people: u16, day: Option<Day>) -> Outcome {
    let people = people.min(MOST_PEOPLE).max(counts.most_answers());
    let mut out = Outcome { people, day, counts: counts.clone(), ..Outcome::default() };
    for (n, place) in out.statements.iter_mut().enumerate() {
        *place = counts.said(n);
    }
    for (n, place) in out.blocks.iter_mut().enumerate() {
        *place = counts.block(n, people);
    }
    out
}

impl Outcome {
    /// How many answers there are in all.
    #[must_use]
    pub fn answers(&self) -> u32 {
        self.statements.iter().flatten().map(|s| u32::from(s.count)).sum()
    }

    /// How many are missing in all.
    #[must_use]
    pub fn missing(&self) -> u32 {
        self.blocks.iter().map(|b| u32::from(b.missing)).sum()
    }

    /// The statements to start with, counted from 0: the lowest first, and at equal scores the one that stands first.
    /// A statement of a block that is not there yet goes first when it is not much higher. What scores the highest
    /// is no suggestion.
    #[must_use]
    pub fn suggestions(&self) -> Vec<usize> {
        let mut left: Vec<(u16, usize)> = self
            .statements
            .iter()
            .enumerate()
            .filter_map(|(n, said)| Some((said.as_ref()?.mean, n)))
            .filter(|(mean, _)| *mean < u16::from(HIGHEST) * 100)
            .collect();
        left.sort_unstable();
        let mut out: Vec<usize> = Vec::new();
        while out.len() < SUGGESTIONS {
            let Some(lowest) = left.first().map(|(mean, _)| *mean) else { break };
            let is_new = |n: usize| out.iter().all(|other| other / IN_BLOCK != n / IN_BLOCK);
            let other = left.iter().position(|(mean, n)| is_new(*n) && *mean <= lowest + FOR_ANOTHER_BLOCK);
            let (_, chosen) = left.remove(other.unwrap_or_default());
            out.push(chosen);
        }
        out
    }

    /// The difference with an earlier scan for each block, in hundredths; `None` where one of the two has no mean.
    #[must_use]
    pub fn since(&self, earlier: &Outcome) -> [Option<i32>; BLOCKS] {
        let mut out = [None; BLOCKS];
        for (place, (now, before)) in out.iter_mut().zip(self.blocks.iter().zip(&earlier.blocks)) {
            *place = now.mean.zip(before.mean).map(|(now, before)| i32::from(now) - i32::from(before));
        }
        out
    }
}

/// A mean as it is shown: one digit after the comma that the language uses.
#[must_use]
pub fn shown(hundredths: u16, comma: char) -> String {
    let tenths = (hundredths + 5) / 10;
    let mut out = (tenths / 10).to_string();
    out.push(comma);
    out.push_str(&(tenths % 10).to_string());
    out
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
