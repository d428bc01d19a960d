//! The meeting: which format and case, the agenda of today, where on the screen, the timer, the votes.
//! Views read it and call it.
//!
//! Features get a [`Meeting`] and call it. A vote belongs to a turning point of the case that is on the
//! table: its number in the session is its place in that case, from 1. Another case begins another
//! session, so that a code for the old one is recognised as old.

mod clock;
mod reload;
mod walk;

use std::sync::Arc;

use contract::workshop::{Format, formats};
use leptos::prelude::*;
use workshop::agenda::{Agenda, Round};
use workshop::ballot::Session;
use workshop::own::Case;
use workshop::tally::{Entered, Tally};
use workshop::timer::{Phase, Timer};

use crate::fresh::Fresh;
use crate::platform::dom::Page;
use crate::platform::{environment, tab_storage};
use crate::shell::Shell;

/// Where a reload finds the meeting again: ids and numbers, nothing that anybody typed.
const KEPT: &str = "rdm-stage";

/// The id of a case that somebody made here.
pub(crate) const OWN: &str = "eigen";

/// Where the screen is: the round in the agenda, and the step in the round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct At {
    pub(crate) item: usize,
    pub(crate) step: usize,
}

/// Everything about the meeting, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct Meeting {
    pub(super) shell: Shell,
    formats: StoredValue<Arc<Vec<Format>>>,
    /// All that follows.
    fresh: Fresh,
    format: RwSignal<String>,
    case_id: RwSignal<String>,
    case: RwSignal<Option<Arc<Case>>>,
    agenda: RwSignal<Agenda>,
    at: RwSignal<At>,
    timer: RwSignal<Timer>,
    clock: RwSignal<String>,
    sound: RwSignal<bool>,
    dark: RwSignal<bool>,
    session: RwSignal<Session>,
    tallies: RwSignal<Vec<Tally>>,
    people: RwSignal<u32>,
}

impl Meeting {
    /// No meeting yet, or the one that a reload interrupted.
    pub(crate) fn new(shell: Shell) -> Meeting {
        let fresh = Fresh::new();
        let meeting = Meeting {
            shell,
            formats: StoredValue::new(Arc::new(formats(&Page))),
            fresh,
            format: fresh.text(),
            case_id: fresh.text(),
            case: fresh.signal(|| None),
            agenda: fresh.signal(|| Agenda::new(Vec::new())),
            at: fresh.signal(At::default),
            timer: fresh.signal(|| Timer::new(0)),
            clock: fresh.text(),
            sound: fresh.signal(|| false),
            dark: fresh.signal(|| false),
            session: fresh.signal(|| Session::drawn(environment::random_or_weak())),
            tallies: fresh.signal(Vec::new),
            people: fresh.signal(|| 0),
        };
        meeting.restore();
        meeting
    }

    /// All formats.
    pub(crate) fn formats(&self) -> Arc<Vec<Format>> {
        self.formats.get_value()
    }

    /// The format of the meeting. Subscribes the caller.
    pub(crate) fn format(&self) -> Option<Format> {
        let id = self.format.get();
        self.formats().iter().find(|f| f.id == id).cloned()
    }

    /// Whether this is the format of the meeting. Subscribes the caller.
    pub(crate) fn is_format(&self, id: &str) -> bool {
        self.format.with(|f| f == id)
    }

    /// Begins a meeting in this format, unless it is the one that runs.
    pub(crate) fn begin(&self, id: &str) {
        if self.format.with_untracked(|f| f == id) {
            return;
        }
        let usual = self.usual(id);
        self.format.set(id.to_owned());
        self.agenda.set(Agenda::new(usual));
        self.go(At::default());
    }

    fn usual(&self, format: &str) -> Vec<Round> {
        let formats = self.formats();
        let rounds = formats.iter().find(|f| f.id == format).map(|f| f.rounds.iter().map(|r| r.round.clone()));
        rounds.map(Iterator::collect).unwrap_or_default()
    }

    /// The id of the case on the table, [`OWN`] for one made here, or nothing. Subscribes the caller.
    pub(crate) fn case_id(&self) -> String {
        self.case_id.get()
    }

    /// The case on the table. Subscribes the caller.
    pub(crate) fn case(&self) -> Option<Arc<Case>> {
        self.case.get()
    }

    /// Puts a case of the guide on the table; an unknown id takes it away. Votes begin anew, in a new session.
    pub(crate) fn take_case(&self, id: &str) {
        self.put(id, contract::case::case(&Page, id));
    }

    /// Puts a case on the table that somebody made here. It is not kept for a reload.
    pub(crate) fn take_own(&self, case: Case) {
        self.put(OWN, Some(case));
    }

    fn put(&self, id: &str, case: Option<Case>) {
        self.case_id.set(if case.is_some() { id.to_owned() } else { String::new() });
        self.case.set(case.map(Arc::new));
        self.open_session(Session::drawn(environment::random_or_weak()));
        self.go(At { item: self.at.get_untracked().item, step: 0 });
    }

    fn open_session(&self, session: Session) {
        let choices: Vec<usize> = untrack(|| {
            let case = self.case.get();
            case.map(|c| c.turns.iter().map(|t| t.choices.len()).collect()).unwrap_or_default()
        });
        let tally = |(n, choices): (usize, usize)| {
            let small = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
            Tally::new(session, small(n + 1), small(choices))
        };
        self.tallies.set(choices.into_iter().enumerate().map(tally).collect());
        self.session.set(session);
    }

    /// The session of the votes. Subscribes the caller.
    pub(crate) fn session(&self) -> Session {
        self.session.get()
    }

    /// Looks at the votes on a turning point, from 0. Subscribes the caller. `None` when there is no such point.
    pub(crate) fn with_votes<T>(&self, turn: usize, look: impl FnOnce(&Tally) -> T) -> Option<T> {
        self.tallies.with(|all| all.get(turn).map(look))
    }

    /// All votes that are counted. Subscribes the caller. For who only wants to know that something changed.
    pub(crate) fn votes_seen(&self) -> u32 {
        self.tallies.with(|all| all.iter().map(Tally::total).sum())
    }

    /// Changes the votes on a turning point.
    pub(crate) fn vote<T>(&self, turn: usize, change: impl FnOnce(&mut Tally) -> T) -> Option<T> {
        self.tallies.try_update(|all| all.get_mut(turn).map(change)).flatten()
    }

    /// Takes in a code on a turning point. Who follows the votes hears of it only when they changed: a camera sees the
    /// same codes again and again.
    pub(crate) fn take_in(&self, turn: usize, code: &str) -> Option<Entered> {
        let enter = |all: &mut Vec<Tally>| {
            let entered = all.get_mut(turn).map(|tally| tally.enter(code));
            (matches!(entered, Some(Entered::Counted(_) | Entered::Replaced(..))), entered)
        };
        self.tallies.try_maybe_update(enter).flatten()
    }

    /// How many people vote, as somebody said; 0 when nobody did. Subscribes the caller.
    pub(crate) fn people(&self) -> u32 {
        self.people.get()
    }

    /// Says how many people vote.
    pub(crate) fn set_people(&self, people: u32) {
        self.people.set(people);
    }

    /// The agenda of today. Subscribes the caller.
    pub(crate) fn agenda(&self) -> Agenda {
        self.agenda.get()
    }

    /// Changes the agenda. The round on the screen keeps its place in the list.
    pub(crate) fn plan<T>(&self, change: impl FnOnce(&mut Agenda) -> T) -> Option<T> {
        let done = self.agenda.try_update(change);
        let at = self.at.get_untracked();
        if self.timer.with_untracked(|t| t.phase() == Phase::Ready) {
            self.go(at);
        } else {
            self.keep();
        }
        done
    }

    /// Forgets the meeting: everything was wiped.
    pub(crate) fn forget(&self) {
        self.fresh.reset();
        tab_storage::forget(KEPT);
    }

    /// The page is left: what a reload of the tab would not bring back must not come back from the browser's own memory
    /// of the page either.
    pub(crate) fn leave(&self) {
        self.fresh.reset();
    }

    /// The browser shows the page again that was left.
    pub(crate) fn come_back(&self) {
        self.restore();
    }

    /// Changes whenever all was forgotten: pages are made anew then, with their fields. Subscribes the caller.
    pub(crate) fn generation(&self) -> u32 {
        self.fresh.generation()
    }
}
