//! What outlives a reload of the tab.

use std::sync::Arc;

use leptos::prelude::*;
use workshop::agenda::Agenda;
use workshop::ballot::Session;
use workshop::own::Case;
use workshop::snapshot::Snapshot;
use workshop::tally::{Counted, Tally};
use workshop::timer::Timer;

use super::clock::now;
use super::{At, KEPT, Meeting, OWN};
use crate::platform::dom::Page;
use crate::platform::{environment, tab_storage};

impl Meeting {
    /// Keeps ids and numbers for a reload of this tab: format, case, session, order and minutes, place, timer.
    /// A case made here, votes, harvest and anything typed are not in it.
    pub(super) fn keep(&self) {
        if self.format.with_untracked(String::is_empty) {
            return;
        }
        let text = untrack(|| {
            let (at, format) = (self.at.get(), self.format.get());
            let case = self.case_id.get();
            let case = if case == OWN { String::new() } else { case };
            let (agenda, timer) = (self.agenda.with(Agenda::save), self.timer.with(Timer::save));
            let session = self.session.get().word();
            let place = [at.item.to_string(), at.step.to_string()].join(".");
            [format, case, session, agenda, place, timer].join(";")
        });
        tab_storage::keep(KEPT, &text);
    }

    /// The case on the table, when somebody made it here. Subscribes the caller.
    pub(crate) fn own_case(&self) -> Option<Case> {
        let own = self.case_id.with(|id| id == OWN);
        self.case.get().filter(|_| own).map(|case| Case::clone(&case))
    }

    /// The votes on every turning point that has any. Subscribes the caller.
    pub(crate) fn counted(&self) -> Vec<Counted> {
        self.tallies.with(|all| all.iter().filter(|t| t.total() > 0).map(Tally::counted).collect())
    }

    /// Puts the case, the session and the votes of a snapshot in the place of what is there. The timer stays.
    pub(crate) fn put_back(&self, snapshot: &Snapshot) {
        let timer = self.timer.get_untracked();
        let same = self.case_id.with_untracked(|id| *id == snapshot.on_table);
        match &snapshot.table {
            Some(case) => self.take_own(case.clone()),
            None if !same => self.take_case(&snapshot.on_table),
            None => {}
        }
        if let Some(session) = snapshot.session {
            self.open_session(session);
        }
        self.tallies.update(|all| {
            for tally in all {
                if let Some(counted) = snapshot.votes.iter().find(|counted| counted.question == tally.question()) {
                    tally.restore(counted);
                }
            }
        });
        self.people.set(snapshot.people);
        self.go(At { item: snapshot.at.0, step: snapshot.at.1 });
        self.timer.set(timer);
        self.show_clock();
        self.keep();
    }

    /// The meeting that a reload interrupted.
    pub(super) fn restore(&self) {
        let Some(text) = tab_storage::kept(KEPT) else { return };
        let mut parts = text.split(';');
        let mut part = || parts.next().unwrap_or_default();
        let (format, case, session, agenda, place, timer) = (part(), part(), part(), part(), part(), part());
        let Some(agenda) = Agenda::restore(self.usual(format), agenda).filter(|_| !format.is_empty()) else { return };
        self.format.set(format.to_owned());
        self.agenda.set(agenda);
        let case = contract::case::case(&Page, case).map(|found| (case, found));
        if let Some((id, case)) = case {
            self.case_id.set(id.to_owned());
            self.case.set(Some(Arc::new(case)));
        }
        self.open_session(Session::from_word(session).unwrap_or_else(|| Session::drawn(environment::random_or_weak())));
        let (item, step) = place.split_once('.').unwrap_or_default();
        let at = At { item: item.parse().unwrap_or(0), step: step.parse().unwrap_or(0) };
        self.at.set(At { item: at.item, step: 0 });
        let timer = Timer::restore(timer, now()).map(|(timer, _)| timer);
        self.go(at);
        if let Some(timer) = timer {
            self.timer.set(timer);
            self.show_clock();
            self.keep();
        }
    }
}
