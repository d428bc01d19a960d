//! The school's own file beside the guide: its contacts on the cards, in print and in a frame, and nobody else's.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use xtask::serve::Server;

use super::content::{content, word};
use super::frame::{RUNS, frame};
use super::harness::{Browser, Folder};
use super::page::Page;
use super::print::bare;

/// A copy of the site with this file of a school.
pub(super) fn site_with(school: &str) -> Folder {
    let folder = Folder::copy_of_site();
    std::fs::write(folder.path().join("school.json"), school).unwrap();
    folder
}

/// A browser on a site.
pub(super) fn on(site: &Path) -> Browser {
    Browser { site: site.to_path_buf(), ..Browser::phone() }
}

/// A school with each kind of contact. `area` is an area code of three digits: no two schools share a number.
pub(super) fn school(name: &str, area: &str) -> Value {
    let kinds = [
        "aandachtsfunctionaris",
        "directie",
        "wijkteam",
        "veilig-thuis-regio",
        "schoolmaatschappelijk-werk",
        "jeugdarts",
        "leerplicht",
    ];
    let mut contacts: Vec<Value> = kinds
        .iter()
        .enumerate()
        .map(|(n, kind)| json!({ "kind": kind, "name": format!("kamer {n} van {name}"), "number": format!("{area}-765 43 1{n}") }))
        .collect();
    contacts
        .push(json!({ "kind": "anders", "label": format!("Brug van {name}"), "number": format!("{area}-765 43 19") }));
    json!({ "format": "rond-de-melding/school", "version": 1, "name": name, "checked": "2026-11-20", "contacts": contacts })
}

/// What is dialled of a contact of [`school`].
fn dialled(area: &str, kind: &str) -> String {
    let kinds = [
        "aandachtsfunctionaris",
        "directie",
        "wijkteam",
        "veilig-thuis-regio",
        "schoolmaatschappelijk-werk",
        "jeugdarts",
        "leerplicht",
        "",
        "",
        "anders",
    ];
    format!("tel:{area}765431{}", kinds.iter().position(|k| *k == kind).expect("a known kind"))
}

/// The numbers of the guide itself.
pub(super) fn phones() -> BTreeSet<String> {
    content().phones.iter().map(|p| format!("tel:{}", p.tel)).collect()
}

/// Every number of the document that can be tapped.
pub(super) async fn tels(page: &Page) -> BTreeSet<String> {
    page.ask("everywhere('a[href^=\"tel:\" i]').map((a) => a.getAttribute('href'))").await
}

/// Waits until the network is locked: by then the file of the school came, or never will.
pub(super) async fn locked(page: &Page) {
    let lock = "document.head.querySelector(`meta[content^=\"connect-src 'none'\"]`)";
    page.wait("the network is locked", lock).await.settle().await;
}

/// The numbers of the school on a screen.
async fn on_screen(page: &Page, id: &str) -> Vec<String> {
    page.ask(&format!("everywhere('[id=\"{id}\"] .our-school a.tel').map((a) => a.getAttribute('href'))")).await
}

/// The cards, the pages with all numbers, and what stands on each.
async fn has_its_own(page: &Page, name: &str, area: &str) {
    page.wait("the school is there", "document.querySelector('.our-school')").await;
    let cards = &content().together.school.card;
    assert!(cards.len() > 50);
    for (card, kinds) in cards {
        let expected: Vec<String> = kinds.iter().filter(|k| *k != "meldcode").map(|k| dialled(area, k)).collect();
        assert_eq!(on_screen(page, card).await, expected, "{card} of {name}");
    }
    assert_eq!(on_screen(page, "telefoon").await.len(), 8, "all of them");
    let strangers: Vec<String> = tels(page)
        .await
        .difference(&phones())
        .filter(|tel| !tel.starts_with(&format!("tel:{area}76543")))
        .cloned()
        .collect();
    assert_eq!(strangers, Vec::<String>::new(), "numbers of nobody on the cards of {name}");
    for id in ["k-112-nu", "k-kind-vertelt", "telefoon"] {
        page.go(id).await;
        let seen: Vec<String> =
            page.ask("[...document.querySelectorAll('a[href^=\"tel:\"]')].filter(visible).map((a) => a.getAttribute('href'))").await;
        assert_eq!(seen[..2], ["tel:112", "tel:08002000"], "first of all, on {id}");
        assert!(seen.iter().any(|tel| tel.starts_with(&format!("tel:{area}76543"))), "{id}: {seen:?}");
        let heights: Vec<f64> =
            page.ask("[...document.querySelectorAll('.our-school a.tel')].filter(visible).map((a) => a.getBoundingClientRect().height)").await;
        assert!(heights.iter().all(|h| *h >= 43.9), "a finger can tap them on {id}: {heights:?}");
        assert!(page.text(".our-school h2").await.contains(name), "{id}");
    }
}

#[test]
fn two_schools_side_by_side_each_have_their_own_contacts_on_every_card() {
    let (linde, eik) =
        (site_with(&school("De Linde", "030").to_string()), site_with(&school("De Eik", "050").to_string()));
    let other = Server::start(eik.path(), "/school/gids", 0).unwrap();
    on(linde.path()).run(async |page| {
        page.open("k-kind-vertelt").await;
        has_its_own(page, "De Linde", "030").await;
        page.visit(&format!("http://127.0.0.1:{}/school/gids/#k-kind-vertelt", other.port)).await.runs().await;
        has_its_own(page, "De Eik", "050").await;
        page.open("k-kind-vertelt").await;
        has_its_own(page, "De Linde", "030").await;
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
fn the_contacts_stand_on_paper_below_112() {
    let site = site_with(&school("De Linde", "030").to_string());
    on(site.path()).run(async |page| {
        page.open("k-112-nu").await.wait("the school is there", "document.querySelector('.our-school')").await;
        let paper = bare(&page.printed().await);
        let at = |text: &str| paper.find(&bare(text)).unwrap_or_else(|| panic!("not on paper: {text}"));
        assert!(at("112") < at("030-765 43 11"), "{paper}");
        // The school's own person may be the first to call; whom to call without one stands on the same page.
        assert!(at("0800-2000") > 0, "{paper}");
        assert!(!paper.contains(&bare("030-765 43 13")), "on a card with danger no number with office hours");
        page.go("telefoon").await;
        let paper = bare(&page.printed().await);
        for n in [0, 1, 2, 3, 4, 5, 6, 9] {
            assert!(paper.contains(&bare(&format!("030-765 43 1{n}"))), "not on paper: {n}");
        }
    });
}

#[test]
fn in_the_frame_of_another_site_the_contacts_are_there_and_nothing_is_kept() {
    let site = site_with(&school("De Linde", "030").to_string());
    let guide = Server::start(site.path(), "/school/gids", 0).unwrap();
    let host = Folder::new("host");
    let framed = frame("#k-kind-vertelt").replace("GIDS", &format!("http://127.0.0.1:{}/school/gids/", guide.port));
    std::fs::write(host.path().join("index.html"), format!("<!doctype html><title>School</title>{framed}")).unwrap();
    let school = Server::start(host.path(), "", 0).unwrap();
    on(site.path()).run(async |page| {
        page.visit(&format!("http://localhost:{}/", school.port)).await.enter(0).await.wait_here("it runs", RUNS).await;
        page.wait_here("the school is there", "document.querySelector('.our-school')").await;
        let seen: Vec<String> =
            page.here("[...document.querySelectorAll('a[href^=\"tel:\"]')].filter(visible).map((a) => a.getAttribute('href'))").await;
        assert_eq!(seen[..2], ["tel:112", "tel:08002000"]);
        for kind in &content().together.school.card["k-kind-vertelt"] {
            assert!(seen.contains(&dialled("030", kind)), "{kind} in {seen:?}");
        }
        let kept: Vec<String> = page.here("[...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys()]").await;
        assert_eq!(kept, Vec::<String>::new());
    });
}

/// Holidays, colour and the meldcode of the file count too; a file that nobody looked at for a year says so.
#[test]
fn the_link_the_colour_and_the_age_of_the_file_are_shown() {
    let mut file = school("De Linde", "030");
    file["meldcode"] = json!("https://www.delinde.example/meldcode?a=1#b");
    file["accent"] = json!("7a1f4e");
    file["checked"] = json!("2025-01-31");
    let site = site_with(&file.to_string());
    on(site.path()).run(async |page| {
        page.open("k-collega-overleg").await.wait("the school is there", "document.querySelector('.our-school')").await;
        let link: (String, String, String) =
            page.ask("(({ href, rel, target }) => [href, rel, target])(document.querySelector('#k-collega-overleg .our-school a[href^=https]'))").await;
        assert_eq!(link, ("https://www.delinde.example/meldcode?a=1#b".into(), "noopener noreferrer".into(), "_blank".into()));
        let note = page.text("#k-collega-overleg .our-school p.small").await;
        assert!(note.contains(word("school_old")) && note.contains("31 januari 2025"), "{note}");
        let colour = "getComputedStyle(document.documentElement).getPropertyValue('--c-primary').trim()";
        let ours = page.ask::<String>(colour).await;
        assert!(ours.contains("7a1f4e"), "the colour of the school: {ours}");
    });
}
