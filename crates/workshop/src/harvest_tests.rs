use super::*;
use crate::ReadFault;

#[path = "harvest/picture_tests.rs"]
mod picture_tests;

const GOLDEN: &str = include_str!("../tests/data/oogst-v1.json");

const WORDS: Words<'_> = Words {
    title: "Harvest",
    columns: ["Good", "Better", "Agreed", "Policy"],
    tomorrow: "What does a child notice tomorrow?",
    stations: ["before", "during", "after"],
    owner: "who: {owner}",
    due: "by {date}",
    no_owner: "nobody yet",
    no_due: "no date yet",
    mark: "Important",
    empty: "Nothing yet",
    more: "and {n} on the next sheet",
    sheet: "sheet {n} of {total}",
    foot: "A made-up case",
};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The board of the golden file.
fn board() -> Board {
    let mut board = Board::new();
    board.set_title("Casus Noor");
    board.set_day(Some(day("2026-11-24")));
    board.set_tomorrow("Noor weet wie haar morgen opwacht.");
    board.add(Column::Good, "Juf kwam terug, zoals ze zei.").unwrap();
    let better = board.add(Column::Better, "Dezelfde dag vragen wie het kind iets vertelt.").unwrap();
    let same = board.add(Column::Better, "Toestemming vragen op de eerste dag").unwrap();
    assert!(board.merge(better, same));
    let agreed = board.add(Column::Agreement, "Vaste vragen bij de telefoon").unwrap();
    board.set_owner(agreed, "ib'er");
    board.set_due(agreed, Some(day("2027-01-12")));
    board.set_mark(agreed, true);
    board.add(Column::Policy, "Tijd voor \"terugkoppeling\" & <overleg>").unwrap();
    board
}

fn texts(board: &Board, column: Column) -> Vec<&str> {
    board.column(column).map(|c| c.text.as_str()).collect()
}

#[test]
fn the_golden_file_is_written_and_read() {
    assert_eq!(board().to_json(), GOLDEN);
    let (read, unknown) = Board::from_json(GOLDEN.as_bytes()).unwrap();
    assert_eq!((read.to_json().as_str(), unknown.len()), (GOLDEN, 0));
    let (marked, _) = Board::from_json(format!("\u{feff}{GOLDEN}").as_bytes()).unwrap();
    assert_eq!(marked.to_json(), GOLDEN);
}

#[test]
fn cards_are_moved_sorted_and_merged_and_all_of_it_can_be_undone() {
    let mut board = Board::new();
    let [a, b, c] = ["a", "b", "c"].map(|t| board.add(Column::Good, t).unwrap());
    assert!(board.shift(c, true) && board.shift(a, false));
    assert_eq!(texts(&board, Column::Good), ["c", "a", "b"]);
    assert!(!board.shift(c, true) && !board.shift(b, false) && !board.shift(99, true));
    board.set_mark(b, true);
    assert!(board.sort() && !board.sort(), "sorting twice changes nothing");
    assert_eq!(texts(&board, Column::Good), ["b", "c", "a"]);
    assert!(board.put(b, Column::Policy) && !board.put(b, Column::Policy));
    board.set_owner(c, "directie");
    assert!(board.merge(a, c) && !board.merge(a, a) && !board.merge(a, c));
    let card = board.card(a).unwrap();
    assert_eq!((card.merged.as_slice(), card.owner.as_str()), (&["c".to_owned()][..], "directie"));
    assert_eq!(board.cards().len(), 2);
    for _ in 0..20 {
        board.undo();
    }
    assert!(board.is_empty() && !board.can_undo());
}

#[test]
fn a_file_that_is_opened_can_be_undone_and_its_cards_have_numbers_of_their_own() {
    let mut board = Board::new();
    let mine = board.add(Column::Good, "van mij").unwrap();
    let (read, _) = Board::from_json(GOLDEN.as_bytes()).unwrap();
    board.take(read);
    assert_eq!(board.to_json(), GOLDEN);
    assert!(board.card(mine).is_none());
    let new = board.add(Column::Good, "nieuw").unwrap();
    assert_eq!(board.cards().iter().filter(|c| c.id == new).count(), 1);
    assert!(board.undo() && board.undo());
    assert_eq!(board.card(mine).unwrap().text, "van mij");
}

#[test]
fn what_is_written_is_cleaned_and_cut_and_an_empty_card_is_none() {
    let mut board = Board::new();
    assert_eq!(board.add(Column::Good, " \n\u{202e}\u{7}"), Err(Refusal::Empty));
    let id = board.add(Column::Good, &format!(" \u{202e}{} ", "é".repeat(400))).unwrap();
    assert_eq!(board.card(id).unwrap().text, "é".repeat(300));
    assert!(!board.set_text(id, "  "), "a card is not emptied by accident");
    assert!(board.set_text(id, "kort"));
    for n in 1..MOST_CARDS {
        board.add(Column::Better, &format!("kaart {n}")).unwrap();
    }
    assert_eq!(board.add(Column::Good, "te veel"), Err(Refusal::Full));
    let ids: Vec<u32> = board.column(Column::Better).map(|c| c.id).collect();
    let merged = ids.iter().filter(|from| board.merge(id, **from)).count();
    assert_eq!(merged, MOST_MERGED);
}

#[test]
fn the_text_says_what_an_agreement_still_misses() {
    let mut board = board();
    board.add(Column::Agreement, "Bellen\nmet het wijkteam").unwrap();
    let text = board.to_text(&WORDS);
    let expected = "Casus Noor\n24-11-2026\n\nGood\n- Juf kwam terug, zoals ze zei.\n\nBetter\n\
        - Dezelfde dag vragen wie het kind iets vertelt.\n  + Toestemming vragen op de eerste dag\n\nAgreed\n\
        - Important: Vaste vragen bij de telefoon\n  who: ib'er · by 12-1-2027\n- Bellen\n  met het wijkteam\n  nobody yet · no date yet\n\nPolicy\n\
        - Tijd voor \"terugkoppeling\" & <overleg>\n\nWhat does a child notice tomorrow?\nNoor weet wie haar morgen opwacht.\n\nA made-up case\n";
    assert_eq!(text, expected);
    assert!(Board::new().to_text(&WORDS).contains("- Nothing yet"));
}

#[test]
fn broken_foreign_and_newer_files_are_refused_with_a_reason() {
    let fault = |text: &str| Board::from_json(text.as_bytes()).map(|_| ()).unwrap_err();
    assert_eq!(fault("{\n \"format\": "), ReadFault::NotJson(2, 11));
    assert_eq!(fault(&"[".repeat(100_000)), ReadFault::NotJson(1, 128));
    assert_eq!(fault("[]"), ReadFault::NotOurs);
    assert_eq!(fault(r#"{"format":"rond-de-melding/casus","version":1}"#), ReadFault::NotOurs);
    assert_eq!(fault(r#"{"format":"rond-de-melding/oogst","version":2}"#), ReadFault::Newer(2));
    assert_eq!(fault(r#"{"format":"rond-de-melding/oogst"}"#), ReadFault::Broken("version".into()));
    let cards = |cards: &str| format!(r#"{{"format":"rond-de-melding/oogst","version":1,"cards":[{cards}]}}"#);
    assert_eq!(fault(&cards(r#"{"column":"anders","text":"x"}"#)), ReadFault::Broken("cards.1.column".into()));
    assert_eq!(fault(&cards(r#"{"column":"goed"}"#)), ReadFault::Broken("cards.1.text".into()));
    assert_eq!(fault(&cards(r#"{"column":"goed","text":["x"]}"#)), ReadFault::Broken("cards.1.text".into()));
    assert_eq!(
        fault(&cards(r#"{"column":"goed","text":"x","due":"2026-02-30"}"#)),
        ReadFault::Broken("cards.1.due".into())
    );
    assert_eq!(fault(&cards("7")), ReadFault::Broken("cards.1".into()));
    let long = format!(r#"{{"column":"goed","text":"{}"}}"#, "x".repeat(301));
    assert_eq!(fault(&cards(&long)), ReadFault::TooLong("cards.1.text".into()));
    let many = vec![r#"{"column":"goed","text":"x"}"#; 201].join(",");
    assert_eq!(fault(&cards(&many)), ReadFault::TooLong("cards".into()));
    assert_eq!(Board::from_json(&vec![b' '; MOST_BYTES + 1]).map(|_| ()), Err(ReadFault::TooBig));
    let (board, unknown) = Board::from_json(cards(r#"{"column":"goed","text":"x","kleur":1}"#).as_bytes()).unwrap();
    assert_eq!((board.cards().len(), unknown), (1, vec!["cards.1.kleur".to_owned()]));
}

#[test]
fn every_cut_and_every_changed_byte_is_refused_or_read() {
    let whole = GOLDEN.trim_end();
    for at in 0..whole.len() {
        assert!(Board::from_json(&whole.as_bytes()[..at]).is_err(), "cut at {at}");
        for byte in [b'0', b'"', b'{', 0xff, whole.as_bytes()[at] ^ 0x20] {
            let mut file = whole.as_bytes().to_vec();
            file[at] = byte;
            if let Ok((board, _)) = Board::from_json(&file) {
                _ = (board.to_text(&WORDS), board.picture(&WORDS));
            }
        }
    }
}

#[test]
fn a_key_that_stands_there_twice_counts_as_it_stands_last_and_unknown_ones_are_named_in_order() {
    let deep = ["[".repeat(100), "]".repeat(100)].concat();
    let file = r#"{"format":"rond-de-melding/oogst","version":1,"title":"a","z":1,"y":DEEP,"title":"b","z":2}"#;
    let (board, unknown) = Board::from_json(file.replace("DEEP", &deep).as_bytes()).unwrap();
    assert_eq!(board.title(), "b");
    assert_eq!(unknown, ["y", "z"]);
}
