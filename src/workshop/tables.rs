//! What the app adds to the start of the werkplaats and to a case: going on, and putting a case on the table.

use leptos::prelude::*;

use crate::ui::el::{button, class, el, has, link_button, live, text};
use crate::words;
use crate::workshop::meeting::Meeting;

/// Where a meeting is that runs already.
pub(crate) fn start_page(meeting: Meeting) -> AnyView {
    live(move || {
        let Some(format) = meeting.format() else { return vec![] };
        let case = meeting.case().map(|c| [" · ", &c.name].concat()).unwrap_or_default();
        let what = el(
            "p",
            vec![],
            vec![text(words::W_RUNNING), text(" "), el("b", vec![], vec![text(&format.title)]), text(&case)],
        );
        let plan = link_button(&["#format-", &format.id].concat(), words::W_TO_PLAN);
        let ways = el("p", vec![class("actions")], vec![link_button("#scherm", words::W_TO_STAGE), plan]);
        vec![el("div", vec![class("composer")], vec![what, ways])]
    })
}

/// The button that puts this case on the table.
pub(crate) fn case_page(meeting: Meeting, id: String) -> AnyView {
    live(move || {
        let here = meeting.case_id() == id;
        let take = {
            let id = id.clone();
            button(words::W_TAKE_CASE, move || meeting.take_case(&id))
        };
        let mut ways =
            if here { vec![el("p", vec![has("role", "status")], vec![text(words::W_CASE_TAKEN)])] } else { vec![take] };
        if here {
            let way = match meeting.format() {
                Some(_) => link_button("#scherm", words::W_TO_STAGE),
                None => link_button("#werkplaats", words::W_TO_FORMATS),
            };
            ways.push(way);
        }
        vec![el("div", vec![class("actions")], ways)]
    })
}
