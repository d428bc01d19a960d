//! The holidays against a table, and working days against a slow reference.

#![allow(clippy::unwrap_used)] // tests may fail loudly

use super::*;
use proptest::prelude::*;
use time::{Date, Duration, Month};

/// Nieuwjaarsdag, Goede Vrijdag, tweede paasdag, Koningsdag, Bevrijdingsdag, hemelvaartsdag,
/// tweede pinksterdag and both kerstdagen, month and day, in the order of [`Holiday::ALL`].
///
/// Written out from the rules (Easter by the published tables, Koningsdag 26 April when the 27th
/// is a Sunday: 2025, 2031), then compared on 24 November 2026, day by day, with the Python
/// package `holidays` (categories public and optional of NL, without the two Sundays): no
/// difference.
const TABLE: [(i32, [(u32, u32); 9]); 12] = [
    (2024, [(1, 1), (3, 29), (4, 1), (4, 27), (5, 5), (5, 9), (5, 20), (12, 25), (12, 26)]),
    (2025, [(1, 1), (4, 18), (4, 21), (4, 26), (5, 5), (5, 29), (6, 9), (12, 25), (12, 26)]),
    (2026, [(1, 1), (4, 3), (4, 6), (4, 27), (5, 5), (5, 14), (5, 25), (12, 25), (12, 26)]),
    (2027, [(1, 1), (3, 26), (3, 29), (4, 27), (5, 5), (5, 6), (5, 17), (12, 25), (12, 26)]),
    (2028, [(1, 1), (4, 14), (4, 17), (4, 27), (5, 5), (5, 25), (6, 5), (12, 25), (12, 26)]),
    (2029, [(1, 1), (3, 30), (4, 2), (4, 27), (5, 5), (5, 10), (5, 21), (12, 25), (12, 26)]),
    (2030, [(1, 1), (4, 19), (4, 22), (4, 27), (5, 5), (5, 30), (6, 10), (12, 25), (12, 26)]),
    (2031, [(1, 1), (4, 11), (4, 14), (4, 26), (5, 5), (5, 22), (6, 2), (12, 25), (12, 26)]),
    (2032, [(1, 1), (3, 26), (3, 29), (4, 27), (5, 5), (5, 6), (5, 17), (12, 25), (12, 26)]),
    (2033, [(1, 1), (4, 15), (4, 18), (4, 27), (5, 5), (5, 26), (6, 6), (12, 25), (12, 26)]),
    (2034, [(1, 1), (4, 7), (4, 10), (4, 27), (5, 5), (5, 18), (5, 29), (12, 25), (12, 26)]),
    (2035, [(1, 1), (3, 23), (3, 26), (4, 27), (5, 5), (5, 3), (5, 14), (12, 25), (12, 26)]),
];

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn the_holidays_of_twelve_years_are_those_of_the_table() {
    for (year, days) in TABLE {
        let mut expected: Vec<(Day, Holiday)> = Holiday::ALL
            .iter()
            .zip(days)
            .map(|(holiday, (month, day))| (Day::new(year, month, day).unwrap(), *holiday))
            .collect();
        expected.sort_unstable();
        assert_eq!(holidays(year), expected, "{year}");
    }
}

#[test]
fn the_edges_of_easter_and_of_the_kings_day() {
    // The earliest and latest Easter of these hundred years, and the years in which the rule of
    // the computus makes its two exceptions (2049, 2076).
    for (year, sunday) in [
        (2000, "2000-04-23"),
        (2008, "2008-03-23"),
        (2011, "2011-04-24"),
        (2038, "2038-04-25"),
        (2049, "2049-04-18"),
        (2076, "2076-04-19"),
        (2100, "2100-03-28"),
    ] {
        assert_eq!(easter(year), Some(day(sunday)));
    }
    for (year, kings_day) in
        [(2006, "2006-04-29"), (2013, "2013-04-30"), (2014, "2014-04-26"), (2015, "2015-04-27"), (2036, "2036-04-26")]
    {
        assert_eq!(Holiday::KingsDay.day(year), Some(day(kings_day)));
    }
    assert_eq!(holidays(1999), []);
    assert_eq!(holidays(2101), []);
    assert_eq!(holidays(i32::MAX), []);
    assert_eq!(holidays(2016).len(), 9, "hemelvaartsdag and Bevrijdingsdag on one day are both named");
}

#[test]
fn working_days_by_hand() {
    for (from, n, to) in [
        // Tuesday, an ordinary week.
        ("2026-11-24", 5, "2026-12-01"),
        ("2026-11-24", 6, "2026-12-02"),
        // From a Friday, a Saturday and a Sunday the first working day is Monday.
        ("2026-11-27", 1, "2026-11-30"),
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-11-29", 1, "2026-11-30"),
        // Over Christmas and New Year, both on a Friday.
        ("2026-12-22", 5, "2026-12-30"),
        // Good Friday and Easter Monday.
        ("2026-04-01", 2, "2026-04-07"),
        // Koningsdag, Bevrijdingsdag and hemelvaartsdag within two weeks.
        ("2027-04-26", 5, "2027-05-04"),
        ("2027-04-26", 6, "2027-05-07"),
        ("2026-11-28", 0, "2026-11-28"),
    ] {
        assert_eq!(plus_working_days(day(from), n), Some(day(to)), "{from} + {n}");
    }
    assert_eq!(plus_working_days(day("2100-12-31"), 1), None);
    assert_eq!(plus_working_days(day("2000-01-01"), u16::MAX), None);
}

/// Counts on with the `time` crate and the table above: nothing of the code under test.
fn slow(from: Date, n: u16) -> Date {
    let free = |date: Date| {
        let weekend = date.weekday().number_days_from_monday() >= 5;
        let row = TABLE.iter().find(|(year, _)| *year == date.year());
        weekend || row.is_some_and(|(_, days)| days.contains(&(u8::from(date.month()).into(), date.day().into())))
    };
    let (mut at, mut left) = (from, n);
    while left > 0 {
        at = at.checked_add(Duration::DAY).unwrap();
        left -= u16::from(!free(at));
    }
    at
}

proptest! {
    #[test]
    fn working_days_agree_with_a_slow_reference(start in 0..4_300i32, n in 0..60u16) {
        let first = Date::from_calendar_date(2024, Month::January, 1).unwrap();
        let from = first.checked_add(Duration::days(start.into())).unwrap();
        let expected = slow(from, n);
        prop_assume!(expected.year() <= 2035);
        let iso = |d: Date| day(&format!("{:04}-{:02}-{:02}", d.year(), u8::from(d.month()), d.day()));
        let to = plus_working_days(iso(from), n).unwrap();
        prop_assert_eq!(to, iso(expected));
        prop_assert_eq!(working_days_until(iso(from), to), n);
    }

    #[test]
    fn a_working_day_later_is_always_a_working_day(start in 0..36_000i32, n in 1..200u16) {
        let from = day("2000-01-01").plus_days(start).unwrap();
        if let Some(to) = plus_working_days(from, n) {
            prop_assert!(is_working_day(to) && from < to);
            prop_assert!(plus_working_days(from, n - 1).unwrap() < to || n == 1);
        }
    }

    #[test]
    fn goede_vrijdag_is_a_friday_and_hemelvaartsdag_a_thursday(year in 2000..=2100i32) {
        use crate::terms::days::Weekday::{Friday, Monday, Thursday};
        for (holiday, weekday) in [
            (Holiday::GoodFriday, Friday),
            (Holiday::EasterMonday, Monday),
            (Holiday::Ascension, Thursday),
            (Holiday::WhitMonday, Monday),
        ] {
            prop_assert_eq!(holiday.day(year).unwrap().weekday(), weekday);
        }
        prop_assert_eq!(holidays(year).len(), 9);
    }
}
