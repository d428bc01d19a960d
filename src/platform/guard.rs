//! When notes must be put away: nobody is there, the tab is hidden, the page is left or comes back.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use super::{doc, listen};

/// How often is looked whether somebody is still there, in milliseconds.
const LOOK: i32 = 5000;

/// Calls back on hiding, on leaving, when the browser shows the page again that was left, and with the
/// minutes since the last sign of life, now and then.
pub(crate) fn watch(
    hidden: impl Fn() + Clone + 'static,
    left: impl Fn() + Clone + 'static,
    back: impl Fn() + 'static,
    idle: impl Fn(f64) + Clone + 'static,
) {
    let (Some(window), Some(doc)) = (web_sys::window(), doc()) else { return };
    on_left(left, back);
    let last = Rc::new(Cell::new(js_sys::Date::now()));
    for sign in ["pointerdown", "keydown", "wheel", "touchstart", "input"] {
        let last = Rc::clone(&last);
        listen(&doc, sign, move |_| last.set(js_sys::Date::now()));
    }
    let since = move || {
        let minutes = (js_sys::Date::now() - last.get()) / 60_000.0;
        // A clock set back looks like a visit in the future: count it as long ago.
        if minutes < 0.0 { f64::INFINITY } else { minutes }
    };
    let (seen, idle_too) = (since.clone(), idle.clone());
    listen(&doc, "visibilitychange", move |_| {
        let now_hidden = super::doc().is_some_and(|d| d.visibility_state() == web_sys::VisibilityState::Hidden);
        if now_hidden { hidden() } else { idle_too(seen()) }
    });
    let tick = Closure::<dyn FnMut()>::new(move || idle(since()));
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(tick.as_ref().unchecked_ref(), LOOK);
    tick.forget();
}

thread_local! {
    /// Whether the page is left now: gone, or put aside in the browser's own memory.
    static LEFT: Cell<bool> = const { Cell::new(false) };
}

/// Whether the page is left now. Nothing may be asked of the storage then that waits for an answer here: measured in
/// Chromium, a request to open a database that the page no longer hears holds up every later page of the site.
pub(crate) fn is_left() -> bool {
    LEFT.get()
}

/// Calls back when the page is left, and when the browser shows again, from its own memory, the page that was left:
/// first `left` once more, then `back`. Not when only another tab or program comes in front.
pub(crate) fn on_left(left: impl Fn() + Clone + 'static, back: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    listen(&window, "pagehide", {
        let left = left.clone();
        move |_| {
            LEFT.set(true);
            left();
        }
    });
    listen(&window, "pageshow", move |event| {
        LEFT.set(false);
        if event.dyn_ref::<web_sys::PageTransitionEvent>().is_some_and(web_sys::PageTransitionEvent::persisted) {
            left();
            back();
        }
    });
}

/// Milliseconds since 1970, by the device's own clock.
pub(crate) fn now() -> f64 {
    js_sys::Date::now()
}

/// Waits so many milliseconds.
pub(crate) async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    // A timer is never refused.
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// The hour and minute it is here: "14:55".
pub(crate) fn time() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Tells the other tabs that something was kept, without saying what. They look for themselves.
pub(crate) fn tell_tabs() {
    CHANNEL.with(|channel| {
        if let Some(channel) = channel {
            let _ = channel.post_message(&JsValue::TRUE);
        }
    });
}

/// Calls back when another tab kept something.
pub(crate) fn on_other_tab(then: impl Fn() + 'static) {
    on_message(|message| message.as_bool() == Some(true), then);
}

/// Calls back when everything was wiped: by another tab, or by the start script of this one.
pub(crate) fn on_wiped_by_a_tab(then: impl Fn() + 'static) {
    on_message(|message| message.as_string().is_some_and(|m| m == WIPED), then);
}

fn on_message(is_it: fn(&JsValue) -> bool, then: impl Fn() + 'static) {
    CHANNEL.with(|channel| {
        if let Some(channel) = channel {
            listen(channel, "message", move |event| {
                // A message without data is not ours.
                let message = js_sys::Reflect::get(&event, &JsValue::from_str("data")).unwrap_or(JsValue::UNDEFINED);
                if is_it(&message) {
                    then();
                }
            });
        }
    });
}

/// What `rdmWipe` in `start.js` tells the other tabs.
const WIPED: &str = "wiped";

thread_local! {
    static CHANNEL: Option<web_sys::BroadcastChannel> = web_sys::BroadcastChannel::new("rdm").ok();
}
