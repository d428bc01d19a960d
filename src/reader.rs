//! Starting the reader: state, its outlets in the document, and the events of the page.

mod below;
mod bottom;
mod clear;
mod fit;
mod review;
mod shown;
mod skip;
mod state;
mod text;
mod top;
mod trail;
mod ways;

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::platform::{address, clear as platform, dom, spot};
use crate::{accent, settings, today};
use bottom::bottom;
use shown::Sight;
use skip::skip;
use state::{Arrival, State};
use top::top;

/// Makes a part of the page.
type MakePart = fn(State) -> AnyView;

/// Reads the document, mounts the parts into its outlets, and follows the address.
pub fn start() {
    let sight = Sight::now();
    accent::apply_frame_accent();
    let owner = Owner::new();
    owner.set();
    let state = State::new();
    let parts: [(&str, MakePart); 3] = [("app-skip", skip), ("app-top", top), ("app-bottom", bottom)];
    for (outlet, part) in parts {
        if let Some(outlet) = dom::outlet(outlet) {
            mount_to(outlet, move || part(state)).forget();
        }
    }
    // The state lives as long as the page.
    std::mem::forget(owner);
    state.arrive(Arrival::Load);
    address::on_change(move |back| state.arrive(if back { Arrival::Return } else { Arrival::New }));
    spot::watch();
    ways::on_way(move |from, to, reason| state.choose(from, to, reason));
    settings::on_change(move |settings| state.take_settings(settings));
    fit::on_choice(move |key, id| state.choose_setting(key, id));
    below::watch();
    platform::on_clear(move || state.clear());
    clear::follow_other_tabs(move || state.clear());
    shown::fold_on_phone();
    review::tell_old(today::today());
    shown::take_over(&sight);
}
