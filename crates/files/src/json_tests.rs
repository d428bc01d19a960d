//! What is held of reading JSON from elsewhere.
use super::*;
use proptest::prelude::*;

const LIMITS: Limits = Limits { bytes: 1_000, depth: 8 };

fn read(text: &str) -> Result<Json, Broken> {
    parse(text.as_bytes(), LIMITS)
}

#[test]
fn a_file_that_is_too_big_is_not_parsed() {
    assert_eq!(parse(&[b'['; 1_001], LIMITS), Err(Broken::TooBig(1_000)));
}

#[test]
fn a_mistake_is_told_with_its_place() {
    assert_eq!(read("{\n  \"a\": ,\n}"), Err(Broken::NotJson { line: 2, column: 8 }));
    assert!(matches!(read(""), Err(Broken::NotJson { .. })));
    assert!(matches!(read("{} x"), Err(Broken::NotJson { line: 1, .. })));
    assert!(matches!(parse(b"\"\xff\"", LIMITS), Err(Broken::NotJson { .. })));
}

#[test]
fn deep_is_refused_and_our_depth_is_not() {
    let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
    assert!(read(&nested(LIMITS.depth)).is_ok());
    assert_eq!(read(&nested(LIMITS.depth + 1)), Err(Broken::TooDeep));
    assert_eq!(read(&nested(400)), Err(Broken::TooDeep));
    assert_eq!(read(&("{\"a\":".repeat(40) + "1" + &"}".repeat(40))), Err(Broken::TooDeep));
}

#[test]
fn a_key_that_stands_there_twice_is_not_lost() {
    let Ok(Json::Group(pairs)) = read("{\"a\":1,\"a\":2}") else { panic!() };
    assert_eq!(pairs.len(), 2);
}

#[test]
fn counts_are_whole_and_from_zero() {
    let count = |text: &str| read(text).unwrap().count();
    assert_eq!(count("3"), Some(3));
    for wrong in ["-1", "1.5", "1e300", "4294967296", "\"3\""] {
        assert_eq!(count(wrong), None, "{wrong}");
    }
}

#[test]
fn whole_numbers_are_written_without_a_fraction() {
    let whole = |text: &str| read(text).unwrap().whole();
    assert_eq!((whole("3"), whole("18446744073709551615")), (Some(3), Some(u64::MAX)));
    for wrong in ["-1", "3.0", "1e3", "18446744073709551616", "\"3\""] {
        assert_eq!(whole(wrong), None, "{wrong}");
    }
}

/// Without a limit of ours the reader's own holds: a file can never use up the stack.
#[test]
fn without_a_limit_of_depth_there_is_one_still() {
    let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
    let deep = |n: usize| parse(nested(n).as_bytes(), Limits { bytes: 1_000_000, depth: usize::MAX });
    assert!(deep(126).is_ok());
    assert!(matches!(deep(400_000), Err(Broken::NotJson { line: 1, .. })));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(parse(b"\xef\xbb\xbf[]", LIMITS), Ok(Json::List(vec![])));
}

#[test]
fn only_files_of_ours_and_of_now_are_read() {
    let ours = |text: &str| ours(text.as_bytes(), LIMITS, "x/y", 2).map(|_| ());
    assert_eq!(ours("{\"format\":\"x/y\",\"version\":2}"), Ok(()));
    assert_eq!(ours("{\"format\":\"x/y\",\"version\":3}"), Err(Broken::Newer(3)));
    for other in ["{}", "[]", "{\"format\":\"x/z\",\"version\":1}", "{\"format\":\"x/y\"}"] {
        assert_eq!(ours(other), Err(Broken::NotOurs), "{other}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&bytes, LIMITS);
    }

    #[test]
    fn what_was_read_is_written_as_it_was(text in "[a-z\\\\\"é\u{1}]{0,20}", n: u64, quarters: i16, truth: bool) {
        let json = Json::Group(vec![
            (text.clone(), Json::List(vec![Json::Text(text), Json::Nothing, Json::Truth(truth)])),
            ("n".to_owned(), Json::Number(n.into())),
            ("f".to_owned(), Json::Number(Number::from_f64(f64::from(quarters) / 4.0).unwrap())),
        ]);
        let bytes = serde_json::to_vec(&json).unwrap();
        prop_assert_eq!(parse(&bytes, LIMITS), Ok(json));
    }

    #[test]
    fn a_quoted_text_reads_back(text in "(.|[\u{0}-\u{1f}\u{2028}\"\\\\]){0,60}") {
        let mut out = String::new();
        quote(&mut out, &text);
        prop_assert!(!out.chars().any(char::is_control));
        prop_assert_eq!(read(&out), Ok(Json::Text(text)));
    }
}
