//! What is held of a school's file: what is right is used, what is wrong is left out and told, the guide's numbers stay.
use super::*;
use files::json::Broken;
use proptest::prelude::*;

fn taken() -> Vec<String> {
    ["112", "113", "144", "08002000", "08000113"].map(String::from).to_vec()
}

fn reading(text: &str) -> Read {
    read(text.as_bytes(), &taken())
}

fn whys(text: &str) -> Vec<(String, Why)> {
    reading(text).notes.into_iter().map(|n| (n.at, n.why)).collect()
}

/// A file with this inside.
fn with(inside: &str) -> String {
    format!("{{\"format\":\"{FORMAT}\",\"version\":1,{inside}}}")
}

const FULL: &str = include_str!("../tests/school-full.json");

#[test]
fn a_full_file_is_used_whole_and_written_back_the_same() {
    let read = reading(FULL);
    assert_eq!(read.notes, [Note::new("contacts[2].number", "06-12 34 56 78", Why::Mobile)]);
    let school = read.school;
    assert_eq!(school.contacts.len(), 11);
    assert_eq!(school.holidays.len(), 3);
    assert_eq!(school.name, "Basisschool De Linde");
    assert!(school.accent.is_some() && school.meldcode.is_some() && school.checked.is_some());
    assert_eq!(write(&school), FULL);
    let chosen: Vec<_> = school.of(&[ContactKind::Team, ContactKind::Functionary]).iter().map(|c| c.kind).collect();
    assert_eq!(chosen, [ContactKind::Team, ContactKind::Functionary]);
}

#[test]
fn a_broken_file_gives_nothing_and_the_reason() {
    let broken = |text: &str| {
        let read = reading(text);
        assert!(read.school.is_empty());
        assert_eq!(read.notes.len(), 1);
        read.broken()
    };
    assert_eq!(broken("{\"format\":\"x\""), Some(Broken::NotJson { line: 1, column: 13 }));
    assert_eq!(broken("[]"), Some(Broken::NotOurs));
    assert_eq!(broken("{\"hello\":1}"), Some(Broken::NotOurs));
    assert_eq!(broken("{\"format\":\"other\",\"name\":\"De Linde\"}"), Some(Broken::NotOurs));
    assert_eq!(broken(&with("\"name\":\"x\"").replace(":1,", ":2,")), Some(Broken::Newer(2)));
    assert_eq!(broken(&with("\"name\":\"x\"").replace(":1,", ":\"1\",")), Some(Broken::NotOurs));
    let big = read(&vec![b' '; 10_000_000], &taken());
    assert_eq!(big.broken(), Some(Broken::TooBig(MOST_BYTES)));
    assert_eq!(broken(&with(&format!("\"name\":{}1{}", "[".repeat(60), "]".repeat(60)))), Some(Broken::TooDeep));
}

#[test]
fn wrong_values_are_left_out_one_by_one() {
    let read = reading(&with(
        "\"name\":5,\"checked\":\"30-02-2026\",\"accent\":\"ffff00\",\"meldcode\":\"http://school.nl\",\
         \"contacts\":[{\"kind\":\"directie\",\"number\":\"0900-1234\",\"when\":\"ma\"},{\"kind\":\"wijkteam\",\"number\":\"14 0512\"}],\
         \"holidays\":[{\"name\":\"kerst\",\"from\":\"2027-01-03\",\"to\":\"2026-12-19\"},{\"name\":\"mei\",\"from\":\"2027-04-24\",\"to\":\"2027-05-02\"}]",
    ));
    let told: Vec<_> = read.notes.iter().map(|n| (n.at.as_str(), n.why)).collect();
    assert_eq!(
        told,
        [
            ("name", Why::WrongSort),
            ("checked", Why::NoDay),
            ("meldcode", Why::NoLink),
            ("accent", Why::TooLight),
            ("contacts[0].number", Why::Phone(PhoneFault::Costly)),
            ("holidays[0]", Why::Reversed),
        ]
    );
    // The contact with the wrong number is not there by half.
    let kinds: Vec<_> = read.school.contacts.iter().map(|c| c.kind).collect();
    assert_eq!(kinds, [ContactKind::Team]);
    assert_eq!(read.school.holidays.len(), 1);
}

#[test]
fn unknown_keys_are_explained_and_known_ones_offered() {
    let read = whys(&with(
        "\"naam\":\"x\",\"contacst\":[],\"phones\":[],\"112\":\"020-1234567\",\"0800-2000\":\"\",\"name\":\"a\",\"name\":\"b\"",
    ));
    let told: Vec<Why> = read.into_iter().map(|(_, why)| why).collect();
    assert_eq!(
        told,
        [
            Why::Unknown(Some("name")),
            Why::Unknown(Some("contacts")),
            Why::Unknown(None),
            Why::Fixed,
            Why::Fixed,
            Why::Twice
        ]
    );
    assert_eq!(reading(&with("\"name\":\"a\",\"name\":\"b\"")).school.name, "a");
}

#[test]
fn a_contact_is_whole_or_not_there() {
    for (contact, why) in [
        ("{}", Why::UnknownKind),
        ("{\"kind\":\"koning\",\"number\":\"020-1234567\"}", Why::UnknownKind),
        ("{\"kind\":\"112\",\"number\":\"020-1234567\"}", Why::Fixed),
        ("{\"kind\":\"directie\"}", Why::Nothing),
        ("{\"kind\":\"directie\",\"number\":201234567,\"name\":\"x\"}", Why::WrongSort),
        ("{\"kind\":\"directie\",\"number\":\"0800-2000\"}", Why::Phone(PhoneFault::Taken)),
        ("{\"kind\":\"veilig-thuis-regio\",\"number\":\"0800-2001\"}", Why::Phone(PhoneFault::Near)),
        ("{\"kind\":\"anders\",\"number\":\"020-1234567\"}", Why::NoLabel),
        ("{\"kind\":\"anders\",\"label\":\"Nieuw 112\",\"number\":\"020-1234567\"}", Why::NumberInWords),
        ("\"directie\"", Why::WrongSort),
    ] {
        let read = reading(&with(&format!("\"contacts\":[{contact}]")));
        assert!(read.school.contacts.is_empty(), "{contact}");
        assert_eq!(read.notes.first().map(|n| n.why), Some(why), "{contact}");
    }
}

#[test]
fn too_many_contacts_and_a_second_of_a_kind_are_told() {
    let one = "{\"kind\":\"directie\",\"name\":\"x\"}";
    let other = "{\"kind\":\"anders\",\"label\":\"ib\",\"name\":\"x\"}";
    let read = reading(&with(&format!("\"contacts\":[{one},{one},{}]", [other; 6].join(","))));
    assert_eq!(read.school.contacts.len(), 1 + MOST_OTHERS);
    let told: Vec<Why> = read.notes.iter().map(|n| n.why).collect();
    assert_eq!(told, [Why::Twice, Why::TooMany(4), Why::TooMany(4)]);
}

#[test]
fn hostile_words_are_cleaned_or_refused_and_never_cut() {
    let read = reading(&with(
        "\"name\":\"\u{202E}De Linde\u{200B}\",\"contacts\":[{\"kind\":\"directie\",\"name\":\"bel 06-12345678\",\"when\":\"altijd\"}]",
    ));
    assert_eq!(read.school.name, "De Linde");
    assert_eq!(read.school.contacts[0].name, "");
    let told: Vec<Why> = read.notes.iter().map(|n| n.why).collect();
    assert_eq!(told, [Why::Invisible, Why::NumberInWords]);
    let long = reading(&with(&format!("\"name\":\"{}\"", "é".repeat(61))));
    assert_eq!((long.school.name.as_str(), long.notes[0].why), ("", Why::TooLong(MOST_NAME)));
    assert_eq!(long.notes[0].found.chars().count(), 41);
    assert_eq!(reading(&with(&format!("\"name\":\"{}\"", "é".repeat(60)))).notes, []);
}

#[test]
fn only_addresses_with_https_that_read_as_they_are() {
    let link = |text: &str| reading(&with(&format!("\"meldcode\":\"{text}\""))).school.meldcode;
    for good in ["https://school.nl", "https://www.school-x.nl/meldcode.pdf?x=1#a", "https://a.b.c.nl/"] {
        assert_eq!(link(good).as_deref(), Some(good));
    }
    let bad = [
        "http://school.nl",
        "javascript:alert(1)",
        "https://",
        "https://school",
        "https://a@b.nl",
        "https://b.nl:8080",
        "https://1.2.3.4",
        "https://schóól.nl",
        "https://school.nl/ x",
        "https://.nl",
        "//school.nl",
        "https://school.nl\\\\x",
        "data:text/html,x",
    ];
    for bad in bad {
        assert_eq!(link(bad), None, "{bad}");
    }
}

#[test]
fn holidays_are_sorted_short_enough_and_told_when_they_overlap() {
    let read = reading(&with(
        "\"holidays\":[{\"name\":\"b\",\"from\":\"2027-05-01\",\"to\":\"2027-05-09\"},{\"name\":\"a\",\"from\":\"2027-02-20\",\"to\":\"2027-02-28\"},\
         {\"name\":\"c\",\"from\":\"2027-05-09\",\"to\":\"2027-05-10\"},{\"name\":\"d\",\"from\":\"2027-01-01\",\"to\":\"2028-01-02\"},{\"name\":\"e\"}]",
    ));
    let names: Vec<_> = read.school.holidays.iter().map(|h| h.name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c"]);
    let told: Vec<Why> = read.notes.iter().map(|n| n.why).collect();
    assert_eq!(told, [Why::Overlap, Why::TooLongAway, Why::NoDay]);
}

#[test]
fn a_file_without_a_version_is_the_first_and_told() {
    let read = reading("{\"name\":\"De Linde\"}");
    assert_eq!((read.school.name.as_str(), read.notes[0].why), ("De Linde", Why::NoVersion));
}

#[test]
fn a_day_after_today_counts_as_none() {
    let day = |text: &str| Day::parse(text).unwrap();
    let on = |text: &str| School { checked: Some(day(text)), ..School::default() };
    let today = Some(day("2026-11-24"));
    let (earlier, now, later) = (on("2026-11-20"), on("2026-11-24"), on("2026-11-25"));
    assert_eq!(now.looked_at(today), now.checked, "today counts");
    assert_eq!(later.looked_at(today), None);
    assert!(now.is_newer_than(&earlier, today) && !earlier.is_newer_than(&now, today));
    assert!(!later.is_newer_than(&earlier, today) && earlier.is_newer_than(&later, today), "a slip in the year");
    assert!(!later.is_newer_than(&School::default(), today));
    // A device that does not know the day cannot tell which is newer.
    assert!(!now.is_newer_than(&earlier, None) && !earlier.is_newer_than(&now, None));
}

#[test]
fn old_is_a_year_or_no_day_or_the_future() {
    let day = |text: &str| Day::parse(text).unwrap();
    let mut school = School { checked: Some(day("2026-11-24")), ..School::default() };
    assert!(!school.is_old(day("2026-11-24")) && !school.is_old(day("2027-11-24")));
    assert!(school.is_old(day("2027-11-25")) && school.is_old(day("2026-11-23")));
    school.checked = None;
    assert!(school.is_old(day("2026-11-24")));
}

#[test]
fn every_reason_has_its_own_id() {
    let mut ids: Vec<_> = Why::every().into_iter().map(Why::id).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        "[a-z0-9 .-]{0,70}",
        "0[0-9 -]{4,12}",
        Just("0800-2000".to_owned()),
        "202[67]-(0[1-9]|1[0-2])-[0-3][0-9]"
    ]
}

prop_compose! {
    fn drafts()(
        words in proptest::collection::vec(word(), 4),
        contacts in proptest::collection::vec((0..10usize, word(), word(), word(), word()), 0..14),
        holidays in proptest::collection::vec((word(), word(), word()), 0..24),
    ) -> Draft {
        let kind = |n: usize| ContactKind::ALL.get(n).map_or("koning", |k| k.id()).to_owned();
        Draft {
            name: words[0].clone(), checked: words[1].clone(), meldcode: format!("https://{}.nl", words[2]), accent: words[3].clone(),
            contacts: contacts.into_iter().map(|(k, label, name, number, when)| DraftContact { kind: kind(k), label, name, number, when }).collect(),
            holidays: holidays.into_iter().map(|(name, from, to)| DraftHoliday { name, from, to }).collect(),
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes, &taken());
    }

    #[test]
    fn a_torn_file_is_never_a_wrong_one(at in 0..FULL.len(), to in any::<u8>()) {
        // One byte other: what is used is still within the rules, and no number of the guide is in it.
        let mut bytes = FULL.as_bytes().to_vec();
        bytes[at] = to;
        let school = read(&bytes, &taken()).school;
        for contact in &school.contacts {
            if let Some(number) = &contact.number {
                prop_assert!(Number::parse(&number.shown(), &taken()).as_ref() == Ok(number));
            }
        }
        prop_assert!(read(&bytes[..at], &taken()).school.is_empty() || at >= FULL.trim_end().len());
    }

    #[test]
    fn what_was_typed_is_read_cleanly_and_written_back(draft in drafts()) {
        let first = read(draft.to_json().as_bytes(), &taken());
        prop_assert!(first.broken().is_none());
        let school = first.school;
        let second = read(write(&school).as_bytes(), &taken());
        prop_assert_eq!(&second.school, &school);
        // Nothing more is left out of what was used.
        prop_assert!(second.notes.iter().all(|n| n.why.level() == Level::Look), "{:?}", second.notes);
    }
}
