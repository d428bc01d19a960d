//! Starting the program of the werkplaats: the meeting, its outlets in the document, and the events of the page.

mod anonymous;
mod entry;
mod harvest;
mod mount;
mod own;
mod papers;
mod plan;
mod sheets;
mod snapshot;
mod stage;
mod state;
mod tables;
mod vote;
mod written;

use leptos::prelude::*;

use crate::platform::dom::Page;
use crate::platform::{address, clear, guard, screen, stage as platform};
use mount::mount;
use state::Room;

pub use crate::platform::photo::{room as photo_room, work as photo};

/// Makes a page.
type MakePage = fn(Room) -> AnyView;

/// Starts it, with what a group typed before the tab was reloaded.
pub fn start() {
    crate::platform::held::given(|text| begin(&text));
}

/// Mounts its parts into their outlets and follows the address, the clocks and the keys.
fn begin(before: &str) {
    let owner = Owner::new();
    owner.set();
    let room = Room::new();
    for format in room.formats().iter() {
        let id = format.id.clone();
        mount(room, &["app-format-", &id].concat(), ["format-", &id].concat(), move || plan::plan(room, id.clone()));
    }
    for (id, _) in contract::case::cases(&Page) {
        mount(room, &["app-case-", &id].concat(), ["casus-", &id].concat(), {
            let id = id.clone();
            move || tables::case_page(room, id.clone())
        });
    }
    sheets::mount();
    // What is written, before the pages that may find it when they are made; and after a first page, which makes
    // effects run.
    written::start(room, before);
    let pages: [(&str, &str, MakePage); 2] =
        [("app-workshop", "werkplaats", tables::start_page), ("app-stage", "scherm", stage::stage)];
    for (outlet, page, make) in pages {
        mount(room, outlet, page.to_owned(), move || make(room));
    }
    stage::follow(room);
    vote::follow(room);
    // The meeting lives as long as the page.
    std::mem::forget(owner);
    address::on_change_too(move || room.arrive());
    platform::every(move || room.tick());
    clear::on_wiped(move || room.forget());
    guard::on_left(move || room.leave(), move || room.come_back());
    screen::runs("data-workshop");
}
