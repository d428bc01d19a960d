//! What outlives a reload of the tab.

use std::sync::Arc;

use leptos::prelude::*;
use workshop::agenda::Agenda;
use workshop::ballot::Session;
use workshop::timer::Timer;

use super::{At, OWN, Room};
use crate::platform::{rounds, stage};

impl Room {
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
        stage::keep(&text);
    }

    /// The meeting that a reload interrupted.
    pub(super) fn restore(&self) {
        let Some(text) = stage::kept() else { return };
        let mut parts = text.split(';');
        let mut part = || parts.next().unwrap_or_default();
        let (format, case, session, agenda, place, timer) = (part(), part(), part(), part(), part(), part());
        let Some(agenda) = Agenda::restore(self.usual(format), agenda).filter(|_| !format.is_empty()) else { return };
        self.format.set(format.to_owned());
        self.agenda.set(agenda);
        let case = rounds::case(case).map(|found| (case, found));
        if let Some((id, case)) = case {
            self.case_id.set(id.to_owned());
            self.case.set(Some(Arc::new(case)));
        }
        self.open_session(Session::from_word(session).unwrap_or_else(|| Session::drawn(stage::random())));
        let (item, step) = place.split_once('.').unwrap_or_default();
        let at = At { item: item.parse().unwrap_or(0), step: step.parse().unwrap_or(0) };
        self.at.set(At { item: at.item, step: 0 });
        let timer = Timer::restore(timer, stage::now()).map(|(timer, _)| timer);
        self.go(at);
        if let Some(timer) = timer {
            self.timer.set(timer);
            self.show_clock();
            self.keep();
        }
    }
}
