//! School holidays, and the two calls around each: one in the week before, one on the first
//! school day after. Research paper *Kind en gesprek* 2.16: "1 contact ervoor, 1 erna".

use super::days::Day;
use super::holidays::is_working_day;
use crate::settings::closed_set;

closed_set! {
    /// The three regions of the Dutch school holidays.
    Region {
        /// Noord.
        North = "noord",
        /// Midden.
        Middle = "midden",
        /// Zuid.
        South = "zuid",
    }
}

closed_set! {
    /// Which side of a school holiday.
    Side {
        /// A school day in the week before it.
        Before = "ervoor",
        /// The first school day after it.
        After = "erna",
    }
}

/// A school holiday, as the reader's school has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchoolHoliday {
    /// The first day without school; often a Saturday.
    pub first: Day,
    /// The last day without school; often a Sunday.
    pub last: Day,
    /// What it is called.
    pub name: String,
}

impl SchoolHoliday {
    /// A holiday from `data-first`, `data-last` and its visible name. `None` when a day is no day.
    #[must_use]
    pub fn from_attributes(first: &str, last: &str, name: &str) -> Option<SchoolHoliday> {
        Some(SchoolHoliday { first: Day::parse(first).ok()?, last: Day::parse(last).ok()?, name: name.to_owned() })
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }
}

/// The last day until which these holidays say when there is school. `None` when there are none.
#[must_use]
pub fn known_until(holidays: &[SchoolHoliday]) -> Option<Day> {
    holidays.iter().filter(|h| h.first <= h.last).map(|h| h.last).max()
}

/// A school day near a holiday, on which to call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// The index of the holiday in the list it came from.
    pub holiday: usize,
    /// Before it or after it.
    pub side: Side,
}

/// How far to look for a school day: no Dutch school is closed longer than this.
const FARTHEST: i32 = 90;

/// The days to call around one holiday of a list. Before: a week before the first weekday without
/// school, or the first school day after that which is still before the holiday; failing that the
/// last school day before it. After: the first school day. Each is `None` when there is none
/// within ninety days, or the holiday ends before it begins.
#[must_use]
pub fn around(holiday: &SchoolHoliday, all: &[SchoolHoliday]) -> (Option<Day>, Option<Day>) {
    if holiday.last < holiday.first {
        return (None, None);
    }
    let open = |day: &Day| is_working_day(*day) && !all.iter().chain([holiday]).any(|h| h.holds(*day));
    let days = |from: Day, step: i32| (0..FARTHEST).map_while(move |n| from.plus_days(n * step));
    // A holiday that begins on Saturday takes its first school day on Monday.
    let begins = days(holiday.first, 1).find(|d| !d.is_weekend());
    let before = begins.and_then(|b| b.plus_days(-7)).and_then(|week_before| {
        let early = days(week_before, 1).take_while(|d| *d < holiday.first).find(open);
        early.or_else(|| days(week_before, -1).find(open))
    });
    let after = holiday.last.plus_days(1).and_then(|d| days(d, 1).find(open));
    (before, after)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // tests may fail loudly
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn holiday(first: &str, last: &str) -> SchoolHoliday {
        SchoolHoliday::from_attributes(first, last, "vakantie").unwrap()
    }

    fn calls(first: &str, last: &str) -> (String, String) {
        let h = holiday(first, last);
        let (before, after) = around(&h, std::slice::from_ref(&h));
        (before.unwrap().to_string(), after.unwrap().to_string())
    }

    #[test]
    fn a_call_in_the_week_before_and_one_on_the_first_school_day() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        // Christmas 2026: Monday of the last week, and the Monday after.
        assert_eq!(calls("2026-12-19", "2027-01-03"), pair("2026-12-14", "2027-01-04"));
        // May 2027, entered from Monday to Friday.
        assert_eq!(calls("2027-04-26", "2027-04-30"), pair("2027-04-19", "2027-05-03"));
        // Ends the day before Liberation Day and Ascension: school begins on Friday 7 May.
        assert_eq!(calls("2027-04-24", "2027-05-04"), pair("2027-04-19", "2027-05-07"));
        // A week before is Easter Monday: the Tuesday.
        assert_eq!(calls("2026-04-11", "2026-04-19"), pair("2026-04-07", "2026-04-20"));
    }

    #[test]
    fn two_holidays_in_a_row_do_not_call_each_other() {
        let all = [holiday("2027-04-17", "2027-04-25"), holiday("2027-04-26", "2027-05-02")];
        let (before, after) = around(&all[1], &all);
        assert_eq!(before.unwrap().to_string(), "2027-04-16");
        assert_eq!(after.unwrap().to_string(), "2027-05-03");
    }

    #[test]
    fn a_holiday_that_ends_before_it_begins_has_no_calls() {
        let h = holiday("2027-05-02", "2027-05-01");
        assert_eq!(around(&h, &[]), (None, None));
    }

    proptest! {
        #[test]
        fn calls_are_school_days_on_either_side(from in 0..36_000i32, length in 0..60i32) {
            let first = Day::parse("2000-06-01").unwrap().plus_days(from).unwrap();
            let h = SchoolHoliday { first, last: first.plus_days(length).unwrap(), name: String::new() };
            let (before, after) = around(&h, std::slice::from_ref(&h));
            let (before, after) = (before.unwrap(), after.unwrap());
            prop_assert!(before < h.first && h.last < after);
            prop_assert!(before.days_until(h.first) <= 16);
            prop_assert!(is_working_day(before) && is_working_day(after));
        }
    }
}
