//! The dates of the clock. In memory only.

use guide::terms::bridge::{Region, SchoolHoliday};
use guide::terms::clock::{Typed, clock, read};
use guide::terms::ladder::{Rung, now, silence};
use guide::terms::{Clock, ClockFault, Dates, Day, DayFault, StartEvent, State};
use leptos::prelude::*;

use crate::fresh::Fresh;
use crate::platform::dom::Page;
use crate::shell::{Shell, UnsavedInput};
use crate::today;

/// What the reader filled in.
#[derive(Clone, Copy)]
pub(crate) struct DeadlineState {
    typed: RwSignal<[String; 4]>,
    unreadable: RwSignal<[bool; 4]>,
    region: RwSignal<Option<Region>>,
    own_holiday: RwSignal<(String, String)>,
}

/// The fields, in order.
pub(crate) const FIELDS: [StartEvent; 4] =
    [StartEvent::Reported, StartEvent::Decided, StartEvent::Recorded, StartEvent::Review];

impl DeadlineState {
    /// Nothing filled in.
    pub(crate) fn new(shell: Shell) -> DeadlineState {
        let fresh = Fresh::new();
        let deadlines = DeadlineState {
            typed: fresh.signal(Default::default),
            unreadable: fresh.signal(|| [false; 4]),
            region: fresh.signal(|| None),
            own_holiday: fresh.signal(Default::default),
        };
        // Dates are soon typed again, so nobody is asked to stay for them.
        let present = Signal::derive(move || deadlines.has_dates());
        shell.register_unsaved(UnsavedInput { unsaved: Signal::stored(false), present, fresh });
        deadlines
    }

    pub(crate) fn typed(&self, field: usize) -> String {
        self.typed.with(|t| t.get(field).cloned().unwrap_or_default())
    }

    /// Keeps a field. `unreadable`: the browser says something stands there that is no day.
    pub(crate) fn fill(&self, field: usize, text: String, unreadable: bool) {
        self.typed.update(|t| {
            if let Some(slot) = t.get_mut(field) {
                *slot = text;
            }
        });
        self.unreadable.update(|u| {
            if let Some(slot) = u.get_mut(field) {
                *slot = unreadable;
            }
        });
    }

    pub(crate) fn region(&self) -> Option<Region> {
        self.region.get()
    }

    pub(crate) fn set_region(&self, region: Option<Region>) {
        self.region.set(region);
    }

    pub(crate) fn own_holiday(&self) -> (String, String) {
        self.own_holiday.get()
    }

    pub(crate) fn set_own_first(&self, text: String) {
        self.own_holiday.update(|h| h.0 = text);
    }

    pub(crate) fn set_own_last(&self, text: String) {
        self.own_holiday.update(|h| h.1 = text);
    }

    fn dates(&self, own_name: &str) -> (Dates, Vec<ClockFault>) {
        let mut holidays =
            self.region.get().map(|region| contract::clock::school_holidays(&Page, region)).unwrap_or_default();
        let (first, last) = self.own_holiday.get();
        holidays.extend(SchoolHoliday::from_attributes(&first, &last, own_name));
        // The school's own days count, unless a region or own days were chosen here.
        if holidays.is_empty() {
            holidays = crate::school::holidays();
        }
        let [reported, decided, recorded, review] = self.typed.get();
        let typed = Typed { reported: &reported, decided: &decided, recorded: &recorded, review: &review };
        let (dates, mut faults) = read(&typed, today::today(), holidays);
        let unreadable = self.unreadable.get();
        let marked = FIELDS.iter().zip(unreadable).filter(|(_, bad)| *bad);
        faults.extend(marked.map(|(from, _)| ClockFault::Unreadable(*from, DayFault::NotADate)));
        (dates, faults)
    }

    /// The clock for what was filled in, with every fault.
    pub(crate) fn clock(&self, own_name: &str) -> (Clock, Dates) {
        let (dates, mut faults) = self.dates(own_name);
        let mut clock = clock(&contract::clock::terms(&Page), &dates);
        faults.append(&mut clock.faults);
        clock.faults = faults;
        (clock, dates)
    }

    /// The step of the ladder whose turn it is, when a report was made.
    pub(crate) fn rung(&self, dates: &Dates) -> Option<Rung> {
        let days = silence(dates.reported?, dates.today?);
        now(&contract::clock::ladder(&Page), days).cloned()
    }

    /// Whether a date was filled in.
    fn has_dates(&self) -> bool {
        let own = self.own_holiday.with_untracked(|(first, last)| !first.is_empty() || !last.is_empty());
        own || self.typed.with_untracked(|t| t.iter().any(|d| !d.is_empty()))
    }
}

/// The days of a clock that are still to come, with their terms.
pub(crate) fn ahead(clock: &Clock) -> impl Iterator<Item = (&str, Day)> {
    let coming = clock.moments.iter().filter(|m| m.state == State::Ahead || m.state == State::Today);
    coming.map(|m| (m.term.as_str(), m.day))
}
