//! Where the screen is, and how a remote moves it.

use contract::workshop::FormatRound;
use leptos::prelude::*;
use workshop::stage::{Step, steps};
use workshop::timer::{Phase, Timer};

use super::{At, Meeting};

impl Meeting {
    /// Where the screen is. Subscribes the caller.
    pub(crate) fn at(&self) -> At {
        self.at.get()
    }

    /// The round on the screen. Subscribes the caller.
    pub(crate) fn shown(&self) -> Option<FormatRound> {
        let (format, at) = (self.format()?, self.at.get());
        let round = self.agenda.with(|a| a.items().get(at.item).map(|i| i.round))?;
        format.rounds.get(round).cloned()
    }

    /// The places in the agenda of the rounds that are not skipped. Subscribes the caller.
    fn open(&self) -> Vec<usize> {
        self.agenda.with(|a| a.items().iter().enumerate().filter(|(_, i)| !i.skipped).map(|(at, _)| at).collect())
    }

    /// The number of the round on the screen, from 1, and how many there are. Subscribes the caller.
    pub(crate) fn count(&self) -> (usize, usize) {
        let (open, at) = (self.open(), self.at.get());
        (open.iter().position(|i| *i == at.item).map_or(0, |n| n + 1), open.len())
    }

    /// The steps of a round of the agenda. Subscribes the caller.
    fn steps_of(&self, item: usize) -> Vec<Step> {
        let (open, format) = (self.open(), self.format());
        let kind = |at: &usize| -> Option<String> {
            let round = self.agenda.with(|a| a.items().get(*at).map(|i| i.round))?;
            format.as_ref()?.rounds.get(round).map(|r| r.kind.clone())
        };
        let kinds: Vec<String> = open.iter().map(|at| kind(at).unwrap_or_default()).collect();
        let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
        let case = self.case.get().filter(|_| format.as_ref().is_some_and(|f| f.with_case));
        let at = open.iter().position(|i| *i == item).unwrap_or(usize::MAX);
        steps(&kinds, at, case.as_deref())
    }

    /// The steps of the round on the screen. Subscribes the caller.
    pub(crate) fn steps(&self) -> Vec<Step> {
        self.steps_of(self.at.get().item)
    }

    /// What the screen shows of the round. Subscribes the caller.
    pub(crate) fn step(&self) -> Step {
        self.steps().get(self.at.get().step).copied().unwrap_or(Step::Round)
    }

    /// Shows a round and a step of it, brought within what there is. Another round sets the timer anew.
    pub(crate) fn go(&self, to: At) {
        untrack(|| {
            let open = self.open();
            let before = self.at.get();
            let item = open.iter().copied().find(|i| *i >= to.item).or_else(|| open.last().copied()).unwrap_or(0);
            let last = self.steps_of(item).len().saturating_sub(1);
            let at = At { item, step: if item == to.item { to.step.min(last) } else { 0 } };
            self.at.set(at);
            let ready = self.timer.with(|t| t.phase() == Phase::Ready);
            if item != before.item || ready {
                let minutes = self.agenda.with(|a| a.items().get(item).map_or(0, |i| i.minutes));
                self.timer.set(Timer::new(minutes));
                self.show_clock();
            }
            self.keep();
        });
    }

    /// The next step, or the next round.
    pub(crate) fn next(&self) {
        let (at, steps) = untrack(|| (self.at.get(), self.steps()));
        if at.step + 1 < steps.len() {
            self.go(At { step: at.step + 1, ..at });
        } else {
            self.next_round();
        }
    }

    /// The step before, or the last one of the round before.
    pub(crate) fn previous(&self) {
        let at = self.at.get_untracked();
        if at.step > 0 {
            self.go(At { step: at.step - 1, ..at });
        } else if let Some(item) = untrack(|| self.open()).into_iter().rfind(|i| *i < at.item) {
            let last = untrack(|| self.steps_of(item)).len().saturating_sub(1);
            self.go(At { item, step: last });
        }
    }

    /// The next round; after the last one nothing changes.
    pub(crate) fn next_round(&self) {
        let at = self.at.get_untracked();
        if let Some(item) = untrack(|| self.open()).into_iter().find(|i| *i > at.item) {
            self.go(At { item, step: 0 });
        }
    }

    /// The begin of this round, or the round before.
    pub(crate) fn previous_round(&self) {
        let at = self.at.get_untracked();
        let before = untrack(|| self.open()).into_iter().rfind(|i| *i < at.item);
        let item = if at.step > 0 { at.item } else { before.unwrap_or(at.item) };
        self.go(At { item, step: 0 });
    }

    /// The very last round.
    pub(crate) fn last_round(&self) {
        if let Some(item) = untrack(|| self.open()).into_iter().next_back() {
            self.go(At { item, step: 0 });
        }
    }

    /// Whether the screen is dark for a while. Subscribes the caller.
    pub(crate) fn is_dark(&self) -> bool {
        self.dark.get()
    }

    /// Makes the screen dark, or shows it again.
    pub(crate) fn darken(&self, yes: bool) {
        self.dark.set(yes);
    }
}
