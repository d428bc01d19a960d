//! What is held of numbers: those of a school pass as people write them, no other does.
use super::*;
use proptest::prelude::*;

/// Numbers of the guide, as the document gives them.
fn taken() -> Vec<String> {
    ["112", "113", "144", "08002000", "08000113", "09008844", "116111", "0203113888"].map(String::from).to_vec()
}

fn parse(text: &str) -> Result<Number, PhoneFault> {
    Number::parse(text, &taken())
}

#[test]
fn numbers_pass_as_people_write_them() {
    for (text, tel, shown, kind) in [
        ("020-1234567", "0201234567", "020-123 45 67", PhoneKind::Place),
        ("(0512) 12 34 56", "0512123456", "0512-12 34 56", PhoneKind::Place),
        ("+31 (0)30 123 45 67", "0301234567", "030-123 45 67", PhoneKind::Place),
        ("0031 58 1234567", "0581234567", "058-123 45 67", PhoneKind::Place),
        ("(+31) 30 123 45 67", "0301234567", "030-123 45 67", PhoneKind::Place),
        ("(+31)(0)30 – 123\u{2009}45\u{202F}67", "0301234567", "030-123 45 67", PhoneKind::Place),
        ("\u{202A}+31 30 123 45 67\u{202C}", "0301234567", "030-123 45 67", PhoneKind::Place),
        ("030 − 123 45 67", "0301234567", "030-123 45 67", PhoneKind::Place),
        ("06-12345678", "0612345678", "06-12 34 56 78", PhoneKind::Mobile),
        ("088 123 4567", "0881234567", "088-123 45 67", PhoneKind::Office),
        ("085.123.45.67", "0851234567", "085-123 45 67", PhoneKind::Office),
        ("0800-1234", "08001234", "0800-1234", PhoneKind::Free),
        ("0800 123 45 67", "08001234567", "0800-123 45 67", PhoneKind::Free),
        ("14 0512", "140512", "14 0512", PhoneKind::Municipality),
        ("14020", "14020", "14 020", PhoneKind::Municipality),
        ("116 000", "116000", "116 000", PhoneKind::Europe),
        ("020\u{2011}123\u{a0}45\u{2009}67", "0201234567", "020-123 45 67", PhoneKind::Place),
    ] {
        let number = parse(text).unwrap_or_else(|e| panic!("{text}: {e:?}"));
        assert_eq!((number.tel(), number.shown().as_str(), number.kind()), (tel, shown, kind), "{text}");
    }
}

#[test]
fn what_is_no_number_for_a_school_is_refused_with_the_reason() {
    use PhoneFault::*;
    for (text, fault) in [
        ("", NotANumber),
        ("vraag Ria", NotANumber),
        ("30+1234567", NotANumber),
        ("++31 30 1234567", NotANumber),
        ("020-1234567 toestel 3", NotANumber),
        ("٠٢٠١٢٣٤٥٦٧", NotANumber),
        ("020-123456", TooShort),
        ("020-12345678", TooLong),
        ("06-1234567", TooShort),
        ("0800-123456", TooShort),
        ("0800-12345678", TooLong),
        ("1234567", TooShort),
        ("0900-1234", Costly),
        ("0906 1234", Costly),
        ("+31 909 1234567", Costly),
        ("1850", Costly),
        ("087-1234567", Costly),
        ("+32 2 123 45 67", Foreign),
        ("0044 20 1234 5678", Foreign),
        ("+1 (202) 555-0100", Foreign),
        ("066-1234567", Unknown),
        ("0970-12345678", Unknown),
        ("0119-123456", Unknown),
        ("14 9999", Unknown),
        ("116 999", Unknown),
        ("+31 20 311 38 88", Taken),
        ("0800 2000", Taken),
        ("+31 800 2000", Taken),
        ("112", Taken),
        ("1 1 2", Taken),
        ("0112", Near),
        ("121", Near),
        ("1112", Near),
        ("0800-2001", Near),
        ("0800-200", Near),
        ("0800-20000", Near),
        ("0802-000", Near),
        ("080-0200", Near),
        ("0080-2000", Foreign),
    ] {
        assert_eq!(parse(text).map(|n| n.shown()), Err(fault), "{text}");
    }
}

#[test]
fn a_long_number_of_the_guide_leaves_its_neighbours_alone() {
    assert!(parse("020-311 38 87").is_ok());
}

#[test]
fn near_is_one_slip_and_no_more() {
    for near in ["2000", "200", "20000", "2100", "0200"] {
        assert!(is_near(near, "2000"), "{near}");
    }
    for far in ["3100", "0020", "20", "200000", "0002"] {
        assert!(!is_near(far, "2000"), "{far}");
    }
}

#[test]
fn words_may_hold_hours_and_days_but_no_number() {
    let holds = |text: &str| holds_number(text, &taken());
    for fine in [
        "ma-do 8.30-17.00 uur",
        "08.00-20.00",
        "08.30-12.00 13:00-17:00",
        "lokaal 204, groep 7-8",
        "tot 01-02-2027",
        "",
        "kamer 12, 2e verdieping",
    ] {
        assert!(!holds(fine), "{fine}");
    }
    for number in [
        "06.12.34.56.78",
        "0800.2000",
        "of bel 06-12345678",
        "Bel 112",
        "(0800) 2000",
        "+32 2 123 45 67",
        "0900.1234",
        "0 6 1 2 3 4 5 6 7 8",
    ] {
        assert!(holds(number), "{number}");
    }
}

proptest! {
    #[test]
    fn any_text_is_a_number_or_refused(text in "\\PC{0,30}|[0-9+() .-]{0,20}") {
        if let Ok(number) = parse(&text) {
            prop_assert!(number.tel().bytes().all(|b| b.is_ascii_digit()));
            let costly = ["0900", "0906", "0909", "18", "00"];
            prop_assert!(!costly.iter().any(|c| number.tel().starts_with(c)));
            prop_assert!(!taken().iter().any(|t| t == number.tel()));
            // What is shown is the same number, with all its digits.
            let shown: String = number.shown().chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(&shown, number.tel());
            prop_assert_eq!(parse(&number.shown()), Ok(number));
        }
    }

    #[test]
    fn every_slip_of_a_short_number_of_the_guide_is_refused(at in 0..8usize, digit in 0..10u8, kind in 0..4u8) {
        let mut digits = "08002000".to_owned().into_bytes();
        match kind {
            0 => digits[at] = b'0' + digit,
            1 => digits.insert(at, b'0' + digit),
            2 => { digits.remove(at); }
            _ => digits.swap(at, (at + 1) % 8),
        }
        let text = String::from_utf8(digits).unwrap();
        prop_assert!(parse(&text).is_err(), "{}", text);
    }
}
