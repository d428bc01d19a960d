//! Telling that a text had to be looked at again, by the reader's own date. The build told it by its own.

use contract::dom::Dom as _;
use contract::review::{EXPIRED_COUNT, due, hidden_sentences};
use guide::review::{count, expired};
use guide::terms::Day;

use crate::platform::dom::Page;

/// Shows what is only true after its day, and counts the texts that it is true for. Without a day of today the
/// page stays as it was built.
pub(super) fn tell_old(today: Option<Day>) {
    let Some(today) = today.map(|day| day.to_string()) else { return };
    for (sentence, day) in hidden_sentences(&Page) {
        if expired(&day, &today) {
            sentence.set("hidden", None);
        }
    }
    if let Some(place) = Page.by_id(EXPIRED_COUNT.0) {
        place.set_text(&count(due(&Page), &today).to_string());
    }
}
