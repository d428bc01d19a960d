//! Files that are made here and saved by the browser, and files that the reader chooses. Nothing is sent.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Url};

use super::doc;

/// Offers a text as a file with this name and type. Says whether the browser took it.
pub(crate) fn save(name: &str, kind: &str, content: &str) -> bool {
    made(name, kind, JsValue::from_str(content)).is_some()
}

/// Offers bytes as a file with this name. Says whether the browser took it.
pub(crate) fn save_bytes(name: &str, content: &[u8]) -> bool {
    made(name, "application/octet-stream", Uint8Array::from(content).into()).is_some()
}

/// How long the address of a file that was offered lives, in milliseconds.
const HELD: i32 = 60_000;

fn made(name: &str, kind: &str, content: JsValue) -> Option<()> {
    let parts = js_sys::Array::of1(&content);
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_buffer_source_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = doc()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser may read the content later: after a question where to put it, or on a slow device. Without the
    // address the file would be empty or missing, and it was said to be there.
    wasm_bindgen_futures::spawn_local(async move {
        super::time::pause(HELD).await;
        let _ = Url::revoke_object_url(&url);
    });
    Some(())
}

/// The address of a drawing that stands in the page itself, for an image. In an image nothing of it can run.
pub(crate) fn image(svg: &str) -> String {
    ["data:image/svg+xml;charset=utf-8,", &svg.replace('%', "%25").replace('#', "%23")].concat()
}

/// Why a chosen file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileFault {
    TooBig,
    Unreadable,
}

/// The bytes of the file chosen in a field, of at most so many; `None` when none was chosen.
pub(crate) async fn chosen(event: &Event, most: u32) -> Option<Result<Vec<u8>, FileFault>> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    let bytes = if file.size() > f64::from(most) {
        Err(FileFault::TooBig)
    } else {
        let read = JsFuture::from(file.array_buffer()).await;
        read.map(|buffer| Uint8Array::new(&buffer).to_vec()).map_err(|_| FileFault::Unreadable)
    };
    // So that the same file can be chosen again.
    input.set_value("");
    Some(bytes)
}
