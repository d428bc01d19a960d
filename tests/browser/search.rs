//! Finding by typing what you see or hear.

use thirtyfour::Key;

use super::content::word;
use super::harness::{Browser, browse};
use super::page::Page;

async fn type_in(page: &Page, words: &str) {
    page.run::<()>("const field = document.querySelector('#search'); field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true })); field.focus()").await;
    page.keys(words).await;
}

async fn results(page: &Page) -> Vec<String> {
    page.ask("[...document.querySelectorAll('.results a')].map((a) => a.hash.slice(1))").await
}

#[test]
fn plain_words_find_the_right_screen_among_the_first_three() {
    Browser::phone().run(async |page| {
        page.open("zoeken").await;
        for (words, right) in [
            ("durft niet naar huis", "k-kind-durft-niet-naar-huis"),
            ("blauwe plekken", "k-letsel-medisch"),
            ("gescheiden", "k-complexe-scheiding"),
            ("aandachtsfuntionaris", "rol-aandachtsfunctionaris"),
            ("klap", "k-letsel-medisch"),
        ] {
            type_in(page, words).await;
            let found = results(page).await;
            assert!(found.iter().take(3).any(|id| id == right), "{words}: {right} is not first in {found:?}");
        }
        type_in(page, "xqzwv").await;
        assert_eq!(results(page).await, Vec::<String>::new());
        assert_eq!(page.text(".searchbox [role=status]").await, word("search_none"), "finding nothing is said");
    });
}

#[test]
fn results_come_while_typing() {
    browse(async |page| {
        page.open("zoeken").await;
        type_in(page, "dur").await;
        let few = results(page).await;
        assert!(!few.is_empty(), "three letters find something");
        page.keys("ft niet naar huis").await;
        assert_ne!(results(page).await, few, "more letters find better");
    });
}

#[test]
fn arrows_and_enter_work_in_the_results() {
    browse(async |page| {
        page.open("zoeken").await;
        type_in(page, "durft niet naar huis").await;
        let found = results(page).await;
        let at = "document.activeElement.hash?.slice(1) ?? document.activeElement.id";
        for (key, expected) in [
            (Key::Down, found[0].as_str()),
            (Key::Down, &found[1]),
            (Key::Up, &found[0]),
            (Key::Up, "search"),
            (Key::Down, &found[0]),
            (Key::Down, &found[1]),
        ] {
            page.keys(&key.value().to_string()).await;
            assert_eq!(page.ask::<String>(at).await, expected, "after {key:?}");
        }
        page.keys(&Key::Enter.value().to_string()).await;
        assert_eq!(page.at().await, found[1], "Enter opens the result with the focus");
        page.go("zoeken").await;
        type_in(page, "durft niet naar huis").await;
        page.keys(&Key::Enter.value().to_string()).await;
        assert_eq!(page.at().await, found[0], "Enter in the field opens the first");
    });
}

/// What is typed may say something about a child: it must not stay, here or in the browser's profile.
#[test]
fn what_was_typed_does_not_stay() {
    browse(async |page| {
        page.open("zoeken").await;
        let field: Vec<Option<String>> = page
            .ask("['autocomplete', 'spellcheck', 'autocapitalize', 'autocorrect', 'writingsuggestions', 'translate'].map((name) => document.querySelector('#search').getAttribute(name))")
            .await;
        let field: Vec<&str> = field.iter().map(|v| v.as_deref().unwrap_or("missing")).collect();
        assert_eq!(field, ["off", "false", "off", "off", "false", "no"]);
        type_in(page, "blauwe plekken").await;
        assert!(!results(page).await.is_empty());
        page.go("menu").await.go("zoeken").await;
        assert_eq!(page.ask::<String>("document.querySelector('#search').value").await, "");
        assert_eq!(results(page).await, Vec::<String>::new());
    });
}
