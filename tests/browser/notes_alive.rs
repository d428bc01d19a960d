//! The page stays alive while a passphrase is stretched.

use serde::Deserialize;

use super::harness::browse;
use super::notes::{PAGE, step, w};
use super::notes_lock::{begin_to_unlock, with_vault};

/// What a probe saw: the longest time between two ticks of a timer and between two frames, in
/// milliseconds, and how many ticks there were.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Pauses {
    timer: f64,
    frame: f64,
    ticks: u32,
}

/// Watches timers and frames until a condition holds, for at least so many milliseconds.
fn watch(least: u32, until: &str) -> String {
    format!(
        "const pauses = {{ timer: 0, frame: 0, ticks: 0 }};
        const begun = performance.now();
        let lastTimer = begun, lastFrame = begun, over = false;
        const frame = () => {{
          const now = performance.now();
          pauses.frame = Math.max(pauses.frame, now - lastFrame);
          lastFrame = now;
          if (!over) requestAnimationFrame(frame);
        }};
        requestAnimationFrame(frame);
        await new Promise((done) => {{
          const tick = () => {{
            const now = performance.now();
            pauses.timer = Math.max(pauses.timer, now - lastTimer);
            lastTimer = now;
            pauses.ticks += 1;
            if (now - begun >= {least} && ({until})) done(); else setTimeout(tick, 4);
          }};
          setTimeout(tick, 4);
        }});
        over = true;
        return pauses;"
    )
}

#[test]
fn the_page_stays_alive_while_the_vault_is_opened() {
    browse(async |page| {
        with_vault(page, "Vlinder", "Kwam zonder jas").await;
        let mut best = f64::INFINITY;
        let mut told = Vec::new();
        // Others use this machine too: one quiet round of three is proof enough that it can.
        for _ in 0..3 {
            step(
                page,
                &format!("press({}, document.querySelector('.notebook > .actions:last-child'))", w("notes_lock")),
            )
            .await;
            page.wait("it is shut", "document.querySelector('form.unlock')").await;
            let idle: Pauses = page.run(&watch(1000, "true")).await;
            begin_to_unlock(page).await;
            assert!(
                page.ask::<bool>("document.querySelector('.notebook progress') !== null").await,
                "it shows that it is busy"
            );
            let moving: bool = page.ask("document.querySelector('.notebook progress').matches(':indeterminate')").await;
            assert!(moving, "the bar moves");
            let busy: Pauses = page.run(&watch(0, "!document.querySelector('form.unlock')")).await;
            assert!(busy.ticks > 10, "it took long enough to watch: {busy:?}");
            told.push(format!("idle {idle:?}, busy {busy:?}"));
            best = best.min(busy.timer.max(busy.frame) / idle.timer.max(idle.frame).max(100.0));
            page.wait("the child is there", "document.querySelector('.notebook .nickname')").await;
        }
        println!("{}", told.join("\n"));
        assert!(best <= 1.0, "the page stood still while the vault was opened: {told:#?}");
    });
}

#[test]
fn another_page_can_be_typed_in_while_the_vault_is_opened() {
    browse(async |page| {
        with_vault(page, "Vlinder", "Kwam zonder jas").await;
        page.reload().await;
        page.wait("it is shut", "document.querySelector('form.unlock')").await;
        begin_to_unlock(page).await;
        page.go("vragen").await;
        page.run::<()>("document.querySelector('.composer input[type=search]').focus()").await;
        page.keys("kind").await;
        assert_eq!(page.ask::<String>("document.querySelector('.composer input[type=search]').value").await, "kind");
        page.go(PAGE).await;
        page.wait("the child is there", "document.querySelector('.notebook .nickname')").await;
        assert_ne!(page.focus().await, "body");
    });
}
