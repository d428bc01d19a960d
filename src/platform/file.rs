//! Files that are made here and saved by the browser. Nothing is sent.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::doc;

/// Offers a text as a file with this name and type. Says whether the browser took it.
pub(crate) fn save(name: &str, kind: &str, content: &str) -> bool {
    made(name, kind, content).is_some()
}

fn made(name: &str, kind: &str, content: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = doc()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has its own hold on the content by now.
    Url::revoke_object_url(&url).ok()
}
