//! The day it is here, and days in words: the device's own clock and language tables.

use guide::terms::Day;

use crate::platform::time;

/// Today, where the reader is; `None` when the device's clock is outside 2000–2100.
pub(crate) fn today() -> Option<Day> {
    let (year, month, date) = time::today();
    Day::new(i32::try_from(year).ok()?, month, date).ok()
}

/// A day as people say it: "dinsdag 24 november 2026".
pub(crate) fn in_words(day: Day) -> String {
    let (year, month, date) = day.ymd();
    time::written_out(u32::try_from(year).unwrap_or_default(), month, date)
}
