//! The pages on which something is written: where each is shown.

use leptos::prelude::*;

use super::mount::mount;
use super::papers::{MakePage, Papers};
use super::state::Room;
use super::{harvest, own, snapshot, vote};
use crate::ui::el::live;

/// Mounts the pages and follows the events of the page.
pub(super) fn start(room: Room, before: &str) {
    let papers = Papers::new(room);
    provide_context(papers);
    snapshot::follow(papers, before);
    let pages: [(&str, &str, MakePage); 3] = [
        ("app-vote", "stem", vote::page),
        ("app-harvest", "oogst", harvest::page),
        ("app-own", "eigen-casus", own::page),
    ];
    mount(room, "app-workshop-file", "werkplaats".to_owned(), move || live(move || vec![papers.shown(snapshot::part)]));
    for (outlet, page, make) in pages {
        mount(room, outlet, page.to_owned(), move || {
            live(move || {
                let _ = papers.generation();
                vec![papers.shown(make)]
            })
        });
    }
    papers.follow();
}
