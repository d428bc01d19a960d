//! The order of a call, and what rolls on to the next one.

use super::Question;

/// The most questions for one call. More is too much for one talk; the rest waits for a second.
pub const MOST: usize = 7;

/// The questions of a call, and those for a second one. Together: every chosen question, once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script<'a> {
    /// For this call, in order; at most [`MOST`].
    pub now: Vec<&'a Question>,
    /// For a second call, in order.
    pub later: Vec<&'a Question>,
    /// How many of them stayed open last time; these come first.
    pub open: usize,
}

impl<'a> Script<'a> {
    /// Every question, in order.
    pub fn all(&self) -> impl Iterator<Item = &'a Question> + '_ {
        self.now.iter().chain(&self.later).copied()
    }
}

/// The script for the chosen questions and those that stayed `open` last time (chosen again or
/// not). Open ones come first; then by class, then in the order of the bank. Unknown ids are no
/// question and vanish; doubles count once.
#[must_use]
pub fn script<'a>(selected: &[String], questions: &'a [Question], open: &[String]) -> Script<'a> {
    let mut chosen: Vec<(bool, &Question)> = Vec::new();
    for q in questions {
        let (is_open, is_chosen) = (open.contains(&q.id), selected.contains(&q.id));
        if (is_open || is_chosen) && !chosen.iter().any(|(_, c)| c.id == q.id) {
            chosen.push((!is_open, q));
        }
    }
    // The sort is stable: within a class the order of the bank stays.
    chosen.sort_by_key(|(fresh, q)| (*fresh, q.class));
    let open = chosen.iter().filter(|(fresh, _)| !fresh).count();
    let mut now: Vec<&Question> = chosen.into_iter().map(|(_, q)| q).collect();
    let later = now.split_off(MOST.min(now.len()));
    Script { now, later, open }
}

/// The ids that roll on after a call: what was asked without an answer, then what was not asked yet.
#[must_use]
pub fn open_after(script: &Script<'_>, answered: impl Fn(&str) -> bool) -> Vec<String> {
    script.all().filter(|q| !answered(&q.id)).map(|q| q.id.clone()).collect()
}
