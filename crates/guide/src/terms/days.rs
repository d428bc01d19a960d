//! A civil day between 2000 and 2100, and counting with days.
//!
//! The arithmetic is Howard Hinnant's `days_from_civil` and `civil_from_days`
//! (<https://howardhinnant.github.io/date_algorithms.html>). It is held against the `time` crate
//! in the tests; that crate stays out of the wasm.

use crate::settings::closed_set;

closed_set! {
    /// A day of the week, from Monday as ISO 8601 has it.
    Weekday {
        /// Maandag.
        Monday = "ma",
        /// Dinsdag.
        Tuesday = "di",
        /// Woensdag.
        Wednesday = "wo",
        /// Donderdag.
        Thursday = "do",
        /// Vrijdag.
        Friday = "vr",
        /// Zaterdag.
        Saturday = "za",
        /// Zondag.
        Sunday = "zo",
    }
}

closed_set! {
    /// Why a text is not a day.
    DayFault {
        /// Nothing was filled in.
        Empty = "leeg",
        /// It does not look like a date.
        NotADate = "geen-datum",
        /// It looks like a date, but the calendar lacks it: 30 February.
        Impossible = "bestaat-niet",
        /// Before 1 January 2000.
        Before2000 = "te-vroeg",
        /// After 31 December 2100.
        After2100 = "te-laat",
    }
}

/// The first and the last year a [`Day`] can lie in.
pub const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// A day of the Gregorian calendar, 2000-01-01 up to and including 2100-12-31.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Days since 1970-01-01.
    number: i32,
}

impl Day {
    /// The day with this year, month (1–12) and day of the month.
    ///
    /// # Errors
    /// [`DayFault::Impossible`] when the calendar lacks it, else before 2000 or after 2100.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Day, DayFault> {
        if day == 0 || day > month_length(year, month) {
            return Err(DayFault::Impossible);
        }
        if year < *YEARS.start() {
            return Err(DayFault::Before2000);
        }
        if year > *YEARS.end() {
            return Err(DayFault::After2100);
        }
        Ok(Day { number: number_of(year, month, day) })
    }

    /// Reads "2026-11-24", as a date field gives it. Where a browser has no date field the reader
    /// types; so "24-11-2026" and "24/11/2026" are read too. White space around it does not matter.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse(text: &str) -> Result<Day, DayFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DayFault::Empty);
        }
        let parts: Vec<&str> = text.split(['-', '/']).collect();
        let [first, month, last] = parts.as_slice() else { return Err(DayFault::NotADate) };
        // The year is the part of at least four digits; a date field can give up to six.
        let (year, day) = if first.len() >= 4 { (first, last) } else { (last, first) };
        let number = |part: &str, digits: std::ops::RangeInclusive<usize>| {
            let plain = digits.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            if plain { part.parse::<u32>().map_err(|_| DayFault::NotADate) } else { Err(DayFault::NotADate) }
        };
        let year = i32::try_from(number(year, 4..=6)?).map_err(|_| DayFault::NotADate)?;
        Day::new(year, number(month, 1..=2)?, number(day, 1..=2)?)
    }

    /// As a day is written here: 24-11-2026.
    #[must_use]
    pub fn in_digits(self) -> String {
        let (year, month, day) = self.ymd();
        [day.to_string(), month.to_string(), year.to_string()].join("-")
    }

    /// Year, month (1–12) and day of the month.
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        let shifted = self.number + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        // March is month 0 here, so that the leap day comes last.
        let shifted_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        // Both are between 1 and 31.
        (year, month.unsigned_abs(), day.unsigned_abs())
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.ymd().0
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        match (self.number + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// Whether it is a Saturday or Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// This many days later, or earlier when negative. `None` outside 2000–2100.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Day> {
        let day = Day { number: self.number.checked_add(days)? };
        (day >= FIRST && day <= LAST).then_some(day)
    }

    /// How many days from this day to another; negative when the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Day) -> i32 {
        other.number - self.number
    }
}

/// 2000-01-01.
const FIRST: Day = Day { number: number_of(2000, 1, 1) };
/// 2100-12-31.
const LAST: Day = Day { number: number_of(2100, 12, 31) };

impl std::fmt::Display for Day {
    /// ISO 8601: 2026-11-24.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// Days since 1970-01-01 of a valid date. Small numbers only: years up to 2100.
const fn number_of(year: i32, month: u32, day: u32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    // At most 12 and 31, so they fit.
    let (month, day) = (month.cast_signed(), day.cast_signed());
    let shifted_month = if month > 2 { month - 3 } else { month + 9 };
    let of_year = (153 * shifted_month + 2) / 5 + day - 1;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    era * 146_097 + of_era - 719_468
}

/// Days in a month; 0 when there is no such month.
fn month_length(year: i32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)] // tests may fail loudly
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::{Date, Month};

    fn reference(day: Day) -> Date {
        let (year, month, day) = day.ymd();
        let month = Month::try_from(u8::try_from(month).unwrap()).unwrap();
        Date::from_calendar_date(year, month, u8::try_from(day).unwrap()).unwrap()
    }

    #[test]
    fn every_day_of_the_range_is_the_day_that_time_knows() {
        let mut date = Date::from_calendar_date(2000, Month::January, 1).unwrap();
        let mut day = Some(FIRST);
        let mut n = 0;
        while let Some(today) = day {
            assert_eq!(reference(today), date);
            assert_eq!(
                today.to_string(),
                format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
            );
            assert_eq!(Day::parse(&today.to_string()), Ok(today));
            assert_eq!(today.weekday() as u8, date.weekday().number_days_from_monday());
            day = today.plus_days(1);
            date = date.next_day().unwrap();
            n += 1;
        }
        assert_eq!((n, date.year()), (36_890, 2101));
    }

    #[test]
    fn what_is_no_day_says_why() {
        for (text, fault) in [
            ("", DayFault::Empty),
            (" \n", DayFault::Empty),
            ("morgen", DayFault::NotADate),
            ("2026-11", DayFault::NotADate),
            ("2026-11-24-1", DayFault::NotADate),
            ("2026-+1-24", DayFault::NotADate),
            ("24-11-26", DayFault::NotADate),
            ("2026-11-٣", DayFault::NotADate),
            ("2026-02-30", DayFault::Impossible),
            ("2025-02-29", DayFault::Impossible),
            ("2100-02-29", DayFault::Impossible),
            ("2026-13-01", DayFault::Impossible),
            ("2026-00-10", DayFault::Impossible),
            ("2026-04-00", DayFault::Impossible),
            ("1999-12-31", DayFault::Before2000),
            ("0026-11-24", DayFault::Before2000),
            ("2101-01-01", DayFault::After2100),
            ("202611-01-01", DayFault::After2100),
        ] {
            assert_eq!(Day::parse(text), Err(fault), "{text:?}");
        }
    }

    #[test]
    fn a_typed_dutch_date_is_read_too() {
        let day = Day::new(2026, 11, 4);
        for text in ["2026-11-04", "4-11-2026", "04/11/2026", "  2026-11-4 "] {
            assert_eq!(Day::parse(text), day, "{text}");
        }
        assert_eq!(Day::new(2000, 2, 29).unwrap().to_string(), "2000-02-29");
        assert_eq!(Day::new(2026, 1, 5).unwrap().in_digits(), "5-1-2026");
    }

    proptest! {
        #[test]
        fn counting_agrees_with_time(a in 0..36_890i32, n in -40_000..40_000i32) {
            let day = FIRST.plus_days(a).unwrap();
            let date = reference(day).checked_add(time::Duration::days(n.into()));
            let expected = date.filter(|d| YEARS.contains(&d.year()));
            let later = day.plus_days(n);
            prop_assert_eq!(later.map(reference), expected);
            if let Some(later) = later {
                prop_assert_eq!(day.days_until(later), n);
                prop_assert_eq!(later.days_until(day), -n);
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,20}", dateish in "[0-9/-]{0,14}") {
            let _ = Day::parse(&text);
            let _ = Day::parse(&dateish);
            prop_assert_eq!(FIRST.plus_days(i32::MAX), None);
            prop_assert_eq!(LAST.plus_days(i32::MIN), None);
        }
    }
}
