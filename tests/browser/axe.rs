//! axe-core on every screen, light and dark.

use std::collections::BTreeMap;

use serde_json::json;

use super::harness::Browser;
use super::page::Page;

/// The vendored axe-core; see `vendor/README.md`.
pub(super) const AXE: &str = include_str!("../vendor/axe.min.js");

/// What axe is asked. Contrast is to be 7:1, more than the standard wants. By itself axe gives no
/// verdict on text in a box with a decorated `::before`, and that is most of this guide: told to
/// look past it. What it then still cannot judge counts as a fault, so that nothing slips through.
pub(super) const CHECK: &str = "
const past = { options: { ignorePseudo: true } };
const check = async (kinds) => {
  const found = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
    checks: { 'color-contrast': past, 'color-contrast-enhanced': past },
    resultTypes: kinds,
    elementRef: true,
  });
  const all = kinds.flatMap((kind) => found[kind].map((rule) => [kind, rule]));
  // A cell beyond the edge of a table that scrolls cannot be judged there; on a wide screen it is.
  // Letters in a drawing stand on its shapes, which axe cannot judge either.
  const unseen = (kind, node) => kind === 'incomplete' &&
    ((innerWidth < 600 && node.element.closest('.scroll') !== null) || node.element.closest('svg') !== null);
  return all.flatMap(([kind, rule]) => rule.nodes.filter((n) => !unseen(kind, n)).map((n) =>
    `${kind}: ${rule.id} (${rule.impact}): ${n.html.slice(0, 160)}\n    ${n.failureSummary}`));
};";

/// Runs axe on what is in sight. The other screens are taken out meanwhile: axe looks at every
/// element first, also at the ten thousand that are hidden, which takes two seconds each time.
pub(super) const ON_SCREEN: &str = "
const hidden = [...document.querySelectorAll('main > section')].filter((s) => !visible(s));
const places = hidden.map((s) => [s, s.nextSibling]);
for (const section of hidden) section.remove();
// The sign that more follows lies over the text, as the bar does: what is below it is judged without it.
const sign = document.querySelector('.below');
if (sign) sign.style.display = 'none';
const faults = await check(['violations', 'incomplete']);
for (const [section, next] of places.reverse()) document.querySelector('main').insertBefore(section, next);
if (sign) sign.style.display = '';
return faults;";

/// The whole document as it is: also what axe says about ids that are used twice.
const ON_ALL: &str = "return await check(['violations']);";

/// In the dark the structure is that of the light, which is looked at whole, and every pair of colours is measured
/// (`native::contrast`): each third screen is enough. The long run (`LONG=1`) has all.
pub(super) fn in_dark() -> usize {
    if std::env::var_os("LONG").is_some() { 1 } else { 3 }
}

/// Each screen, or each so many.
pub(super) async fn screens(page: &Page, each: usize) {
    // By the debugger, because the policy of the page rightly refuses a script from elsewhere.
    page.cdp("Runtime.evaluate", json!({ "expression": AXE })).await;
    // One fault of the frame is found on every screen: told once, with where.
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let sections = page.sections().await;
    assert!(!sections.is_empty(), "there is something to look at");
    for id in sections.iter().step_by(each) {
        for fault in page.go(id).await.run::<Vec<String>>(&format!("{CHECK}{ON_SCREEN}")).await {
            faults.entry(fault).or_default().push(id.clone());
        }
    }
    for fault in page.go(&sections[0]).await.run::<Vec<String>>(&format!("{CHECK}{ON_ALL}")).await {
        faults.entry(fault).or_default().push("the whole document".into());
    }
    let told: Vec<String> = faults
        .iter()
        .map(|(f, at)| format!("{f}\n    on {} screens: {}", at.len(), at[..at.len().min(3)].join(", ")))
        .collect();
    assert!(told.is_empty(), "{} violations:\n{}", told.len(), told[..told.len().min(20)].join("\n"));
}

#[test]
fn no_screen_has_a_violation_in_light() {
    Browser::phone().run(async |page| {
        page.open("").await;
        screens(page, 1).await;
    });
}

#[test]
fn no_screen_has_a_violation_in_dark() {
    Browser::default().run(async |page| {
        page.dark().await;
        page.open("").await;
        assert!(page.ask::<bool>("matchMedia('(prefers-color-scheme: dark)').matches").await);
        screens(page, in_dark()).await;
    });
}
