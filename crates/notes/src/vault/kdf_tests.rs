//! Known answers, and costs that are refused.

use super::*;
use proptest::prelude::*;

const PHRASE: &[u8] = b"tafel fiets lamp wolk";
const SALT: [u8; 16] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Answers of two independent implementations that agree: argon2-cffi 25.1.0 (the reference C code)
/// and OpenSSL 4.0.0 through Python's cryptography 48. The odd ones are at the borders of what is read.
#[test]
fn keys_are_what_the_reference_implementation_gives() {
    let long = [b'x'; 300];
    let accents = "één ding tegelijk".as_bytes();
    let answers: [(&[u8], u32, u32, &str); 8] = [
        (PHRASE, 12_288, 1, "cfe8284d0b9943bb875187e9c3bf831bdce79e6acfd209b025c9819a83e331d1"),
        (PHRASE, 19_456, 2, "9eaa4b2f3da471d45097baeab82356e36af2932746cc72e155d8973836898a96"),
        (b"", 19_456, 2, "31548c3f7ac123313b17ce8558728d7a646713a864818d8ed9bb99771b7b1a4c"),
        (accents, 32_768, 3, "d26dbe958ba08dd03966ccc53fab20240f48cb0cd81ac996819a9e5c26efd9f7"),
        (&long, 47_104, 3, "a32e2f4af690bc308497f3d71df1530238a02b0a1ebc32055aad19f7d1163d9d"),
        (PHRASE, 65_536, 4, "059f5be36be216d0cdac5c55fac09f0527ddd3b7796418d88ce8aa11bd9da29b"),
        (b"tafel", 131_072, 1, "8e7fa0962e8cc926bd2f29b61f43e73e031797538eb9e495b61b809706b14b9c"),
        (b"tafel", 12_288, 10, "971f4e22d68d77f1ea875414ad1832809478bedd8f01cda4dd8b4a1969f27985"),
    ];
    for (phrase, memory_kib, passes, expected) in answers {
        let key = stretch(phrase, &SALT, Cost { memory_kib, passes }).unwrap();
        assert_eq!(hex(key.as_bytes()), expected, "{memory_kib} KiB, {passes} passes");
    }
}

/// With these costs a derivation would take minutes to years or fail to allocate; so that this test
/// ends shows that nothing was begun.
#[test]
fn hostile_costs_are_refused_before_deriving() {
    for memory_kib in [0, 1, 7, 12_287, 131_073, 4 << 20, u32::MAX] {
        for passes in [1, 2, 10] {
            assert_eq!(stretch(PHRASE, &SALT, Cost { memory_kib, passes }).err(), Some(Fault::Cost), "{memory_kib}");
        }
    }
    for passes in [0, 11, 1 << 31, u32::MAX] {
        assert_eq!(stretch(PHRASE, &SALT, Cost { memory_kib: 131_072, passes }).err(), Some(Fault::Cost), "{passes}");
    }
}

#[test]
fn the_borders_of_the_costs_are_allowed() {
    for (memory_kib, passes) in [(12_288, 1), (12_288, 10), (131_072, 1), (131_072, 10)] {
        assert_eq!(Cost { memory_kib, passes }.check(), Ok(()));
    }
}

#[test]
fn the_ladder_rises_and_every_rung_may_be_read_back() {
    assert_eq!(Cost::LADDER[0], Cost { memory_kib: 19_456, passes: 2 });
    assert_eq!(Cost::LADDER[4], Cost { memory_kib: 65_536, passes: 4 });
    for pair in Cost::LADDER.windows(2) {
        assert!(pair[0].work() < pair[1].work() && pair[0].memory_kib <= pair[1].memory_kib);
    }
    assert!(Cost::LADDER.iter().all(|c| c.check().is_ok()));
}

#[test]
fn the_pace_of_a_device_picks_its_rung() {
    // 1000 ms / (work / lowest work): 148.4, 197.9, 275.4 and 395.8 ms.
    for (probe, rung) in [
        (0.01, 4),
        (40.0, 4),
        (148.0, 4),
        (149.0, 3),
        (197.0, 3),
        (199.0, 2),
        (275.0, 2),
        (276.0, 1),
        (395.0, 1),
        (397.0, 0),
        (1_001.0, 0),
        (60_000.0, 0),
        (f64::MAX, 0),
        (0.0, 0),
        (-0.0, 0),
        (-5.0, 0),
        (f64::NAN, 0),
        (f64::INFINITY, 0),
        (f64::NEG_INFINITY, 0),
    ] {
        assert_eq!(Cost::for_pace(probe), Cost::LADDER[rung], "{probe} ms");
    }
}

#[test]
fn what_a_keyboard_adds_does_not_lock_out() {
    for typed in ["tafel fiets lamp", "Tafel fiets lamp ", "  TAFEL\tfiets \u{a0} lamp\n", "tafel  fiets\r\nlamp"] {
        assert_eq!(prepare(typed).as_str(), "tafel fiets lamp", "{typed:?}");
    }
    assert_eq!(prepare("").as_str(), "");
    assert_eq!(prepare(" \n ").as_str(), "");
    assert_ne!(prepare("tafelfiets").as_str(), prepare("tafel fiets").as_str());
}

proptest! {
    #[test]
    fn a_prepared_phrase_stays_as_it_is(typed in "\\PC{0,60}|[a-zA-Z\u{130}\u{23a}\u{3a3} \t]{0,60}") {
        let once = prepare(&typed);
        let twice = prepare(&once);
        prop_assert_eq!(twice.as_str(), once.as_str());
        prop_assert!(!once.starts_with(char::is_whitespace) && !once.ends_with(char::is_whitespace));
        prop_assert!(!once.contains("  "));
    }

    #[test]
    fn preparing_never_moves_the_text(typed in "\\PC{0,200}") {
        prop_assert!(prepare(&typed).len() <= typed.len() * 2);
    }

    #[test]
    fn a_slower_device_never_gets_more_work(a in 0.1..5_000.0f64, b in 0.1..5_000.0f64) {
        let (fast, slow) = (a.min(b), a.max(b));
        prop_assert!(Cost::for_pace(fast).work() >= Cost::for_pace(slow).work());
    }
}

#[test]
fn no_letter_grows_past_twice_its_bytes() {
    for c in '\0'..=char::MAX {
        let lower: usize = c.to_lowercase().map(char::len_utf8).sum();
        assert!(lower <= c.len_utf8() * 2, "{c:?}");
    }
}
