//! The self-scan: alone, for a team, for a team of one, and beside an earlier one.

use super::content::word;
use super::harness::{Browser, Folder};
use super::notes::{act, press, quoted, saved_file, saving_in, step, w};
use super::page::Page;
use super::print::bare;
use super::together::{choose, enter_on, fits, open, printed_by, put_value, tab_to, warns};

/// Answers a statement, counted from 0, with an answer from 1.
async fn answer(page: &Page, statement: usize, answer: usize) {
    let choose = format!(
        "document.querySelectorAll('#zelfscan .scan-answer')[{statement}].querySelectorAll('input[type=radio]')[{}].click()",
        answer - 1
    );
    step(page, &choose).await;
}

/// Counts of a team for a statement, for the answers 1 to 4.
async fn count(page: &Page, statement: usize, counts: [&str; 4]) {
    for (n, typed) in counts.into_iter().enumerate() {
        let field =
            format!("document.querySelectorAll('#zelfscan .scan-answer')[{statement}].querySelectorAll('input')[{n}]");
        step(
            page,
            &format!(
                "const at = {field}; at.value = {}; at.dispatchEvent(new Event('input', {{ bubbles: true }}))",
                quoted(typed)
            ),
        )
        .await;
    }
}

/// What came of it, in words.
async fn result(page: &Page) -> String {
    page.text("#scan-paper").await
}

/// The statements to start with: the text, and the addresses of its links.
async fn starts(page: &Page) -> Vec<(String, Vec<String>)> {
    page.ask("[...document.querySelectorAll('.start-here > li')].map((li) => [li.querySelector('strong').innerText, [...li.querySelectorAll('a')].map((a) => a.href)])").await
}

fn filled(key: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(word(key).to_owned(), |text, (name, value)| text.replace(&format!("%{name}%"), value))
}

#[test]
fn alone_with_missing_answers_gives_words_a_picture_and_three_ways_to_begin() {
    Browser::phone().run(async |page| {
        open(page, "zelfscan", "app-scan-result").await;
        assert_eq!(result(page).await, word("scan_empty"));
        assert!(!warns(page).await);
        let blocks: Vec<String> = page.ask("[...document.querySelectorAll('#zelfscan .scan > h2')].map((h) => h.innerText)").await;
        assert_eq!(blocks.len(), 5);
        // The first by keys: Tab to the round, arrows to the answer.
        tab_to(page, "at.matches('#zelfscan .scan-answer input[type=radio]')").await;
        page.keys(" ").await;
        page.keys("\u{e015}").await;
        assert!(page.ask::<bool>("document.querySelectorAll('#zelfscan .scan-answer input')[1].checked").await, "answer 2 by an arrow");
        for (statement, n) in [(1, 1), (2, 4), (4, 4), (5, 3), (6, 4), (7, 2), (8, 4), (12, 2), (13, 2), (16, 4)] {
            answer(page, statement, n).await;
        }
        assert!(page.text("#app-scan-result").await.contains(&filled("scan_so_far", &[("answered", "11")])));
        assert!(warns(page).await);
        let words = result(page).await;
        // 2, 1 and 4 of four: a mean of 2.3, one missing, and low enough to talk about.
        for text in [
            filled("scan_block", &[("block", &blocks[0]), ("mean", "2,3")]),
            word("scan_block_talk").to_owned(),
            word("scan_block_missing_one").to_owned(),
            filled("scan_block", &[("block", &blocks[1]), ("mean", "3,3")]),
            filled("scan_block_none", &[("block", &blocks[2])]),
            filled("scan_block_missing", &[("missing", "3")]),
            filled("scan_block_none", &[("block", &blocks[4])]),
        ] {
            assert!(words.contains(&text), "{text} in {words}");
        }
        let (width, alt, drawing): (u32, String, String) = page
            .run("const img = document.querySelector('#scan-paper img'); await img.decode(); return [img.naturalWidth, img.alt, decodeURIComponent(img.src)]")
            .await;
        assert!(width > 0 && alt == word("scan_title_alone"), "{alt}");
        assert!(drawing.contains("2,3") && drawing.contains(word("scan_too_few")), "the picture says the same: {drawing}");
        // Three, of different blocks, the lowest first; none that says it is all right.
        let starts = starts(page).await;
        let statements: Vec<String> = page.ask("[...document.querySelectorAll('#zelfscan .q')].map((q) => q.innerText)").await;
        let at: Vec<usize> = starts.iter().map(|(text, _)| statements.iter().position(|s| s == text).unwrap()).collect();
        assert_eq!(at, [1, 7, 12]);
        fits(page).await;
        let paper = bare(&printed_by(page, async || press(page, "scan_print").await).await);
        assert!(paper.contains(&bare(&starts[0].0)) && paper.contains("23vande4"), "on paper");
        assert!(!paper.contains(&bare(word("scan_how"))) && !paper.contains(&bare(&statements[19])), "nothing else is");
        // Each link leads to a screen that there is.
        let links: Vec<String> = starts.into_iter().flat_map(|(_, links)| links).collect();
        assert!(links.len() >= 3);
        for link in links {
            page.visit("about:blank").await;
            page.visit(&link).await;
            page.wait("the reader runs", "document.documentElement.dataset.app === 'on'").await;
            let id = link.rsplit('#').next().unwrap();
            assert_eq!(page.shown().await, [id], "{link}");
        }
    });
}

#[test]
fn wiping_the_answers_leaves_no_round_on_and_nothing_to_ask_about() {
    Browser::default().run(async |page| {
        open(page, "zelfscan", "app-scan-result").await;
        answer(page, 0, 3).await;
        answer(page, 1, 5).await;
        assert!(warns(page).await);
        press(page, "scan_drop").await;
        assert!(!warns(page).await);
        assert_eq!(result(page).await, word("scan_empty"));
        let on: Vec<String> = page.ask("[...document.querySelectorAll('#zelfscan .scan-answer input:checked')].map((i) => i.closest('label').innerText)").await;
        assert_eq!(on, Vec::<String>::new(), "also not \"I do not know\"");
    });
}

#[test]
fn a_scan_is_saved_and_compared_with_and_what_is_no_scan_changes_nothing() {
    let folder = Folder::new("scan");
    saving_in(folder.path()).run(async |page| {
        open(page, "zelfscan", "app-scan-result").await;
        for statement in 0..4 {
            answer(page, statement, 2).await;
        }
        press(page, "scan_save").await;
        let file = saved_file(folder.path(), "zelfscan.json").await;
        assert!(String::from_utf8(file).unwrap().contains("rond-de-melding"));
        enter_on(page, "scan_save_picture").await;
        assert!(saved_file(folder.path(), "zelfscan.svg").await.starts_with(b"<svg"));
        press(page, "scan_drop").await;
        for statement in 0..4 {
            answer(page, statement, 3).await;
        }
        let before = result(page).await;
        for (name, content, told) in [
            ("kapot.json", "{\"format\": ".to_owned(), "scan_open_bad"),
            ("leeg.json", String::new(), "scan_open_bad"),
            ("groot.json", "x".repeat(10_000_000), "scan_open_bad"),
            ("school.json", "{\"format\":\"rond-de-melding/school\",\"version\":1}".to_owned(), "scan_open_bad"),
            ("nieuw.json", "{\"format\":\"rond-de-melding/zelfscan\",\"version\":99}".to_owned(), "scan_open_newer"),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, content).unwrap();
            choose(page, &path).await;
            page.wait(name, &format!("text('#app-scan-result').includes({})", w(told))).await;
            assert_eq!(result(page).await, before, "{name}");
        }
        choose(page, &folder.path().join("zelfscan.json")).await;
        page.wait("it is compared", &format!("text('#app-scan-result').includes({})", w("scan_opened"))).await;
        assert!(result(page).await.contains(&filled("scan_since_up", &[("change", "1,0")])), "{}", result(page).await);
    });
}

#[test]
fn a_team_is_counted_and_of_a_team_of_one_no_answer_is_shown_apart() {
    Browser::phone().run(async |page| {
        open(page, "zelfscan", "app-scan-result").await;
        put_value(page, "scan_how", "papier").await;
        put_value(page, "scan_people", "5").await;
        count(page, 0, ["1", "1", "1", "2"]).await;
        count(page, 1, ["", "", "", "5"]).await;
        let words = result(page).await;
        assert!(words.contains("Kind en ouders doen mee: gemiddeld 3,4 van de 4."), "{words}");
        assert!(words.contains(&filled("scan_block_spread", &[("low", "1"), ("high", "4")])), "{words}");
        let alt: String = page.ask("document.querySelector('#scan-paper img').alt").await;
        assert_eq!(alt, filled("scan_title_team", &[("people", "5")]));
        // More answers than people, and no number: told, and left out.
        let fault = "document.querySelectorAll('#zelfscan .scan-answer')[1].querySelector('.fault').innerText";
        count(page, 1, ["1", "", "", "5"]).await;
        assert_eq!(page.ask::<String>(fault).await, word("scan_count_bad"));
        count(page, 1, ["x", "", "", "5"]).await;
        assert_eq!(page.ask::<String>(fault).await, word("scan_count_none"));
        count(page, 1, ["", "", "", "1"]).await;
        assert_eq!(page.ask::<String>(fault).await, "");
        for people in ["0", "501", "-1", "2,5", "veel"] {
            put_value(page, "scan_people", people).await;
            assert!(page.text("#app-scan .fault").await.contains(word("scan_people_bad")), "{people}");
        }
        // One person as a team: the mean, and nothing apart.
        put_value(page, "scan_people", "1").await;
        for statement in 0..4 {
            count(page, statement, ["", "1", "", ""]).await;
        }
        let words = result(page).await;
        assert!(words.contains("gemiddeld 2,0") && words.contains(word("scan_small_team")), "{words}");
        let drawing: String = page.ask("decodeURIComponent(document.querySelector('#scan-paper img').src)").await;
        assert_eq!(
            page.ask::<String>("document.querySelector('#scan-paper img').alt").await,
            word("scan_title_team_one")
        );
        let spread = filled("scan_block_spread", &[("low", "2"), ("high", "2")]);
        let scale: String = act(page, "return document.querySelector('#zelfscan .scale li').innerText").await;
        assert!(
            !words.contains(&spread)
                && !words.contains(&format!("{scale}: "))
                && !drawing.contains(word("scan_spread")),
            "{words}"
        );
        fits(page).await;
    });
}
