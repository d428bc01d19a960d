//! Text onto the clipboard.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

use super::doc;

/// Copies a text; calls back with whether it worked. Boxed, so that there is one future in the wasm.
pub(crate) fn copy(text: String, then: Box<dyn Fn(bool)>) {
    wasm_bindgen_futures::spawn_local(async move {
        // Missing on plain http of an intranet and in old browsers: `clipboard` is then undefined.
        let clipboard = web_sys::window().map(|w| w.navigator().clipboard()).filter(|c| !c.is_undefined());
        let done = match clipboard {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            None => false,
        };
        then(done || copy_by_selection(&text));
    });
}

/// The old way, through a field that exists for a moment only.
fn copy_by_selection(text: &str) -> bool {
    let Some(doc) = doc().and_then(|d| d.dyn_into::<web_sys::HtmlDocument>().ok()) else { return false };
    let field = doc.create_element("textarea").ok().and_then(|e| e.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    let (Some(field), Some(body)) = (field, doc.body()) else { return false };
    super::private::make_private(&field);
    field.set_value(text);
    if body.append_child(&field).is_err() {
        return false;
    }
    field.select();
    let done = doc.exec_command("copy").unwrap_or(false);
    field.remove();
    done
}
