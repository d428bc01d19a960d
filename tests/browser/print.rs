//! The guide on paper.

use guide::graph::Kind;
use render::documents::Document;

use super::content::{graph, word};
use super::harness::{Browser, browse};

/// Letters and digits alone: paper breaks lines, hyphenates and joins letters as it likes.
pub(super) fn bare(text: &str) -> String {
    let text = text.replace('\u{fb01}', "fi").replace('\u{fb02}', "fl").replace('\u{fb00}', "ff");
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn the_whole_guide_prints_with_every_question_and_card() {
    browse(async |page| {
        page.open("alles").await;
        let paper = bare(&page.printed().await);
        let missing: Vec<&str> =
            graph().nodes().map(|n| n.title.as_str()).filter(|t| !paper.contains(&bare(t))).collect();
        assert_eq!(missing, Vec::<&str>::new(), "not on paper");
        for number in ["112", "0800-2000"] {
            assert!(paper.contains(&bare(number)), "{number}");
        }
    });
}

#[test]
fn a_phone_prints_one_card_whole_and_no_other() {
    Browser::phone().run(async |page| {
        let id = "k-kind-vertelt";
        page.open(id).await;
        let folded = "[...document.querySelectorAll('#k-kind-vertelt details.more')].every((d) => !d.open)";
        assert!(page.ask::<bool>(folded).await, "on a phone the rest of a card is folded");
        let parts: Vec<String> = page
            .ask("[...document.querySelectorAll('#k-kind-vertelt details.more:not(.about) li')].map((e) => e.textContent)")
            .await;
        assert!(parts.len() > 2);
        let card: String = page.ask("document.querySelector('#k-kind-vertelt').textContent").await;
        let paper = bare(&page.printed().await);
        for part in parts.iter().map(String::as_str).chain(["112", "0800-2000", "Schrijf op"]) {
            assert!(paper.contains(&bare(part)), "not on paper: {part}");
        }
        let others = graph().nodes().filter(|n| n.kind == Kind::Card && n.id != id).map(|n| n.title.as_str());
        let others: Vec<&str> = others.filter(|t| paper.contains(&bare(t)) && !card.contains(t)).collect();
        assert_eq!(others, Vec::<&str>::new(), "other cards on paper");
        page.settle().await;
        assert!(page.ask::<bool>(folded).await, "and folded again afterwards");
    });
}

/// It says that it is one A4, and a director reads no second page.
#[test]
fn the_page_for_the_director_is_one_sheet_with_whom_to_call() {
    browse(async |page| {
        page.open_in(Document::Proof, "directie").await;
        let paper = page.printed().await;
        assert_eq!(paper.matches('\u{c}').count(), 1, "sheets: {paper}");
        for text in ["112", "0800-2000"] {
            assert!(paper.contains(text), "not on paper: {text}");
        }
    });
}

/// Cards with more lines than a sheet has room for, at most. The rest of one stands on a second.
const LONGER: usize = 5;

/// A sheet is what hangs beside the telephone: whom to call, what to do, and when to call again are on the first.
#[test]
fn a_card_is_one_sheet_with_whom_to_call_and_when_to_call_again() {
    browse(async |page| {
        page.open("").await;
        let mut longer = Vec::new();
        let cards: Vec<String> = graph().nodes().filter(|n| n.kind == Kind::Card).map(|n| n.id.clone()).collect();
        assert!(cards.len() > 100);
        for id in cards {
            page.go(&id).await;
            let paper = page.printed().await;
            let sheets: Vec<&str> = paper.split_terminator('\u{c}').collect();
            let first = bare(sheets[0]);
            for text in [word("done_today"), word("do_this"), "0800-2000"] {
                assert!(first.contains(&bare(text)), "not on the first sheet of {id}: {text}");
            }
            match sheets.len() {
                1 => {}
                2 => longer.push(id),
                many => panic!("{id} takes {many} sheets"),
            }
        }
        assert!(longer.len() <= LONGER, "more than one sheet: {longer:?}");
    });
}
