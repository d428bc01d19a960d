//! What a group typed, held in memory outside this program: by the page for when the program breaks, and by the
//! service worker for a reload of the tab. Nothing of it is stored; see `start.js` and `sw.js`.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = rdmHold, catch)]
    fn rdm_hold(text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = rdmGiven, catch)]
    fn rdm_given() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = rdmHandsOver, catch)]
    fn rdm_hands_over() -> Result<bool, JsValue>;
}

/// Lets the page hold this text instead of the one before; an empty one forgets it.
pub(crate) fn hold(text: &str) {
    // Without it a crash costs what was typed, as it would have before.
    let _ = rdm_hold(text);
}

/// Whether the text outlives a reload here: there is a service worker. Not in a frame, the single file, or on
/// plain http; and not on the very first visit, until that worker is there.
pub(crate) fn hands_over() -> bool {
    rdm_hands_over().unwrap_or(false)
}

/// Calls back with the text that a reload of this tab left, or with an empty one.
pub(crate) fn given(then: impl FnOnce(String) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let text = match rdm_given() {
            Ok(promise) => JsFuture::from(promise).await.ok().and_then(|t| t.as_string()).unwrap_or_default(),
            Err(_) => String::new(),
        };
        then(text);
    });
}
