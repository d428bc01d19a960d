//! Until when notes are kept. Nothing here wipes: the outcome is a question to the writer.

use guide::terms::days::Day;

/// From how many days before the last day it is time to say so.
const SOON: i32 = 7;
/// A clock that was further ahead than this, in days, was wrong then or is wrong now.
const ODD: i32 = 400;

/// How the day until which notes are kept stands to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// No day was set.
    NoDate,
    /// More than seven days from now: how many.
    Later(i32),
    /// At most seven days from now: how many; 0 on the last day itself.
    Soon(i32),
    /// It is over: for how many days, from 1.
    Passed(i32),
    /// The clock cannot be trusted, so nothing can be said: ask which day it is, wipe nothing.
    ClockOdd,
}

/// Where notes kept up to and including `keep_until` stand. `today` is what the clock says, `None`
/// when it says nothing between 2000 and 2100; `last_seen` is the latest day ever seen, as
/// [`latest`] keeps it.
///
/// It counts from the later of the two: a clock that is set back never extends. When the clock was
/// once more than 400 days ahead of now, one of the two is wrong.
#[must_use]
pub fn due(keep_until: Option<Day>, today: Option<Day>, last_seen: Option<Day>) -> Due {
    let Some(keep_until) = keep_until else { return Due::NoDate };
    let Some(today) = today else { return Due::ClockOdd };
    let now = last_seen.map_or(today, |seen| seen.max(today));
    if today.days_until(now) > ODD {
        return Due::ClockOdd;
    }
    match now.days_until(keep_until) {
        days if days > SOON => Due::Later(days),
        days if days >= 0 => Due::Soon(days),
        days => Due::Passed(-days),
    }
}

/// The later of two days. What is kept as the last day seen, after each visit.
///
/// A clock that was once far ahead stays in it, and [`due`] then says [`Due::ClockOdd`] until the
/// caller, having asked, starts again with today.
#[must_use]
pub fn latest(a: Option<Day>, b: Option<Day>) -> Option<Day> {
    a.max(b)
}
