//! What all parts of working together share: where the reader is, what was just done, and what was typed.
//!
//! Nothing typed here is kept: it lives in this page's memory. Each part says by [`State::keep`] whether something
//! stands in it and gives its values, so that leaving asks first and emptying the screen hides all of it.

use leptos::prelude::*;

use crate::fresh::Fresh;
use crate::parts::el::{class, el, status, text};
use crate::parts::field::{button, buttons};
use crate::platform::document;
use crate::words;

/// A part that something is typed in.
#[derive(Clone, Copy)]
struct Keeper {
    has: Signal<bool>,
    fresh: Fresh,
}

/// The state, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct State {
    place: RwSignal<String>,
    said: RwSignal<&'static str>,
    /// Whether the screen was emptied while something stood here, and nobody asked for it since.
    veiled: RwSignal<bool>,
    /// What was just done, and whether the screen was emptied.
    fresh: Fresh,
    keepers: StoredValue<Vec<Keeper>>,
}

impl State {
    /// On the screen that the address names.
    pub(crate) fn new() -> State {
        let fresh = Fresh::new();
        State {
            place: RwSignal::new(document::place()),
            said: fresh.signal(|| ""),
            veiled: fresh.signal(|| false),
            fresh,
            keepers: StoredValue::new(Vec::new()),
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

    /// Tells what was just done.
    pub(crate) fn say(&self, what: &'static str) {
        self.said.set(what);
    }

    /// The line that tells what was just done, to put on a page.
    pub(crate) fn status(&self) -> AnyView {
        let said = self.said;
        status("said-now", Signal::derive(move || said.get().to_owned()))
    }

    /// A part says whether something typed stands in it that is nowhere else, and gives all its values to forget.
    pub(crate) fn keep(&self, has: Signal<bool>, fresh: Fresh) {
        self.keepers.update_value(|all| all.push(Keeper { has, fresh }));
    }

    /// Whether something typed stands anywhere; tracks.
    pub(crate) fn has_typed(&self) -> bool {
        // Each is asked, so that each is followed.
        self.keepers.with_value(|all| all.iter().filter(|k| k.has.get()).count() > 0)
    }

    /// Forgets everything that was typed.
    pub(crate) fn forget(&self) {
        for keeper in self.keepers.get_value() {
            keeper.fresh.reset();
        }
        self.fresh.reset();
    }

    /// Changes whenever all was forgotten: pages are made anew then, with their fields; tracks.
    pub(crate) fn generation(&self) -> u32 {
        self.fresh.generation()
    }

    /// The screen was emptied: what was typed waits behind a question; without any, nothing is left behind either.
    pub(crate) fn cover(&self) {
        if untrack(|| self.has_typed()) {
            self.veiled.set(true);
        } else {
            self.forget();
        }
    }

    /// Whether a page must ask first; tracks.
    pub(crate) fn is_veiled(&self) -> bool {
        self.veiled.get()
    }

    /// The question before anything that was typed is shown again.
    pub(crate) fn veil(&self) -> AnyView {
        let state = *self;
        let show = Callback::new(move |()| {
            state.veiled.set(false);
            rescue_focus(&untrack(|| state.place()));
        });
        let drop = Callback::new(move |()| {
            state.forget();
            rescue_focus(&untrack(|| state.place()));
        });
        let line = el("p", vec![], vec![text(words::VEIL_TEXT)]);
        let ways = buttons(vec![button(words::VEIL_SHOW, show), button(words::VEIL_DROP, drop)]);
        el("div", vec![class("composer")], vec![line, ways])
    }
}

/// Moves the focus to the heading of a screen when what had it is gone: once the screen is drawn.
pub(super) fn rescue_focus(screen: &str) {
    let screen = screen.to_owned();
    set_timeout(move || crate::platform::screen::catch_focus(&screen, false), std::time::Duration::ZERO);
}
