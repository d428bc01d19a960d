//! The school's own file: its contacts stand on the cards, a wrong number nowhere, and 112 and Veilig Thuis always.

use render::documents::Document;

use super::harness::{Browser, Folder};
use super::page::Page;

const GOOD: &str = include_str!("../../crates/together/tests/school-full.json");
const CARD: &str = "k-melding-en-afspraken";
/// What stands on a card, and the numbers of the frame of the page.
const ON_CARD: &str = "everywhere('#k-melding-en-afspraken .our-school')[0]?.innerText ?? ''";
const FRAME: &str = "['112', '08002000'].every((n) => document.querySelector(`header a[href='tel:${n}'], nav a[href='tel:${n}'], body > * a[href='tel:${n}']`)?.checkVisibility())";

/// Runs a test on the site with this in the place of `school.json`.
fn with(text: &str, test: impl AsyncFnOnce(&Page)) {
    let folder = Folder::copy_of_site();
    std::fs::write(folder.path().join("school.json"), text).unwrap();
    Browser { site: folder.path().to_path_buf(), ..Browser::phone() }.run(test);
}

#[test]
fn two_schools_have_their_own_numbers_on_the_same_card() {
    for (text, number, tel) in [
        (GOOD.to_owned(), "030-123 45 67", "0301234567"),
        (GOOD.replace("030-123", "020-765"), "020-765 45 67", "0207654567"),
    ] {
        with(&text, async |page| {
            page.open(CARD).await.wait("the contacts", "document.querySelector('.our-school')").await;
            let card: String = page.ask(ON_CARD).await;
            assert!(card.contains(number), "{card}");
            assert!(
                page.ask::<bool>(&format!("!!document.querySelector('#{CARD} .our-school [href=\"tel:{tel}\"]')"))
                    .await
            );
            assert!(page.ask::<bool>(FRAME).await);
            assert!(page.printed().await.contains(number), "also on paper");
            assert_eq!(page.console().await, Vec::<String>::new());
            page.visit(&format!("{}embed.html#{CARD}", page.base)).await.runs().await;
            page.wait("the contacts in a frame", "document.querySelector('.our-school')").await;
        });
    }
}

#[test]
fn a_file_that_cannot_be_used_is_explained_and_shows_no_number() {
    for (text, sign) in [
        (GOOD[..700].to_owned(), "kapot"),
        (" ".repeat(10_000_000), "64 kB"),
        (GOOD.replace("\"version\": 1", "\"version\": 2"), "nieuwere"),
        ("<!doctype html><p>niet gevonden".to_owned(), "kapot"),
    ] {
        with(&text, async |page| {
            page.open(CARD).await.settle().await;
            assert_eq!(page.ask::<String>(ON_CARD).await, "");
            assert!(page.ask::<bool>(FRAME).await);
            page.open_in(Document::Together, "onze-school").await.settle().await;
            page.wait("the reason", &format!("document.querySelector('#app-school').innerText.includes('{sign}')"))
                .await;
        });
    }
}

#[test]
fn a_wrong_number_takes_its_whole_contact_away() {
    for wrong in ["0900-1234", "0800-2001", "+32 2 123 45 67", "112"] {
        with(&GOOD.replace("030-123 45 67", wrong), async |page| {
            page.open(CARD).await.wait("the contacts", "document.querySelector('.our-school')").await;
            let card: String = page.ask(ON_CARD).await;
            assert!(!card.contains("lokaal 4") && card.contains("030-123 45 68"), "{wrong}: {card}");
            let digits: String = wrong.chars().filter(char::is_ascii_digit).collect();
            let found = format!("everywhere('.our-school [href=\"tel:{digits}\"]').length");
            assert_eq!(page.ask::<u32>(&found).await, 0, "{wrong}");
        });
    }
}
