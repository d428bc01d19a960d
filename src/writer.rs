//! Starting the writer: its features, their outlets in the document, and the events of the page.

mod ask;
mod cards;
mod clock;
mod embed;
mod notes;
mod search;
mod settings;
mod state;

use leptos::prelude::*;

use crate::platform::{address, clear, screen};
use crate::shell::MakePage;
use state::WriterState;

/// Mounts the pages for writing into their outlets and follows the address.
pub fn start() {
    let owner = Owner::new();
    owner.set();
    let state = WriterState::new();
    let WriterState { shell, composer, deadlines, notes, settings, .. } = state;
    let keep = state.keep_answers();
    let pages: [(&str, &str, MakePage); 6] = [
        ("app-search", "zoeken", Box::new(move || search::search(shell))),
        ("app-settings", "menu", Box::new(move || settings::settings_page(settings, shell))),
        ("app-ask", "vragen", Box::new(move || ask::view::ask(composer, shell, keep))),
        ("app-clock", "termijnen", Box::new(move || clock::view::clock_page(deadlines, shell))),
        ("app-embed", "insluiten", Box::new(move || embed::embed(shell))),
        ("app-notes", "notities", Box::new(move || notes::view::notes_page(notes))),
    ];
    let prompt = state.prompt();
    for (outlet, screen, page) in pages {
        shell.mount(outlet, screen, page, Some(prompt));
    }
    state.follow_cards();
    state.follow_writing();
    state.follow_focus();
    state.follow_presence();
    // What is written lives as long as the page.
    std::mem::forget(owner);
    address::on_change_too(move || shell.arrive());
    screen::on_compose(move |ids| composer.begin_with(&ids));
    // Here and not on the page of settings, which is made anew after each emptying: each time would add a listener.
    screen::on_settings(move |chosen| settings.set(chosen));
    screen::on_leave(move || untrack(|| shell.has_unsaved()));
    clear::on_cleared(move || state.conceal());
    clear::on_wiped(move || state.wipe());
    crate::school::follow();
    screen::runs("data-writer");
}

pub use crate::platform::kdf_worker::{alloc_kdf_input, run as run_kdf};
