//! The report on de lijn: everything is on it, nothing falls off, and it is a plain drawing.

use proptest::prelude::*;

use super::super::picture::SHEET;
use super::*;

/// The texts in a drawing, unescaped; and a look at its form: every tag is closed, nothing but known
/// elements, no reference to anything.
fn looked_at(svg: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg.trim_end();
    while let Some(at) = rest.find('<') {
        let text = &rest[..at];
        if !text.is_empty() {
            assert!(!text.contains('>') && open.last().is_some_and(|t| ["text", "title"].contains(t)), "{text}");
            let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
            texts.push(plain.replace("&amp;", "&"));
        }
        let (tag, after) = rest[at + 1..].split_once('>').unwrap();
        rest = after;
        assert!(!tag.contains('<'));
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else {
            let name = tag.split([' ', '/']).next().unwrap();
            assert!(["svg", "rect", "path", "circle", "text", "title"].contains(&name), "{name}");
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
        for word in ["href", "script", "style=", "url(", "onload"] {
            assert!(!tag.contains(word), "{tag}");
        }
    }
    assert!(open.is_empty() && rest.is_empty());
    texts
}

fn sheets(board: &Board) -> Vec<Vec<String>> {
    board.picture(&WORDS).iter().map(|svg| looked_at(svg)).collect()
}

#[test]
fn the_picture_holds_everything_on_one_sheet() {
    let sheets = sheets(&board());
    assert_eq!(sheets.len(), 1);
    let all = sheets[0].join(" ");
    for text in
        ["Casus Noor", "24-11-2026", "before", "during", "after", "Good", "Policy", "Important", "A made-up case"]
    {
        assert!(all.contains(text), "{text}: {all}");
    }
    assert!(all.contains("\"terugkoppeling\" & <overleg>") && all.contains("Noor weet wie haar morgen opwacht."));
    assert!(!all.contains("sheet 1"));
    assert_eq!(Board::new().picture(&WORDS).len(), 1, "an empty board is a poster");
}

#[test]
fn the_columns_stand_next_to_each_other_from_edge_to_edge() {
    let svg = board().picture(&WORDS).remove(0);
    let starts: Vec<u32> = svg
        .split("<path d=\"M")
        .filter_map(|p| p.split_once(" 496h"))
        .filter_map(|(x, rest)| Some((x.parse::<u32>().ok()?, rest.split('"').next()?.parse::<u32>().ok()?)))
        .map(|(x, width)| {
            assert_eq!(width, 647);
            x
        })
        .collect();
    assert_eq!(starts, [130, 817, 1504, 2191]);
}

#[test]
fn a_full_board_gets_smaller_letters_and_then_more_sheets_that_say_so() {
    let mut board = board();
    let mut small = false;
    for n in 0..120 {
        board.add(Column::ALL[n % 4], &format!("kaart {n} {}", "met een paar woorden erbij ".repeat(n % 5))).unwrap();
        let svg = board.picture(&WORDS).remove(0);
        small = small
            || ([34, 30].iter().any(|s| svg.contains(&format!("font-size=\"{s}\"")))
                && board.picture(&WORDS).len() == 1);
    }
    assert!(small, "smaller letters before a second sheet");
    let sheets = sheets(&board);
    assert!(sheets.len() > 1);
    let all: Vec<String> = sheets.concat();
    for n in 0..120 {
        assert_eq!(
            all.iter().filter(|t| **t == format!("kaart {n}") || t.starts_with(&format!("kaart {n} "))).count(),
            1,
            "card {n}"
        );
    }
    for (n, sheet) in sheets.iter().enumerate() {
        assert!(sheet.contains(&format!("sheet {} of {}", n + 1, sheets.len())));
        let says_more = sheet.iter().any(|t| t.ends_with("on the next sheet"));
        assert_eq!(says_more, n + 1 < sheets.len());
    }
}

/// Top and bottom of everything that is drawn, from its `y` and `height`.
fn lowest(svg: &str) -> u32 {
    let number = |tag: &str, key: &str| -> u32 {
        tag.split_once(&format!(" {key}=\"")).and_then(|(_, r)| r.split('"').next()?.parse().ok()).unwrap_or(0)
    };
    svg.split('<')
        .filter(|t| t.starts_with("rect x") || t.starts_with("text"))
        .map(|t| number(t, "y") + number(t, "height"))
        .max()
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn no_board_falls_off_its_sheets_or_loses_a_letter(
        cards in proptest::collection::vec((0_usize..4, "(\\PC|[<>&\"'\u{0}-\u{8}\u{202e}\n]){1,320}", any::<bool>(), 0_usize..4), 0..60),
        tomorrow in "\\PC{0,320}",
    ) {
        let mut board = Board::new();
        board.set_tomorrow(&tomorrow);
        let mut last = None;
        for (column, text, mark, merge) in cards {
            if let Ok(id) = board.add(Column::ALL[column], &text) {
                board.set_mark(id, mark);
                if let (0, Some(last)) = (merge, last) {
                    board.merge(last, id);
                } else {
                    last = Some(id);
                }
            }
        }
        let letters = |texts: &[&str]| {
            let mut all: Vec<char> = texts.iter().flat_map(|t| t.chars()).filter(|c| c.is_alphanumeric()).collect();
            all.sort_unstable();
            all
        };
        let svgs = board.picture(&WORDS);
        let drawn: Vec<String> = svgs.iter().flat_map(|svg| looked_at(svg)).collect();
        for svg in &svgs {
            prop_assert!(lowest(svg) <= SHEET.1);
        }
        // Everything typed is drawn; the words around it come on top.
        let mut have = letters(&drawn.iter().map(String::as_str).collect::<Vec<_>>());
        for letter in letters(&board.texts()) {
            let at = have.binary_search(&letter);
            prop_assert!(at.is_ok(), "{letter:?} is not drawn");
            have.remove(at.unwrap());
        }
        let (read, unknown) = Board::from_json(board.to_json().as_bytes()).unwrap();
        prop_assert_eq!(read.to_json(), board.to_json());
        prop_assert!(unknown.is_empty());
        _ = board.to_text(&WORDS);
    }
}
