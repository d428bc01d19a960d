use super::*;
use proptest::prelude::*;

const WALL: i64 = 1_790_000_000_000;

/// Both clocks so many ms after the start.
fn at(ms: i64) -> Now {
    Now { wall: WALL + ms, mono: 5_000 + ms }
}

fn running(minutes: u16) -> Timer {
    let mut timer = Timer::new(minutes);
    timer.start(at(0));
    timer
}

#[test]
fn it_counts_down_tells_the_end_once_and_counts_up() {
    let mut timer = running(1);
    assert_eq!(timer.text(), "1:00");
    assert_eq!((timer.tick(at(59_001)), timer.text()), (Told::Nothing, "0:01".into()));
    assert_eq!((timer.tick(at(60_000)), timer.text()), (Told::Over, "0:00".into()));
    assert_eq!((timer.tick(at(61_000)), timer.text()), (Told::Nothing, "+0:01".into()));
    assert_eq!((timer.left(), timer.left_permille()), (-1_000, 0));
}

#[test]
fn a_pause_does_not_count_and_an_added_minute_brings_a_new_end() {
    let mut timer = running(1);
    assert_eq!(timer.pause(at(10_000)), Told::Nothing);
    assert_eq!(timer.tick(at(500_000)), Told::Nothing);
    timer.start(at(500_000));
    timer.start(at(520_000));
    assert_eq!(timer.tick(at(550_000)), Told::Over, "a second start changes nothing");
    timer.add_minute();
    assert_eq!(timer.left(), 60_000);
    assert_eq!(timer.tick(at(610_001)), Told::Over);
}

#[test]
fn a_clock_that_is_set_does_not_change_a_running_timer() {
    let mut timer = running(10);
    // Set an hour back in the middle of a round, then again.
    assert_eq!(timer.tick(Now { wall: WALL - 3_600_000, mono: 65_000 }), Told::Nothing);
    assert_eq!(timer.left(), 9 * 60_000);
    assert_eq!(timer.tick(Now { wall: WALL - 7_200_000, mono: 125_000 }), Told::Nothing);
    assert_eq!(timer.left(), 8 * 60_000);
    // Set forward: it may have been sleep, so it is asked; the time itself does not jump.
    let told = timer.tick(Now { wall: WALL, mono: 126_000 });
    assert_eq!(told, Told::Asleep(7_199_000));
    assert_eq!(timer.left(), 8 * 60_000 - 1_000);
    assert_eq!(timer.answer(false), Told::Nothing);
    assert_eq!((timer.left(), timer.asleep()), (8 * 60_000 - 1_000, 0));
}

#[test]
fn sleep_that_the_monotonic_clock_saw_counts() {
    let mut timer = running(10);
    assert_eq!(timer.tick(at(5 * 60_000)), Told::Nothing);
    assert_eq!(timer.left(), 5 * 60_000);
    assert_eq!(timer.tick(at(15 * 60_000)), Told::Over);
}

#[test]
fn sleep_that_only_the_wall_clock_saw_is_asked() {
    let mut timer = running(10);
    let told = timer.tick(Now { wall: WALL + 240_000, mono: 5_000 + 60_000 });
    assert_eq!(told, Told::Asleep(180_000));
    assert_eq!(timer.left(), 9 * 60_000);
    assert_eq!(timer.answer(true), Told::Nothing);
    assert_eq!(timer.left(), 6 * 60_000);
    // Asleep past the end.
    timer.tick(Now { wall: WALL + 2_000_000, mono: 5_000 + 61_000 });
    assert_eq!(timer.answer(true), Told::Over);
}

#[test]
fn a_reload_goes_on_and_a_long_one_asks() {
    let mut timer = running(10);
    timer.tick(at(60_000));
    let saved = timer.save();
    // The monotonic clock of the new page starts anew.
    let (again, told) = Timer::restore(&saved, Now { wall: WALL + 62_000, mono: 40 }).unwrap();
    assert_eq!((told, again.left(), again.phase()), (Told::Nothing, 9 * 60_000 - 2_000, Phase::Running));
    let (mut again, told) = Timer::restore(&saved, Now { wall: WALL + 160_000, mono: 40 }).unwrap();
    assert_eq!((told, again.left()), (Told::Asleep(100_000), 9 * 60_000));
    again.answer(true);
    assert_eq!(again.left(), 9 * 60_000 - 100_000);
    let (again, told) = Timer::restore(&saved, Now { wall: WALL - 90_000_000, mono: 40 }).unwrap();
    assert_eq!((told, again.left()), (Told::Nothing, 9 * 60_000), "a clock set back takes nothing off");
    timer.pause(at(61_000));
    let (again, told) = Timer::restore(&timer.save(), Now { wall: WALL + 9_000_000, mono: 0 }).unwrap();
    assert_eq!((told, again.left(), again.phase()), (Told::Nothing, 9 * 60_000 - 1_000, Phase::Paused));
}

#[test]
fn another_text_is_not_a_timer() {
    for text in [
        "",
        "1",
        "2 R 1 1 1",
        "1 X 1 1 1",
        "1 R -1 1 1",
        "1 R 1 1",
        "1 R 1 1 1 1",
        "1 R 36000001 1 1",
        "1 R 1 x 1",
        "1  R 1 1 1",
    ] {
        assert_eq!(Timer::restore(text, at(0)), None, "{text}");
    }
}

proptest! {
    #[test]
    fn whatever_the_wall_clock_does_only_the_monotonic_clock_counts(
        steps in proptest::collection::vec((0_i64..120_000, -9_000_000_000_i64..9_000_000_000), 1..60),
        minutes in 0_u16..700,
    ) {
        let mut timer = Timer::new(minutes);
        let mut now = at(0);
        timer.start(now);
        let mut passed = 0_i64;
        for (mono, wall) in steps {
            now = Now { wall: now.wall + wall, mono: now.mono + mono };
            passed += mono;
            timer.tick(now);
            timer.answer(false);
        }
        prop_assert_eq!(timer.left(), (i64::from(minutes) * 60_000).min(MOST_MS) - passed);
        let now = Now { wall: now.wall.max(0), mono: 0 };
        timer.tick(Now { wall: now.wall, mono: i64::MIN });
        let (again, _) = Timer::restore(&timer.save(), now).unwrap();
        prop_assert_eq!(again.left(), timer.left());
    }

    #[test]
    fn no_clock_and_no_text_ends_the_app(clocks in proptest::collection::vec((any::<i64>(), any::<i64>()), 0..20), text in ".{0,60}") {
        let mut timer = Timer::new(u16::MAX);
        for (wall, mono) in clocks {
            let now = Now { wall, mono };
            timer.start(now);
            _ = (timer.tick(now), timer.text(), timer.left_permille(), timer.save(), Timer::restore(&text, now));
            _ = (timer.answer(true), timer.pause(now));
            timer.add_minute();
        }
    }
}
