//! The day it is here, and days in words. The device's own clock and language tables.

use guide::terms::Day;
use wasm_bindgen::JsValue;

/// Today, where the reader is; `None` when the device's clock is outside 2000–2100.
pub(crate) fn today() -> Option<Day> {
    let now = js_sys::Date::new_0();
    Day::new(i32::try_from(now.get_full_year()).ok()?, now.get_month() + 1, now.get_date()).ok()
}

/// A day as people say it: "dinsdag 24 november 2026".
pub(crate) fn in_words(day: Day) -> String {
    let (year, month, date) = day.ymd();
    let there = js_sys::Date::new_with_year_month_day(
        u32::try_from(year).unwrap_or_default(),
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
