//! Emptying the screen.

use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use super::screen::root_attribute;
use super::{doc, listen};

/// The event that tells both programs that the screen was emptied.
const CLEARED: &str = "rdm-cleared";

/// How long three taps on Shift may take, in milliseconds.
const SHIFT_WINDOW: f64 = 2000.0;

/// Calls back when the reader wants the screen empty: the link at the top, or Shift three times.
pub(crate) fn on_clear(then: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    if let Some(link) = doc().and_then(|d| d.get_element_by_id("clear")) {
        let then = then.clone();
        listen(&link, "click", move |event| {
            event.prevent_default();
            then();
        });
    }
    let mut taps: Vec<f64> = Vec::new();
    listen(&window, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.key() != "Shift" {
            taps.clear();
        } else if !key.repeat() {
            let now = event.time_stamp();
            taps.retain(|t| now - t < SHIFT_WINDOW);
            taps.push(now);
            if taps.len() >= 3 {
                taps.clear();
                then();
            }
        }
    });
    // A page that the browser kept in memory after leaving must not come back as it was.
    listen(&window, "pageshow", |event| {
        let kept = event.dyn_ref::<web_sys::PageTransitionEvent>().is_some_and(web_sys::PageTransitionEvent::persisted);
        if kept && is_cleared() {
            reload();
        }
    });
}

/// Calls back when the screen was emptied, also by the other program.
pub(crate) fn on_cleared(then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, CLEARED, move |_| then());
    }
}

/// Whether the reader emptied the screen. It then stays empty until the page is loaded again.
pub(crate) fn is_cleared() -> bool {
    let root = doc().and_then(|d| d.document_element());
    root.and_then(|r| r.get_attribute("data-app")).is_some_and(|v| v == "cleared")
}

fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Empties the page at once: content first, then a neutral title, then the address. Nothing is
/// fetched; Back and Forward stay on this empty page.
pub(crate) fn clear(title: &str, resume: &str) {
    let Some(doc) = doc() else { return };
    let Some(body) = doc.body() else { return };
    body.set_text_content(None);
    doc.set_title(title);
    root_attribute("data-app", Some("cleared"));
    body.set_class_name("cleared");
    if let Some(history) = web_sys::window().and_then(|w| w.history().ok()) {
        let path = web_sys::window().and_then(|w| w.location().pathname().ok()).unwrap_or_default();
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path));
    }
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(CLEARED)) {
        // A listener that fails is not a reason to leave the page half empty.
        let _ = window.dispatch_event(&event);
    }
    let line = doc.create_element("p").ok();
    let button = doc.create_element("button").ok();
    if let (Some(line), Some(button)) = (line, button) {
        let _ = button.set_attribute("type", "button");
        button.set_text_content(Some(resume));
        listen(&button, "click", |_| reload());
        let _ = line.append_child(&button);
        let _ = body.append_child(&line);
    }
}
