//! Nobody is there: what is only in memory is covered.

use super::harness::browse;
use super::notes::{self, act, step, w};
use super::notes_lock;

/// Stands in every text here.
const MARK: &str = "kleinewaterhoen";

/// Nobody is there, and the notes are in memory only: they are covered, and nothing of them is lost.
#[test]
fn notes_in_memory_are_covered_after_rest_and_nothing_is_lost() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, &format!("{MARK}-naam")).await;
        notes::write(page, "feit", &format!("{MARK}-tekst")).await;
        // The cursor stands in a note that was begun.
        page.click("#app-notes .write textarea").await;
        page.keys(&format!("{MARK}-half")).await;
        notes_lock::later(page, 6.0).await;
        page.wait("it is covered", &format!("text('#app-notes').startsWith({})", w("veil_text"))).await;
        notes_lock::nowhere(page, &[MARK], "after rest").await;
        page.go("k-kind-vertelt").await;
        notes_lock::nowhere(page, &[MARK], "on a card that can be ticked").await;
        page.go(notes::PAGE).await;
        notes_lock::later(page, 0.0).await;
        step(page, &format!("press({})", w("veil_show"))).await;
        assert_eq!(notes::nickname(page).await, format!("{MARK}-naam"));
        let half: String = act(page, &format!("return field({}).value", w("notes_text"))).await;
        let texts = notes::texts(page).await;
        assert!(texts.contains(&format!("{MARK}-tekst")), "{texts:?}");
        assert_eq!(half, format!("{MARK}-half"));
        assert!(!page.ask::<bool>("visible(document.querySelector('#crashed'))").await);
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}
