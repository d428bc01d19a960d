//! The page of the notes in all its states: axe in light and dark, the geometry, the focus, the console, paper.

use serde_json::json;

use super::axe::{AXE, CHECK, ON_SCREEN};
use super::content::word;
use super::harness::{Browser, browse};
use super::look::{FITS, LARGE, TAPS};
use super::notes::{self, PAGE, PHRASE, press, press_in, put_in, step, tick_in, w};
use super::page::Page;
use super::print::bare;

/// Runs a script in every state that the page can be in, and gathers what it finds.
async fn every_state(page: &Page, script: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for state in STATES {
        enter(page, state).await;
        page.settle().await;
        let unfolded = format!("{UNFOLD} {script}");
        let found: Vec<String> = page.run(&unfolded).await;
        faults.extend(found.into_iter().map(|f| format!("{state}: {f}")));
    }
    faults
}

/// Opens all that folds, also what lies in what was just opened.
const UNFOLD: &str = "
for (let n = 0; n < 3; n += 1) {
  for (const d of document.querySelectorAll('.notebook details')) d.open = true;
  await settle();
}";

/// The states, each entered from the one before it.
const STATES: [&str; 14] = [
    "nothing yet",
    "no nickname",
    "a child",
    "written",
    "hints",
    "changing",
    "all open",
    "a weak passphrase",
    "at the question",
    "a vault",
    "wiping",
    "children",
    "shut",
    "a wrong passphrase",
];

async fn enter(page: &Page, state: &str) {
    match state {
        "nothing yet" => notes::open(page).await,
        "no nickname" => press(page, "notes_begin_go").await,
        "a child" => notes::begin(page, "Vlinder").await,
        "written" => {
            for lane in ["feit", "woorden", "ouders", "gedachte", "besluit"] {
                notes::write(
                    page,
                    lane,
                    &format!("Een notitie over {lane}, met een heel lang woord: arbeidsongeschiktheidsverzekering"),
                )
                .await;
            }
            for (part, label, text) in [
                ("notes_agreements", "notes_agree_what", "Wij bellen de ib'er"),
                ("notes_agreements", "notes_agree_owner", "de mentor"),
                ("notes_questions", "notes_question", "Mag ik met het kind praten?"),
            ] {
                put_in(page, part, label, text).await;
            }
            press_in(page, "notes_agreements", "notes_add").await;
            press_in(page, "notes_questions", "notes_add").await;
            page.go("k-kind-vertelt").await.click("#k-kind-vertelt ol.do > li input").await;
            page.go(PAGE).await;
        }
        "hints" => {
            step(page, &format!("put({}, 'Waarom sloeg Jan de Vries je? Bel 06 12345678 of jan@voorbeeld.nl', document.querySelector('.notebook .write'))", w("notes_text"))).await;
            page.wait("hints", "document.querySelector('.notebook .write ul.hints')").await;
        }
        "changing" => {
            step(page, &format!("press({}, document.querySelector('.notebook ol.timeline'))", w("notes_change"))).await;
        }
        "all open" => {
            press(page, "notes_stop_change").await;
            step(page, &format!("press({}, document.querySelector('.notebook ol.timeline'))", w("notes_remove"))).await;
            put_in(page, "notes_vault", "notes_own_device", "ja").await;
            put_in(page, "notes_wipe", "notes_in_file_ask", "ja").await;
            step(page, UNFOLD).await;
        }
        "a weak passphrase" => {
            put_in(page, "notes_vault", "notes_phrase", "zwak").await;
            press_in(page, "notes_vault", "notes_make").await;
        }
        "at the question" => {
            page.run::<()>("document.querySelector('#clear').click()").await;
            super::clear::go_on(page).await;
            page.go(PAGE).await;
        }
        "a vault" => {
            press(page, "veil_show").await;
            notes::make_vault(page, PHRASE).await;
            step(page, UNFOLD).await;
        }
        "wiping" => {
            tick_in(page, "notes_wipe", "notes_hold", true).await;
        }
        "children" => {
            tick_in(page, "notes_wipe", "notes_hold", false).await;
            notes::another(page).await;
            notes::begin(page, "Wezeltje").await;
            notes::another(page).await;
            step(page, UNFOLD).await;
        }
        "shut" => press_in(page, "notes_vault", "notes_lock").await,
        "a wrong passphrase" => {
            notes::try_unlock(page, "een heel andere wachtzin dan deze").await;
            notes::tells(page, "notes_wrong_phrase").await;
        }
        other => unreachable!("{other}"),
    }
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(40)].join("\n"));
}

#[test]
fn no_state_has_a_violation_in_light() {
    Browser::phone().run(async |page| axe(page).await);
}

#[test]
fn no_state_has_a_violation_in_dark() {
    browse(async |page| {
        page.dark().await;
        axe(page).await;
    });
}

async fn axe(page: &Page) {
    page.open("").await;
    let mut faults = Vec::new();
    for state in STATES {
        enter(page, state).await;
        page.run::<()>("scrollTo(0, 0); await settle()").await;
        // Again after each load.
        page.cdp("Runtime.evaluate", json!({ "expression": AXE })).await;
        let found: Vec<String> = page.run(&format!("{CHECK}{ON_SCREEN}")).await;
        faults.extend(found.into_iter().map(|f| format!("{state}: {f}")));
    }
    none(&faults);
    assert_eq!(page.console().await, Vec::<String>::new());
}

#[test]
fn large_and_spaced_text_fits_a_narrow_screen_in_every_state() {
    Browser { size: (320, 640), ..Browser::default() }.run(async |page| {
        // The first state loads the page: the style is put on in each.
        none(&every_state(page, &format!("{LARGE} await settle(); {FITS}")).await);
    });
}

#[test]
fn what_a_finger_taps_is_large_enough_in_every_state() {
    Browser { size: (360, 740), ..Browser::default() }.run(async |page| none(&every_state(page, TAPS).await));
}

#[test]
fn notes_are_on_paper_only_when_that_was_chosen() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, "Roodborstje").await;
        notes::write(page, "feit", "Kwam zonder jas").await;
        notes::write(page, "gedachte", "Denk aan de roodborsttapuit").await;
        put_in(page, "notes_agreements", "notes_agree_what", "Wij bellen de directie").await;
        press_in(page, "notes_agreements", "notes_add").await;
        let texts =
            ["Kwam zonder jas", "Denk aan de roodborsttapuit", "Wij bellen de directie", "Roodborstje"].map(bare);
        step(page, UNFOLD).await;
        for place in [PAGE, "k-kind-vertelt", "alles"] {
            let paper = bare(&page.go(place).await.printed().await);
            assert!(!paper.is_empty());
            let there: Vec<&String> = texts.iter().filter(|t| paper.contains(*t)).collect();
            assert_eq!(there, Vec::<&String>::new(), "on paper at {place} without being chosen");
        }
        page.go(PAGE).await;
        // What the button does around printing; the printing itself is the browser's.
        page.run::<()>("window.print = () => { window.asked = document.documentElement.dataset.print }").await;
        press_in(page, "notes_hand_over", "notes_print").await;
        assert_eq!(page.ask::<String>("window.asked").await, "notes-paper");
        assert!(!page.ask::<bool>("'print' in document.documentElement.dataset").await, "and not any more after it");
        tick_in(page, "notes_hand_over", "notes_lane_gedachte", false).await;
        page.run::<()>("document.documentElement.dataset.print = 'notes-paper'").await;
        let paper = bare(&page.printed().await);
        assert!(paper.contains(&texts[0]) && paper.contains(&texts[2]), "what was chosen is on paper: {paper}");
        assert!(!paper.contains(&texts[1]), "a part that was not chosen is not: {paper}");
        assert!(!paper.contains(&texts[3]), "no names on paper: {paper}");
        assert!(paper.contains(&bare(word("notes_confidential"))), "{paper}");
        assert!(
            !paper.contains(&bare(word("notes_timeline"))) && !paper.contains(&bare(word("notes_mark_handed"))),
            "nothing of the page around it: {paper}"
        );
    });
}
