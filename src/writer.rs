//! Starting the writer: its features, their outlets in the document, and the events of the page.

mod ask;
mod cards;
mod clock;
mod embed;
mod glossary;
mod notes;
mod search;
mod settings;
mod state;

use contract::pages::{
    ASK_OUTLET, CLOCK_OUTLET, CLOCK_PAGE, EMBED_OUTLET, EMBED_PAGE, FIND_PAGE, MENU_PAGE, NOTES_OUTLET, NOTES_PAGE,
    QUESTIONS_PAGE, SEARCH_OUTLET, SETTINGS_OUTLET,
};
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
        (SEARCH_OUTLET.0, FIND_PAGE.0, Box::new(move || search::search(shell))),
        (SETTINGS_OUTLET.0, MENU_PAGE.0, Box::new(move || settings::settings_page(settings, shell))),
        (ASK_OUTLET.0, QUESTIONS_PAGE.0, Box::new(move || ask::view::ask(composer, shell, keep))),
        (CLOCK_OUTLET.0, CLOCK_PAGE.0, Box::new(move || clock::view::clock_page(deadlines, shell))),
        (EMBED_OUTLET.0, EMBED_PAGE.0, Box::new(move || embed::embed(shell))),
        (NOTES_OUTLET.0, NOTES_PAGE.0, Box::new(move || notes::view::notes_page(notes))),
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
    glossary::follow();
    ask::links::on_compose(move |ids| composer.begin_with(&ids));
    // Here and not on the page of settings, which is made anew after each emptying: each time would add a listener.
    crate::settings::on_change(move |chosen| settings.set(chosen));
    screen::on_leave(move || untrack(|| shell.has_unsaved()));
    clear::on_cleared(move || state.conceal());
    clear::on_wiped(move || state.wipe());
    crate::school::follow();
    screen::runs("data-writer");
}

pub use crate::platform::secret_worker::allocate as alloc_kdf_input;

/// In the worker: derives the key from what stands in the input buffer. Its bytes, or -1.
#[must_use]
pub fn run_kdf(kind: u32, a: u32, b: u32) -> i32 {
    notes::state::run_kdf(kind, a, b)
}
