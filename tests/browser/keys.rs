//! Going about a page by the keyboard, and leaving it.

use thirtyfour::Key;

use super::page::Page;

/// The most presses of Tab before there is no way.
const MOST: usize = 150;

/// Presses Tab until what has the focus, `at`, fits; `act` runs a script with the tools that `fits` uses. Says how
/// often it was pressed.
pub(crate) async fn tab_to(page: &Page, act: impl AsyncFn(&str) -> bool, fits: &str) -> usize {
    let script = format!("const at = document.activeElement; return Boolean({fits})");
    for n in 1..=MOST {
        page.press_alone(Key::Tab).await;
        if act(&script).await {
            return n;
        }
    }
    panic!("no way by Tab to {fits}; the focus is at {}", page.focus().await);
}

/// Whether leaving the page would be asked about.
pub(crate) async fn warns(page: &Page) -> bool {
    let leave = "const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented";
    page.run(leave).await
}
