//! The card that goes along to a next school: what consent lets on it, and that the reason never is.

use super::content::{content, word};
use super::harness::Browser;
use super::notes::{press, quoted, step};
use super::page::Page;
use super::print::bare;
use super::together::{TAB, copied_by, enter_on, fits, labelled, open, printed_by, put_value, tab_to, told, warns};

/// What goes along, as it stands on the paper.
async fn paper(page: &Page) -> String {
    page.text("#hand-paper").await
}

async fn consent(page: &Page, age: &str, parents: &str, pupil: &str) {
    put_value(page, "tg_card_age", age).await;
    put_value(page, "tg_card_parents", parents).await;
    put_value(page, "tg_card_pupil", pupil).await;
}

/// Types in a line of the card, counted from 0.
async fn line(page: &Page, number: usize, text: &str) {
    let field = format!("document.querySelectorAll('#app-card textarea')[{number}]");
    let typed = format!(
        "const at = {field}; at.value = {}; at.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        quoted(text)
    );
    step(page, &typed).await;
}

const HELPS: &str = "Zit graag bij het raam";

/// All 4 × 5 × 3 states: with a yes that is enough the line goes along, else it stays; something can always be done.
#[test]
fn a_line_goes_along_only_with_every_yes_that_the_age_asks_for() {
    Browser::phone().run(async |page| {
        open(page, "overdracht", "app-card").await;
        line(page, 1, HELPS).await;
        let mut given = 0;
        for age in ["", "11", "12", "16", "18"] {
            for parents in ["niet-gevraagd", "ja", "nee", "niet-veilig"] {
                for pupil in ["niet-gevraagd", "ja", "nee"] {
                    consent(page, age, parents, pupil).await;
                    let may = match age {
                        "11" => parents == "ja",
                        "12" => parents == "ja" && pupil != "nee",
                        "18" => pupil == "ja",
                        _ => parents == "ja" && pupil == "ja",
                    };
                    let state = format!("{age} {parents} {pupil}");
                    assert_eq!(paper(page).await.contains(HELPS), may, "{state}");
                    assert_eq!(page.text("#app-card .held").await.contains(word("tg_held_consent")), !may, "{state}");
                    let told = page.text("#app-card .consent-told").await;
                    let go_on = told.split(word("tg_card_go_on")).nth(1).unwrap_or_default();
                    assert!(go_on.trim().len() > 20, "{state}: something can be done: {told}");
                    assert_eq!(go_on.contains(word("tg_go_give")), may, "{state}: {told}");
                    let asked = age != "18";
                    for (key, is) in [
                        ("tg_missing_age", age.is_empty()),
                        ("tg_missing_parents", asked && parents == "niet-gevraagd"),
                        ("tg_missing_parents_no", asked && parents == "nee"),
                        ("tg_missing_parents_unsafe", asked && parents == "niet-veilig"),
                        ("tg_missing_pupil", age != "11" && pupil == "niet-gevraagd"),
                        ("tg_missing_pupil_no", age != "11" && pupil == "nee"),
                        ("tg_go_call", asked && parents == "niet-veilig"),
                    ] {
                        assert_eq!(told.contains(word(key)), is, "{state}: {key} in {told}");
                    }
                    // Where asking at home is not safe, nothing sends somebody to ask at home.
                    if asked && parents == "niet-veilig" {
                        for key in ["tg_go_ask_parents", "tg_go_meet", "tg_go_give"] {
                            assert!(!told.contains(word(key)), "{state}: {key} in {told}");
                        }
                    }
                    given += usize::from(may);
                }
            }
        }
        assert_eq!(given, 1 + 3 + 2 + 1 + 4, "of sixty states");
    });
}

#[test]
fn a_line_that_names_the_reason_is_in_no_card_no_copy_and_on_no_paper() {
    Browser::phone().run(async |page| {
        open(page, "overdracht", "app-card").await;
        consent(page, "16", "ja", "ja").await;
        line(page, 1, HELPS).await;
        let reasons = &content().together.handover.reasons;
        assert!(reasons.len() > 20);
        for reason in reasons {
            // As people write: with a capital, in a sentence, with accents.
            let text = format!("Want {}zilverreiger is erg", reason.to_uppercase());
            line(page, 2, &text).await;
            assert!(!paper(page).await.contains("zilverreiger"), "{reason}");
            let held = page.text("#app-card .held").await;
            assert!(held.contains(word("tg_held_reason")) && held.contains(reason.trim()), "{reason}: {held}");
        }
        for text in [
            "Er was een mélding, zilverreiger",
            "Veilig  Thuis zilverreiger",
            "veilig\nthuis zilverreiger",
            "(gemeld) zilverreiger",
        ] {
            line(page, 2, text).await;
            assert!(!paper(page).await.contains("zilverreiger"), "{text}");
        }
        let copy = copied_by(page, async || press(page, "tg_copy").await).await;
        assert!(copy.contains(HELPS) && !copy.contains("zilverreiger"), "{copy}");
        let paper = bare(&printed_by(page, async || press(page, "tg_print").await).await);
        assert!(paper.contains(&bare(HELPS)), "{paper}");
        for other in ["zilverreiger", "gemeld", word("tg_held"), word("tg_card_parents"), word("tg_typed")] {
            assert!(!paper.contains(&bare(other)), "on paper too: {other}");
        }
        fits(page).await;
    });
}

#[test]
fn the_card_is_made_with_the_keyboard_and_an_empty_one_is_not_given() {
    Browser::phone().run(async |page| {
        open(page, "overdracht", "app-card").await;
        enter_on(page, "tg_print").await;
        assert_eq!(told(page).await, word("tg_card_empty"));
        assert!(!warns(page).await);
        page.run::<()>("document.querySelector('#overdracht h1').focus()").await;
        // A list is chosen from by its first letters.
        for (key, letters) in [("tg_card_age", "J"), ("tg_card_parents", "J")] {
            tab_to(page, &labelled(word(key))).await;
            page.keys(letters).await;
        }
        assert!(page.text("#app-card .consent-told").await.contains(word("tg_go_give")));
        tab_to(page, "at.matches('#app-card textarea')").await;
        let typed: Vec<String> = (0..7).map(|n| format!("Zin {n} <b>")).collect();
        page.keys(&typed.join(TAB)).await;
        assert!(warns(page).await);
        let card = paper(page).await;
        for text in &typed {
            assert!(card.contains(text.as_str()), "{text} in {card}");
        }
        enter_on(page, "tg_forget").await;
        assert!(paper(page).await.contains(word("tg_card_empty")));
        let chosen: Vec<String> =
            page.ask("[...document.querySelectorAll('#app-card select')].map((s) => s.value)").await;
        assert_eq!(chosen, ["", "niet-gevraagd", "niet-gevraagd"], "consent for one child is none for the next");
        assert!(!warns(page).await);
    });
}

/// Words that people write in one: the reason stands inside them, or with a sign between.
#[test]
fn a_reason_inside_another_word_stays_here_too() {
    Browser::default().run(async |page| {
        open(page, "overdracht", "app-card").await;
        consent(page, "16", "ja", "ja").await;
        let mut gone = Vec::new();
        for reason in [
            "kindermishandeling",
            "kindermisbruik",
            "partnergeweld",
            "echtscheiding",
            "zorgmelding",
            "politiemelding",
            "gezinsvoogd",
            "kinderrechter",
            "Veilig-Thuis",
            "VeiligThuis",
            "gokverslaafd",
        ] {
            line(page, 2, &format!("Sinds de {reason} is het stil")).await;
            if paper(page).await.contains(reason) {
                gone.push(reason);
            }
        }
        assert_eq!(gone, Vec::<&str>::new(), "these went along on the card");
        // And what only looks like one goes along.
        for harmless in
            ["Houdt van schilderen en scheikunde", "Speelt graag met de sloopauto", "Een aankondiging helpt"]
        {
            line(page, 2, harmless).await;
            assert!(paper(page).await.contains(harmless), "{harmless}");
        }
    });
}
