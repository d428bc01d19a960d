//! The geometry of every screen. Checkers have passed pages that failed here.

use render::documents::Document;
use serde_json::{Value, json};

use super::harness::{Browser, browse};
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
        page.settle().await;
        let room: f64 = page.ask("[...document.querySelectorAll('.top, .strip, .always')].filter((b) => /fixed|sticky/.test(getComputedStyle(b).position)).reduce((room, bar) => room - bar.getBoundingClientRect().height, innerHeight)").await;
        assert!(room >= 320.0, "{room} of 640 px are left");
    });
}

/// Sizes of a window in CSS pixels and how much larger the reader's letters are: phones, a phone on its side, 1280 by
/// 800 at 200 and 400 % zoom (1280 by 1024), and text at 200 %.
const SIZES: [((u32, u32), f64); 9] = [
    ((320, 568), 1.0),
    ((360, 740), 1.0),
    ((390, 844), 1.0),
    ((740, 360), 1.0),
    ((640, 400), 1.0),
    ((320, 256), 1.0),
    ((360, 740), 2.0),
    ((740, 360), 2.0),
    ((1280, 800), 2.0),
];

/// Gives the reader letters so many times larger, as a style of their own does.
pub(super) async fn letters(page: &Page, times: f64) {
    let sheet = format!(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync('html {{ font-size: {}% !important }}');",
        times * 100.0
    );
    page.run::<()>(&format!("{sheet} document.adoptedStyleSheets = [sheet]; await settle(); await settle()")).await;
}

/// WCAG 1.4.10 and 1.4.4: nothing is cut or runs out of the window. The narrowest first, screen by screen, so that all
/// parts are made; then all screens of a document at once.
#[test]
fn every_screen_of_every_document_fits_every_size() {
    for document in Document::ALL {
        Browser { size: (320, 568), ..Browser::default() }.run(async |page| {
            page.open_in(document, "").await;
            let whole = format!(
                "const faults = [];
                const look = () => {{ {FITS} }};
                for (const {{ id }} of everywhere('main > section')) {{
                  await go(id);
                  for (const fold of document.getElementById(id).querySelectorAll('details')) fold.open = true;
                  faults.push(...look().map((fault) => `${{id}}: ${{fault}}`));
                }}
                return faults"
            );
            none(&page.run::<Vec<String>>(&whole).await);
            page.go(render::documents::WHOLE).await;
            for ((width, height), times) in SIZES {
                page.resize(width, height).await;
                letters(page, times).await;
                let found: Vec<String> = page.run(FITS).await;
                let at = |fault: &String| format!("{document:?} {width} by {height}, letters {times}: {fault}");
                none(&found.iter().map(at).collect::<Vec<_>>());
            }
        });
    }
}

/// The letters of the bars have one size, times the reader's own; the numbers can be tapped wherever the reader is, and
/// keep their whole name when the words beside them fold; and the bars take a third of the height at most.
const BARS: &str = "
const faults = [];
for (const at of document.querySelectorAll('.strip :is(b, span), .always a, .brand > a')) {
  const size = parseFloat(getComputedStyle(at).fontSize), name = `${at.parentElement.className} ${at.textContent.trim()}`;
  if (base[name] && Math.abs(size - base[name] * times) > .1) faults.push(`${name}: ${size} px, not ${times} times ${base[name]}`);
  base[name] ??= size;
}
scrollTo(0, 500);
await settle();
for (const call of document.querySelectorAll('.strip .call')) {
  const box = call.getBoundingClientRect();
  if (!call.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2))) faults.push(`${call.textContent}: out of sight`);
  if (box.height < 43.9) faults.push(`${call.textContent}: ${box.height} px high`);
  if (!visible(call.querySelector('span'))) faults.push(`${call.textContent}: without its words for a screen reader`);
}
const stuck = [...document.querySelectorAll('.top, .strip, .always')].filter((bar) => /fixed|sticky/.test(getComputedStyle(bar).position));
const taken = stuck.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0) / innerHeight;
if (taken > 1 / 3) faults.push(`the bars take ${Math.round(taken * 100)} % of the height`);
return [base, faults];";

#[test]
fn the_bars_grow_with_the_letters_and_fold_where_room_is_short() {
    for document in Document::ALL {
        browse(async |page| {
            page.open_in(document, "").await;
            let first = page.sections().await.swap_remove(0);
            page.go(&first).await;
            let mut base = json!({});
            for ((width, height), times) in [((1280, 800), 1.0)].into_iter().chain(SIZES) {
                page.resize(width, height).await;
                letters(page, times).await;
                let script = format!("const base = {base}, times = {times:?};{BARS}");
                let (sizes, faults): (Value, Vec<String>) = page.run(&script).await;
                base = sizes;
                let at = |fault: &String| format!("{document:?} {width} by {height}, letters {times}: {fault}");
                none(&faults.iter().map(at).collect::<Vec<_>>());
            }
            assert!(base.as_object().unwrap().len() > 7, "all were measured: {base}");
            assert_eq!(page.ask::<String>("document.documentElement.dataset.app").await, "on", "the app runs on");
        });
    }
}

/// A heading with a hyphen in it is read letter by letter.
#[test]
fn headings_are_not_hyphenated() {
    browse(async |page| {
        page.open(render::documents::WHOLE).await.run::<()>("rdmWhole()").await;
        let odd = "[...document.querySelectorAll('h1, h2, h3, h4')].filter((h) => getComputedStyle(h).hyphens === 'auto').map((h) => h.textContent)";
        assert_eq!(page.ask::<Vec<String>>(odd).await, [""; 0]);
    });
}
