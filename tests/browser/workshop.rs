//! What the tests on the werkplaats share: its document, its fields, its keys, and a clock that can be moved.

use render::documents::Document;
use render::workshop::{Case, Format};
use serde::de::DeserializeOwned;
use serde_json::json;
use thirtyfour::Key;

use super::content::content;
pub(crate) use super::content::{quoted, w};
use super::keys;
pub(crate) use super::keys::warns;
use super::page::Page;

/// What every script on the werkplaats may use.
pub(super) const TOOLS: &str = include_str!("workshop.js");

/// Both clocks of the page, with a hand on each: `pass(ms)` for time that went by, `sleep(ms)` for
/// time that only the wall clock saw. The page asks these clocks and no others.
const CLOCKS: &str = "{
  let wall = AHEAD, mono = 0;
  const date = Date.now.bind(Date), since = performance.now.bind(performance);
  Date.now = () => date() + wall;
  performance.now = () => since() + mono;
  self.pass = (ms) => { wall += ms; mono += ms; };
  self.sleep = (ms) => { wall += ms; };
}";

/// Runs a script with the tools of the werkplaats; it must `return` its value.
pub(crate) async fn act<T: DeserializeOwned>(page: &Page, script: &str) -> T {
    page.run(&format!("{TOOLS}\n{script}")).await
}

/// Does something in the page, and waits for the answer.
pub(crate) async fn step(page: &Page, script: &str) {
    act::<()>(page, &format!("{script};\nawait settle()")).await;
}

/// Opens the werkplaats at a page.
pub(crate) async fn open(page: &Page, id: &str) {
    page.open_in(Document::Workshop, id).await;
}

/// The browser's Reload.
pub(crate) async fn reload(page: &Page) {
    page.driver().refresh().await.unwrap();
    page.wait("the werkplaats runs", "document.documentElement.dataset.workshop === 'on'").await;
}

/// Gives every page from now on clocks that can be moved; the wall clock stands `ahead` ms ahead.
pub(crate) async fn clocks(page: &Page, ahead: u64) -> String {
    let source = CLOCKS.replace("AHEAD", &ahead.to_string());
    let answer = page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    answer["identifier"].as_str().unwrap().to_owned()
}

/// Begins a meeting with a format and a case of ours, and shows the stage.
pub(crate) async fn begin(page: &Page, format: &str, case: &str) {
    page.go(&format!("format-{format}")).await;
    step(page, &format!("await press({})", w("w_begin"))).await;
    if !case.is_empty() {
        step(page, &format!("await put({}, {})", w("w_case"), quoted(case))).await;
    }
    page.go("scherm").await;
}

/// A format of the content.
pub(crate) fn format(id: &str) -> &'static Format {
    content().workshop.formats.iter().find(|f| f.id == id).expect("such a format")
}

/// A case of the content.
pub(crate) fn case(id: &str) -> &'static Case {
    content().workshop.case(id).expect("such a case")
}

/// Presses Tab until what has the focus, `at`, fits.
pub(crate) async fn tab_to(page: &Page, fits: &str) {
    keys::tab_to(page, async |script| act(page, script).await, fits).await;
}

/// What fits the field with this label.
pub(crate) fn labelled(key: &str) -> String {
    format!("at.matches('input, textarea, select') && wordsOf(at.closest('label')) === {}", w(key))
}

/// What fits the button or link with these words.
pub(crate) fn says(key: &str) -> String {
    format!("at.matches('button, a, summary') && plain(at.innerText) === {}", w(key))
}

/// Presses a key where the focus is, and waits for the answer.
pub(crate) async fn press_key(page: &Page, key: Key) {
    page.press_alone(key).await;
    page.settle().await;
}
