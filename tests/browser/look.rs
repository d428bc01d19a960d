//! The geometry of every screen. Checkers have passed pages that failed here.

use super::harness::Browser;
use super::page::Page;

/// Goes to every screen, with all that folds unfolded, and gathers what a script finds there.
pub(super) async fn every_screen(page: &Page, script: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for id in page.sections().await {
        page.go(&id).await;
        let found: Vec<String> =
            page.run(&format!("for (const d of document.querySelectorAll('details')) d.open = true;{script}")).await;
        faults.extend(found.into_iter().map(|f| format!("{id}: {f}")));
    }
    faults
}

pub(super) fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults[..faults.len().min(40)].join("\n"));
}

#[test]
fn large_and_spaced_text_fits_a_narrow_screen() {
    Browser { size: (320, 640), ..Browser::default() }.run(async |page| {
        page.open("").await;
        // Answers given put more around the screen.
        page.click_answer("n-fase").await;
        page.click_answer("n-voor-start").await;
        page.run::<()>(LARGE).await;
        let root: String = page.ask("getComputedStyle(document.documentElement).fontSize").await;
        assert_eq!(root, "32px", "twice the usual size");
        none(&every_screen(page, FITS).await);
    });
}

/// WCAG 1.4.4 and 1.4.12 together, in a way that the policy of the page allows.
pub(super) const LARGE: &str = "
const sheet = new CSSStyleSheet();
sheet.replaceSync('html { font-size: 200% !important } * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
document.adoptedStyleSheets = [sheet];";

/// What is wider than the screen, or larger than its box.
pub(super) const FITS: &str = "
const faults = [], wide = document.scrollingElement.scrollWidth;
if (wide > innerWidth) faults.push(`the page is ${wide} px wide`);
for (const box of document.querySelectorAll('.answer, .strip a, .always a, button, summary')) {
  if (!visible(box) || getComputedStyle(box).display === 'inline') continue;
  const name = `${box.localName}.${box.className} \"${box.innerText.slice(0, 30)}\"`;
  if (box.scrollWidth > box.clientWidth + 1) faults.push(`${name}: text ${box.scrollWidth} in a box of ${box.clientWidth}`);
  if (box.scrollHeight > box.clientHeight + 1) faults.push(`${name}: text ${box.scrollHeight} high in a box of ${box.clientHeight}`);
}
const skip = (e) => !visible(e) || e.matches('.unseen, .skip, .scroll') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
  node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT : skip(node));
const range = document.createRange();
while (walk.nextNode()) {
  const node = walk.currentNode;
  if (node.data.trim() === '') continue;
  range.selectNodeContents(node);
  for (const line of range.getClientRects()) {
    if (line.width && (line.right > innerWidth + 1 || line.left < -1)) {
      faults.push(`\"${node.data.trim().slice(0, 40)}\" runs from ${Math.round(line.left)} to ${Math.round(line.right)}`);
      break;
    }
  }
}
return faults;";

#[test]
fn what_a_finger_taps_is_large_enough() {
    Browser { size: (360, 740), ..Browser::default() }.run(async |page| {
        page.open("").await.click_answer("n-fase").await;
        page.click_answer("n-voor-start").await;
        none(&every_screen(page, TAPS).await);
    });
}

pub(super) const TAPS: &str = "
const faults = [];
for (const target of document.querySelectorAll('.answer, .strip a, .always a, button, summary, select, input')) {
  // A box to tick is as large as the label around it.
  if (!visible(target) || (/^(checkbox|radio)$/.test(target.type) && target.closest('label')?.getBoundingClientRect().height >= 43.9)) continue;
  const { width, height } = target.getBoundingClientRect();
  if (width < 43.9 || height < 43.9) faults.push(`${target.localName}.${target.className} \"${target.innerText.slice(0, 30)}\" is ${width} by ${height}`);
}
return faults;";

/// Large text must leave room to read between the bars that stay in place.
#[test]
fn the_bars_leave_room_to_read() {
    Browser { size: (320, 640), ..Browser::default() }.run(async |page| {
        page.open("k-112-nu").await.run::<()>(LARGE).await;
        let room: f64 = page.ask("[...document.querySelectorAll('.top, .always')].filter((b) => /fixed|sticky/.test(getComputedStyle(b).position)).reduce((room, bar) => room - bar.getBoundingClientRect().height, innerHeight)").await;
        assert!(room >= 320.0, "{room} of 640 px are left");
    });
}
