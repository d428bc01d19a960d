//! A word of the glossary is explained where it is read.

use thirtyfour::Key;

use super::harness::Browser;
use super::together::tab_to;

const WORD: &str = "#k-kind-durft-niet-naar-huis ol.do a.term";

#[test]
fn a_word_is_explained_below_its_sentence_and_the_card_stays() {
    Browser::phone().run(async |page| {
        page.open("k-kind-durft-niet-naar-huis").await;
        let told = "[...document.querySelectorAll('.meaning')].filter(visible).map((m) => m.innerText)";
        let expected: String = page
            .ask(&format!(
                "everywhere(document.querySelector('{WORD}').getAttribute('href'))[0].nextElementSibling.textContent"
            ))
            .await;
        assert!(expected.len() > 20, "{expected}");
        for by_key in [false, true] {
            if by_key {
                tab_to(page, &format!("document.activeElement.matches('{WORD}')")).await;
                page.press_alone(Key::Enter).await;
            } else {
                page.click(WORD).await;
            }
            assert_eq!(page.ask::<Vec<String>>(told).await, [expected.as_str()]);
            assert_eq!(page.shown().await, ["k-kind-durft-niet-naar-huis"]);
            assert_eq!(page.ask::<String>("document.activeElement.className").await, "meaning", "it is read out");
            let beside = format!("document.querySelector('{WORD}').closest('li').contains(document.activeElement)");
            assert!(page.ask::<bool>(&beside).await);
            // Pressed again, it closes.
            page.click(WORD).await;
            assert_eq!(page.ask::<Vec<String>>(told).await, Vec::<String>::new());
        }
        page.click(WORD).await;
        assert!(!page.printed().await.contains(expected.split('.').next().unwrap()), "a card on paper is one sheet");
        page.go("menu").await.back().await;
        assert_eq!(page.ask::<Vec<String>>(told).await, Vec::<String>::new(), "another screen closed it");
    });
}
