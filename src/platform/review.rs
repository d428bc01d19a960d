//! Telling that a text had to be looked at again, by the reader's own date. The build told it by its own.

use guide::review::{count, expired};
use guide::terms::Day;

use super::doc;
use super::dom::all;

/// Shows what is only true after its day, and counts the texts that it is true for. Without a day of today the
/// page stays as it was built.
pub(crate) fn tell_old(today: Option<Day>) {
    let Some(today) = today.map(|day| day.to_string()) else { return };
    for part in all(None, ".expired[hidden]") {
        if expired(&part.get_attribute("data-review").unwrap_or_default(), &today) {
            let _ = part.remove_attribute("hidden");
        }
    }
    if let Some(place) = doc().and_then(|d| d.get_element_by_id("verlopen")) {
        let due = all(None, "[data-due]").into_iter().filter_map(|part| {
            Some((part.get_attribute("data-due")?, part.get_attribute("data-texts")?.parse().ok()?))
        });
        place.set_text_content(Some(&count(due, &today).to_string()));
    }
}
