//! What is held of the self-scan: arithmetic, what is missing, what shows nobody, and what is offered.
use super::*;
use files::json::Broken;
use proptest::prelude::*;

fn answers(text: &str) -> Answers {
    let mut numbers = [0; STATEMENTS];
    for (place, c) in numbers.iter_mut().zip(text.chars().filter(|c| *c != ' ')) {
        *place = u8::try_from(c.to_digit(10).unwrap_or(0)).unwrap();
    }
    Answers::from_numbers(&numbers)
}

fn means(outcome: &Outcome) -> [Option<u16>; BLOCKS] {
    outcome.blocks.map(|b| b.mean)
}

#[test]
fn a_block_is_the_mean_of_its_answers() {
    let scan = alone(&answers("1234 4444 1111 1112 2234"), None);
    assert_eq!(means(&scan), [Some(250), Some(400), Some(100), Some(125), Some(275)]);
    assert_eq!((scan.people, scan.missing(), scan.answers()), (1, 0, 20));
    assert!(scan.blocks.iter().all(|b| b.spread.is_none()), "one person has no spread");
}

#[test]
fn what_is_missing_is_counted_and_a_thin_block_has_no_mean() {
    let scan = alone(&answers("1... 12.. 123. .... 4444"), None);
    assert_eq!(means(&scan), [None, Some(150), Some(200), None, Some(400)]);
    assert_eq!(scan.blocks.map(|b| b.missing), [3, 2, 1, 4, 0]);
    assert_eq!(alone(&Answers::default(), None).suggestions(), [] as [usize; 0]);
}

#[test]
fn a_mean_is_shown_with_one_digit() {
    assert_eq!(
        [shown(100, ','), shown(167, ','), shown(244, ','), shown(245, ','), shown(400, '.')],
        ["1,0", "1,7", "2,4", "2,5", "4.0"]
    );
}

#[test]
fn suggestions_are_the_lowest_of_different_blocks() {
    // Two ones in block A, a two in C, a three in E: the second one of A waits for C, E is too far off.
    let scan = alone(&answers("1144 4444 2444 4444 3444"), None);
    assert_eq!(scan.suggestions(), [0, 8, 1]);
    // Ties go in the order of the statements, over the blocks.
    assert_eq!(alone(&answers("2222 2222 2222 2222 2222"), None).suggestions(), [0, 4, 8]);
    // What is as good as it can be is no suggestion, nor is what nobody answered.
    assert_eq!(alone(&answers("4444 4443 .... 4444 4444"), None).suggestions(), [7]);
}

#[test]
fn a_small_team_shows_no_spread() {
    let (one, two) = (answers("1111 1111 1111 1111 1111"), answers("4444 4444 4444 4444 4444"));
    for all in [vec![one], vec![one, two]] {
        let people = u16::try_from(all.len()).unwrap();
        let scan = team(&Counts::of(&all), people, None);
        assert!(scan.blocks.iter().all(|b| b.spread.is_none()));
        assert!(scan.statements.iter().flatten().all(|s| s.spread.is_none()));
    }
    let scan = team(&Counts::of(&[one, two, two]), 3, None);
    assert_eq!(scan.blocks[0].spread, Some((1, 4)));
    assert_eq!(scan.statements[0].unwrap().spread, Some(Spread { low: 1, high: 4, each: [1, 0, 0, 2] }));
}

#[test]
fn two_answers_in_a_larger_team_are_not_shown_apart() {
    let silent = Answers::default();
    let scan = team(&Counts::of(&[answers("1"), answers("4"), silent, silent]), 4, None);
    assert_eq!(scan.statements[0].unwrap().spread, None);
    assert_eq!(scan.blocks[0], Block { mean: None, missing: 14, spread: None });
}

#[test]
fn counts_of_paper_must_fit_the_people() {
    let mut counts = Counts::default();
    assert!(counts.set(0, 1, 3) && counts.set(0, 4, 2));
    assert!(!counts.set(0, 5, 1) && !counts.set(0, 0, 1) && !counts.set(20, 1, 1) && !counts.set(0, 1, 501));
    assert_eq!(counts.fit(5), Ok(()));
    assert_eq!(counts.fit(4), Err(CountFault::MoreThanPeople(0)));
    assert_eq!(counts.fit(501), Err(CountFault::NotACount));
    // Fewer people than answers cannot be: there are at least as many.
    assert_eq!(team(&counts, 2, None).people, 5);
}

#[test]
fn an_earlier_scan_is_compared_where_both_have_a_mean() {
    let before = alone(&answers("1111 2222 .... 4444 4444"), None);
    let now = alone(&answers("2222 2222 3333 1... 3333"), None);
    assert_eq!(now.since(&before), [Some(100), Some(0), None, None, Some(-100)]);
}

#[test]
fn a_file_reads_back_and_others_are_refused() {
    let day = Day::parse("2026-11-24").ok();
    let scan = team(&Counts::of(&[answers("1234 1234 1234 1234 1234"), answers("4"), answers("33")]), 6, day);
    let file = write(&scan);
    assert_eq!(read(file.as_bytes()), Ok(scan));
    let broken = |from: &str, to: &str| read(file.replacen(from, to, 1).as_bytes()).err();
    assert_eq!(broken("\"version\":1", "\"version\":7"), Some(Broken::Newer(7)));
    for (from, to) in [
        ("zelfscan", "iets"),
        ("\"team\"", "\"alone\""),
        ("\"people\":6", "\"people\":2"),
        ("\"people\":6", "\"people\":900"),
        ("2026-11-24", "2026-13-24"),
        ("\"counts\":[[", "\"counts\":[[9],["),
        ("[1,0,1,1]", "[1,0,1,-1]"),
        ("[1,0,1,1]", "[1,0,1]"),
    ] {
        assert_eq!(broken(from, to), Some(Broken::NotOurs), "{from} → {to}");
    }
    assert_eq!(read(&vec![b' '; MOST_BYTES + 1]), Err(Broken::TooBig(MOST_BYTES)));
    assert_eq!(read(&[b'['; 9]), Err(Broken::TooDeep));
}

const WORDS: PictureWords<'_> = PictureWords {
    title: "Zelfscan <van> ons",
    blocks: ["Kind en ouders", "Elkaar kennen", "Wie doet wat", "Op tijd", "Leren"],
    too_few: "te weinig antwoorden",
    lowest: "klopt niet",
    highest: "klopt helemaal",
    spread: "van het laagste tot het hoogste antwoord",
    earlier: "eerdere scan %day%",
    comma: ',',
};

#[test]
fn the_picture_has_a_bar_a_spread_and_the_earlier_scan() {
    let day = Day::parse("2026-01-05").ok();
    let scan = team(&Counts::of(&[answers("1234 1234 1234 1234"); 3]), 3, None);
    let svg = picture(&scan, Some(&alone(&answers("4444 4444 4444 4444 4444"), day)), &WORDS);
    assert!(svg.contains("Zelfscan &lt;van&gt; ons") && svg.contains(">2,5<") && svg.contains("eerdere scan 5-1-2026"));
    assert_eq!(svg.matches("<polygon").count(), 5, "four blocks with both means, and the legend");
    assert_eq!(svg.matches("te weinig").count(), 1);
}

prop_compose! {
    fn people()(all in proptest::collection::vec(proptest::array::uniform20(0..6u8), 0..12)) -> Vec<Answers> {
        all.iter().map(Answers::from_numbers).collect()
    }
}

proptest! {
    #[test]
    fn arithmetic_holds(all in people(), extra in 0..4u16) {
        let count = u16::try_from(all.len()).unwrap() + extra;
        let scan = team(&Counts::of(&all), count, None);
        // Every answer is counted once, and what is missing is the rest.
        let given: usize = all.iter().map(Answers::answered).sum();
        prop_assert_eq!(scan.answers() as usize, given);
        prop_assert_eq!(scan.missing() as usize + given, usize::from(scan.people) * STATEMENTS);
        for (n, said) in scan.statements.iter().enumerate() {
            let each: Vec<u32> = all.iter().filter_map(|a| a.get(n)).map(u32::from).collect();
            prop_assert_eq!(said.is_some(), !each.is_empty());
            if let Some(said) = said {
                let exact = f64::from(each.iter().sum::<u32>()) / each.len() as f64;
                prop_assert!((f64::from(said.mean) / 100.0 - exact).abs() <= 0.005 + 1e-9);
                prop_assert!(said.spread.is_none() == (said.count < LEAST_PEOPLE));
            }
        }
        for block in &scan.blocks {
            prop_assert!(block.mean.is_none_or(|m| (100..=400).contains(&m)));
            prop_assert_eq!(block.mean.is_some(), block.missing * 2 <= scan.people * 4 && scan.people > 0 && block.missing < scan.people * 4);
            prop_assert!(block.spread.is_none() || scan.people >= LEAST_PEOPLE);
        }
        let offered = scan.suggestions();
        prop_assert!(offered.len() <= SUGGESTIONS);
        // The first is the lowest of all.
        let lowest = scan.statements.iter().flatten().map(|s| s.mean).min().filter(|m| *m < 400);
        prop_assert_eq!(offered.first().map(|n| scan.statements[*n].unwrap().mean), lowest);
        prop_assert_eq!(read(write(&scan).as_bytes()), Ok(scan.clone()));
        prop_assert!(picture(&scan, Some(&scan), &WORDS).ends_with("</svg>"));
    }

    #[test]
    fn answers_and_numbers_are_one(numbers in proptest::array::uniform20(0..5u8)) {
        prop_assert_eq!(Answers::from_numbers(&numbers).numbers(), numbers);
    }

    #[test]
    fn any_bytes_are_a_scan_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }
}
