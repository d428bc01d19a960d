//! What a build does when a reader does more than tap: Back, the keyboard, opening it again, no server.

use std::time::Duration;

use serde_json::json;

use crate::builds::Build;
use crate::chrome::{Chrome, Page};
use crate::measure::{Mode, address, go, watched};
use crate::server::Server;

/// What was seen, in words for a table.
#[derive(Clone, Debug, Default)]
pub struct Behaviour {
    /// Where Back leads after three steps.
    pub back: String,
    /// Where the focus is after a step.
    pub focus: String,
    /// Whether a reload shows the same question.
    pub reload: String,
    /// Whether its address in a new tab shows the same question.
    pub address: String,
    /// Whether it works as a file.
    pub file: String,
    /// Rules of axe that the first question breaks, with how often.
    pub axe: Vec<String>,
    /// Requests to anyone else.
    pub strangers: usize,
}

/// The accessibility checker that the tests of the guide use.
const AXE: &str = include_str!("../../tests/vendor/axe.min.js");
/// The rules of WCAG 2.2 A and AA and good practice; what axe cannot judge is not counted.
const JUDGE: &str =
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'] }).then((found) => found.violations.map((rule) => `${rule.id} (${rule.nodes.length})`))";

const BEGUN: &str = "Boolean(globalThis.__bench?.begun())";
const PATIENCE: Duration = Duration::from_secs(30);

/// Tries everything once, at full speed.
///
/// # Errors
/// When the build does not start.
pub fn watch(binary: &str, build: &Build, server: &Server, file: &str) -> Result<Behaviour, String> {
    let mut browser = Chrome::start(binary)?;
    let chrome = &mut browser;
    let start = address(server);
    let mut seen = Behaviour::default();

    let page = open(chrome, build, &start)?;
    chrome.eval(&page, AXE)?;
    let axe = chrome.eval(&page, JUDGE)?;
    seen.axe = axe.as_array().into_iter().flatten().filter_map(|v| v.as_str().map(str::to_owned)).collect();
    chrome.close(&page)?;

    let page = open(chrome, build, &start)?;
    chrome.eval(&page, "__bench.walk(0, 3)")?;
    seen.focus = match chrome.eval(&page, "__bench.focus()")?.as_str() {
        Some("heading") => "yes".into(),
        Some(other) => format!("no ({other})"),
        None => "no".into(),
    };
    let title = chrome.eval(&page, "__bench.title()")?;
    let place = chrome.eval(&page, "location.href")?;
    let earlier = chrome.eval(&page, "__bench.shown(2)")?;
    chrome.eval(&page, "setTimeout(() => history.back(), 50)")?;
    std::thread::sleep(Duration::from_millis(1500));
    let here = chrome.eval(&page, "location.href")?;
    let inside = here.as_str().is_some_and(|here| here.starts_with(&start));
    seen.back = match (inside, chrome.eval(&page, "globalThis.__bench?.shown(2) ?? false")? == true) {
        (false, _) => "leaves".into(),
        (true, true) if earlier == false => "previous question".into(),
        (true, _) => "stays, same question".into(),
    };
    chrome.close(&page)?;

    let page = open(chrome, build, &start)?;
    chrome.eval(&page, "__bench.walk(0, 3)")?;
    chrome.send(&page, "Page.reload", json!({}))?;
    seen.reload = yes(same(chrome, &page, &title));
    chrome.close(&page)?;

    let page = watched(chrome, build, Mode::Look)?;
    go(chrome, &page, place.as_str().unwrap_or(&start))?;
    seen.address = yes(same(chrome, &page, &title));
    chrome.close(&page)?;

    let page = watched(chrome, build, Mode::Tap)?;
    go(chrome, &page, file)?;
    seen.file = yes(chrome.wait(&page, "Boolean(globalThis.__bench?.tapped())", Duration::from_secs(8)).is_ok());
    chrome.close(&page)?;

    let asked = chrome.events("Network.requestWillBeSent");
    let urls = asked.iter().filter_map(|event| event.pointer("/params/request/url")?.as_str());
    seen.strangers = urls.filter(|url| url.starts_with("http") && !url.starts_with(&start)).count();
    Ok(seen)
}

fn open(chrome: &mut Chrome, build: &Build, address: &str) -> Result<Page, String> {
    let page = watched(chrome, build, Mode::Look)?;
    go(chrome, &page, address)?;
    chrome.wait(&page, BEGUN, PATIENCE)?;
    std::thread::sleep(Duration::from_millis(500));
    Ok(page)
}

/// Whether a page that just loads comes to show the question with this title.
fn same(chrome: &mut Chrome, page: &Page, title: &serde_json::Value) -> bool {
    // The old document must have gone, else a reload seems to keep everything.
    std::thread::sleep(Duration::from_millis(1500));
    chrome.wait(page, &format!("globalThis.__bench?.title() === {title}"), Duration::from_secs(3)).is_ok()
}

fn yes(holds: bool) -> String {
    if holds { "yes" } else { "no" }.into()
}
