//! Until when notes are kept, whatever the clock does.

use guide::terms::days::Day;
use notes::model::{Due, due, latest};
use proptest::prelude::*;

use super::build::day;

fn some(text: &str) -> Option<Day> {
    Some(day(text))
}

#[test]
fn the_last_day_itself_is_not_over() {
    let keep = some("2026-11-24");
    for (today, expected) in [
        ("2026-11-16", Due::Later(8)),
        ("2026-11-17", Due::Soon(7)),
        ("2026-11-24", Due::Soon(0)),
        ("2026-11-25", Due::Passed(1)),
        ("2027-11-25", Due::Passed(366)),
    ] {
        assert_eq!(due(keep, some(today), None), expected, "{today}");
    }
    assert_eq!(due(None, some("2026-11-24"), None), Due::NoDate);
}

#[test]
fn a_clock_set_back_does_not_extend() {
    let keep = some("2026-11-24");
    assert_eq!(due(keep, some("2026-10-01"), some("2026-11-30")), Due::Passed(6));
    assert_eq!(due(keep, some("2026-11-30"), some("2026-10-01")), Due::Passed(6));
}

#[test]
fn a_clock_that_cannot_be_right_leads_to_nothing() {
    let keep = some("2026-11-24");
    assert_eq!(due(keep, some("2026-11-25"), some("2027-12-31")), Due::ClockOdd, "401 days ahead");
    assert_eq!(due(keep, some("2026-11-25"), some("2027-12-30")), Due::Passed(401), "400 days ahead");
    assert_eq!(due(keep, None, some("2027-01-01")), Due::ClockOdd);
    assert_eq!(due(keep, None, None), Due::ClockOdd);
}

#[test]
fn the_latest_day_is_the_later_one() {
    let (a, b) = (some("2026-11-24"), some("2026-11-25"));
    assert_eq!([latest(a, b), latest(b, a), latest(None, a), latest(a, None), latest(None, None)], [b, b, a, a, None]);
}

/// Days left, when that can be said.
fn left(due: Due) -> Option<i32> {
    match due {
        Due::Later(n) | Due::Soon(n) => Some(n),
        Due::Passed(n) => Some(-n),
        Due::NoDate | Due::ClockOdd => None,
    }
}

proptest! {
    /// Whatever the clock says from visit to visit, what is left never grows, and what can be
    /// said is never less than what the highest clock so far allows.
    #[test]
    fn no_history_of_clocks_extends_or_hurries(
        keep in 0..36_000i32,
        clocks in prop::collection::vec(prop_oneof![
            3 => (0..800i32).prop_map(Some), 1 => (0..36_000i32).prop_map(Some), 1 => Just(None),
        ], 1..30),
    ) {
        let from = day("2000-01-01");
        let keep = from.plus_days(keep);
        let (mut seen, mut least) = (None, i32::MAX);
        for clock in clocks {
            let today = clock.and_then(|n| from.plus_days(n));
            let said = due(keep, today, seen);
            if let (Some(n), Some(today), Some(keep)) = (left(said), today, keep) {
                prop_assert!(n <= least, "{:?} after {}", said, least);
                prop_assert!(n <= today.days_until(keep), "never more than the clock says");
                let highest = latest(seen, Some(today)).unwrap_or(today);
                prop_assert_eq!(n, highest.days_until(keep), "never less than the highest clock says");
                prop_assert!(today.days_until(highest) <= 400, "no word on a clock that cannot be right");
                match said {
                    Due::Later(n) => prop_assert!(n > 7),
                    Due::Soon(n) => prop_assert!((0..=7).contains(&n)),
                    _ => prop_assert!(n < 0),
                }
                least = n;
            } else {
                prop_assert_eq!(said, Due::ClockOdd);
                let odd = today.is_none_or(|t| seen.is_some_and(|s: Day| t.days_until(s) > 400));
                prop_assert!(odd, "a clock that may be right is believed");
            }
            seen = latest(seen, today);
        }
    }
}
