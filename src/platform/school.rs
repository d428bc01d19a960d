//! The text of the school's own file: what start.js brought, what is kept on this device, what was opened in this visit.

use wasm_bindgen::{JsCast as _, JsValue};

use super::{listen, store};

/// Where the start script, and the programs for each other, leave a text.
const BESIDE: &str = "rdmSchool";
/// That the worker gave the last good one, because what lies there now is none.
const KEPT: &str = "rdmSchoolKept";
const OPENED: &str = "rdmSchoolOpened";
/// The event that tells all programs of the page.
const CHANGED: &str = "rdm-school";

fn property(name: &str) -> Option<String> {
    let window = web_sys::window()?;
    let text = js_sys::Reflect::get(window.unchecked_ref(), &JsValue::from_str(name)).ok()?;
    text.as_string().filter(|text| !text.is_empty())
}

/// The file beside the app, when there is one and it came in time.
pub(crate) fn beside() -> Option<String> {
    property(BESIDE)
}

/// Whether what lies beside the app now is no file of a school, and [`beside`] gives the last good one.
pub(crate) fn is_last_good() -> bool {
    property(KEPT).is_some()
}

/// The file that is kept on this device.
pub(crate) fn kept() -> Option<String> {
    store::school()
}

/// The file that was opened in this visit.
pub(crate) fn opened() -> Option<String> {
    property(OPENED)
}

/// Whether this browser can keep a file.
pub(crate) fn can_keep() -> bool {
    store::can_keep()
}

/// Keeps a file on this device, or takes it away; says whether that worked.
pub(crate) fn keep(text: Option<&str>) -> bool {
    let done = store::keep_school(text);
    tell();
    done
}

/// Uses a file for this visit, or no longer.
pub(crate) fn open(text: Option<&str>) {
    if let Some(window) = web_sys::window() {
        let value = text.map_or(JsValue::UNDEFINED, JsValue::from_str);
        // Setting a property of the window cannot fail.
        let _ = js_sys::Reflect::set(window.unchecked_ref(), &JsValue::from_str(OPENED), &value);
    }
    tell();
}

fn tell() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(CHANGED)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls back when another file is used: it came, was opened, kept or taken away.
pub(crate) fn on_change(then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, CHANGED, move |_| then());
    }
}
