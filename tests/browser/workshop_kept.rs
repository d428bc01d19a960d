//! What outlives a reload and a sleep; nothing that was typed is stored for it.

use serde_json::json;

use super::content::word;
use super::harness::{Browser, Folder, browse};
use super::page::Page;
use super::residue::files_with;
use super::workshop::{act, begin, clocks, open, press_key, quoted, reload, step, w, warns};

/// Words that stand nowhere else.
const HARVEST: &str = "roerdompnest7";
const CASE: &str = "waterspitsmuis8";

/// Where the stage is, and how the timer stands.
async fn stage(page: &Page) -> (String, String, String) {
    page.ask("[text('.stage-count') + text('.stage-what h2'), text('#stage-body'), document.querySelector('.stage-clock').dataset.state]").await
}

async fn clock(page: &Page) -> String {
    page.text(".stage-clock b").await
}

/// Types in the harvest and in a case, with real keys.
async fn type_both(page: &Page) {
    page.go("oogst").await;
    page.click("input.new-goed").await;
    page.keys(HARVEST).await;
    press_key(page, thirtyfour::Key::Enter).await;
    page.keys(HARVEST).await;
    page.go("eigen-casus").await;
    page.click(".own textarea").await;
    page.keys(CASE).await;
    step(page, &format!("await press({})", w("o_take"))).await;
}

#[test]
fn a_reload_brings_the_step_and_the_time_back_and_nothing_typed_is_stored() {
    browse(async |page| {
        clocks(page, 0).await;
        open(page, "werkplaats").await;
        page.wait("a worker can hold what is typed", "self.rdmHandsOver()").await;
        begin(page, "team", "noor").await;
        step(page, "await key('n'); await key('ArrowRight'); await key('ArrowRight'); await key('p')").await;
        page.run::<()>("self.pass(65000)").await;
        page.wait("a minute is gone", "text('.stage-clock b').startsWith('3:5')").await;
        let before = stage(page).await;
        assert_eq!(before.2, "running");
        reload(page).await;
        assert_eq!(stage(page).await, before, "round, step and timer");
        assert!(clock(page).await.starts_with("3:"), "{}", clock(page).await);

        // Asleep for ten minutes, with the page open: asked, and not counted until it is answered.
        page.run::<()>("self.sleep(600000)").await;
        let asked = word("w_asleep").split('{').next().unwrap();
        page.wait("it is asked", &format!("text('.stage-ask').includes({})", quoted(asked.trim()))).await;
        assert!(page.text(".stage-ask").await.contains("10"), "{}", page.text(".stage-ask").await);
        assert_eq!(stage(page).await.2, "running", "not counted yet");
        step(page, &format!("await press({})", w("w_asleep_not"))).await;
        assert!(clock(page).await.starts_with("3:"), "not counted: {}", clock(page).await);
        assert_eq!(page.text(".stage-ask").await, "");

        // Asleep, and the tab thrown away meanwhile.
        clocks(page, 1_800_000).await;
        reload(page).await;
        let after = stage(page).await;
        assert_eq!((&after.0, &after.1), (&before.0, &before.1), "the same step");
        page.wait("it is asked again", &format!("text('.stage-ask').includes({})", quoted(asked.trim()))).await;
        step(page, &format!("await press({})", w("w_asleep_counts"))).await;
        page.wait("it counts", "document.querySelector('.stage-clock').dataset.state === 'over'").await;

        // Typed, and nowhere: not in what is stored, not in the address, the title or the history.
        type_both(page).await;
        let places: Vec<String> = page
            .run(
                "const all = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), location.href, document.title,
                  JSON.stringify(history.state) ?? '', document.cookie, self.name];
                for (const { name } of await indexedDB.databases()) all.push(name);
                for (const name of await caches.keys()) for (const r of await (await caches.open(name)).keys()) all.push(r.url);
                return all",
            )
            .await;
        assert!(places[1].contains("team") && places.iter().any(|p| p.contains("werkplaats.html")), "{places:?}");
        for typed in [HARVEST, CASE] {
            assert!(!places.iter().any(|p| p.contains(typed)), "{typed} in {places:?}");
        }
        assert!(warns(page).await, "leaving is asked about");
        page.driver().get_log("performance").await.unwrap();
        page.click("#eigen-casus h1").await;
        reload(page).await;
        let log = page.driver().get_log("performance").await.unwrap();
        let asks = |m: &str| m.contains("Page.javascriptDialogOpening") && m.contains("beforeunload");
        assert_eq!(log.iter().filter(|entry| asks(&entry.message)).count(), 1, "the browser itself asked");
        // What was typed came back from memory (workshop_back.rs), and is still in no place that is kept.
        assert!(warns(page).await, "it is in no file");
        page.go("oogst").await;
        assert_eq!(act::<Vec<String>>(page, "return cards('goed')").await, [HARVEST]);
        let kept: String = page.run("return JSON.stringify({ ...localStorage, ...sessionStorage })").await;
        assert!(!kept.contains(HARVEST) && !kept.contains("rdm-tab"), "{kept}");
    });
}

#[test]
fn after_closing_nothing_of_harvest_or_case_is_on_the_disk() {
    let profile = Folder::new("profile-workshop");
    Browser::default()
        .run_in(profile.path(), async |page| {
            open(page, "werkplaats").await;
            begin(page, "team", "noor").await;
            type_both(page).await;
            assert!(
                page.ask::<bool>(&format!(
                    "[...document.querySelectorAll('.own textarea')].some((t) => t.value === {})",
                    json!(CASE)
                ))
                .await
            );
            // Through the memory of the service worker, and back.
            page.wait("a worker can hold what is typed", "self.rdmHandsOver()").await;
            reload(page).await;
            page.go("oogst").await;
            assert_eq!(act::<Vec<String>>(page, "return cards('goed')").await, [HARVEST]);
            // As long as a browser takes to write its session down.
            tokio::time::sleep(std::time::Duration::from_secs(6)).await;
        })
        .unwrap();
    let mut found = Vec::new();
    for typed in [HARVEST, CASE] {
        files_with(profile.path(), typed, &mut found);
    }
    assert_eq!(found, Vec::<String>::new());
    files_with(profile.path(), "school/gids", &mut found);
    assert!(!found.is_empty(), "the profile was searched");
}

/// What stands in a field and was not hung up or left yet is writing too.
#[test]
fn leaving_is_asked_about_with_half_a_card_or_half_a_field() {
    browse(async |page| {
        let mut lost = Vec::new();
        for (at, field) in
            [("oogst", "input.new-goed"), ("oogst", ".harvest textarea"), ("eigen-casus", ".own textarea")]
        {
            open(page, at).await;
            assert!(!warns(page).await, "nothing was written at {at}");
            page.click(field).await;
            page.keys("Half af").await;
            assert_eq!(page.ask::<String>("document.activeElement.value").await, "Half af");
            if !warns(page).await {
                lost.push(field);
            }
        }
        assert_eq!(lost, Vec::<&str>::new(), "left without a question");
    });
}
