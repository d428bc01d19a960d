//! What this device and this window are like for someone who keeps notes.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::edition::edition;

/// Where the guide runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A page of its own on a site.
    Site,
    /// The same over plain http: who is on the line can change the page, and read what is typed in it.
    Insecure,
    /// Inside another page, or the edition that is made for that (`embed.html`, a learning package), also when it
    /// has a tab of its own: what is stored there is not ours alone, or fails, and nothing is promised to be kept.
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
    let edition = edition();
    let is = |name: &str| edition.as_deref() == Some(name);
    if framed || is("frame") {
        Place::Frame
    } else if protocol == "file:" || origin == "null" || is("single") {
        Place::File
    } else if window.is_secure_context() {
        Place::Site
    } else {
        Place::Insecure
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

/// Random bytes of the browser, for what is no secret: a nonce, a salt, an id. `None` when it has none, and then
/// nothing may be encrypted.
pub(crate) fn random<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Some(bytes)
}

/// Puts random bytes of the browser in this place, for a key: what is given back by value leaves copies behind.
pub(crate) fn fill(place: &mut [u8]) -> Option<()> {
    crypto()?.get_random_values_with_u8_array(place).ok()?;
    Some(())
}

/// A text in the form in which equal looks are equal bytes (Unicode NFC).
pub(crate) fn normal(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}
