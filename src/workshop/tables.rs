//! What the app adds to the start of the werkplaats and to a case: going on, and putting a case on the table.

use leptos::prelude::*;

use super::state::Room;
use crate::ui::el::{button, class, el, has, live, text};
use crate::words;

/// Where a meeting is that runs already.
pub(crate) fn start_page(room: Room) -> AnyView {
    live(move || {
        let Some(format) = room.format() else { return vec![] };
        let case = room.case().map(|c| [" · ", &c.name].concat()).unwrap_or_default();
        let what = el(
            "p",
            vec![],
            vec![text(words::W_RUNNING), text(" "), el("b", vec![], vec![text(&format.title)]), text(&case)],
        );
        let plan = link(&["#format-", &format.id].concat(), words::W_TO_PLAN);
        let ways = el("p", vec![class("actions")], vec![link("#scherm", words::W_TO_STAGE), plan]);
        vec![el("div", vec![class("composer")], vec![what, ways])]
    })
}

/// The button that puts this case on the table.
pub(crate) fn case_page(room: Room, id: String) -> AnyView {
    live(move || {
        let here = room.case_id() == id;
        let take = {
            let id = id.clone();
            button(words::W_TAKE_CASE, move || room.take_case(&id))
        };
        let mut ways =
            if here { vec![el("p", vec![has("role", "status")], vec![text(words::W_CASE_TAKEN)])] } else { vec![take] };
        if here {
            let way = match room.format() {
                Some(_) => link("#scherm", words::W_TO_STAGE),
                None => link("#werkplaats", words::W_TO_FORMATS),
            };
            ways.push(way);
        }
        vec![el("div", vec![class("actions")], ways)]
    })
}

/// A link that looks like a button.
pub(crate) fn link(to: &str, words: &str) -> AnyView {
    el("a", vec![class("button"), has("href", to)], vec![text(words)])
}
