//! A whole route with the keyboard alone.

use std::collections::{BTreeMap, VecDeque};

use guide::graph::Kind;
use thirtyfour::Key;

use super::content::{content, graph};
use super::harness::Browser;
use super::page::Page;

#[test]
fn the_keyboard_alone_reaches_a_card_on_a_phone() {
    Browser::phone().run(async |page| {
        route(page).await;
        // Small screens fold the rest of a card: that must open without a mouse too.
        open_with(page, "details.more", Key::Enter).await;
    });
}

#[test]
fn the_keyboard_alone_reaches_a_card_on_a_wide_screen() {
    Browser::default().run(async |page| route(page).await);
}

/// From the first load over the skip link and "Nee" to the nearest card, and once around that card.
async fn route(page: &Page) {
    let start = content().guide.start.as_str();
    page.open("").await;
    assert_eq!(page.focus().await, "body", "the first load leaves the focus alone");
    assert_eq!(tab(page).await, "a.skip", "the first stop skips the bars");
    press(page, Key::Enter).await;
    assert_eq!(page.focus().await, format!("h1 of {start}"));
    assert_eq!(page.ask::<String>("location.hash").await, "", "skipping is not moving");
    open_with(page, "details.why", Key::Space).await;
    for to in way_to_a_card(start, "n-fase") {
        // Back to the heading first: the disclosure is below the answers.
        page.run::<()>("document.querySelector(`[id='${shown()[0]}'] h1`).focus()").await;
        tab_to(page, &format!("a[data-edge][href='#{to}']")).await;
        press(page, Key::Enter).await;
        page.wait("the next screen", &format!("location.hash === '#{to}'")).await.settle().await;
        assert_eq!(page.focus().await, format!("h1 of {to}"));
    }
    let stops = once_around(page).await;
    assert!(stops > 15, "only {stops} stops on a card with its bars");
}

/// The shortest way on from `via` to a card, after the step from `start` to `via`.
fn way_to_a_card(start: &str, via: &str) -> Vec<String> {
    assert!(graph().edge(start, via).is_some(), "the first question has an answer that leads to {via}");
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut queue = VecDeque::from([via]);
    while let Some(at) = queue.pop_front() {
        let node = graph().get(at).unwrap();
        if node.kind == Kind::Card {
            let mut way: Vec<String> =
                std::iter::successors(Some(at), |a| came_from.get(a).copied()).map(str::to_owned).collect();
            way.reverse();
            return way;
        }
        for edge in &node.edges {
            if edge.to != via && !came_from.contains_key(edge.to.as_str()) {
                came_from.insert(&edge.to, at);
                queue.push_back(&edge.to);
            }
        }
    }
    panic!("no card beyond {via}");
}

async fn press(page: &Page, key: Key) {
    page.keys(&key.value().to_string()).await;
}

/// One stop further; says where, after checking that a reader can see it.
async fn tab(page: &Page) -> String {
    press(page, Key::Tab).await;
    let faults: Vec<String> = page.run(SEEN).await;
    let at = page.focus().await;
    assert_eq!(faults, Vec::<String>::new(), "the focus on {at}");
    at
}

/// Further until a stop that matches.
async fn tab_to(page: &Page, selector: &str) {
    for _ in 0..60 {
        tab(page).await;
        if page.ask::<bool>(&format!("document.activeElement.matches(\"{selector}\")")).await {
            return;
        }
    }
    panic!("sixty stops and none is {selector}");
}

/// Opens a disclosure that is closed.
async fn open_with(page: &Page, details: &str, key: Key) {
    tab_to(page, &format!("{details} > summary")).await;
    let open = "document.activeElement.parentElement.open";
    assert!(!page.ask::<bool>(open).await, "{details} begins closed");
    press(page, key).await;
    assert!(page.ask::<bool>(open).await, "{details} opens with a key");
}

/// Through all stops of the page, from the heading to the heading; says how many.
async fn once_around(page: &Page) -> usize {
    let mut stops = 0;
    let mut left = false;
    while stops < 200 {
        let at = tab(page).await;
        if at == "body" {
            left = true;
        } else if left && at == "a.skip" {
            return stops;
        }
        stops += 1;
    }
    panic!("two hundred stops and not around yet: a trap for keyboards");
}

/// What keeps a reader from seeing where the focus is.
const SEEN: &str = "
const at = document.activeElement;
if (at === document.body) return [];
const faults = [], style = getComputedStyle(at), box = at.getBoundingClientRect();
if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('is not marked');
if (box.width === 0 || box.height === 0) faults.push('is on nothing');
const tall = box.height > innerHeight / 2;
if (box.top < -1 || (box.bottom > innerHeight + 1 && !tall)) faults.push(`is out of sight: ${box.top} to ${box.bottom}`);
for (const bar of document.querySelectorAll('.top, .always')) {
  if (bar.contains(at) || !/fixed|sticky/.test(getComputedStyle(bar).position)) continue;
  const over = bar.getBoundingClientRect();
  const deep = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
  if (deep > 1 && at.closest('.skip') === null && !tall) faults.push(`is ${deep} px under ${bar.className}`);
}
return faults;";
