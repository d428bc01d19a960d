//! Starting the writer: what is being written, its outlets in the document, and the events of the page.

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::desk::Desk;
use crate::pages::{
    ask::ask, clock::clock_page, embed::embed, notes::notes_page, search::search, settings::settings_page,
};
use crate::platform::{address, clear, document, screen};

/// Makes a page.
type MakePage = fn(Desk) -> AnyView;

/// Mounts the pages for writing into their outlets and follows the address.
pub fn start() {
    let owner = Owner::new();
    owner.set();
    let desk = Desk::new();
    // A page is made when it is first opened, and then stays as it was left. Untracked: what a page
    // reads while it is made must not make it anew, or a tick would lose the focus.
    let pages: [(&str, &str, MakePage); 6] = [
        ("app-search", "zoeken", search),
        ("app-settings", "menu", settings_page),
        ("app-ask", "vragen", ask),
        ("app-clock", "termijnen", clock_page),
        ("app-embed", "insluiten", embed),
        ("app-notes", "notities", notes_page),
    ];
    for (outlet, screen, page) in pages {
        if let Some(outlet) = document::outlet(outlet) {
            let seen = Memo::new(move |seen: Option<&bool>| seen.copied().unwrap_or(false) || desk.place() == screen);
            mount_to(outlet, move || {
                move || {
                    let _ = desk.generation();
                    seen.get().then(|| if desk.is_veiled() { desk.veil() } else { untrack(|| page(desk)) })
                }
            })
            .forget();
        }
    }
    desk.follow_cards();
    desk.follow_writing();
    desk.follow_focus();
    desk.follow_presence();
    // What is written lives as long as the page.
    std::mem::forget(owner);
    address::on_change_too(move || desk.arrive());
    screen::on_compose(move |ids| desk.asking().begin_with(&ids));
    // Here and not on the page of settings, which is made anew after each emptying: each time would add a listener.
    screen::on_settings(move |chosen| desk.settings().set(chosen));
    screen::on_leave(move || desk.has_writing());
    clear::on_cleared(move || desk.cover());
    clear::on_wiped(move || desk.wipe());
    crate::school::follow();
    screen::runs("data-writer");
}

pub use crate::platform::stretch::{room as stretch_room, work as stretch};
