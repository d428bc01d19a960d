//! The single file from a disk: working together, the werkplaats and a school's file opened by hand, in memory only.

use super::content::word;
use super::harness::{Browser, Folder, editions};
use super::notes::{quoted, step, w};
use super::page::Page;
use super::school::{phones, school, tels};
use super::together::{choose, go, warns};

const WORDS: &str = "zilverreiger";

async fn from_disk(page: &Page, id: &str) {
    let file = editions().join(xtask::dist::single::NAME);
    page.visit("about:blank").await.requests().await;
    page.visit(&format!("file://{}#{id}", file.display())).await.runs().await;
    page.wait(
        "the other programs run",
        "document.documentElement.dataset.together === 'on' && document.documentElement.dataset.workshop === 'on'",
    )
    .await;
}

/// Nothing was kept, and nothing was asked for beyond the file.
async fn keeps_nothing(page: &Page) {
    let kept: Vec<String> = page
        .run("return [...Object.entries({ ...localStorage, ...sessionStorage }).flat(), ...(await indexedDB.databases()).map((d) => d.name), JSON.stringify(history.state), location.href.split('#')[1] ?? '', document.title]")
        .await;
    assert!(!kept.iter().any(|text| text.contains(WORDS) || text.contains("rdm-")), "{kept:?}");
    let asked = page.requests().await;
    let beyond: Vec<&String> = asked
        .iter()
        .filter(|u| !u.starts_with("file://") && !u.starts_with("about:") && !u.starts_with("blob:"))
        .collect();
    assert!(beyond.is_empty(), "{beyond:?}");
}

#[test]
fn the_scan_the_table_and_the_werkplaats_work_from_a_disk_in_memory_only() {
    Browser::phone().run(async |page| {
        from_disk(page, "zelfscan").await;
        assert_eq!(page.shown().await, ["zelfscan"]);
        page.wait("the scan is there", "document.querySelectorAll('#zelfscan .scan-answer input').length >= 100").await;
        step(page, "for (const row of [...document.querySelectorAll('#zelfscan .scan-answer')].slice(0, 4)) row.querySelector('input').click()").await;
        assert!(page.text("#scan-paper").await.contains("gemiddeld 1,0"), "{}", page.text("#scan-paper").await);
        let width: u32 = page.run("const img = document.querySelector('#scan-paper img'); await img.decode(); return img.naturalWidth").await;
        assert!(width > 0, "the picture is drawn under the policy of the file");

        go(page, "o3", "app-table").await;
        page.click(".table-of-three .stop input").await;
        step(page, &format!("put({}, {}, document.querySelector('.agreement'))", w("table_what"), quoted(WORDS))).await;
        assert!(page.text("#table-paper").await.contains(WORDS));
        assert!(warns(page).await);

        page.go("werkplaats").await;
        assert_eq!(page.shown().await, ["werkplaats"]);
        let links: Vec<String> = page.ask("[...document.querySelectorAll('#werkplaats a[href^=\"#\"]')].filter(visible).map((a) => a.hash.slice(1))").await;
        assert!(!links.is_empty(), "the werkplaats leads on");
        for id in links {
            page.go(&id).await;
            assert_eq!(page.shown().await.len(), 1, "{id}");
        }
        go(page, "o3", "app-table").await;
        assert!(page.text("#table-paper").await.contains(WORDS), "still there after another part");
        keeps_nothing(page).await;
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
fn in_the_single_file_a_schools_file_is_opened_by_hand_and_stands_on_the_cards() {
    let folder = Folder::new("school");
    let file = folder.path().join("linde.json");
    std::fs::write(&file, school("De Linde", "030").to_string()).unwrap();
    Browser::phone().run(async |page| {
        from_disk(page, "onze-school").await;
        page.wait("the maker is there", "document.querySelector('.school-form')").await;
        assert_eq!(tels(page).await, phones());
        let buttons: Vec<String> = page.ask("[...document.querySelectorAll('#app-school button')].filter(visible).map((b) => b.innerText)").await;
        assert!(!buttons.contains(&word("school_keep").to_owned()), "nothing can be kept: {buttons:?}");
        choose(page, &file).await;
        page.wait("it was read", "text('#school-preview').includes('De Linde')").await;
        step(page, &format!("press({})", w("school_use"))).await;
        assert!(page.text("#app-school").await.contains(word("school_from_visit")));
        page.go("k-kind-vertelt").await;
        let text = page.text("#k-kind-vertelt .our-school").await;
        assert!(text.contains("030-765 43 10") && text.contains("De Linde"), "{text}");
        let seen: Vec<String> =
            page.ask("[...document.querySelectorAll('a[href^=\"tel:\"]')].filter(visible).slice(0, 2).map((a) => a.getAttribute('href'))").await;
        assert_eq!(seen, ["tel:112", "tel:08002000"]);
        keeps_nothing(page).await;
        // The next visit knows nothing of it.
        from_disk(page, "k-kind-vertelt").await;
        assert_eq!(tels(page).await, phones());
    });
}
