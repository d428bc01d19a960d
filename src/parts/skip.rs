//! The link past the bars at the top, for keyboards.

use leptos::prelude::*;

use crate::platform::screen;
use crate::state::State;
use crate::words;

/// Moves the focus to the heading of the screen. The address stays as it is.
#[component]
pub(crate) fn Skip(state: State) -> impl IntoView {
    view! {
        <a class="skip" href=move || format!("#{}", state.place()) on:click=move |event| {
            event.prevent_default();
            screen::focus_heading(&state.place());
        }>{words::SKIP}</a>
    }
}
