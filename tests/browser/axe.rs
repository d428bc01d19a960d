//! axe-core on every screen, light and dark.

use std::collections::BTreeMap;

use serde_json::json;

use super::content::{content, screens};
use super::harness::Browser;
use super::page::Page;

/// The vendored axe-core; see `vendor/README.md`.
const AXE: &str = include_str!("../vendor/axe.min.js");

/// Runs axe on what is in sight. The other screens are taken out meanwhile: axe looks at every
/// element first, also at the ten thousand that are hidden, which takes two seconds each time.
const RUN: &str = "
const hidden = [...document.querySelectorAll('main > section')].filter((s) => !visible(s));
const places = hidden.map((s) => [s, s.nextSibling]);
for (const section of hidden) section.remove();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const found = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
for (const [section, next] of places.reverse()) document.querySelector('main').insertBefore(section, next);
return found.violations.flatMap((v) => v.nodes.map((n) => `${v.id} (${v.impact}): ${n.html.slice(0, 160)}\n    ${n.failureSummary}`));";

/// The whole document as it is: also what axe says about ids that are used twice.
const RUN_ON_ALL: &str = "
const found = await axe.run(document, { resultTypes: ['violations'] });
return found.violations.flatMap((v) => v.nodes.map((n) => `${v.id} (${v.impact}): ${n.html.slice(0, 160)}\n    ${n.failureSummary}`));";

async fn all_screens(page: &Page) {
    // By the debugger, because the policy of the page rightly refuses a script from elsewhere.
    page.cdp("Runtime.evaluate", json!({ "expression": AXE })).await;
    // One fault of the frame is found on every screen: told once, with where.
    let mut faults: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for id in screens() {
        for fault in page.go(id).await.run::<Vec<String>>(RUN).await {
            faults.entry(fault).or_default().push(id);
        }
    }
    for fault in page.go(&content().guide.start).await.run::<Vec<String>>(RUN_ON_ALL).await {
        faults.entry(fault).or_default().push("the whole document");
    }
    let told: Vec<String> = faults
        .iter()
        .map(|(f, at)| format!("{f}\n    on {} screens: {}", at.len(), at[..at.len().min(3)].join(", ")))
        .collect();
    assert!(told.is_empty(), "{} violations:\n{}", told.len(), told.join("\n"));
}

#[test]
fn no_screen_has_a_violation_in_light() {
    Browser::phone().run(async |page| {
        page.open("").await;
        all_screens(page).await;
    });
}

#[test]
fn no_screen_has_a_violation_in_dark() {
    Browser::default().run(async |page| {
        page.dark().await;
        page.open("").await;
        assert!(page.ask::<bool>("matchMedia('(prefers-color-scheme: dark)').matches").await);
        all_screens(page).await;
    });
}
