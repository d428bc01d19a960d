//! Notes from the first word to the last: written, changed, found, ticked, handed over, kept, wiped.

use super::content::word;
use super::harness::{Browser, browse};
use super::keys::{self, warns};
use super::notes::{self, PHRASE, act, inside, press, press_in, put_in, quoted, step, tick_in, w};
use super::page::Page;

const LANES: [(&str, &str); 5] = [
    ("feit", "Blauwe plek op de linkerarm"),
    ("woorden", "Ik mag het niet zeggen"),
    ("ouders", "Moeder zegt dat hij viel"),
    ("gedachte", "Ik vind het niet kloppen"),
    ("besluit", "Niet gemeld omdat we eerst praten"),
];

#[test]
fn notes_are_written_changed_removed_found_and_handed_over() {
    browse(async |page| {
        notes::open(page).await;
        assert!(!warns(page).await, "nothing was written yet");
        notes::begin(page, "Vlinder").await;
        assert_eq!(notes::kept(page).await, word("notes_in_tab"));
        for (lane, text) in LANES {
            notes::write(page, lane, text).await;
        }
        let written: Vec<&str> = LANES.iter().rev().map(|l| l.1).collect();
        assert_eq!(notes::texts(page).await, written, "newest first");
        assert!(warns(page).await, "it is nowhere else");

        // Changed, removed and brought back.
        step(page, &format!("press({}, note({}))", w("notes_change"), quoted(LANES[0].1))).await;
        step(
            page,
            &format!(
                "put({}, 'Blauwe plek op de rechterarm'); await settle(); press({})",
                w("notes_text"),
                w("notes_save_change")
            ),
        )
        .await;
        assert!(notes::texts(page).await.contains(&"Blauwe plek op de rechterarm".to_owned()));
        assert_eq!(notes::texts(page).await.len(), LANES.len());
        step(page, &format!("press({}, note({}))", w("notes_remove"), quoted(LANES[3].1))).await;
        assert!(!notes::texts(page).await.contains(&LANES[3].1.to_owned()));
        press(page, "notes_undo").await;
        assert!(notes::texts(page).await.contains(&LANES[3].1.to_owned()));

        // Found.
        step(page, &format!("put({}, 'moeder viel')", w("notes_find"))).await;
        assert_eq!(notes::texts(page).await, [LANES[2].1]);
        step(page, &format!("put({}, 'giraffe')", w("notes_find"))).await;
        assert!(page.text("#app-notes [role=status]").await.contains(word("notes_found_none")));
        step(page, &format!("put({}, '')", w("notes_find"))).await;

        // Agreements and questions.
        for (key, value) in [
            ("notes_agree_what", "Bellen met de ib'er"),
            ("notes_agree_owner", "leerkracht"),
            ("notes_agree_due", "2026-12-01"),
        ] {
            put_in(page, "notes_agreements", key, value).await;
        }
        press_in(page, "notes_agreements", "notes_add").await;
        tick_in(page, "notes_agreements", "notes_agree_done", true).await;
        assert!(page.text("#app-notes details ul.timeline").await.contains("Bellen met de ib'er"));
        put_in(page, "notes_questions", "notes_question", "Mag ik dit bespreken?").await;
        press_in(page, "notes_questions", "notes_add").await;
        let answer = format!(
            "put({}, 'Ja, dat mag', (await fold({})).querySelector('li'))",
            w("notes_answer"),
            w("notes_questions")
        );
        step(page, &answer).await;

        // To the school's file: all of it, then only what is new since.
        let all = notes::everything(page).await;
        for text in [
            "rechterarm",
            "Ik mag het niet zeggen",
            "Bellen met de ib'er",
            "Mag ik dit bespreken?",
            "Ja, dat mag",
            word("notes_confidential"),
        ] {
            assert!(all.contains(text), "{text} in {all}");
        }
        tick_in(page, "notes_hand_over", "notes_only_open", true).await;
        press_in(page, "notes_hand_over", "notes_mark_handed").await;
        assert!(page.text("#app-notes p.small").await.contains(word("notes_hand_over_none")));
        notes::write(page, "feit", "Pas later gezien").await;
        let paper: String = page.ask("document.querySelector('#notes-paper pre').textContent").await;
        assert!(paper.contains("Pas later gezien") && !paper.contains("rechterarm"), "only what is new: {paper}");
        assert!(page.text("#app-notes p.small").await.contains(&format!("1 {}", word("notes_hand_over_open"))));

        // Another name, and gone.
        put_in(page, "notes_rename", "notes_nickname", "Kever").await;
        press_in(page, "notes_rename", "notes_rename").await;
        assert_eq!(notes::nickname(page).await, "Kever");
        let paper: String = page.ask("document.querySelector('#notes-paper pre').textContent").await;
        put_in(page, "notes_wipe", "notes_in_file_ask", "nee").await;
        assert!(page.text("#app-notes .note").await.contains(word("notes_in_file_first")), "{paper}");
        put_in(page, "notes_wipe", "notes_in_file_ask", "ja").await;
        step(
            page,
            &format!(
                "const part = await fold({}); press({}, part)",
                inside("notes_wipe/notes_wipe_case"),
                w("notes_wipe_go")
            ),
        )
        .await;
        assert_eq!(notes::told(page).await, word("notes_wiped_tab"));
        assert!(!warns(page).await, "nothing is left");
        assert_eq!(notes::databases(page).await, Vec::<String>::new(), "nothing was kept");
    });
}

/// What the browser itself asks when the page is left.
async fn asked_on_reload(page: &Page) -> usize {
    page.driver().get_log("performance").await.unwrap();
    // Who only looks is never asked, so first a tap.
    page.click("#notities h1").await;
    page.reload().await;
    let log = page.driver().get_log("performance").await.unwrap();
    let asks = |message: &str| message.contains("Page.javascriptDialogOpening") && message.contains("beforeunload");
    log.iter().filter(|entry| asks(&entry.message)).count()
}

#[test]
fn leaving_is_asked_about_only_while_something_is_nowhere_else() {
    browse(async |page| {
        notes::open(page).await;
        assert_eq!(asked_on_reload(page).await, 0, "nothing was written");
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Blauwe plek").await;
        assert_eq!(asked_on_reload(page).await, 1, "only in this tab");
        notes::begin(page, "Vlinder").await;
        notes::write(page, "feit", "Blauwe plek").await;
        notes::make_vault(page, PHRASE).await;
        assert_eq!(asked_on_reload(page).await, 0, "it is kept");
        notes::unlock(page, PHRASE).await;
        step(page, &format!("put({}, 'Half af')", w("notes_text"))).await;
        assert_eq!(asked_on_reload(page).await, 1, "half a note");
    });
}

#[test]
fn lines_of_a_card_are_ticked_for_the_open_child() {
    let boxes = "document.querySelectorAll('#k-kind-vertelt input.tick-box').length";
    browse(async |page| {
        page.open("k-kind-vertelt").await;
        page.wait("boxes", "document.querySelector('#k-kind-vertelt input.tick-box')").await;
        page.click("#k-kind-vertelt li:nth-child(1) input.tick-box").await;
        assert!(page.text("p.tick-box").await.contains(word("tick_here")), "in memory, for nobody");
        page.go(notes::PAGE).await;
        notes::begin(page, "Vlinder").await;
        page.go("k-kind-vertelt").await;
        assert!(page.ask::<usize>(boxes).await > 1, "for the open child");
        assert!(page.text("p.tick-box").await.contains("Vlinder"));
        let first = "document.querySelector('#k-kind-vertelt li:nth-child(1) input.tick-box').checked";
        assert!(!page.ask::<bool>(first).await, "what was ticked for nobody is not this child's");
        page.click("#k-kind-vertelt li:nth-child(2) input.tick-box").await;
        let line: String =
            page.ask("document.querySelector('#k-kind-vertelt ol.do > li:nth-child(2)').textContent.trim()").await;
        page.go(notes::PAGE).await;
        let ticked: String = act(page, &format!("return plain((await fold({})).innerText)", w("notes_ticks"))).await;
        assert!(ticked.contains(&line), "{line} in {ticked}");
        page.go("k-kind-vertelt").await;
        assert!(
            page.ask::<bool>("document.querySelector('#k-kind-vertelt li:nth-child(2) input.tick-box').checked").await
        );

        // The questions of a call.
        page.go("vragen").await;
        press(page, "notes_from_call").await;
        assert!(page.text(".said-now").await.contains(word("notes_from_call_done")));
        page.go(notes::PAGE).await;
        let asked: usize =
            act(page, &format!("return (await fold({})).querySelectorAll('li').length", w("notes_questions"))).await;
        assert!(asked > 0, "questions stand with the notes");

        put_in(page, "notes_wipe", "notes_in_file_ask", "ja").await;
        step(
            page,
            &format!(
                "const part = await fold({}); press({}, part)",
                inside("notes_wipe/notes_wipe_case"),
                w("notes_wipe_go")
            ),
        )
        .await;
        page.go("k-kind-vertelt").await;
        let second = "document.querySelector('#k-kind-vertelt li:nth-child(2) input.tick-box').checked";
        assert!(!page.ask::<bool>(second).await, "what was done for the child is wiped with it");
    });
}

async fn tab_to(page: &Page, fits: &str) {
    keys::tab_to(page, async |script| act(page, script).await, fits).await;
}

#[test]
fn a_note_is_written_and_kept_with_the_keyboard_alone() {
    let enter = thirtyfour::Key::Enter;
    let labelled = |key: &str| {
        format!(
            "at.matches('input, textarea, select') && plain(at.closest('label')?.textContent).startsWith({})",
            w(key)
        )
    };
    let says = |key: &str| format!("plain(at.innerText) === {}", w(key));
    browse(async |page| {
        notes::open(page).await;
        tab_to(page, &labelled("notes_nickname")).await;
        page.keys("Vlinder").await;
        page.press_alone(enter.clone()).await;
        page.settle().await;
        assert_eq!(notes::nickname(page).await, "Vlinder");
        tab_to(page, &labelled("notes_text")).await;
        page.keys("Kwam zonder jas").await;
        tab_to(page, &says("notes_add")).await;
        page.press_alone(enter.clone()).await;
        page.settle().await;
        assert_eq!(notes::texts(page).await, ["Kwam zonder jas"]);
        tab_to(page, &says("notes_vault")).await;
        page.press_alone(enter.clone()).await;
        tab_to(page, &labelled("notes_own_device")).await;
        page.keys("J").await;
        tab_to(page, &labelled("notes_phrase")).await;
        page.keys(PHRASE).await;
        tab_to(page, &labelled("notes_phrase_again")).await;
        page.keys(PHRASE).await;
        tab_to(page, &says("notes_make")).await;
        page.press_alone(enter.clone()).await;
        notes::saved(page).await;
        page.reload().await;
        tab_to(page, &labelled("notes_phrase")).await;
        page.keys(PHRASE).await;
        page.press_alone(enter).await;
        notes::rested(page).await;
        page.wait("the child is open", "document.querySelector('#app-notes .nickname')").await;
        assert_eq!(notes::texts(page).await, ["Kwam zonder jas"]);
    });
}

#[test]
fn on_a_phone_everything_fits_and_can_be_tapped() {
    let fits = "document.documentElement.scrollWidth <= innerWidth";
    Browser::phone().run(async |page| {
        notes::open(page).await;
        page.click("form.begin input").await;
        page.keys("Vlinder").await;
        page.click("form.begin button").await;
        page.click(".write textarea").await;
        page.keys(&"Donaudampfschifffahrtsgesellschaft".repeat(4)).await;
        page.click(".write .actions button").await;
        page.wait("the note", "document.querySelector('#app-notes .said')").await;
        // What lies in a part is made when it is unfolded, and has parts of its own.
        for _ in 0..3 {
            step(page, "for (const part of document.querySelectorAll('#app-notes details')) part.open = true").await;
        }
        assert!(page.ask::<bool>(fits).await, "nothing sticks out");
        page.click("ol.timeline .tick").await;
        assert!(page.ask::<bool>("Boolean(document.querySelector('ol.timeline li.handed'))").await);
        page.click("ol.timeline .actions button:nth-child(1)").await;
        assert_eq!(page.focus().await, "textarea of notities");
        page.click(".write .actions button:nth-child(2)").await;
        page.click("ol.timeline .actions button:nth-child(2)").await;
        assert_eq!(notes::texts(page).await, Vec::<String>::new());
    });
}
