//! Dutch public holidays, and counting in working days.
//!
//! Which days: Algemene termijnenwet, art. 3. Paragraph 1 names nieuwjaarsdag, tweede paasdag,
//! hemelvaartsdag, tweede pinksterdag, both kerstdagen, the day on which the King's birthday is
//! kept, and 5 May in every year. Paragraph 2 puts Goede Vrijdag on a par with them, so it counts
//! here too, although many offices are open. The extra days that the government may name under
//! paragraph 3 are not known here: they differ from year to year.

use super::days::Day;
use crate::settings::closed_set;

closed_set! {
    /// A public holiday that is not always on a Sunday.
    Holiday {
        /// 1 January.
        NewYear = "nieuwjaarsdag",
        /// Two days before Easter.
        GoodFriday = "goede-vrijdag",
        /// The day after Easter.
        EasterMonday = "tweede-paasdag",
        /// 27 April, or the day before on a Sunday. Until 2013: 30 April or the day before.
        KingsDay = "koningsdag",
        /// 5 May.
        LiberationDay = "bevrijdingsdag",
        /// Thirty-nine days after Easter.
        Ascension = "hemelvaartsdag",
        /// Fifty days after Easter.
        WhitMonday = "tweede-pinksterdag",
        /// 25 December.
        Christmas = "eerste-kerstdag",
        /// 26 December.
        SecondChristmasDay = "tweede-kerstdag",
    }
}

impl Holiday {
    /// The day it falls on. `None` outside 2000–2100.
    #[must_use]
    pub fn day(self, year: i32) -> Option<Day> {
        let fixed = |month, day| Day::new(year, month, day).ok();
        let from_easter = |days| easter(year)?.plus_days(days);
        match self {
            Holiday::NewYear => fixed(1, 1),
            Holiday::GoodFriday => from_easter(-2),
            Holiday::EasterMonday => from_easter(1),
            Holiday::KingsDay => {
                // Koninklijk besluit 2013: 27 April from 2014. Before that Koninginnedag.
                let day = fixed(4, if year >= 2014 { 27 } else { 30 })?;
                if day.weekday() == super::days::Weekday::Sunday { day.plus_days(-1) } else { Some(day) }
            }
            Holiday::LiberationDay => fixed(5, 5),
            Holiday::Ascension => from_easter(39),
            Holiday::WhitMonday => from_easter(50),
            Holiday::Christmas => fixed(12, 25),
            Holiday::SecondChristmasDay => fixed(12, 26),
        }
    }
}

/// The public holidays of a year, in order of date. Empty outside 2000–2100. Two can share a day:
/// in 2016 hemelvaartsdag was on 5 May.
#[must_use]
pub fn holidays(year: i32) -> Vec<(Day, Holiday)> {
    let mut days: Vec<(Day, Holiday)> = Holiday::ALL.iter().filter_map(|h| Some((h.day(year)?, *h))).collect();
    days.sort_unstable();
    days
}

/// The public holiday on a day, if it is one.
#[must_use]
pub fn holiday(day: Day) -> Option<Holiday> {
    let year = day.year();
    Holiday::ALL.iter().copied().find(|h| h.day(year) == Some(day))
}

/// Whether offices are open: no Saturday, no Sunday, no public holiday.
#[must_use]
pub fn is_working_day(day: Day) -> bool {
    !day.is_weekend() && holiday(day).is_none()
}

/// The working day that is `n` working days after a day. The day itself does not count, so one
/// working day after a Friday is the Monday after it. Zero gives the day itself, whatever it is.
/// `None` when that is after 2100.
#[must_use]
pub fn plus_working_days(day: Day, n: u16) -> Option<Day> {
    let mut at = day;
    for _ in 0..n {
        at = next_working_day(at.plus_days(1)?)?;
    }
    Some(at)
}

/// This day if it is a working day, else the first one after it. `None` when that is after 2100.
#[must_use]
pub fn next_working_day(day: Day) -> Option<Day> {
    let mut at = day;
    while !is_working_day(at) {
        at = at.plus_days(1)?;
    }
    Some(at)
}

/// How many working days lie after `from`, up to and including `to`. Zero when `to` is not later.
#[must_use]
pub fn working_days_until(from: Day, to: Day) -> u16 {
    let later = (1..=from.days_until(to)).filter_map(|n| from.plus_days(n)).filter(|d| is_working_day(*d));
    u16::try_from(later.count()).unwrap_or(u16::MAX)
}

/// Easter Sunday by the anonymous Gregorian computus, in the form of New Scientist, 30 March 1961.
/// `None` outside 2000–2100.
fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Day::new(year, month.unsigned_abs(), day.unsigned_abs()).ok()
}

#[cfg(test)]
#[path = "holidays_tests.rs"]
mod tests;
