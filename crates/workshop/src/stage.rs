//! What stands on the screen within a round, in steps that a presenter's remote walks through.
//!
//! A round is one step. A round that works on a case has more: its moments one by one, with the four
//! sides shown when the group is ready, and its turning points as question, split, card of the guide
//! and what the other choices would have led to. The n-th round in which people choose takes the n-th
//! turning point, so repeating that round goes on to the next one.

#[cfg(test)]
#[path = "stage_tests.rs"]
mod tests;

use crate::own::Case;

/// Which views of a moment are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides(u8);

impl Sides {
    /// Only what happened.
    pub const NONE: Sides = Sides(0);
    /// The school's.
    pub const SCHOOL: Sides = Sides(1);
    /// That of Veilig Thuis or of who helps.
    pub const HELP: Sides = Sides(2);
    /// The child's.
    pub const CHILD: Sides = Sides(4);
    /// The parent's.
    pub const PARENT: Sides = Sides(8);
    /// All four.
    pub const ALL: Sides = Sides(15);

    /// These and those.
    #[must_use]
    pub const fn and(self, other: Sides) -> Sides {
        Sides(self.0 | other.0)
    }

    /// Whether all of `other` are shown.
    #[must_use]
    pub const fn has(self, other: Sides) -> bool {
        self.0 & other.0 == other.0
    }
}

/// What the screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The round: its goal and its questions.
    Round,
    /// What the leader says before, and how the case begins.
    Setting,
    /// All moments by name, on de lijn.
    Line,
    /// A moment, from 0.
    Moment(usize, Sides),
    /// The question of a turning point, from 0, and its choices.
    Ask(usize),
    /// How the group chose.
    Split(usize),
    /// Which way the guide points, with the name of its card and what must hold first.
    Card(usize),
    /// What that card says to do.
    Do(usize),
    /// What the choices would have led to.
    Others(usize),
    /// What the guide would have done in another way.
    Differs,
}

/// The steps of the round at `at`, where `kinds` are the kinds of all rounds of today in order
/// (without the skipped ones). Without a case every round is one step. Never empty.
#[must_use]
pub fn steps(kinds: &[&str], at: usize, case: Option<&Case>) -> Vec<Step> {
    let (mut steps, Some(case)) = (vec![Step::Round], case) else { return vec![Step::Round] };
    let before = |kind: &str| kinds.iter().take(at).filter(|k| **k == kind).count();
    let all = 0..case.moments.len();
    match kinds.get(at).copied().unwrap_or("") {
        "read" => {
            steps.push(Step::Setting);
            // Who hears both sides later reads everything; else the turning point comes first.
            let sides = kinds.iter().any(|k| k.starts_with("side-"));
            let until = if sides { None } else { case.turns.first().map(|t| t.moment.saturating_add(1)) };
            let until = until.unwrap_or(all.end).min(all.end);
            steps.extend((0..until).map(|m| Step::Moment(m, Sides::NONE)));
        }
        "side-school" => {
            if before("read") == 0 {
                steps.push(Step::Setting);
            }
            steps.extend(all.flat_map(|m| [Step::Moment(m, Sides::NONE), Step::Moment(m, Sides::SCHOOL)]));
        }
        "side-help" => {
            let both = Sides::SCHOOL.and(Sides::HELP);
            steps.extend(all.flat_map(|m| [Step::Moment(m, Sides::SCHOOL), Step::Moment(m, both)]));
        }
        "chairs" => {
            let both = Sides::CHILD.and(Sides::PARENT);
            steps.extend(all.flat_map(|m| [Step::Moment(m, Sides::CHILD), Step::Moment(m, both)]));
        }
        "turns" if before("vote") + before("guide") > 0 => {
            let first = case.turns.first().map_or(0, |t| t.moment.saturating_add(1));
            let both = Sides::CHILD.and(Sides::PARENT);
            steps.extend((first..all.end).map(|m| Step::Moment(m, both)));
            steps.push(Step::Differs);
        }
        "turns" => {
            steps.push(Step::Line);
            let mut seen = Vec::new();
            for turn in case.turns.iter().filter(|t| all.contains(&t.moment)) {
                if !seen.contains(&turn.moment) {
                    seen.push(turn.moment);
                    steps.push(Step::Moment(turn.moment, Sides::ALL));
                }
            }
        }
        "vote" => {
            if let Some((turn, moment)) = nth(case, before("vote")) {
                steps.extend([Step::Moment(moment, Sides::NONE), Step::Ask(turn), Step::Split(turn)]);
            }
        }
        "guide" if before("vote") > 0 => {
            // Each round of the guide goes on where the one before stopped.
            let mut turns: Vec<usize> = (before("guide")..before("vote").max(before("guide") + 1))
                .filter_map(|n| nth(case, n))
                .map(|(turn, _)| turn)
                .collect();
            turns.dedup();
            steps.extend(turns.into_iter().flat_map(|t| [Step::Ask(t), Step::Card(t), Step::Do(t), Step::Others(t)]));
        }
        "guide" => {
            for (turn, _) in case.turns.iter().enumerate() {
                let moment = nth(case, turn).map(|(_, moment)| Step::Moment(moment, Sides::NONE));
                steps.extend(moment);
                steps.extend([
                    Step::Ask(turn),
                    Step::Split(turn),
                    Step::Card(turn),
                    Step::Do(turn),
                    Step::Others(turn),
                ]);
            }
            if kinds.iter().skip(at + 1).all(|k| *k != "turns") {
                steps.push(Step::Differs);
            }
        }
        _ => {}
    }
    steps
}

/// The n-th turning point and its moment; after the last one the last one again.
fn nth(case: &Case, n: usize) -> Option<(usize, usize)> {
    let turn = n.min(case.turns.len().checked_sub(1)?);
    let moment = case.turns.get(turn)?.moment.min(case.moments.len().checked_sub(1)?);
    Some((turn, moment))
}
