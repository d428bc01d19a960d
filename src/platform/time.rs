//! The device's own clock, and waiting. Days are in `today`.

/// Milliseconds since 1970, by the device's own clock.
pub(crate) fn now() -> f64 {
    js_sys::Date::now()
}

/// Waits so many milliseconds.
pub(crate) async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    // A timer is never refused.
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// The hour and minute it is here: "14:55".
pub(crate) fn hour_and_minute() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}
