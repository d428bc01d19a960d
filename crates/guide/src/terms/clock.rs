//! From the dates the reader gives to the days on which to expect or do something.

use super::bridge::{Bridge, SchoolHoliday, Side, around, known_until};
use super::days::{Day, DayFault};
use super::holidays::{next_working_day, plus_working_days};
use super::term::{StartEvent, Strength, Term, Unit};
use crate::settings::closed_set;

/// What the reader filled in, as typed. An empty text means: not known, and is no fault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed<'a> {
    /// The day of the report.
    pub reported: &'a str,
    /// The day on which Veilig Thuis decided to investigate.
    pub decided: &'a str,
    /// The day on which Veilig Thuis recorded data about the parents.
    pub recorded: &'a str,
    /// The day the school chose itself.
    pub review: &'a str,
}

/// The dates that the clock runs on. All optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// The day of the report.
    pub reported: Option<Day>,
    /// The day on which Veilig Thuis decided to investigate.
    pub decided: Option<Day>,
    /// The day on which Veilig Thuis recorded data about the parents.
    pub recorded: Option<Day>,
    /// The day the school chose itself.
    pub review: Option<Day>,
    /// Today, where the reader is. `None` when the device does not know.
    pub today: Option<Day>,
    /// The school holidays of this school.
    pub school_holidays: Vec<SchoolHoliday>,
}

/// Something wrong with the dates. The moments that do not depend on it are still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockFault {
    /// A text is no day between 2000 and 2100.
    Unreadable(StartEvent, DayFault),
    /// A day that must have been is still to come: the report, the decision, the recording.
    InFuture(StartEvent),
    /// The decision or the recording is before the report.
    BeforeReport(StartEvent),
    /// The day the school chose is already past.
    ReviewInPast,
    /// The school holiday with this index ends before it begins.
    HolidayReversed(usize),
}

closed_set! {
    /// Where a moment lies, seen from today.
    State {
        /// Before today.
        Past = "voorbij",
        /// Today.
        Today = "vandaag",
        /// After today.
        Ahead = "komt",
        /// Today is not known.
        Unknown = "onbekend",
    }
}

/// A day on which to expect or do something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The id of its term, or `vakantie-ervoor` or `vakantie-erna`.
    pub term: String,
    /// The day to watch. A term that would end on a day when nobody answers ends on the first
    /// working day after it, as Algemene termijnenwet art. 1 has it for terms in the law.
    pub day: Day,
    /// The end, when the term was made longer; in no other case.
    pub latest: Option<Day>,
    /// Where it lies.
    pub state: State,
    /// The school holiday it is a bridge for.
    pub bridge: Option<Bridge>,
    /// The index of the school holiday that the day lies in: school itself is closed then.
    pub during: Option<usize>,
}

/// The outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// In order of day; on the same day in the order of the terms, holiday calls last.
    pub moments: Vec<Moment>,
    /// What is wrong, in the order of the fields.
    pub faults: Vec<ClockFault>,
}

/// Reads what the reader typed. Fields that are no day stay empty and become faults.
#[must_use]
pub fn read(typed: &Typed<'_>, today: Option<Day>, school_holidays: Vec<SchoolHoliday>) -> (Dates, Vec<ClockFault>) {
    let mut faults = Vec::new();
    let mut day = |from: StartEvent, text: &str| match Day::parse(text) {
        Ok(day) => Some(day),
        Err(DayFault::Empty) => None,
        Err(fault) => {
            faults.push(ClockFault::Unreadable(from, fault));
            None
        }
    };
    let (reported, decided) = (day(StartEvent::Reported, typed.reported), day(StartEvent::Decided, typed.decided));
    let (recorded, review) = (day(StartEvent::Recorded, typed.recorded), day(StartEvent::Review, typed.review));
    (Dates { reported, decided, recorded, review, today, school_holidays }, faults)
}

/// What is wrong with the dates, in the order of the fields.
#[must_use]
pub fn faults(dates: &Dates) -> Vec<ClockFault> {
    let mut out = Vec::new();
    let ahead = |day: Day| dates.today.is_some_and(|today| today < day);
    for (from, day) in [
        (StartEvent::Reported, dates.reported),
        (StartEvent::Decided, dates.decided),
        (StartEvent::Recorded, dates.recorded),
    ] {
        let Some(day) = day else { continue };
        if ahead(day) {
            out.push(ClockFault::InFuture(from));
        }
        if from != StartEvent::Reported && dates.reported.is_some_and(|reported| day < reported) {
            out.push(ClockFault::BeforeReport(from));
        }
    }
    if dates.review.is_some_and(|day| dates.today.is_some_and(|today| day < today)) {
        out.push(ClockFault::ReviewInPast);
    }
    let reversed = dates.school_holidays.iter().enumerate().filter(|(_, h)| h.last < h.first);
    out.extend(reversed.map(|(i, _)| ClockFault::HolidayReversed(i)));
    out
}

/// The clock for these terms and dates. A date that is at fault gives no moments, the others do.
/// A term is left out when its day is not known or lies after 2100. Without any date there is
/// nothing: holidays alone are no reason to call.
#[must_use]
pub fn clock(terms: &[Term], dates: &Dates) -> Clock {
    let faults = faults(dates);
    let at_fault = |from: StartEvent| {
        faults.iter().any(|f| match f {
            ClockFault::InFuture(of) | ClockFault::BeforeReport(of) | ClockFault::Unreadable(of, _) => *of == from,
            ClockFault::ReviewInPast => from == StartEvent::Review,
            ClockFault::HolidayReversed(_) => false,
        })
    };
    let start = |from: StartEvent| {
        let day = match from {
            StartEvent::Reported => dates.reported,
            StartEvent::Decided => dates.decided,
            StartEvent::Recorded => dates.recorded,
            StartEvent::Review => dates.review,
        };
        day.filter(|_| !at_fault(from))
    };
    let mut moments: Vec<Moment> = terms
        .iter()
        .filter_map(|term| {
            let (day, latest) = span(term, start(term.from)?)?;
            Some(moment(dates, &term.id, day, latest, None))
        })
        .collect();
    let first = StartEvent::ALL.iter().filter_map(|from| start(*from)).min();
    if let Some(first) = first {
        let last = moments.iter().map(|m| m.latest.unwrap_or(m.day)).max().unwrap_or(first);
        moments.extend(bridges(dates, first, last));
    }
    // Stable: terms keep their order within a day.
    moments.sort_by_key(|m| m.day);
    Clock { moments, faults }
}

/// The day of a term, and the day when it was made longer.
fn span(term: &Term, from: Day) -> Option<(Day, Option<Day>)> {
    let weeks = |day: Day, n: u16| day.plus_days(i32::from(n) * 7);
    let exact = match term.unit {
        Unit::Workday => plus_working_days(from, term.count)?,
        Unit::Day => from.plus_days(i32::from(term.count))?,
        Unit::Week => weeks(from, term.count)?,
    };
    // A day the school chose itself stays that day.
    let open = |day: Day| if term.strength == Strength::Own { Some(day) } else { next_working_day(day) };
    let latest = (term.extra_weeks > 0).then(|| weeks(exact, term.extra_weeks).and_then(open)).flatten();
    Some((open(exact)?, latest))
}

/// The calls around every school holiday between two days, and around the next one from today.
fn bridges(dates: &Dates, first: Day, last: Day) -> Vec<Moment> {
    let holidays = &dates.school_holidays;
    let next = dates.today.and_then(|today| holidays.iter().filter(|h| h.first > today).map(|h| h.first).min());
    let mut out = Vec::new();
    for (i, holiday) in holidays.iter().enumerate() {
        if holiday.last < first || (holiday.first > last && Some(holiday.first) != next) {
            continue;
        }
        let (before, after) = around(holiday, holidays);
        for (side, day) in [(Side::Before, before), (Side::After, after)] {
            // Before the report there was nothing to call about.
            let Some(day) = day.filter(|day| *day >= first) else { continue };
            let bridge = Some(Bridge { holiday: i, side });
            out.push(moment(dates, &format!("vakantie-{}", side.id()), day, None, bridge));
        }
    }
    out
}

/// The last day of the school holidays, when today or a day to watch lies after it: from there on it counts as if
/// there were no holidays. `None` when they reach far enough, and when no holidays were chosen at all.
#[must_use]
pub fn run_out(clock: &Clock, dates: &Dates) -> Option<Day> {
    let known = known_until(&dates.school_holidays)?;
    // The call after a holiday always lies after it.
    let watched = clock.moments.iter().filter(|m| m.bridge.is_none()).map(|m| m.latest.unwrap_or(m.day));
    watched.chain(dates.today).any(|day| known < day).then_some(known)
}

fn moment(dates: &Dates, term: &str, day: Day, latest: Option<Day>, bridge: Option<Bridge>) -> Moment {
    let state = match dates.today {
        None => State::Unknown,
        Some(today) if day < today => State::Past,
        Some(today) if day == today => State::Today,
        Some(_) => State::Ahead,
    };
    let during = dates.school_holidays.iter().position(|h| h.holds(day));
    Moment { term: term.to_owned(), day, latest, state, bridge, during }
}

/// The days that the line runs from and to: from the first date or moment to the last, with today
/// on it. `None` when there is nothing to draw.
#[must_use]
pub fn line(moments: &[Moment], dates: &Dates) -> Option<(Day, Day)> {
    let of_moments = moments.iter().flat_map(|m| [Some(m.day), m.latest]);
    let given = [dates.reported, dates.decided, dates.recorded, dates.review];
    let days = || of_moments.clone().chain(given).flatten();
    if moments.is_empty() {
        return None;
    }
    Some((days().chain(dates.today).min()?, days().chain(dates.today).max()?))
}

/// Where a day stands on the line, in thousandths from the left: 0 to 1000, clamped at the ends.
#[must_use]
pub fn permille(day: Day, (first, last): (Day, Day)) -> u16 {
    let whole = first.days_until(last).max(1);
    let part = first.days_until(day).clamp(0, whole);
    // Between 0 and 1000.
    u16::try_from(part * 1000 / whole).unwrap_or(1000)
}

#[cfg(test)]
#[path = "clock_tests.rs"]
mod tests;
