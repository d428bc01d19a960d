//! The clock: real cases by hand, faults, and laws that hold for all input.

#![allow(clippy::unwrap_used)] // tests may fail loudly

use super::*;
use crate::terms::holidays::is_working_day;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn term(id: &str, from: &str, count: &str, unit: &str, extra: &str, strength: &str) -> Term {
    Term::from_attributes(id, from, count, unit, extra, strength).unwrap()
}

fn terms() -> Vec<Term> {
    vec![
        term("beoordeling", "melding", "5", "werkdag", "0", "streven"),
        term("bellen", "melding", "6", "werkdag", "0", "advies"),
        term("week-2", "melding", "2", "week", "0", "advies"),
        term("week-4", "melding", "4", "week", "0", "advies"),
        term("onderzoek", "besluit", "10", "week", "0", "streven"),
        term("ouders", "vastgelegd", "4", "week", "2", "streven"),
        term("eigen-dag", "eigen-dag", "0", "dag", "0", "eigen"),
    ]
}

fn shown(clock: &Clock) -> Vec<(&str, String)> {
    clock.moments.iter().map(|m| (m.term.as_str(), m.day.to_string())).collect()
}

fn christmas() -> Vec<SchoolHoliday> {
    vec![SchoolHoliday::from_attributes("2026-12-19", "2027-01-03", "kerstvakantie").unwrap()]
}

#[test]
fn a_report_before_christmas() {
    let dates = Dates {
        reported: Some(day("2026-12-18")),
        today: Some(day("2026-12-29")),
        school_holidays: christmas(),
        ..Dates::default()
    };
    let clock = clock(&terms(), &dates);
    assert_eq!(clock.faults, []);
    let expected = [
        // Friday 18 December; Christmas Day is a Friday, Boxing Day a Saturday.
        ("beoordeling", "2026-12-28"),
        ("bellen", "2026-12-29"),
        // Two weeks later is New Year's Day: Monday. The same day is the first school day.
        ("week-2", "2027-01-04"),
        ("vakantie-erna", "2027-01-04"),
        ("week-4", "2027-01-15"),
    ];
    assert_eq!(shown(&clock), expected.map(|(id, day)| (id, day.to_owned())));
    let of = |id: &str| clock.moments.iter().find(|m| m.term == id).unwrap();
    assert_eq!(of("beoordeling").state, State::Past);
    assert_eq!(of("bellen").state, State::Today);
    assert_eq!(of("week-2").state, State::Ahead);
    assert_eq!(of("bellen").during, Some(0));
    assert_eq!(of("week-2").during, None);
    assert_eq!(of("vakantie-erna").bridge, Some(Bridge { holiday: 0, side: Side::After }));
}

#[test]
fn ten_weeks_count_from_the_decision_and_never_from_the_report() {
    let report = Dates { reported: Some(day("2026-11-02")), ..Dates::default() };
    assert!(clock(&terms(), &report).moments.iter().all(|m| m.term != "onderzoek"));
    let decided = Dates { decided: Some(day("2026-11-10")), ..report };
    let clock = clock(&terms(), &decided);
    let moment = clock.moments.iter().find(|m| m.term == "onderzoek").unwrap();
    assert_eq!((moment.day, moment.state), (day("2027-01-19"), State::Unknown));
}

#[test]
fn informing_parents_can_take_two_weeks_more() {
    let dates = Dates { recorded: Some(day("2026-11-27")), ..Dates::default() };
    let clock = clock(&terms(), &dates);
    let [moment] = clock.moments.as_slice() else { unreachable!() };
    // Four weeks is Christmas Day, a Friday: Monday 28. Six weeks is Friday 8 January.
    assert_eq!((moment.day, moment.latest), (day("2026-12-28"), Some(day("2027-01-08"))));
}

#[test]
fn every_fault_is_named_and_the_rest_still_runs() {
    let typed = Typed { reported: "2026-11-24", decided: "2026-11-20", recorded: "2026-02-30", review: "2026-11-01" };
    let holidays = vec![SchoolHoliday::from_attributes("2027-01-03", "2026-12-19", "fout").unwrap()];
    let (dates, unreadable) = read(&typed, Some(day("2026-11-24")), holidays);
    assert_eq!(unreadable, [ClockFault::Unreadable(StartEvent::Recorded, DayFault::Impossible)]);
    let clock = clock(&terms(), &dates);
    assert_eq!(
        clock.faults,
        [ClockFault::BeforeReport(StartEvent::Decided), ClockFault::ReviewInPast, ClockFault::HolidayReversed(0)]
    );
    let ids: Vec<&str> = clock.moments.iter().map(|m| m.term.as_str()).collect();
    assert_eq!(ids, ["beoordeling", "bellen", "week-2", "week-4"]);
}

#[test]
fn a_report_in_the_future_gives_no_terms_but_the_own_day_stays() {
    let (reported, review) = (Some(day("2026-11-25")), Some(day("2026-11-28")));
    let dates = Dates { reported, review, today: Some(day("2026-11-24")), ..Dates::default() };
    let clock = clock(&terms(), &dates);
    assert_eq!(clock.faults, [ClockFault::InFuture(StartEvent::Reported)]);
    // A Saturday: the school chose it, so it stays.
    assert_eq!(shown(&clock), [("eigen-dag", "2026-11-28".to_owned())]);
}

#[test]
fn nothing_filled_in_is_no_fault_and_no_moment() {
    let (dates, faults) = read(&Typed::default(), Some(day("2026-11-24")), christmas());
    assert_eq!(faults, []);
    assert_eq!(clock(&terms(), &dates), Clock::default());
    assert_eq!(line(&[], &dates), None);
}

#[test]
fn the_next_holiday_is_on_the_line_even_when_all_terms_are_past() {
    let dates = Dates {
        reported: Some(day("2026-09-01")),
        today: Some(day("2026-11-24")),
        school_holidays: christmas(),
        ..Dates::default()
    };
    let clock = clock(&terms(), &dates);
    let calls: Vec<_> = shown(&clock).into_iter().filter(|(id, _)| id.starts_with("vakantie")).collect();
    assert_eq!(calls, [("vakantie-ervoor", "2026-12-14".into()), ("vakantie-erna", "2027-01-04".into())]);
    let ends = line(&clock.moments, &dates).unwrap();
    assert_eq!(ends, (day("2026-09-01"), day("2027-01-04")));
    assert_eq!((permille(ends.0, ends), permille(ends.1, ends)), (0, 1000));
    assert_eq!(permille(day("2100-01-01"), ends), 1000);
}

fn any_day() -> impl Strategy<Value = Option<Day>> {
    prop_oneof![
        1 => Just(None),
        4 => (0..36_889i32).prop_map(|n| Day::parse("2000-01-01").unwrap().plus_days(n)),
        // Near each other, where the interesting cases are.
        8 => (0..900i32).prop_map(|n| Day::parse("2026-01-01").unwrap().plus_days(n)),
    ]
}

prop_compose! {
    fn any_dates()(
        days in proptest::array::uniform5(any_day()),
        ends in proptest::collection::vec((any_day(), any_day()), 0..4),
    ) -> Dates {
        let [reported, decided, recorded, review, today] = days;
        let holidays = ends.into_iter().filter_map(|(first, last)| {
            Some(SchoolHoliday { first: first?, last: last?, name: "vakantie".into() })
        });
        Dates { reported, decided, recorded, review, today, school_holidays: holidays.collect() }
    }
}

proptest! {
    #[test]
    fn the_clock_is_total_and_sorted(dates in any_dates()) {
        let clock = clock(&terms(), &dates);
        prop_assert!(clock.moments.is_sorted_by_key(|m| m.day));
        let earliest = [dates.reported, dates.decided, dates.recorded, dates.review].into_iter().flatten().min();
        for m in &clock.moments {
            prop_assert!(Some(m.day) >= earliest, "no moment before the first date");
            prop_assert!(m.term == "eigen-dag" || is_working_day(m.day), "somebody answers on {}", m.day);
            prop_assert!(m.latest.is_none_or(|latest| latest > m.day));
            let state = dates.today.map_or(State::Unknown, |today| match m.day.cmp(&today) {
                std::cmp::Ordering::Less => State::Past,
                std::cmp::Ordering::Equal => State::Today,
                std::cmp::Ordering::Greater => State::Ahead,
            });
            prop_assert_eq!(m.state, state);
            if let Some(ends) = line(&clock.moments, &dates) {
                prop_assert!(ends.0 <= m.day && m.day <= ends.1 && permille(m.day, ends) <= 1000);
            }
        }
    }

    #[test]
    fn faults_of_one_date_leave_the_others_alone(dates in any_dates()) {
        // Dropping the decision changes nothing about the terms that count from the report.
        let from_report = |d: &Dates| -> Vec<(String, Day)> {
            let counted = ["beoordeling", "bellen", "week-2", "week-4"];
            let moments = clock(&terms(), d).moments.into_iter();
            moments.filter(|m| counted.contains(&m.term.as_str())).map(|m| (m.term, m.day)).collect()
        };
        let without = Dates { decided: None, recorded: None, review: None, ..dates.clone() };
        prop_assert_eq!(from_report(&dates), from_report(&without));
    }

    #[test]
    fn any_typed_text_is_a_day_nothing_or_a_fault(
        texts in proptest::array::uniform4(prop_oneof!["\\PC{0,12}", "[0-9]{1,5}-[0-9]{1,2}-[0-9]{1,4}", Just(String::new())]),
    ) {
        let [reported, decided, recorded, review] = &texts;
        let (dates, faults) = read(&Typed { reported, decided, recorded, review }, None, vec![]);
        let read = [dates.reported, dates.decided, dates.recorded, dates.review].iter().flatten().count();
        let empty = texts.iter().filter(|t| t.trim().is_empty()).count();
        prop_assert_eq!(read + faults.len() + empty, 4);
    }
}

#[test]
fn holidays_that_have_run_out_are_told_and_the_count_goes_on() {
    let at = |today: &str, reported: &str| {
        let dates = Dates {
            today: Day::parse(today).ok(),
            reported: Day::parse(reported).ok(),
            school_holidays: christmas(),
            ..Dates::default()
        };
        let clock = clock(&terms(), &dates);
        (run_out(&clock, &dates), clock.moments.len())
    };
    let end = Some(day("2027-01-03"));
    // The days to watch end before the holidays do, or after them.
    assert_eq!(at("2026-11-02", "2026-11-02").0, None);
    assert_eq!(at("2026-12-18", "2026-12-18").0, end, "four weeks end after it");
    // Long after it the same terms count.
    let (told, moments) = at("2035-05-05", "2035-05-04");
    assert_eq!((told, moments), (end, terms().iter().filter(|t| t.from == StartEvent::Reported).count()));
    assert_eq!(at("2035-05-05", "").0, end, "also before a date was filled in");
    // Without a day of today, and without holidays, there is nothing to tell.
    assert_eq!(at("", "").0, None);
    let none = Dates { today: Some(day("2035-05-05")), ..Dates::default() };
    assert_eq!(run_out(&clock(&terms(), &none), &none), None);
}
