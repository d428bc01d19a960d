//! The plan of a school day, the explanation for a child, and "wie bel ik als": by the keyboard, on a phone.

use render::documents::Document;
use thirtyfour::Key;

use super::content::word;
use super::harness::Browser;
use super::notes::act;
use super::page::Page;
use super::print::bare;
use super::together::{TAB, copied_by, enter_on, fits, go, labelled, open, printed_by, tab_to, told, warns};

/// The labels of the plan's fields, in order.
async fn labels(page: &Page) -> Vec<String> {
    act(page, "return [...document.querySelectorAll('#app-day label')].map((l) => plain(l.firstChild.data))").await
}

#[test]
fn the_plan_of_a_day_is_filled_copied_and_printed_alone_with_the_keyboard_on_a_phone() {
    Browser::phone().run(async |page| {
        open(page, "schooldag", "app-day").await;
        let labels = labels(page).await;
        assert_eq!(labels.len(), 13, "ten lines and three people: {labels:?}");
        // Without anything typed nothing is printed or copied, and it says why.
        enter_on(page, "tg_print").await;
        assert_eq!(told(page).await, word("tg_nothing_typed"));
        assert!(!warns(page).await);
        page.run::<()>("document.activeElement.blur(); getSelection().removeAllRanges(); document.querySelector('#schooldag h1').focus()").await;
        tab_to(page, &labelled(&labels[0])).await;
        let typed: Vec<String> = (0..10).map(|n| format!("regel{n}a vogel & <b>")).collect();
        // From field to field is one Tab.
        page.keys(&typed.join(TAB)).await;
        let values: Vec<String> =
            page.ask("[...document.querySelectorAll('#app-day textarea')].slice(0, 10).map((t) => t.value)").await;
        assert_eq!(values, typed);
        assert!(warns(page).await, "leaving asks");
        fits(page).await;
        let copy = copied_by(page, async || enter_on(page, "tg_copy").await).await;
        for (label, line) in labels.iter().zip(&typed) {
            assert!(copy.contains(label) && copy.contains(line), "{label}: {line} in {copy}");
        }
        page.run::<()>("document.querySelector('#schooldag h1').focus()").await;
        let paper = bare(&printed_by(page, async || enter_on(page, "tg_print").await).await);
        for line in labels.iter().chain(&typed) {
            assert!(paper.contains(&bare(line)), "not on paper: {line}");
        }
        for other in [word("tg_day_lead"), word("tg_typed"), word("tg_copy"), "Bronnen", "0800-2000"] {
            assert!(!paper.contains(&bare(other)), "on paper too: {other}");
        }
        // Another screen keeps it; the button drops it.
        go(page, "vormen", "app-calls").await;
        go(page, "schooldag", "app-day").await;
        let first = "document.querySelector('#app-day textarea').value";
        assert_eq!(page.ask::<String>(first).await, typed[0]);
        enter_on(page, "tg_forget").await;
        assert_eq!(told(page).await, word("tg_forgotten"));
        assert_eq!(page.ask::<String>("[...document.querySelectorAll('#app-day textarea')].map((t) => t.value).join('')").await, "");
        assert!(!warns(page).await);
    });
}

/// Voices as a browser has them: the first two send what they read to somebody.
const VOICES: &str = "
const voice = (lang, localService) => ({ lang, localService, name: lang, voiceURI: lang, default: false, __proto__: SpeechSynthesisVoice.prototype });
const list = LIST;
speechSynthesis.getVoices = () => list;
speechSynthesis.dispatchEvent(new Event('voiceschanged'));
await settle()";

#[test]
fn reading_aloud_is_offered_only_with_a_dutch_voice_of_the_device_itself() {
    Browser::phone().run(async |page| {
        open(page, "uitleg-8-11", "app-read-8-11").await;
        let buttons = "[...document.querySelectorAll('#app-read-8-11 button')].filter(visible).map((b) => b.innerText)";
        assert_eq!(page.ask::<usize>("speechSynthesis.getVoices().length").await, 0, "this browser has no voice");
        assert_eq!(page.ask::<Vec<String>>(buttons).await, [word("tg_large"), word("tg_forget")]);
        for (voices, offered) in [
            ("[]", false),
            ("[voice('nl-NL', false)]", false),
            ("[voice('en-GB', true), voice('de-DE', true), voice('nl-NL', false)]", false),
            ("[voice('en-GB', true), voice('nl-BE', true)]", true),
            ("[]", false),
        ] {
            page.run::<()>(&VOICES.replace("LIST", voices)).await;
            let has = page.ask::<Vec<String>>(buttons).await.contains(&word("tg_read_aloud").to_owned());
            assert_eq!(has, offered, "with {voices}");
        }
    });
}

#[test]
fn large_letters_are_switched_by_the_keyboard_and_still_fit_a_phone() {
    Browser::phone().run(async |page| {
        page.open_in(Document::Together, "uitleg").await.click("#uitleg a[href='#uitleg-8-11']").await;
        go(page, "uitleg-8-11", "app-read-8-11").await;
        let size = "parseFloat(getComputedStyle(document.querySelector('#uitleg-8-11 .age-explanation p')).fontSize)";
        let (before, pressed) = (page.ask::<f64>(size).await, "document.activeElement.getAttribute('aria-pressed')");
        enter_on(page, "tg_large").await;
        let after = page.ask::<f64>(size).await;
        assert!(after >= before * 1.2, "{before} px became {after} px");
        assert_eq!(page.ask::<String>(pressed).await, "true");
        fits(page).await;
        page.press_alone(Key::Enter).await;
        page.settle().await;
        assert_eq!((page.ask::<f64>(size).await, page.ask::<String>(pressed).await), (before, "false".to_owned()));
    });
}

#[test]
fn whom_to_call_is_found_by_a_word_and_a_wrong_word_leads_on() {
    let seen = "[...document.querySelectorAll('.situations-to-call > li')].filter(visible).map((li) => li.innerText)";
    Browser::phone().run(async |page| {
        open(page, "vormen", "app-calls").await;
        let all = page.ask::<Vec<String>>(seen).await;
        assert!(all.len() > 8, "{}", all.len());
        tab_to(page, &labelled(word("tg_calls_find"))).await;
        page.keys("TWIJFEL").await;
        let found = page.ask::<Vec<String>>(seen).await;
        let fit: Vec<&String> = all.iter().filter(|text| text.to_lowercase().contains("twijfel")).collect();
        assert!(!fit.is_empty() && fit.len() < all.len());
        assert_eq!(found.iter().collect::<Vec<_>>(), fit, "exactly what has the word");
        let told = page.text("#app-calls [role=status]").await;
        assert_eq!(told, format!("{} {}", fit.len(), word("tg_calls_found")));
        page.keys(" qzx").await;
        assert_eq!(page.ask::<Vec<String>>(seen).await, Vec::<String>::new());
        assert_eq!(page.text("#app-calls [role=status]").await, word("tg_calls_none"));
        for tel in ["112", "08002000"] {
            let strip = format!("visible(document.querySelector('.strip a[href=\"tel:{tel}\"]'))");
            assert!(page.ask::<bool>(&strip).await, "{tel} stays in sight");
        }
        assert!(!warns(page).await, "nobody would miss it");
        page.keys(&"\u{e003}".repeat(11)).await;
        assert_eq!(page.ask::<Vec<String>>(seen).await, all, "without a word all are there");
        fits(page).await;
    });
}
