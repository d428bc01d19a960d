//! What a card says first: because of the answers that led to it, and for a reader with settings; and its ticks.

use std::collections::BTreeSet;

use guide::settings::Age;
use render::cards::{Because, Card};

use super::content::{content, graph, word};
use super::harness::{Browser, browse};
use super::page::Page;

/// The shortest way of taps from the first question to a card along an answer with this reason.
fn way(card: &Card, reason: &str) -> Option<Vec<(String, usize)>> {
    let mut todo = std::collections::VecDeque::from([(content().guide.start.clone(), Vec::new(), false)]);
    let mut seen = std::collections::BTreeSet::new();
    while let Some((at, way, said)) = todo.pop_front() {
        if at == card.id && said {
            return Some(way);
        }
        for (n, edge) in graph().get(&at).into_iter().flat_map(|node| node.edges.iter().enumerate()) {
            let said = said || edge.reason.as_deref() == Some(reason);
            // A screen counts once on a path, so a way may not come back to one.
            let back = way.iter().any(|(id, _)| *id == edge.to);
            if !back && edge.ages.is_empty() && edge.sectors.is_empty() && seen.insert((edge.to.clone(), said)) {
                let mut longer = way.clone();
                longer.push((at.clone(), n));
                todo.push_back((edge.to.clone(), longer, said));
            }
        }
    }
    None
}

/// A block of a card, a reason of it, and a way to it: screens with the answer that is tapped there.
type Block = (&'static Card, &'static Because, String, Vec<(String, usize)>);

/// Blocks of the guide that speak of a reason, each with a way to it.
fn blocks() -> Vec<Block> {
    let all = content().cards.iter().flat_map(|c| c.because.iter().map(move |b| (c, b)));
    let ways = all.flat_map(|(card, b)| b.reason.iter().map(move |r| (card, b, r.clone())));
    ways.filter_map(|(card, b, r)| way(card, &r).map(|way| (card, b, r, way))).collect()
}

/// The blocks in sight: their headings.
async fn since(page: &Page) -> Vec<String> {
    page.ask("[...document.querySelectorAll('main > [data-current] .since')].filter(visible).map((b) => b.querySelector('h2').innerText)").await
}

async fn tap(page: &Page, way: &[(String, usize)]) {
    for (at, n) in way {
        assert_eq!(page.shown().await, std::slice::from_ref(at));
        page.run::<()>(&format!(
            "await moved(() => document.querySelectorAll('[data-current] a[data-edge]')[{n}].click()); await settle()"
        ))
        .await;
    }
}

#[test]
fn a_card_says_why_it_was_reached_and_forgets_it_with_the_path() {
    browse(async |page| {
        for (card, because, reason, way) in blocks().into_iter().take(12) {
            page.open("").await;
            tap(page, &way).await;
            assert_eq!(page.shown().await, std::slice::from_ref(&card.id));
            let mut chosen = way.iter().filter_map(|(at, n)| graph().get(at)?.edges.get(*n));
            let said = &chosen.rfind(|e| e.reason.as_deref() == Some(&reason)).unwrap().text;
            let heading = format!("{} «{said}»", word("you_chose"));
            if because.ages.is_empty() && because.sectors.is_empty() {
                assert!(since(page).await.contains(&heading), "{}: {heading}", card.id);
            }
            page.back().await;
            page.forward().await;
            assert!(since(page).await.contains(&heading), "it comes back with Back and Forward");
            // The path is in memory only.
            page.reload().await;
            page.runs().await;
            assert!(!since(page).await.contains(&heading), "{}: without a path there is no reason", card.id);
        }
    });
}

#[test]
fn without_the_app_every_line_for_some_readers_can_be_read() {
    let prefs = serde_json::json!({ "profile": { "default_content_setting_values": { "javascript": 2 } } });
    Browser { prefs, ..Browser::phone() }.run(async |page| {
        for card in content().cards.iter().filter(|c| !c.because.is_empty()) {
            page.load(&card.id).await;
            let blocks: usize = page.ask("[...document.querySelectorAll('.since')].filter(visible).length").await;
            assert_eq!(blocks, card.because.len(), "{}", card.id);
        }
        // Nor is a sentence hidden when nobody can choose an age.
        let (card, _) = by_age();
        page.load(&card.id).await;
        let says: usize = page.ask("[...document.querySelectorAll('.say[data-ages]')].filter(visible).length").await;
        assert_eq!(says, card.say.iter().filter(|s| !s.ages.is_empty()).count(), "{}", card.id);
    });
}

/// Whether a card says something else to a child of another age.
fn differs(card: &Card) -> bool {
    let ages: BTreeSet<&[Age]> = card.say.iter().map(|s| s.ages.as_slice()).filter(|ages| !ages.is_empty()).collect();
    ages.len() > 1
}

/// A card that says something else at another age, and an age for which it does.
fn by_age() -> (&'static Card, Age) {
    let found = content().cards.iter().filter(|card| differs(card));
    let mut found = found.filter_map(|card| Some((card, *card.say.iter().rev().find_map(|s| s.ages.first())?)));
    found.next().expect("a card that says something else at another age")
}

/// The sentences to say in sight, but for those that belong to an answer on the way.
const SAID: &str = "[...document.querySelectorAll('[data-current] .say blockquote')]
    .filter((b) => visible(b) && !b.closest('.since')).map((b) => b.textContent)";

#[test]
fn age_is_asked_once_where_the_words_depend_on_it_and_kept_as_the_setting() {
    let (card, age) = by_age();
    let said = |fits: &dyn Fn(&[Age]) -> bool| -> BTreeSet<String> {
        card.say.iter().filter(|s| fits(&s.ages)).map(|s| s.text.clone()).collect()
    };
    let (every, some) = (said(&|_| true), said(&|ages| ages.is_empty() || ages.contains(&age)));
    assert!(some.len() < every.len(), "{}", card.id);
    let age = age.id();
    Browser::phone().run(async |page| {
        page.open(&card.id).await;
        assert_eq!(page.ask::<BTreeSet<String>>(SAID).await, every, "all of them while no age is known");
        page.click(&format!("[data-current] [data-fit='age:{age}']")).await;
        assert_eq!(page.ask::<BTreeSet<String>>(SAID).await, some);
        let focus: String = page.ask("document.activeElement.textContent").await;
        assert_eq!(focus, word("change"), "the focus stays where the choice was");
        assert_eq!(page.ask::<String>("localStorage.getItem('rdm-age')").await, age);
        let again = content().cards.iter().find(|c| c.id != card.id && differs(c)).unwrap();
        page.go(&again.id).await;
        assert_eq!(
            page.ask::<usize>("document.querySelectorAll('[data-current] [data-fit^=\"age:\"]').length").await,
            1,
            "asked once"
        );
        page.click("[data-current] [data-fit='age:']").await;
        assert_eq!(page.ask::<Option<String>>("localStorage.getItem('rdm-age')").await, None);
        assert_eq!(
            page.ask::<usize>("document.querySelectorAll('[data-current] [data-fit^=\"age:\"]').length").await,
            6
        );
    });
}

#[test]
fn steps_can_be_ticked_without_notes_and_are_forgotten_when_the_screen_is_emptied() {
    const TICKED: &str = "[...document.querySelectorAll('[data-current] ol.do > li > input')].map((i) => i.checked)";
    Browser::phone().run(async |page| {
        page.open("k-112-nu").await.wait("boxes", "document.querySelector('#k-112-nu input.tick-box')").await;
        page.click("#k-112-nu li:nth-child(2) input.tick-box").await;
        page.go("k-vgv").await.go("k-112-nu").await;
        let ticked: Vec<bool> = page.ask(TICKED).await;
        assert_eq!(ticked.iter().filter(|t| **t).count(), 1, "another card keeps its own, and this one is remembered");
        assert!(ticked[1]);
        assert!(page.text("p.tick-box").await.contains(word("tick_here")));
        let kept: usize = page.ask("localStorage.length + sessionStorage.length").await;
        assert_eq!(kept, 0, "in memory only");
        page.click("#clear").await;
        page.click("body.cleared button:first-of-type").await;
        page.go("k-112-nu").await.wait("boxes", "document.querySelector('#k-112-nu input.tick-box')").await;
        assert!(page.ask::<Vec<bool>>(TICKED).await.iter().all(|t| !t));
    });
}
