//! The device's own clock and language tables, and waiting.

use wasm_bindgen::JsValue;

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

/// Minutes after midnight, on this device's clock.
pub(crate) fn minute_of_day() -> u32 {
    let now = js_sys::Date::new_0();
    now.get_hours() * 60 + now.get_minutes()
}

/// Milliseconds by the device's own clock, which may be set back, and by one that only goes on.
pub(crate) fn both_clocks() -> (i64, i64) {
    let mono = web_sys::window().and_then(|w| w.performance()).map_or(0.0, |p| p.now());
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds fit for longer than there are years")]
    (js_sys::Date::now() as i64, mono as i64)
}

/// The day it is here: year, month and date, each as people count them.
pub(crate) fn today() -> (u32, u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// A day as people say it: "dinsdag 24 november 2026".
pub(crate) fn written_out(year: u32, month: u32, date: u32) -> String {
    let there = js_sys::Date::new_with_year_month_day(
        year,
        i32::try_from(month).unwrap_or(1) - 1,
        i32::try_from(date).unwrap_or(1),
    );
    let options = js_sys::Object::new();
    for (key, value) in [("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // Setting a property of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    there.to_locale_date_string("nl-NL", &options).into()
}
