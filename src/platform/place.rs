//! What this device and this window are like for someone who keeps notes.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::doc;

/// Where the guide runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A page of its own on a site.
    Site,
    /// Inside another page: what is stored there is not ours alone, or fails.
    Frame,
    /// One file on a disk, or a page without an origin: all local files share one storage.
    File,
}

/// Where the guide runs now.
pub(crate) fn place() -> Place {
    let Some(window) = web_sys::window() else { return Place::Frame };
    let framed = match window.top() {
        Ok(Some(top)) => !js_sys::Object::is(&top, &window),
        // Not even allowed to look: certainly inside something.
        _ => true,
    };
    let protocol = window.location().protocol().unwrap_or_default();
    let origin = window.location().origin().unwrap_or_default();
    let single = doc().and_then(|d| d.document_element()).and_then(|r| r.get_attribute("data-edition"));
    if framed {
        Place::Frame
    } else if protocol == "file:" || origin == "null" || single.is_some_and(|e| e == "single") {
        Place::File
    } else {
        Place::Site
    }
}

fn manager() -> Option<StorageManager> {
    let storage = web_sys::window()?.navigator().storage();
    // Undefined on plain http of an intranet.
    (!storage.is_undefined()).then_some(storage)
}

async fn yes(promise: Result<Promise, JsValue>) -> Option<bool> {
    JsFuture::from(promise.ok()?).await.ok()?.as_bool()
}

/// Whether the browser promises not to throw the storage away by itself; `None` when it does not say.
pub(crate) async fn promised() -> Option<bool> {
    yes(manager()?.persisted()).await
}

/// Asks the browser for that promise.
pub(crate) async fn ask_promise() -> Option<bool> {
    yes(manager()?.persist()).await
}

/// Whether random numbers for keys can be had.
fn crypto() -> Option<web_sys::Crypto> {
    let crypto = web_sys::window()?.crypto().ok()?;
    (!crypto.is_undefined()).then_some(crypto)
}

/// Random bytes of the browser; `None` when it has none, and then nothing may be encrypted.
pub(crate) fn random<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    crypto()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// A text in the form in which equal looks are equal bytes (Unicode NFC).
pub(crate) fn normal(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}
