//! What is held of reading JSON from elsewhere.
use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Result<Json, Broken> {
    parse(text.as_bytes(), 1_000)
}

#[test]
fn a_file_that_is_too_big_is_not_parsed() {
    assert_eq!(parse(&[b'['; 1_001], 1_000), Err(Broken::TooBig(1_000)));
}

#[test]
fn a_mistake_is_told_with_its_place() {
    assert_eq!(read("{\n  \"a\": ,\n}"), Err(Broken::NotJson { line: 2, column: 8 }));
    assert!(matches!(read(""), Err(Broken::NotJson { .. })));
    assert!(matches!(read("{} x"), Err(Broken::NotJson { line: 1, .. })));
    assert!(matches!(parse(b"\"\xff\"", 1_000), Err(Broken::NotJson { .. })));
}

#[test]
fn deep_is_refused_and_our_depth_is_not() {
    let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
    assert!(read(&nested(DEEPEST)).is_ok());
    assert_eq!(read(&nested(DEEPEST + 1)), Err(Broken::TooDeep));
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
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(parse(b"\xef\xbb\xbf[]", 10), Ok(Json::List(vec![])));
}

#[test]
fn only_files_of_ours_and_of_now_are_read() {
    let ours = |text: &str| ours(text.as_bytes(), 1_000, "x/y", 2).map(|_| ());
    assert_eq!(ours("{\"format\":\"x/y\",\"version\":2}"), Ok(()));
    assert_eq!(ours("{\"format\":\"x/y\",\"version\":3}"), Err(Broken::Newer(3)));
    for other in ["{}", "[]", "{\"format\":\"x/z\",\"version\":1}", "{\"format\":\"x/y\"}"] {
        assert_eq!(ours(other), Err(Broken::NotOurs), "{other}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&bytes, 1_000);
    }

    #[test]
    fn a_quoted_text_reads_back(text in "(.|[\u{0}-\u{1f}\u{2028}\"\\\\]){0,60}") {
        let mut out = String::new();
        quote(&mut out, &text);
        prop_assert!(!out.chars().any(char::is_control));
        prop_assert_eq!(read(&out), Ok(Json::Text(text)));
    }
}
