//! De samensteller, on the page of questions: moment, consent, questions, call, texts.

mod call;
mod consent;
mod pick;
mod result;

use guide::ask::MomentId;
use leptos::prelude::*;

use crate::parts::field::choice;
use crate::state::State;
use crate::words;

/// The composer. It is made when the page is first opened, and then stays as it was left.
#[component]
pub(crate) fn Ask(state: State) -> impl IntoView {
    let seen = Memo::new(move |seen: Option<&bool>| seen.copied().unwrap_or(false) || state.place() == "vragen");
    // Untracked: what the composer reads while it is made must not make it anew, or a tick would lose
    // the focus and everything below it.
    move || seen.get().then(|| untrack(|| composer(state)))
}

fn composer(state: State) -> AnyView {
    let asking = state.asking();
    asking.begin(state.settings_now().age);
    let moments = asking.bank().moments.iter().map(|m| (m.id.id().to_owned(), m.title.clone())).collect();
    let now = Signal::derive(move || asking.moment().id().to_owned());
    let set = Callback::new(move |id: String| {
        if let Some(id) = MomentId::from_id(&id) {
            asking.pick_moment(id);
        }
    });
    let lead = move || {
        let id = asking.moment();
        asking.bank().moments.iter().find(|m| m.id == id).map(|m| m.lead.clone())
    };
    let steps: Vec<AnyView> = vec![
        step(words::ASK_STEP_MOMENT),
        choice(words::ASK_MOMENTS, moments, now, set),
        view! { <p>{lead}</p> }.into_any(),
        step(words::ASK_STEP_CONSENT),
        consent::consent(asking),
        step(words::ASK_STEP_PICK),
        pick::pick(asking),
        step(words::ASK_STEP_CALL),
        call::call(state),
        step(words::ASK_STEP_TEXT),
        result::result(state),
    ];
    view! { <div class="composer">{steps}</div> }.into_any()
}

fn step(title: &'static str) -> AnyView {
    view! { <h2>{title}</h2> }.into_any()
}
