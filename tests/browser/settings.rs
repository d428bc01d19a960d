//! Settings: they skip questions, hide what is for others, and are the only thing ever kept.

use guide::graph::Kind;
use guide::settings::{Age, Settings};
use serde_json::json;

use super::content::{graph, word};
use super::harness::{Browser, browse};
use super::page::Page;

const AGE: &str = "8-11";

/// A way on where the age decides, from a question to a card: from, to, and where it ends.
fn skip() -> (&'static str, &'static str, String) {
    let settings = Settings { age: Age::from_id(AGE), ..Settings::default() };
    let ways = graph().nodes().flat_map(|n| n.edges.iter().map(move |e| (n.id.as_str(), e.to.as_str())));
    let mut skips = ways.filter_map(|(from, to)| {
        let (end, skipped) = graph().resolve(to, &settings);
        let card = graph().get(&end).is_some_and(|n| n.kind == Kind::Card);
        (card && !skipped.is_empty()).then_some((from, to, end))
    });
    skips.find(|(_, _, end)| end == "k-vertellen-8-12").expect("a way to k-vertellen-8-12 where only the age is asked")
}

async fn choose(page: &Page, name: &str, value: &str) {
    page.go("menu").await;
    let label = word(&format!("settings_{name}"));
    let set = format!(
        "const field = [...document.querySelectorAll('.settings label')].find((l) => l.innerText.startsWith({}));
         const list = field.querySelector('select');
         list.value = {};
         if (list.value === '' && {} !== '') throw new Error('no such choice');
         list.dispatchEvent(new Event('change', {{ bubbles: true }}));
         await settle();",
        json!(label),
        json!(value),
        json!(value)
    );
    page.run::<()>(&set).await;
}

/// Takes the way that skips the age question, and checks all that follows from it.
async fn skips_the_question(page: &Page) {
    let (from, to, end) = skip();
    page.go(from).await.click(&format!("[id='{from}'] a[data-edge][href='#{to}']")).await;
    assert_eq!((page.at().await, page.shown().await), (end.clone(), vec![end.clone()]), "the age was not asked again");
    assert_eq!(page.focus().await, format!("h1 of {end}"));
    let because = page.text(".because .trail").await;
    assert!(because.contains(word("from_settings")), "the reader sees where the answer came from: {because}");
    page.back().await;
    assert_eq!(page.shown().await, [from], "Back is the previous question, not the skipped one");
}

async fn kept(page: &Page) -> Vec<String> {
    page.ask("Object.keys(localStorage).sort()").await
}

#[test]
fn a_known_age_is_not_asked_again() {
    browse(async |page| {
        let (from, to, _) = skip();
        page.open("").await;
        page.go(from).await.click(&format!("[id='{from}'] a[data-edge][href='#{to}']")).await;
        assert_eq!(page.shown().await, [to], "without a setting the question is asked");
        choose(page, "age", AGE).await;
        skips_the_question(page).await;
    });
}

#[test]
fn only_what_is_for_this_age_is_shown() {
    browse(async |page| {
        page.open("").await;
        let everything: usize = limited(page).await.len();
        choose(page, "age", AGE).await;
        let lines = limited(page).await;
        assert_eq!(lines.len(), everything, "the same lines were looked at");
        assert!(lines.iter().filter(|(ages, _)| ages.split(' ').any(|a| a == AGE)).count() > 20, "enough to judge by");
        for (ages, seen) in lines {
            assert_eq!(seen, ages.split(' ').any(|a| a == AGE), "a line for {ages}");
        }
    });
}

/// Every line for some ages on all cards: for which, and whether it is in sight.
async fn limited(page: &Page) -> Vec<(String, bool)> {
    page.go("alles").await;
    page.ask("[...document.querySelectorAll('[data-ages]')].map((e) => [e.dataset.ages, visible(e)])").await
}

#[test]
fn settings_are_kept_and_nothing_else_is() {
    browse(async |page| {
        page.open("").await;
        choose(page, "age", AGE).await;
        choose(page, "sector", "po").await;
        choose(page, "role", "leraar").await;
        assert_eq!(page.text(".settings .small").await, word("settings_kept"));
        assert_eq!(kept(page).await, ["rdm-age", "rdm-role", "rdm-sector"]);
        page.reload().await;
        let lists: Vec<String> =
            page.ask("[...document.querySelectorAll('.settings select')].map((s) => s.value)").await;
        assert_eq!(lists, ["po", AGE, "leraar"]);
        skips_the_question(page).await;
        choose(page, "role", "").await;
        assert_eq!(kept(page).await, ["rdm-age", "rdm-sector"], "no choice leaves no trace");
        page.click(".settings button").await;
        assert_eq!(kept(page).await, Vec::<String>::new(), "wiped");
        assert_eq!(page.text(".settings .said-now").await, word("settings_wiped"));
        let lists: Vec<String> =
            page.ask("[...document.querySelectorAll('.settings select')].map((s) => s.value)").await;
        assert_eq!(lists, ["", "", ""]);
        // What says that the letters of the guide are on is no setting.
        let marks = "Object.keys(document.documentElement.dataset).filter((mark) => mark !== 'letters').join()";
        assert_eq!(page.ask::<String>(marks).await, "app,writer");
        page.reload().await;
        assert_eq!(kept(page).await, Vec::<String>::new(), "and gone after a reload");
    });
}

#[test]
fn a_browser_that_keeps_nothing_works_and_says_so() {
    let prefs = json!({ "profile": { "default_content_setting_values": { "cookies": 2 } } });
    Browser { prefs, ..Browser::default() }.run(async |page| {
        page.open("").await;
        let blocked = "try { localStorage.length; return false } catch { return true }";
        assert!(page.run::<bool>(blocked).await, "storage is blocked in this test");
        in_memory_only(page).await;
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
fn a_full_storage_works_and_says_so() {
    browse(async |page| {
        page.open("").await.run::<()>(FILL).await;
        page.reload().await;
        in_memory_only(page).await;
        assert_eq!(page.ask::<usize>("Object.keys(localStorage).filter((k) => k.startsWith('rdm-')).length").await, 0);
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

/// Fills the storage of the site to the last character.
const FILL: &str = "
for (let size = 1 << 22; size >= 1; size >>= 1) {
  for (;;) {
    try { localStorage.setItem('full', (localStorage.getItem('full') ?? '') + 'x'.repeat(size)); } catch { break; }
  }
}";

async fn in_memory_only(page: &Page) {
    choose(page, "age", AGE).await;
    assert_eq!(page.text(".settings .small").await, word("settings_memory"));
    skips_the_question(page).await;
    choose(page, "age", "").await;
    page.click(".settings button").await;
    assert_eq!(page.text(".settings .said-now").await, word("settings_wiped"));
}
