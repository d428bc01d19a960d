//! The link past the bars at the top, for keyboards.

use leptos::prelude::*;

use super::state::State;
use crate::screens;
use crate::ui::el::{class, click, el, follows, text};
use crate::words;

/// Moves the focus to the heading of the screen. The address stays as it is.
pub(crate) fn skip(state: State) -> AnyView {
    let to = Signal::derive(move || Some(format!("#{}", state.place())));
    let jump = click(move |event| {
        event.prevent_default();
        screens::focus_heading(&untrack(|| state.place()));
    });
    el("a", vec![class("skip"), follows("href", to), jump], vec![text(words::SKIP)])
}
