//! The harvest: written, moved, merged and marked by keyboard, checked, kept as a file, and on one sheet.

use base64::prelude::*;
use serde_json::json;
use thirtyfour::{By, Key};

use super::content::{content, word};
use super::harness::{Folder, browse};
use super::notes::{saved_file, saving_in};
use super::page::Page;
use super::print::bare;
use super::workshop::{act, labelled, open, press_key, quoted, says, step, tab_to, w, warns};

/// Hangs a card up with the keyboard; the field of its column must have been reached.
async fn hang(page: &Page, text: &str) {
    page.keys(text).await;
    press_key(page, Key::Enter).await;
}

async fn cards(page: &Page, column: &str) -> Vec<String> {
    act(page, &format!("return cards('{column}')")).await
}

/// Unfolds the card with this number by keyboard.
async fn change(page: &Page, id: u32) {
    tab_to(page, &format!("at.matches('.card-{id} summary')")).await;
    press_key(page, Key::Enter).await;
    page.wait("it is unfolded", &format!("document.querySelector('.card-{id} textarea')")).await;
}

/// The number of the card that says this.
async fn id_of(page: &Page, text: &str) -> u32 {
    let name = format!(
        "[...document.querySelectorAll('ul.cards > li')].find((li) => li.querySelector('.said').textContent === {}).className",
        quoted(text)
    );
    page.ask::<String>(&name).await.trim_start_matches("card-").parse().unwrap()
}

#[test]
fn cards_are_hung_moved_merged_marked_and_brought_back_by_keyboard_alone() {
    browse(async |page| {
        open(page, "oogst").await;
        assert!(!warns(page).await, "nothing was written yet");
        tab_to(page, "at.matches('input.new-goed')").await;
        for text in ["Rustig gebleven", "Samen gebeld", "Niemand wachtte"] {
            hang(page, text).await;
        }
        assert_eq!(cards(page, "goed").await, ["Rustig gebleven", "Samen gebeld", "Niemand wachtte"]);
        assert!(warns(page).await, "it is nowhere else");

        // To the next column, by the arrow of the list.
        change(page, id_of(page, "Niemand wachtte").await).await;
        tab_to(page, &labelled("h_column")).await;
        press_key(page, Key::Down).await;
        page.wait("it hangs elsewhere", "document.querySelector('[data-for=beter] ul.cards')").await;
        assert_eq!(cards(page, "goed").await, ["Rustig gebleven", "Samen gebeld"]);
        assert_eq!(cards(page, "beter").await, ["Niemand wachtte"]);
        page.settle().await;
        assert_ne!(page.focus().await, "body", "the keyboard is not lost");

        // Merged: no words get lost.
        change(page, id_of(page, "Samen gebeld").await).await;
        tab_to(page, &labelled("h_merge")).await;
        press_key(page, Key::Down).await;
        page.wait("it is merged", "document.querySelector('[data-for=goed] ul.merged')").await;
        assert_eq!(cards(page, "goed").await, ["Rustig gebleven"]);
        assert_eq!(page.text("[data-for=goed] ul.merged").await, "Samen gebeld");

        // Marked.
        page.settle().await;
        let kept = id_of(page, "Rustig gebleven").await;
        if !page.ask::<bool>(&format!("document.querySelector('.card-{kept} details').open")).await {
            change(page, kept).await;
        }
        tab_to(page, &says("h_mark")).await;
        press_key(page, Key::Enter).await;
        assert_eq!(page.text("[data-for=goed] .marked").await, word("h_marked"));

        // One after the other undone.
        tab_to(page, &says("h_undo")).await;
        press_key(page, Key::Enter).await;
        assert_eq!(page.text("[data-for=goed] .marked").await, "", "not marked");
        assert_eq!(act::<String>(page, "return told()").await, word("h_undone"));
        press_key(page, Key::Enter).await;
        assert_eq!(cards(page, "goed").await, ["Rustig gebleven", "Samen gebeld"], "not merged");
        press_key(page, Key::Enter).await;
        assert_eq!(cards(page, "goed").await, ["Rustig gebleven", "Samen gebeld", "Niemand wachtte"], "not moved");
    });
}

#[test]
fn a_name_and_a_number_are_pointed_at_and_never_block() {
    browse(async |page| {
        open(page, "oogst").await;
        assert!(page.text(".harvest .check").await.contains(word("h_check_none")));
        for text in ["We bellen Jeroen Bakker op 06 12345678", "Elke dag begroeten"] {
            page.click("input.new-afspraak").await;
            hang(page, text).await;
        }
        let hints = page.text(".harvest .check .hints").await;
        assert!(hints.contains("Jeroen") && hints.contains("06 12345678"), "{hints}");
        assert!(!hints.contains("begroeten"), "an ordinary sentence is not pointed at: {hints}");
        assert_eq!(cards(page, "afspraak").await.len(), 2, "both hang");
    });
}

/// A board with something in every column.
async fn full(page: &Page) -> Vec<String> {
    open(page, "oogst").await;
    let mut texts = Vec::new();
    for column in &content().workshop.text.harvest {
        page.click(&format!("input.new-{}", column.id)).await;
        texts.push(format!("Iets over {} & <b>meer</b>", column.id));
        hang(page, texts.last().unwrap()).await;
    }
    texts
}

/// All cards of all columns.
async fn all(page: &Page) -> Vec<String> {
    page.ask("[...document.querySelectorAll('ul.cards > li > p.said')].map((e) => e.textContent)").await
}

#[test]
fn a_harvest_is_saved_as_a_file_and_opened_again() {
    let downloads = Folder::new("harvest");
    saving_in(downloads.path()).run(async |page| {
        let texts = full(page).await;
        step(page, &format!("const part = await fold({}); await press({}, part)", w("h_file"), w("h_save"))).await;
        saved_file(downloads.path(), "oogst.json").await;
        assert!(act::<String>(page, "return told(document.querySelector('.harvest'))").await.contains(word("h_saved")));
        assert!(!warns(page).await, "it stands in a file");
        // A new visit, with something else on the board, that can be brought back.
        open(page, "oogst").await;
        assert_eq!(all(page).await, Vec::<String>::new(), "nothing was kept");
        page.click("input.new-goed").await;
        hang(page, "Wat er stond").await;
        step(page, &format!("await fold({})", w("h_file"))).await;
        let input = page.driver().find(By::Css(".harvest input[type=file]")).await.unwrap();
        input.send_keys(downloads.path().join("oogst.json").display().to_string()).await.unwrap();
        page.wait("it is opened", &format!("document.querySelectorAll('ul.cards > li').length === {}", texts.len()))
            .await;
        assert_eq!(all(page).await, texts);
        assert_eq!(page.ask::<usize>("document.querySelectorAll('ul.cards b').length").await, 0, "text stays text");
        step(page, &format!("await press({})", w("h_undo"))).await;
        assert_eq!(all(page).await, ["Wat er stond"], "what was there comes back");
        // A broken file changes nothing.
        let broken = downloads.path().join("broken.json");
        std::fs::write(&broken, b"{ \"format\": \"rond-de-melding/oogst\",\n  \"version\": 1,").unwrap();
        let input = page.driver().find(By::Css(".harvest input[type=file]")).await.unwrap();
        input.send_keys(broken.display().to_string()).await.unwrap();
        let told = word("f_not_json").split('{').next().unwrap();
        page.wait("it is told", &format!("text('.said-now').includes({})", quoted(told))).await;
        assert_eq!(all(page).await, ["Wat er stond"], "nothing changed");
    });
}

#[test]
fn the_report_is_an_image_a_drawing_and_one_page_of_paper() {
    let downloads = Folder::new("report");
    saving_in(downloads.path()).run(async |page| {
        let texts = full(page).await;
        let part = format!("const part = await fold({})", w("h_sheet"));
        step(page, &part).await;
        // By the mouse: a browser takes no second file in a row without somebody's hand.
        page.click(".with-sheets .actions button:nth-child(1)").await;
        let png = saved_file(downloads.path(), "oogst.png").await;
        assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n", "the signature of a PNG");
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (2376, 1680), "A4 lying down");
        assert!(png.len() > 20_000, "there is something on it: {} bytes", png.len());
        page.click(".with-sheets .actions button:nth-child(2)").await;
        let svg = String::from_utf8(saved_file(downloads.path(), "oogst.svg").await).unwrap();
        assert!(svg.starts_with("<svg"), "a drawing");
        for runs in ["<script", "<foreignObject", "<b>", "href=", " on"] {
            assert!(!svg.replace("Iets over", "").contains(runs), "{runs} in the drawing");
        }
        // A long text may be broken over lines.
        let said: String = svg.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
        for text in &texts {
            let begin = bare(text.split(" & ").next().unwrap());
            assert!(bare(&said).contains(&begin), "{begin} in the drawing: {said}");
        }
        let drawn = "[...document.querySelectorAll('.harvest-sheets img')].map((i) => i.complete && i.naturalWidth > 0)";
        assert_eq!(page.ask::<Vec<bool>>(drawn).await, [true], "one sheet, and the browser can draw it");
        // On paper: what the button sets while the browser prints.
        let asked: String = act(page, &format!(
            "let asked = ''; const print = window.print; window.print = () => {{ asked = document.documentElement.dataset.print; }};
            {part}; await press({}, part); window.print = print; return asked",
            w("h_print")
        )).await;
        assert_eq!(asked, "harvest", "the browser was asked to print the report");
        page.run::<()>("document.documentElement.dataset.print = 'harvest'").await;
        let pdf = page.cdp("Page.printToPDF", json!({ "printBackground": true, "preferCSSPageSize": true })).await;
        let pdf = BASE64_STANDARD.decode(pdf["data"].as_str().unwrap()).unwrap();
        let pdf = String::from_utf8_lossy(&pdf).replace("/Type /Pages", "");
        assert_eq!(pdf.matches("/Type /Page").count(), 1, "pages of paper");
    });
}
