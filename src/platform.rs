//! The browser: the only place that names it. Nothing here knows what the page is about: no screen, no word, no file of
//! the guide. Who does gives a selector, a text or a name, and gets elements, texts and numbers.

pub(crate) mod address;
pub(crate) mod camera;
pub(crate) mod clear;
pub(crate) mod copy;
pub(crate) mod db;
pub(crate) mod dom;
pub(crate) mod edition;
pub(crate) mod environment;
pub(crate) mod file;
pub(crate) mod held;
pub(crate) mod marks;
pub(crate) mod photo;
pub(crate) mod picture;
mod place;
pub(crate) mod presence;
pub(crate) mod presenter;
pub(crate) mod private;
pub(crate) mod screen;
pub(crate) mod secret_worker;
pub(crate) mod spot;
mod spots;
pub(crate) mod store;
pub(crate) mod tab_channel;
pub(crate) mod tab_storage;
pub(crate) mod time;
pub(crate) mod voice;
pub(crate) mod window;

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
