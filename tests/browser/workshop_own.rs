//! A case of one's own: made, checked, kept as a file, put on the table; and files that are no good.

use serde_json::{Value, json};
use thirtyfour::By;

use super::content::word;
use super::harness::{Folder, browse};
use super::notes::{saved_file, saving_in};
use super::page::Page;
use super::workshop::{act, begin, open, quoted, step, w, warns};

/// Makes a case of one moment and one turning point.
async fn make(page: &Page) {
    open(page, "eigen-casus").await;
    let fill = |key: &str, text: &str| format!("await put({}, {});", w(key), quoted(text));
    step(page, &[fill("o_name", "Vlinder"), fill("o_heads_up", "Dit gaat over ruzie.")].concat()).await;
    let add = word("o_add_moment").replace("{phase}", word("o_phase_before"));
    let before = "document.querySelectorAll('.own-moments li').length";
    let n: usize = page.ask(before).await;
    step(page, &format!("await press({})", quoted(&add))).await;
    assert_eq!(page.ask::<usize>(before).await, n + 1, "a moment came");
    if page.ask::<usize>("document.querySelectorAll('.own-turns li').length").await == 0 {
        step(page, &format!("await press({})", w("o_add_turn"))).await;
    }
    let all = format!(
        "for (const part of document.querySelectorAll('.own-list details')) part.open = true;
        await settle(); await settle();
        const moment = document.querySelector('.own-moments li'), turn = document.querySelector('.own-turns li');
        await put({}, 'De stoel is leeg', moment); await put({}, 'Niemand heeft gebeld', moment);
        await put({}, 'Wie belt nu?', turn);
        await put({}, 'De mentor', turn); await put({}, 'Niemand', turn); await put({}, '0', turn)",
        w("o_title"),
        w("o_event"),
        w("o_question"),
        quoted(&word("o_choice").replace("{choice}", "A")),
        quoted(&word("o_choice").replace("{choice}", "B")),
        w("o_guide"),
    );
    step(page, &all).await;
}

/// Chooses a file, and gives what is told of it.
async fn choose(page: &Page, folder: &Folder, name: &str, content: &[u8]) -> String {
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    step(page, &format!("await fold({})", w("h_file"))).await;
    page.run::<()>("document.querySelectorAll('.said-now').forEach((e) => { e.dataset.before = e.textContent; })")
        .await;
    let input = page.driver().find(By::Css(".own input[type=file]")).await.unwrap();
    input.send_keys(path.display().to_string()).await.unwrap();
    page.wait(
        "the file is answered",
        "[...document.querySelectorAll('.own .said-now')].some((e) => e.textContent !== '' && e.textContent !== e.dataset.before)",
    )
    .await;
    act(page, "return told(document.querySelector('.own'))").await
}

async fn name(page: &Page) -> String {
    act(page, &format!("return field({}).value", w("o_name"))).await
}

#[test]
fn a_case_is_made_kept_as_a_file_opened_and_put_on_the_table() {
    let downloads = Folder::new("case");
    saving_in(downloads.path()).run(async |page| {
        make(page).await;
        assert!(warns(page).await, "it is in no file yet");
        step(page, &format!("const part = await fold({}); await press({}, part)", w("h_file"), w("h_save"))).await;
        let file = saved_file(downloads.path(), "casus.json").await;
        let read: Value = serde_json::from_slice(&file).unwrap();
        assert_eq!((read["format"].as_str(), read["name"].as_str()), (Some("rond-de-melding/casus"), Some("Vlinder")));
        assert_eq!(read["turns"][0]["question"], "Wie belt nu?");
        assert_eq!(read["turns"][0]["choices"][0]["guide"], true);
        assert!(!warns(page).await, "it stands in a file");

        open(page, "eigen-casus").await;
        assert_eq!(name(page).await, "", "nothing was kept");
        assert!(choose(page, &downloads, "again.json", &file).await.starts_with(word("o_opened")));
        assert_eq!(name(page).await, "Vlinder");
        step(page, &format!("await press({})", w("o_take"))).await;
        begin(page, "team", "").await;
        step(page, "await key('n')").await;
        step(page, "await key('ArrowRight')").await;
        let begins = page.text("#stage-body").await;
        assert!(begins.contains("Vlinder") && begins.contains("Dit gaat over ruzie."), "{begins}");
        step(page, "await key('ArrowRight')").await;
        assert!(page.text("#stage-body").await.contains("De stoel is leeg"), "the moment is on the stage");
    });
}

#[test]
fn who_could_be_known_in_a_case_is_pointed_at() {
    browse(async |page| {
        open(page, "eigen-casus").await;
        let check = ".own .check .hints";
        assert_eq!(page.text(check).await, "", "nothing to point at");
        let text = "Mevrouw Van den Heuvel woont op Kerkstraat 12. Bel 06 12345678.";
        step(page, &format!("await put({}, {})", w("o_setting"), quoted(text))).await;
        let hints = page.text(check).await;
        assert!(hints.contains("06 12345678") && hints.contains("Heuvel"), "{hints}");
        assert!(hints.contains(word("o_setting").split(':').next().unwrap()), "and where it stands: {hints}");
    });
}

#[test]
fn a_bad_file_of_a_case_is_named_and_what_was_there_stays() {
    let folder = Folder::new("bad");
    browse(async |page| {
        open(page, "eigen-casus").await;
        step(page, &format!("await put({}, 'Vlinder')", w("o_name"))).await;
        let whole = |more: Value| {
            let mut all = json!({ "format": "rond-de-melding/casus", "version": 1, "name": "Ander" });
            all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            all.to_string().into_bytes()
        };
        let begin = |key: &str| word(key).split('{').next().unwrap().to_owned();
        let bad: [(&str, Vec<u8>, String); 7] = [
            ("cut.json", b"{ \"format\": \"rond-de-melding/casus\",\n \"na".to_vec(), begin("f_not_json")),
            ("huge.json", vec![b' '; 2_000_000], begin("f_too_big")),
            ("newer.json", whole(json!({ "version": 2 })), begin("f_newer")),
            ("harvest.json", whole(json!({ "format": "rond-de-melding/oogst" })), begin("f_not_ours")),
            ("long.json", whole(json!({ "goal": "x".repeat(200_000) })), begin("f_too_long")),
            ("kind.json", whole(json!({ "moments": [{ "phase": "ooit" }] })), begin("f_broken")),
            ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), begin("f_not_json")),
        ];
        for (file, content, told) in bad {
            let said = choose(page, &folder, file, &content).await;
            assert!(said.contains(told.trim()), "{file}: {said}");
            assert_eq!(name(page).await, "Vlinder", "after {file}");
        }
        assert!(warns(page).await, "and it is still in no file");
    });
}

#[test]
fn a_hostile_file_of_a_case_stays_text() {
    let folder = Folder::new("hostile");
    let evil = "<script>self.broken = 1</script><img src=x onerror=\"self.broken = 1\">";
    let short = "<img src=x onerror=\"self.broken = 1\">";
    let file = json!({
        "format": "rond-de-melding/casus", "version": 1, "name": short, "heads_up": "links\u{202e}rechts\u{2066}\u{200f}",
        "onbekend": 1, "<b>sleutel</b>": 2,
        "moments": [{ "phase": "voor", "title": short, "event": evil, "school": evil, "help": evil, "child": evil, "parent": evil }],
        "turns": [{ "moment": 1, "question": evil, "talk": evil, "choices": [
            { "text": evil, "then": evil, "card": "", "guide": true }, { "text": evil, "then": evil, "card": "k-bestaat-niet", "guide": false },
        ] }],
    });
    browse(async |page| {
        open(page, "eigen-casus").await;
        let said = choose(page, &folder, "hostile.json", file.to_string().as_bytes()).await;
        assert!(said.contains(word("o_opened")) && said.contains("onbekend"), "the unknown is named: {said}");
        let heads_up: String = act(page, &format!("return field({}).value", w("o_heads_up"))).await;
        assert_eq!(heads_up, "linksrechts", "nothing turns the direction");
        step(page, &format!("await press({})", w("o_take"))).await;
        begin(page, "team", "").await;
        let mut seen = String::new();
        for _ in 0..25 {
            seen.push_str(&page.text("#stage-body").await);
            step(page, "await key('ArrowRight')").await;
        }
        assert!(seen.contains("<script>") && seen.contains("onerror"), "shown as it was written");
        let made = "[self.broken ?? 0, document.querySelectorAll('main img[src=x], main script').length]";
        assert_eq!(page.ask::<[u32; 2]>(made).await, [0, 0], "nothing of it ran or was made");
        assert_eq!(page.console().await, Vec::<String>::new(), "nothing failed");
    });
}
