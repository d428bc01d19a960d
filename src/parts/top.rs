//! Above the screen: the line, the way back, the answers so far, and what to know about the address.

use guide::route::Note;
use leptos::prelude::*;

use super::line::Line;
use super::trail::{answered, trail};
use crate::platform::address;
use crate::state::State;
use crate::words;

/// The part above every screen.
#[component]
pub(crate) fn Top(state: State) -> impl IntoView {
    let in_guide = move || state.graph().get(&state.place()).is_some();
    let note = move || {
        state.note().map(|note| match note {
            Note::Nearest => words::NOTE_NEAREST,
            Note::Unknown => words::NOTE_UNKNOWN,
        })
    };
    let earlier = move || {
        let mut visits = state.walk().trail(&state.graph(), &state.settings());
        visits.pop();
        visits
    };
    view! {
        <div role="status">{move || note().map(|n| view! { <p class="note">{n}</p> })}</div>
        <Show when=in_guide>
            <Line state/>
        </Show>
        <div class="way">
            <Show when=move || { state.place(); address::can_go_back() }>
                <button type="button" class="back" on:click=|_| address::back()>{words::BACK}</button>
            </Show>
            // Made anew on each screen, so that an opened list does not push the next question down.
            {move || {
                let visits = earlier();
                let many = answered(&visits);
                (in_guide() && many != 0).then(|| view! {
                    <details>
                        <summary>{words::MY_ANSWERS} " (" {many} ")"</summary>
                        {trail(&state.graph(), &visits, false)}
                    </details>
                })
            }}
        </div>
    }
}
