//! Starting the reader: state, its outlets in the document, and the events of the page.

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::pages::{search::Search, settings::SettingsPage};
use crate::parts::{bottom::Bottom, skip::Skip, top::Top};
use crate::platform::{address, clear, document, screen};
use crate::state::State;

/// Reads the document, mounts the parts into its outlets, and follows the address.
pub fn start() {
    screen::dress();
    let owner = Owner::new();
    owner.set();
    let state = State::new();
    provide_context(state);
    if let Some(outlet) = document::outlet("app-skip") {
        mount_to(outlet, move || view! { <Skip state/> }).forget();
    }
    if let Some(outlet) = document::outlet("app-top") {
        mount_to(outlet, move || view! { <Top state/> }).forget();
    }
    if let Some(outlet) = document::outlet("app-bottom") {
        mount_to(outlet, move || view! { <Bottom state/> }).forget();
    }
    if let Some(outlet) = document::outlet("app-search") {
        mount_to(outlet, move || view! { <Search state/> }).forget();
    }
    if let Some(outlet) = document::outlet("app-settings") {
        mount_to(outlet, move || view! { <SettingsPage state/> }).forget();
    }
    // The state lives as long as the page.
    std::mem::forget(owner);
    state.arrive(true);
    address::on_change(move || state.arrive(false));
    screen::on_way(move |from, to| state.choose(from, to));
    clear::on_clear(move || state.clear());
    screen::fold_on_phone();
    screen::runs("data-app");
}
