//! De samensteller, on the page of questions: moment, consent, questions, call, texts.

mod call;
mod consent;
mod pick;
mod result;

use guide::ask::MomentId;
use leptos::prelude::*;

use super::state::{ComposerState, Keep};
use crate::settings;
use crate::shell::Shell;
use crate::ui::el::{div, el, h2, live_text};
use crate::ui::field::choice;
use crate::words;

/// The composer. Without `keep` the answers can go nowhere else.
pub(crate) fn ask(asking: ComposerState, shell: Shell, keep: Option<Keep>) -> AnyView {
    asking.begin(settings::now().age);
    let moments = asking.bank().moments.iter().map(|m| (m.id.id().to_owned(), m.title.clone())).collect();
    let now = Signal::derive(move || asking.moment().id().to_owned());
    let set = Callback::new(move |id: String| {
        if let Some(id) = MomentId::from_id(&id) {
            asking.pick_moment(id);
        }
    });
    let lead = move || {
        let id = asking.moment();
        asking.bank().moments.iter().find(|m| m.id == id).map(|m| m.lead.clone()).unwrap_or_default()
    };
    let mut parts = vec![
        h2(words::ASK_STEP_MOMENT),
        choice(words::ASK_MOMENTS, moments, now, set),
        el("p", vec![], vec![live_text(lead)]),
        h2(words::ASK_STEP_CONSENT),
    ];
    parts.extend(consent::consent(asking));
    parts.push(h2(words::ASK_STEP_PICK));
    parts.extend(pick::pick(asking));
    parts.push(h2(words::ASK_STEP_CALL));
    parts.extend(call::call(asking, shell, keep));
    parts.push(h2(words::ASK_STEP_TEXT));
    parts.extend(result::result(asking, shell));
    div("composer", parts)
}
