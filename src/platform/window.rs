//! The window: how far it is scrolled, what it hears, and what programs of one page leave in it for each other.

use wasm_bindgen::{JsCast as _, JsValue};

/// How far the page is scrolled, in CSS pixels.
pub(crate) fn scrolled() -> f64 {
    web_sys::window().and_then(|w| w.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page to here, in CSS pixels from its top.
pub(crate) fn scroll_to(top: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// How high the window is inside, in CSS pixels.
pub(crate) fn height() -> f64 {
    web_sys::window().and_then(|w| w.inner_height().ok()?.as_f64()).unwrap_or_default()
}

/// Whether the window is as a media query says.
pub(crate) fn is(query: &str) -> bool {
    web_sys::window().and_then(|w| w.match_media(query).ok().flatten()).is_some_and(|m| m.matches())
}

/// Calls back for each event of this kind on the window, for as long as the page lives.
pub(crate) fn listen(kind: &str, then: impl FnMut(web_sys::Event) + 'static) {
    if let Some(window) = web_sys::window() {
        super::listen(&window, kind, then);
    }
}

/// Tells all programs of the page something that needs no words.
pub(crate) fn tell(kind: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(kind)) {
        // A listener that fails is no reason to stop here.
        let _ = window.dispatch_event(&event);
    }
}

/// A text that the start script or a program left under this name; `None` when it is empty.
pub(crate) fn text(name: &str) -> Option<String> {
    let window = web_sys::window()?;
    let text = js_sys::Reflect::get(window.unchecked_ref(), &JsValue::from_str(name)).ok()?;
    text.as_string().filter(|text| !text.is_empty())
}

/// Leaves a text under this name, or takes it away.
pub(crate) fn set_text(name: &str, text: Option<&str>) {
    if let Some(window) = web_sys::window() {
        let value = text.map_or(JsValue::UNDEFINED, JsValue::from_str);
        // Setting a property of the window cannot fail.
        let _ = js_sys::Reflect::set(window.unchecked_ref(), &JsValue::from_str(name), &value);
    }
}
