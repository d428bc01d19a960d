//! Papers worth hanging: each is one sheet, fills it, and says whom to call where that betrays no child.

use render::documents::Document;
use serde_json::json;

use super::content::{content, word};
use super::harness::browse;
use super::notes::{press, quoted};
use super::page::{PAPER, Page};
use super::together::{open, put_value};
use super::workshop;

/// Squares across a sheet and down it, of which so many in a hundred hold ink.
const ACROSS: usize = 14;
const DOWN: usize = 20;
const FILLED: usize = 50;
/// Lighter than this is no ink: a tint alone fills no sheet.
const INK: u8 = 225;

/// How many squares in a hundred hold ink, for each sheet that is printed now.
async fn filled(page: &Page) -> Vec<usize> {
    let folder = page.on_paper().await;
    let drawn = std::process::Command::new("pdftoppm")
        .args(["-r", "60", "-gray"])
        .args([folder.path().join(PAPER), folder.path().join("sheet")])
        .status();
    assert!(drawn.expect("pdftoppm of poppler-utils is installed").success());
    let entries = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let mut sheets: Vec<_> = entries.filter(|path| path.extension().is_some_and(|e| e == "pgm")).collect();
    sheets.sort();
    sheets.iter().map(|path| ink(&std::fs::read(path).unwrap())).collect()
}

/// The same of one picture: `P5`, width, height and 255, then a byte a pixel.
fn ink(pgm: &[u8]) -> usize {
    let mut words = pgm.splitn(4, |b| b.is_ascii_whitespace());
    assert_eq!(words.next(), Some(b"P5".as_slice()));
    let mut number = || std::str::from_utf8(words.next().unwrap()).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(), number());
    let pixels = &pgm[pgm.len() - width * height..];
    let (across, down) = if width > height { (DOWN, ACROSS) } else { (ACROSS, DOWN) };
    let mut squares = vec![false; across * down];
    for (at, _) in pixels.iter().enumerate().filter(|(_, pixel)| **pixel < INK) {
        let (x, y) = (at % width, at / width);
        squares[y * down / height * across + x * across / width] = true;
    }
    squares.iter().filter(|inked| **inked).count() * 100 / squares.len()
}

/// So many sheets, each filled.
fn hangs(name: &str, sheets: usize, filled: &[usize]) {
    assert_eq!(filled.len(), sheets, "{name}: sheets, filled {filled:?} %");
    assert!(filled.iter().all(|part| *part >= FILLED), "{name}: filled {filled:?} %, {FILLED} is the least");
}

/// What is printed by a button, from now on.
async fn only(page: &Page, part: &str) {
    page.run::<()>(&format!("document.documentElement.dataset.print = {}", json!(part))).await;
}

/// Writes in every field in sight.
async fn write_all(page: &Page, within: &str, text: &str) {
    let script = format!(
        "for (const at of document.querySelectorAll('{within} textarea')) {{
            at.value = {}; at.dispatchEvent(new Event('input', {{ bubbles: true }}));
        }}
        await settle()",
        quoted(text)
    );
    page.run::<()>(&script).await;
}

#[test]
fn the_plan_of_a_day_fills_its_sheet_empty_and_written_and_tells_nobody_why() {
    browse(async |page| {
        open(page, "schooldag", "app-day").await;
        hangs("empty", 1, &filled(page).await);
        assert!(!page.printed().await.contains("0800"), "a number would tell why the plan is there");
        write_all(page, "#app-day", "Juf Sanne staat bij de deur en zegt goedemorgen.").await;
        only(page, "day-paper").await;
        hangs("written", 1, &filled(page).await);
        assert!(!page.printed().await.contains("0800"));
    });
}

#[test]
fn each_explanation_fills_its_sheet_with_a_title_for_the_child_and_what_was_filled_in() {
    browse(async |page| {
        for age in &content().together.explain.age {
            let outlet = format!("app-read-{}", age.id);
            open(page, &format!("uitleg-{}", age.id), &outlet).await;
            hangs(&age.id, 1, &filled(page).await);
            write_all(page, &format!("#{outlet}"), "juf Sanne").await;
            hangs(&age.id, 1, &filled(page).await);
            let paper = page.printed().await;
            assert!(paper.contains(&age.child_title) && !paper.contains(&age.title), "{paper}");
            let lines = age.part.iter().filter(|part| part.fill.is_some()).count();
            assert_eq!(paper.matches("juf Sanne").count(), lines, "{paper}");
            for number in ["112", "0800-2000"] {
                assert!(paper.contains(number), "{}: {number}", age.id);
            }
        }
    });
}

/// What is filled in is typed like all else: it waits behind the question, and can be dropped.
#[test]
fn what_was_filled_in_on_an_explanation_leaves_the_card_when_the_screen_is_emptied() {
    browse(async |page| {
        open(page, "uitleg-8-11", "app-read-8-11").await;
        write_all(page, "#app-read-8-11", "juf Sanne").await;
        let card = ".age-explanation[data-age-card='8-11']";
        assert!(page.text(card).await.contains("juf Sanne"));
        press(page, "tg_forget").await;
        assert!(!page.text(card).await.contains("juf Sanne"));
    });
}

#[test]
fn the_card_that_goes_along_fills_its_sheet_and_has_room_for_every_yes() {
    browse(async |page| {
        open(page, "overdracht", "app-card").await;
        for (age, parents) in [("16", true), ("18", false)] {
            for (key, value) in [("tg_card_age", age), ("tg_card_parents", "ja"), ("tg_card_pupil", "ja")] {
                put_value(page, key, value).await;
            }
            write_all(page, "#app-card", "Zit graag bij het raam, niet met de rug naar de deur.").await;
            only(page, "hand-paper").await;
            hangs(age, 1, &filled(page).await);
            let paper = page.printed().await;
            for key in ["tg_hand_day", "tg_hand_school", "tg_hand_pupil"] {
                assert!(paper.contains(word(key)), "{age}: {key} in {paper}");
            }
            assert_eq!(paper.contains(word("tg_hand_parents")), parents, "{age}: who is 18 says yes alone");
            assert!(!paper.contains("0800"), "a number would tell why");
            page.run::<()>("delete document.documentElement.dataset.print").await;
        }
    });
}

/// Types in a field as somebody does.
const PUT: &str = "const put = (at, value) => {
    at.value = value;
    for (const kind of ['input', 'change']) at.dispatchEvent(new Event(kind, { bubbles: true }));
};";

#[test]
fn what_was_agreed_at_the_table_fills_its_sheet_with_whom_to_call() {
    browse(async |page| {
        open(page, "o3", "app-table").await;
        page.run::<()>("document.querySelector('.table-of-three .stop input').click(); await settle()").await;
        page.run::<()>(&format!(
            "{PUT}
            for (const at of document.querySelectorAll('.at-table .party')) {{
                at.querySelector('input').click();
                await settle();
                for (const text of at.querySelectorAll('textarea')) put(text, 'Rust, en één vast iemand.');
            }}
            for (const n of [0, 1, 2, 3]) {{
                if (document.querySelectorAll('.agreement').length <= n) [...document.querySelectorAll('.agreements .actions button')].at(-1).click();
                await settle();
                const row = document.querySelectorAll('.agreement')[n];
                put(row.querySelector('textarea'), 'Wij bellen elke vrijdag met elkaar.');
                put(row.querySelector('select'), 'onderwijs');
                put(row.querySelector('input[type=date]'), `2030-01-0${{n + 2}}`);
            }}
            await settle()"
        ))
        .await;
        only(page, "table-paper").await;
        hangs("table", 1, &filled(page).await);
        let paper = page.printed().await;
        assert_eq!(paper.matches("Wij bellen elke vrijdag").count(), 4, "{paper}");
        assert!(paper.contains("112") && paper.contains("0800-2000"), "{paper}");
    });
}

#[test]
fn a_harvest_of_a_few_cards_fills_its_sheet() {
    browse(async |page| {
        workshop::open(page, "oogst").await;
        page.run::<()>(&format!(
            "{PUT}
            for (const column of document.querySelectorAll('.column')) {{
                put(column.querySelector('.new-card input'), 'Elke ochtend staat er iemand bij de deur.');
                column.querySelector('.new-card button').click();
                await settle();
            }}
            for (const fold of document.querySelectorAll('.with-sheets')) fold.open = true;
            await settle()"
        ))
        .await;
        page.wait("the sheet is drawn", "document.querySelector('.harvest-sheets img')?.complete").await;
        only(page, "harvest").await;
        hangs("harvest", 1, &filled(page).await);
    });
}

#[test]
fn every_sheet_of_the_werkplaats_is_one_a4_and_full() {
    browse(async |page| {
        page.open_in(Document::Workshop, "bladen").await;
        let pages: Vec<(String, usize)> = page
            .ask("[...document.querySelectorAll('section[id^=blad-]')].map((s) => [s.id, s.querySelectorAll('.a4').length])")
            .await;
        assert!(pages.len() > 8);
        for (id, sheets) in pages {
            workshop::open(page, &id).await;
            hangs(&id, sheets, &filled(page).await);
        }
    });
}

/// The chapters that are seen now.
async fn phases(page: &Page) -> Vec<String> {
    let seen = "[...new Set([...document.querySelectorAll('main > section')].filter(visible).map((s) => s.dataset.phase ?? ''))]";
    page.ask(seen).await
}

/// All of the guide is some hundreds of sheets: who prints it can choose, without the app too.
#[test]
fn the_whole_guide_has_a_heading_and_is_printed_by_the_chapter() {
    browse(async |page| {
        page.open("alles").await;
        assert_eq!(page.text(".whole h2").await, word("whole_title"));
        assert_eq!(phases(page).await.len(), 6, "all chapters");
        page.click(".whole [value=na]").await;
        assert_eq!(phases(page).await, ["na"]);
        let sheets = page.printed().await.matches('\u{c}').count();
        assert!((10..80).contains(&sheets), "{sheets} sheets");
        // A screen by itself is not a chapter.
        page.go("k-112-nu").await;
        assert_eq!(phases(page).await, ["nu"]);
        assert!(!page.ask::<bool>("visible(document.querySelector('.whole'))").await);
    });
}

#[test]
fn the_page_for_the_director_fills_its_sheet() {
    browse(async |page| {
        page.open_in(Document::Proof, "directie").await;
        hangs("directie", 1, &filled(page).await);
    });
}
