//! The browser. The only place that names it; everything here moves data to or from the page.

pub(crate) mod address;
pub(crate) mod below;
pub(crate) mod camera;
pub(crate) mod card_checkboxes;
pub(crate) mod clear;
pub(crate) mod contacts;
pub(crate) mod copy;
pub(crate) mod db;
pub(crate) mod document;
pub(crate) mod dom;
pub(crate) mod edition;
pub(crate) mod environment;
pub(crate) mod file;
pub(crate) mod fit;
pub(crate) mod held;
pub(crate) mod kdf_worker;
pub(crate) mod marks;
pub(crate) mod photo;
pub(crate) mod picture;
pub(crate) mod presence;
pub(crate) mod presenter;
pub(crate) mod private;
pub(crate) mod results;
pub(crate) mod school;
pub(crate) mod screen;
pub(crate) mod shown;
pub(crate) mod spot;
mod spots;
pub(crate) mod store;
pub(crate) mod tab_channel;
pub(crate) mod tab_storage;
pub(crate) mod time;
pub(crate) mod today;
pub(crate) mod voice;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

/// The document. A page without one cannot run this code.
fn doc() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Listens for as long as the page lives.
fn listen(target: &web_sys::EventTarget, kind: &str, handler: impl FnMut(web_sys::Event) + 'static) {
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(handler);
    // Refused only for a target that is going away; then there is nothing left to hear.
    let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
    closure.forget();
}
