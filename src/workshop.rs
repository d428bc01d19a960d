//! Starting the program of the werkplaats: the meeting, what is written, their outlets in the document, and the events
//! of the page.

mod case_editor;
mod harvest;
mod meeting;
mod plan;
mod shared;
mod sheets;
mod snapshot;
mod stage;
mod state;
mod tables;
mod vote;

use std::sync::Arc;

use contract::pages::{
    CASE_OUTLET, CASE_PAGE, FORMAT_OUTLET, FORMAT_PAGE, HARVEST_OUTLET, HARVEST_PAGE, OWN_CASE_OUTLET, OWN_CASE_PAGE,
    STAGE_OUTLET, STAGE_PAGE, VOTE_OUTLET, VOTE_PAGE, WORKSHOP_FILE_OUTLET, WORKSHOP_OUTLET, WORKSHOP_PAGE,
};
use leptos::prelude::*;

use crate::platform::dom::Page;
use crate::platform::{address, clear, presence, presenter as platform, screen};
use crate::shell::{MakePage, Shell};
use crate::ui::el::live;
use meeting::Meeting;
use stage::StageParts;
use state::WorkshopState;

pub use crate::platform::photo::room as photo_room;

/// In the worker: reads the photo that stands in the room. The bytes of the answer, or -1.
#[must_use]
pub fn photo(width: u32, height: u32) -> i32 {
    crate::platform::photo::work(workshop::qr::read, width, height)
}

/// Starts it, with what a group typed before the tab was reloaded.
pub fn start() {
    crate::platform::held::given(|text| begin(&text));
}

/// Mounts its parts into their outlets and follows the address, the clocks and the keys.
fn begin(before: &str) {
    let owner = Owner::new();
    owner.set();
    let shell = Shell::new();
    let meeting = Meeting::new(shell);
    for format in meeting.formats().iter() {
        let id = format.id.clone();
        let page = of_meeting(meeting, Arc::new(move || plan::plan(meeting, id.clone())));
        shell.mount(&[FORMAT_OUTLET.0, &format.id].concat(), &[FORMAT_PAGE.0, &format.id].concat(), page, None);
    }
    for (id, _) in contract::case::cases(&Page) {
        let (outlet, screen) = ([CASE_OUTLET.0, &id].concat(), [CASE_PAGE.0, &id].concat());
        shell.mount(
            &outlet,
            &screen,
            of_meeting(meeting, Arc::new(move || tables::case_page(meeting, id.clone()))),
            None,
        );
    }
    sheets::mount();
    // What is written, before the pages that may find it when they are made; and after a first page, which makes
    // effects run.
    let state = WorkshopState::new(shell, meeting);
    snapshot::follow(state, before);
    let WorkshopState { pending, harvest, editor, votes, .. } = state;
    let written: [(&str, &str, MakePage); 4] = [
        (WORKSHOP_FILE_OUTLET.0, WORKSHOP_PAGE.0, Box::new(move || snapshot::part(state))),
        (VOTE_OUTLET.0, VOTE_PAGE.0, Box::new(move || vote::view::page(votes, meeting, pending))),
        (HARVEST_OUTLET.0, HARVEST_PAGE.0, Box::new(move || harvest::view::page(harvest, pending))),
        (OWN_CASE_OUTLET.0, OWN_CASE_PAGE.0, Box::new(move || case_editor::view::page(editor, pending, meeting))),
    ];
    for (outlet, screen, make) in written {
        shell.mount(outlet, screen, make, Some(state.prompt()));
    }
    state.follow();
    let others = StageParts { codes: vote::view::quick, save: Callback::new(move |()| snapshot::before_next(state)) };
    shell.mount(
        WORKSHOP_OUTLET.0,
        WORKSHOP_PAGE.0,
        of_meeting(meeting, Arc::new(move || tables::start_page(meeting))),
        None,
    );
    shell.mount(
        STAGE_OUTLET.0,
        STAGE_PAGE.0,
        of_meeting(meeting, Arc::new(move || stage::stage(meeting, others))),
        None,
    );
    stage::follow(meeting);
    vote::view::follow(meeting);
    // The meeting lives as long as the page.
    std::mem::forget(owner);
    address::on_change_too(move || state.arrive());
    platform::every(move || meeting.tick());
    clear::on_wiped(move || meeting.forget());
    presence::on_left(move || meeting.leave(), move || meeting.come_back());
    screen::runs("data-workshop");
}

/// A page about the meeting: made anew when the meeting is forgotten.
fn of_meeting(meeting: Meeting, make: Arc<dyn Fn() -> AnyView + Send + Sync>) -> MakePage {
    Box::new(move || {
        let make = Arc::clone(&make);
        live(move || {
            let _ = meeting.generation();
            vec![untrack(|| make())]
        })
    })
}
