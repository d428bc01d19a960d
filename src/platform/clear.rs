//! Emptying the screen, going on after it, and wiping everything.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DocumentFragment, KeyboardEvent};

use super::dom::root_attribute;
use super::{doc, listen, tab_channel, window};

pub(crate) use super::dom::is_cleared;

#[wasm_bindgen]
extern "C" {
    /// Wipes what this site keeps on the device, and tells the other tabs to forget. In `start/wipe.js`, so that it is one
    /// piece of code for both programs and small. Resolves with `true` when all is gone, `false` when not all is,
    /// and with a text when there is nothing to reach from here, because this is a frame.
    #[wasm_bindgen(js_name = rdmWipe)]
    fn wipe_device() -> js_sys::Promise;
}

/// How long three taps on Shift may take, in milliseconds.
const SHIFT_WINDOW: f64 = 2000.0;

/// The event that tells both programs that the screen was emptied.
const CLEARED: &str = "rdm-cleared";
/// The event that tells both programs that everything is wiped.
const WIPED: &str = "rdm-wiped";

thread_local! {
    /// What stood on the page before it was emptied; only a tap on going on brings it back.
    static KEPT: RefCell<Option<DocumentFragment>> = const { RefCell::new(None) };
    /// Whether this tab is the one that wipes; it hears its own message too.
    static WIPING: Cell<bool> = const { Cell::new(false) };
}

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

/// Loads the page anew.
pub(crate) fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Empties the page at once: content first, then the title, then the address. Nothing is fetched; Back and Forward stay
/// on this empty page. Says whether there was something to empty.
pub(crate) fn empty(title: &str) -> bool {
    let Some(doc) = doc().filter(|_| !is_cleared()) else { return false };
    let Some(body) = doc.body() else { return false };
    let page = doc.create_document_fragment();
    while let Some(child) = body.first_child() {
        if page.append_child(&child).is_err() {
            // Rather lost than readable.
            body.set_text_content(None);
        }
    }
    KEPT.set(Some(page));
    doc.set_title(title);
    root_attribute("data-app", Some("cleared"));
    body.set_class_name("cleared");
    if let Some(history) = web_sys::window().and_then(|w| w.history().ok()) {
        let path = web_sys::window().and_then(|w| w.location().pathname().ok()).unwrap_or_default();
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path));
    }
    window::tell(CLEARED);
    true
}

/// Puts the page back as it was, in the place of what stands there now. Says whether there was one.
pub(crate) fn put_back() -> bool {
    let (Some(page), Some(body)) = (KEPT.take(), doc().and_then(|d| d.body())) else { return false };
    body.set_text_content(None);
    body.set_class_name("");
    let _ = body.append_child(&page);
    root_attribute("data-app", Some("on"));
    true
}

/// Calls back when the screen was emptied, also by the other program.
pub(crate) fn on_cleared(then: impl Fn() + 'static) {
    window::listen(CLEARED, move |_| then());
}

/// Calls back when everything is being wiped, also by the other program.
pub(crate) fn on_wiped(then: impl Fn() + 'static) {
    window::listen(WIPED, move |_| then());
}

/// Lets all programs of the page forget what they have, and forgets what stood on it.
pub(crate) fn forget() {
    window::tell(WIPED);
    KEPT.set(None);
}

/// Calls back when another tab wiped everything.
pub(crate) fn on_wiped_elsewhere(then: impl Fn() + 'static) {
    tab_channel::on_wiped_by_a_tab(move || {
        if !WIPING.get() {
            then();
        }
    });
}

/// What became of wiping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wiped {
    /// All is gone.
    All,
    /// What is in this page is; the rest cannot be reached from here.
    Here,
    /// Not all is gone.
    NotAll,
}

/// Wipes what this site keeps on the device, once all programs forgot what they have.
pub(crate) async fn wipe() -> Wiped {
    match JsFuture::from(wipe_device()).await.map(|done| done.as_bool()) {
        Ok(Some(true)) => Wiped::All,
        Ok(None) => Wiped::Here,
        Ok(Some(false)) | Err(_) => Wiped::NotAll,
    }
}

/// This tab is the one that wipes from here on.
pub(crate) fn begin_to_wipe() {
    WIPING.set(true);
    forget();
}
