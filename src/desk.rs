//! What the reader of the guide writes: the only place that changes it. In memory, unless a
//! [`notes`](crate) vault was opened.

pub(crate) mod asking;
pub(crate) mod waiting;

use leptos::prelude::*;

use crate::platform::{document, screen};
use asking::Asking;
use waiting::Waiting;

/// Everything that is being written, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    place: RwSignal<String>,
    said: RwSignal<&'static str>,
    asking: Asking,
    waiting: Waiting,
}

impl Desk {
    /// An empty desk, on the screen that the address names.
    pub(crate) fn new() -> Desk {
        Desk {
            place: RwSignal::new(document::place()),
            said: RwSignal::new(""),
            asking: Asking::new(),
            waiting: Waiting::new(),
        }
    }

    /// The screen now shown; tracks.
    pub(crate) fn place(&self) -> String {
        self.place.get()
    }

    /// Another screen is shown.
    pub(crate) fn arrive(&self) {
        self.said.set("");
        self.place.set(document::place());
    }

    /// What is being prepared to ask.
    pub(crate) fn asking(&self) -> Asking {
        self.asking
    }

    /// The dates of the clock.
    pub(crate) fn waiting(&self) -> Waiting {
        self.waiting
    }

    /// The line that tells what was just done, to put on a page.
    pub(crate) fn status(&self) -> AnyView {
        let said = self.said;
        view! { <p class="said-now" role="status">{move || said.get()}</p> }.into_any()
    }

    /// Tells what was just done.
    pub(crate) fn say(&self, what: &'static str) {
        self.said.set(what);
    }

    /// Starts the composer, with the age of the settings.
    pub(crate) fn begin_asking(&self) {
        self.asking.begin(screen::age());
    }

    /// Whether something was written that is nowhere else.
    pub(crate) fn has_writing(&self) -> bool {
        self.asking.has_writing()
    }

    /// Forgets everything.
    pub(crate) fn clear(&self) {
        self.asking.clear();
        self.waiting.clear();
    }
}
