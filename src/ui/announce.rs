//! What is announced after an act: it stands beside the button, and the window goes where it stands.

use std::time::Duration;

use leptos::prelude::*;

use crate::platform::screen;

/// Brings in sight what is told in these places when it changes: it may stand below the edge of the window.
pub(crate) fn bring_into_view(places: &'static str, words: Signal<String>) {
    Effect::new(move |before: Option<()>| {
        // What was told before this part was made is no news.
        if words.with(|words| !words.is_empty()) && before.is_some() {
            set_timeout(move || screen::bring(places), Duration::ZERO);
        }
    });
}
