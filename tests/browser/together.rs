//! What tests on working together do and ask: one screen of its document, by the keyboard, with its words.

use render::documents::Document;
use serde_json::json;
use thirtyfour::Key;

use super::content::word;
use super::keys;
pub(crate) use super::keys::warns;
use super::notes::{act, quoted};
use super::page::Page;

/// Tab, as keys have it.
pub(crate) const TAB: &str = "\u{e004}";

/// Opens a screen of the document afresh, and waits until its outlet is filled.
pub(crate) async fn open<'p>(page: &'p Page, id: &str, outlet: &str) -> &'p Page {
    page.open_in(Document::Together, id).await;
    there(page, outlet).await;
    page
}

/// Goes to a screen within the visit.
pub(crate) async fn go(page: &Page, id: &str, outlet: &str) {
    page.go(id).await;
    there(page, outlet).await;
}

async fn there(page: &Page, outlet: &str) {
    page.wait(outlet, &format!("document.querySelector('#{outlet}')?.childElementCount")).await;
}

/// Presses Tab until what has the focus, `at`, fits. Says how often.
pub(crate) async fn tab_to(page: &Page, fits: &str) -> usize {
    keys::tab_to(page, async |script| act(page, script).await, fits).await
}

/// That the focus is in the field with this label.
pub(crate) fn labelled(label: &str) -> String {
    format!(
        "at.matches('input, textarea, select') && plain(at.closest('label')?.textContent).startsWith({})",
        quoted(label)
    )
}

/// That the focus is on the button with this word.
pub(crate) fn says(key: &str) -> String {
    format!("at.localName === 'button' && plain(at.innerText) === {}", quoted(word(key)))
}

/// Goes by Tab to the button with this word, and presses it with Enter.
pub(crate) async fn enter_on(page: &Page, key: &str) {
    tab_to(page, &says(key)).await;
    page.press_alone(Key::Enter).await;
    page.settle().await;
}

/// What was told last on the screen in sight.
pub(crate) async fn told(page: &Page) -> String {
    page.text("main > section .said-now").await
}

/// The page fits the width of the screen.
pub(crate) async fn fits(page: &Page) {
    let wide: (u32, u32) = page.ask("[document.scrollingElement.scrollWidth, innerWidth]").await;
    assert!(wide.0 <= wide.1, "the page is {} px wide on a screen of {}", wide.0, wide.1);
}

/// Does what asks for paper, and gives what the browser would print, as text.
///
/// A browser without a window has no print window. What the page asks for is noted at that moment and printed after.
pub(crate) async fn printed_by(page: &Page, press: impl AsyncFnOnce()) -> String {
    page.run::<()>("window.print = () => { window.asked = document.documentElement.dataset.print }").await;
    press().await;
    let part: String = page.ask("window.asked ?? ''").await;
    assert!(!part.is_empty(), "it asks for one part on paper");
    page.run::<()>(&format!("document.documentElement.dataset.print = {}", json!(part))).await;
    let paper = page.printed().await;
    page.run::<()>("delete document.documentElement.dataset.print; delete window.print").await;
    paper
}

/// Does what copies, and gives what is on the clipboard.
pub(crate) async fn copied_by(page: &Page, press: impl AsyncFnOnce()) -> String {
    let may = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.cdp("Browser.grantPermissions", may).await;
    press().await;
    page.wait("it says that it was copied", &format!("text('.said-now').includes({})", json!(word("copied")))).await;
    page.run("return await navigator.clipboard.readText()").await
}

/// Chooses a file in the field for files of the screen in sight.
pub(crate) async fn choose(page: &Page, file: &std::path::Path) {
    let fields = page.driver().find_all(thirtyfour::By::Css("main > section input[type=file]")).await.unwrap();
    for field in fields {
        if field.is_displayed().await.unwrap() {
            field.send_keys(file.display().to_string()).await.unwrap();
            return page.settle().await;
        }
    }
    panic!("no field for a file is in sight");
}

/// Fills in the field in sight with this word as its label.
pub(crate) async fn put_value(page: &Page, key: &str, value: &str) {
    super::notes::step(page, &format!("put({}, {})", quoted(word(key)), quoted(value))).await;
}
