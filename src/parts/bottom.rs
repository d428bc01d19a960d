//! Below the screen: why you got this card, and what you can do with it.

use leptos::prelude::*;

use super::trail::{answered, trail};
use crate::platform::{address, copy, screen};
use crate::state::State;
use crate::words;

/// The part below every screen.
#[component]
pub(crate) fn Bottom(state: State) -> impl IntoView {
    let is_card = move || guide::walk::is_card(&state.graph(), &state.place());
    let because = move || {
        let mut visits = state.walk().trail(&state.graph(), &state.settings());
        visits.pop();
        visits
    };
    let ahead = move || {
        let mut visits = state.walk().ahead(&state.graph(), &state.settings());
        // What was chosen on this very screen comes before what lies ahead.
        visits.retain(|v| v.chosen.is_some());
        visits
    };
    let copy_card = move |_| {
        let text = copy::as_text(&state.place());
        copy::copy(text, Box::new(move |done| state.say(if done { words::COPIED } else { words::COPY_FAILED })));
    };
    let share = move |_| {
        copy::copy(
            address::whole(),
            Box::new(move |done| state.say(if done { words::SHARED } else { words::COPY_FAILED })),
        );
    };
    view! {
        <Show when=move || is_card() && answered(&because()) != 0>
            <section class="because">
                <h2>{words::YOUR_ANSWERS}</h2>
                {move || trail(&state.graph(), &because(), false)}
            </section>
        </Show>
        <Show when=move || !is_card() && !ahead().is_empty()>
            <section class="because">
                <h2>{words::FURTHER_ON}</h2>
                {move || trail(&state.graph(), &ahead(), true)}
            </section>
        </Show>
        <div class="actions">
            <Show when=is_card>
                <button type="button" on:click=copy_card>{words::COPY}</button>
            </Show>
            <button type="button" on:click=|_| screen::print()>
                {move || if is_card() { words::PRINT_CARD } else { words::PRINT_PAGE }}
            </button>
            <button type="button" on:click=share>{words::SHARE}</button>
        </div>
        <p class="said-now" role="status">{move || state.said()}</p>
    }
}
