//! What tabs of one site tell each other: that something was kept, and that everything was wiped. No content.

use wasm_bindgen::JsValue;

use super::listen;

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

/// What `rdmWipe` in `start/wipe.js` tells the other tabs.
const WIPED: &str = "wiped";

thread_local! {
    static CHANNEL: Option<web_sys::BroadcastChannel> = web_sys::BroadcastChannel::new("rdm").ok();
}
