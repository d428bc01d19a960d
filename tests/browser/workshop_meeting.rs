//! A meeting in the werkplaats, from the planning to the last round, by keyboard.

use render::documents::Document;
use serde_json::json;
use thirtyfour::Key;

use super::content::content;
use super::harness::Browser;
use super::page::Page;

const PROJECTOR: (u32, u32) = (1024, 768);
/// Makes an hour pass in a minute, on both clocks.
const FAST: &str =
    "const [wall, mono] = [Date.now.bind(Date), performance.now.bind(performance)]; const [w, m] = [wall(), mono()];
  Date.now = () => w + (wall() - w) * 60; performance.now = () => m + (mono() - m) * 60;";

/// Begins a meeting with this format and case, and opens the stage.
async fn begin(page: &Page, format: &str, case: &str) {
    page.open_in(Document::Workshop, &format!("format-{format}")).await;
    page.click(&format!("#app-format-{format} button")).await;
    let pick = "const list = document.querySelector(`#app-format-${format} select`); list.value = id; list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run::<()>(&format!("const format = {}, id = {}; {pick}", json!(format), json!(case))).await;
    page.settle().await;
    page.click(&format!("#app-format-{format} a[href='#scherm']")).await;
    page.wait("the stage is there", "document.querySelector('.stage')").await.settle().await;
}

/// Where the stage is, and what stands on it.
async fn on_stage(page: &Page) -> (String, String) {
    let count = page.ask("document.querySelector('.stage-count').textContent").await;
    (count, page.ask("document.querySelector('.stage-body').textContent").await)
}

async fn key(page: &Page, key: Key) {
    page.press_alone(key).await;
    page.settle().await;
}

#[test]
fn a_whole_meeting_fits_the_projector_and_never_shows_the_notes_of_the_leader() {
    for (format, case) in [("team", "noor"), ("dialoog-casus", "mila"), ("ontwikkeltafel", "daan")] {
        Browser { size: PROJECTOR, ..Browser::default() }.run(async |page| {
            begin(page, format, case).await;
            page.resize(PROJECTOR.0, PROJECTOR.1).await;
            // Also when the texts should have been looked at again, and say so.
            page.run::<()>("for (const old of document.querySelectorAll('.expired')) old.hidden = false").await;
            let format = content().workshop.formats.iter().find(|f| f.id == format).unwrap();
            let mut seen = vec![on_stage(page).await];
            for _ in 0..300 {
                let over: Vec<i64> = page
                    .run("await settle(); const b = document.querySelector('.stage-body'), r = document.documentElement; return [b.scrollHeight - b.clientHeight, b.scrollWidth - b.clientWidth, r.scrollHeight - innerHeight]")
                    .await;
                assert!(over.iter().all(|n| *n <= 0), "{over:?} too much on {:?}", seen.last());
                assert!(page.ask::<bool>("visible(document.querySelector('.strip a[href=\"tel:112\"]'))").await);
                key(page, Key::Right).await;
                let now = on_stage(page).await;
                if seen.last() == Some(&now) {
                    break;
                }
                seen.push(now);
            }
            let all: String = seen.iter().map(|(_, text)| text.as_str()).collect();
            for round in &format.rounds {
                assert!(all.contains(&round.goal), "{} was not shown", round.id);
                for private in round.watch.iter().chain([&round.say]).filter(|t| t.len() > 20 && !t.contains('{')) {
                    assert!(!all.contains(private.as_str()), "the stage shows \"{private}\"");
                }
            }
            let last = format!("Ronde {0}/{0}", format.rounds.len());
            assert!(seen.last().unwrap().0.starts_with(&last), "{:?}", seen.last());
        });
    }
}

#[test]
fn a_reload_finds_the_round_and_the_time_again_and_keeps_nothing_that_was_typed() {
    Browser { size: PROJECTOR, ..Browser::default() }.run(async |page| {
        begin(page, "team", "jayden").await;
        page.keys("nnnp").await;
        key(page, Key::Right).await;
        let before = on_stage(page).await;
        let kept: String = page.ask("sessionStorage.getItem('rdm-stage')").await;
        assert!(kept.starts_with("team;jayden;"), "{kept}");
        assert!(
            kept.split(';').skip(3).all(|p| p.chars().all(|c| c.is_ascii_digit() || ". ,xSRP".contains(c))),
            "{kept}"
        );
        page.run::<()>("location.reload()").await;
        page.wait(
            "the stage is back",
            "document.documentElement.dataset.workshop === 'on' && document.querySelector('.stage')",
        )
        .await;
        assert_eq!(on_stage(page).await, before);
        assert_eq!(page.ask::<String>("document.querySelector('.stage-clock').dataset.state").await, "running");
        assert_eq!(page.ask::<usize>("Object.keys(localStorage).length").await, 0);
    });
}

#[test]
fn a_round_ends_in_sight_and_a_computer_that_slept_asks_first() {
    Browser { size: PROJECTOR, ..Browser::default() }.run(async |page| {
        begin(page, "team", "noor").await;
        page.run::<()>(FAST).await;
        page.keys("p").await;
        page.wait("the time is over", "document.querySelector('.stage-clock').dataset.state === 'over'").await;
        assert!(page.text(".stage-clock").await.starts_with('+'));
        page.run::<()>("const wall = Date.now; Date.now = () => wall() + 600000").await;
        page.wait("it asks", "document.querySelector('.stage-ask')").await;
        let before: String = page.text(".stage-clock b").await;
        page.click(".stage-ask button:nth-of-type(1)").await;
        page.wait(
            "it counts",
            &format!("text('.stage-clock b') !== {} && !document.querySelector('.stage-ask')", json!(before)),
        )
        .await;
    });
}

#[test]
fn a_dark_screen_keeps_the_numbers_and_any_key_of_a_remote_wakes_it() {
    Browser { size: PROJECTOR, ..Browser::default() }.run(async |page| {
        begin(page, "team", "noor").await;
        for wake in [".", "b", ""] {
            let before = on_stage(page).await;
            page.keys("b").await;
            assert!(page.ask::<bool>("visible(document.querySelector('.stage-dark'))").await);
            assert!(page.ask::<bool>("visible(document.querySelector('.strip a[href=\"tel:112\"]'))").await);
            if wake.is_empty() {
                key(page, Key::PageDown).await;
            } else {
                page.keys(wake).await;
            }
            assert!(!page.ask::<bool>("Boolean(document.querySelector('.stage-dark'))").await);
            assert_eq!(on_stage(page).await, before, "waking does not move on");
        }
    });
}

#[test]
fn cards_counted_by_hand_become_bars_without_any_phone() {
    Browser { size: PROJECTOR, ..Browser::default() }.run(async |page| {
        begin(page, "team", "noor").await;
        page.keys("nnn").await;
        for _ in 0..3 {
            key(page, Key::Right).await;
        }
        for (choice, votes) in [(1, 2), (3, 1)] {
            for _ in 0..votes {
                page.click(&format!(".stage-bars > li:nth-child({choice}) .hand button:last-child")).await;
            }
        }
        let shown: Vec<String> =
            page.ask("[...document.querySelectorAll('.stage-bars .bar strong')].map((b) => b.textContent)").await;
        assert_eq!(shown, ["2", "0", "1"]);
    });
}
