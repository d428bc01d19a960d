//! Rows of the lists: where a row was removed its place stays, with the way back, until something else
//! is removed. So the reader stays where they pressed.

use std::time::Duration;

use leptos::prelude::*;
use notes::model::Id;

use crate::platform::screen;
use crate::ui::el::{class, click, el, has, live, text};
use crate::ui::field::buttons;
use crate::words;
use crate::writer::notes::state::Notes;

/// A button of a row that may go by what it does: the focus then stays in its row.
pub(super) fn in_row(word: &'static str, act: Callback<()>) -> AnyView {
    let press = click(move |event| {
        let row = screen::row_of(&event);
        act.run(());
        if let Some(row) = row {
            set_timeout(move || screen::stay_in(&row), Duration::ZERO);
        }
    });
    el("button", vec![has("type", "button"), press], vec![text(word)])
}

/// The rows now, with the one that was just removed still in its place.
pub(super) fn with_gone(mut now: Vec<Id>, before: Option<&Vec<Id>>, gone: Option<Id>) -> Vec<Id> {
    if let Some(gone) = gone.filter(|id| !now.contains(id))
        && let Some(at) = before.and_then(|ids| ids.iter().position(|id| *id == gone))
    {
        now.insert(at.min(now.len()), gone);
    }
    now
}

/// The rows of a list by their records: a row that stays is not made anew.
pub(super) fn rows(ids: Signal<Vec<Id>>, row: Callback<Id, AnyView>) -> AnyView {
    For(ForProps::builder().each(move || ids.get()).key(|id| *id).children(move |id| row.run(id)).build()).into_any()
}

/// A row: `make` makes it while its record is there.
pub(super) fn row(notes: Notes, id: Id, make: impl Fn() -> Vec<AnyView> + Send + 'static) -> AnyView {
    let here = Memo::new(move |_| notes.record(id).is_some());
    let undo = Callback::new(move |()| notes.undo());
    live(move || {
        if here.get() {
            return untrack(&make);
        }
        let line = el("p", vec![class("small"), has("role", "status")], vec![text(words::NOTES_WAS_REMOVED)]);
        vec![line, buttons(vec![in_row(words::NOTES_UNDO, undo)])]
    })
}
