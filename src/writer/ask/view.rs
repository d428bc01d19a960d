//! De samensteller, on the page of questions: moment, consent, questions, call, texts.

mod call;
mod consent;
mod pick;
mod result;

use guide::ask::MomentId;
use leptos::prelude::*;

use super::state::{ComposerState, Keep};
use crate::platform::screen;
use crate::shell::Shell;
use crate::ui::field::choice;
use crate::words;

/// The composer. Without `keep` the answers can go nowhere else.
pub(crate) fn ask(asking: ComposerState, shell: Shell, keep: Option<Keep>) -> AnyView {
    asking.begin(screen::settings().age);
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
        call::call(asking, shell, keep),
        step(words::ASK_STEP_TEXT),
        result::result(asking, shell),
    ];
    view! { <div class="composer">{steps}</div> }.into_any()
}

fn step(title: &'static str) -> AnyView {
    view! { <h2>{title}</h2> }.into_any()
}
