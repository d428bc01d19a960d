//! What this window offers: hosting, persistent storage, secure random numbers, Unicode normal form.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::edition::edition;

/// From where the guide runs, and what that allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hosting {
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
pub(crate) fn hosting() -> Hosting {
    let Some(window) = web_sys::window() else { return Hosting::Frame };
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
        Hosting::Frame
    } else if protocol == "file:" || origin == "null" || is("single") {
        Hosting::File
    } else if window.is_secure_context() {
        Hosting::Site
    } else {
        Hosting::Insecure
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

/// A random number for what is no secret and keeps nothing safe, such as the letters of a session: a weak one where the
/// browser has no other.
pub(crate) fn random_or_weak() -> u32 {
    let mut bytes = [0_u8; 4];
    let crypto = web_sys::window().and_then(|w| w.crypto().ok());
    match crypto.and_then(|c| c.get_random_values_with_u8_array(&mut bytes).ok()) {
        Some(_) => u32::from_le_bytes(bytes),
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "any number will do")]
        None => (js_sys::Math::random() * f64::from(u32::MAX)) as u32,
    }
}
