//! Waiting for the answers of IndexedDB, and what its errors mean.

use js_sys::Promise;
use notes::vault::store::StoreFault;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, EventTarget, IdbRequest, IdbTransaction};

/// Waits for a request.
pub(super) async fn done(request: &IdbRequest) -> Result<JsValue, StoreFault> {
    let (ok, bad) = (request.clone(), request.clone());
    let promise = Promise::new(&mut |resolve, reject| {
        let (ok, bad) = (ok.clone(), bad.clone());
        let won = Closure::once_into_js(move |_: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &ok.result().unwrap_or(JsValue::UNDEFINED));
        });
        let lost = Closure::once_into_js(move |event: web_sys::Event| {
            // Handled here: not also an error of the page.
            event.prevent_default();
            event.stop_propagation();
            let _ = reject.call1(&JsValue::NULL, &error_of(bad.error().ok().flatten()));
        });
        request.set_onsuccess(Some(won.unchecked_ref()));
        request.set_onerror(Some(lost.unchecked_ref()));
    });
    JsFuture::from(promise).await.map_err(|e| fault(&e))
}

/// Resolves when a transaction is on the disk, rejects when it is not.
pub(super) fn ends(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let failed = transaction.clone();
        let won = Closure::once_into_js(move |_: JsValue| {
            let _ = resolve.call0(&JsValue::NULL);
        });
        let lost = Closure::once_into_js(move |event: web_sys::Event| {
            event.stop_propagation();
            let _ = reject.call1(&JsValue::NULL, &error_of(failed.error()));
        });
        transaction.set_oncomplete(Some(won.unchecked_ref()));
        let target: &EventTarget = transaction.as_ref();
        let _ = target.add_event_listener_with_callback("abort", lost.unchecked_ref());
    })
}

fn error_of(error: Option<DomException>) -> JsValue {
    error.map_or(JsValue::UNDEFINED, JsValue::from)
}

/// What an error of the browser means for who wants to keep something.
pub(super) fn fault(error: &JsValue) -> StoreFault {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" => StoreFault::Full,
        "SecurityError" | "InvalidAccessError" => StoreFault::Blocked,
        "VersionError" => StoreFault::Newer,
        "InvalidStateError" | "NotFoundError" => StoreFault::Gone,
        _ => StoreFault::Failed(name),
    }
}
