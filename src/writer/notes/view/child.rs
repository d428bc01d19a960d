//! One child at a time: beginning, choosing another, and everything about the one that is open.

use guide::terms::Day;
use leptos::prelude::*;
use notes::model::export::{self, Empty};
use notes::model::{Case, Due, Parts};

use super::messages::{came, messages};
use super::{agreements, asked, backup, hand_over, hints, storage, ticks, timeline, wipe, write};
use crate::today;
use crate::ui::el::{class, click, div, el, group, h2, has, live, live_text, p, text};
use crate::ui::field::{button, buttons, day, fold, line};
use crate::ui::input::{submit_button, submit_form};
use crate::words;
use crate::writer::notes::state::memory::Child;
use crate::writer::notes::state::{Mode, Notes, Spot};

/// Until when notes are kept when the reader says nothing: as many days as the page advises. Never wiped
/// by itself (review row 48).
fn usual_end() -> Option<Day> {
    today::today()?.plus_days(words::NOTES_KEEP_DAYS.parse().ok()?)
}

/// No child is open: the ones there are, or a new one.
pub(super) fn no_child(notes: Notes) -> Vec<AnyView> {
    let (open, some) = (notes.mode() == Mode::Open, notes.has_children());
    let mut out = vec![];
    if some {
        out.push(children(notes, if open { words::NOTES_CHILDREN } else { words::NOTES_CHILDREN_TAB }));
        out.push(h2(words::NOTES_BEGIN));
    } else {
        out.push(came(words::NOTES_BEGIN));
    }
    out.push(begin(notes));
    if some {
        out.push(fold(words::NOTES_BACKUP, move || backup::backup(notes)));
    } else {
        out.push(fold(words::BACKUP_RESTORE, move || backup::restore(notes)));
    }
    if open || some {
        out.push(fold(words::NOTES_VAULT, move || storage::vault(notes)));
    }
    if open {
        out.push(fold(words::NOTES_WIPE, move || wipe::wipe_vault(notes)));
    }
    out
}

fn children(notes: Notes, title: &'static str) -> AnyView {
    let rows = live(move || {
        let row = |(id, name): Child| {
            let name = el("span", vec![has("translate", "no")], vec![text(&name)]);
            let words = vec![text(words::NOTES_OPEN_CHILD), text(" "), name];
            let open = click(move |_| {
                notes.here(Spot::Top);
                notes.open(id);
            });
            el("li", vec![], vec![el("button", vec![has("type", "button"), open], words)])
        };
        notes.children().into_iter().map(row).collect()
    });
    group(vec![came(title), el("ul", vec![class("children")], vec![rows])])
}

fn begin(notes: Notes) -> AnyView {
    let draft = notes.draft();
    let (name, until) = (draft.name, draft.until);
    if until.with_untracked(String::is_empty) {
        until.set(usual_end().map(|d| d.to_string()).unwrap_or_default());
    }
    let set_until = Callback::new(move |(day, bad)| {
        until.set(day);
        draft.bad_until.set(bad);
    });
    let go = Callback::new(move |()| {
        notes.here(Spot::Begin);
        if name.with_untracked(|n| n.trim().is_empty()) {
            notes.announce(words::NOTES_NEED_NAME);
        } else if draft.bad_until.get_untracked() {
            notes.announce(words::NOTES_BAD_DAY);
        } else {
            notes.begin_typed();
        }
    });
    let fields = || {
        vec![
            line(words::NOTES_NICKNAME, words::NOTES_NICKNAME_HINT, "text", name),
            hints::hints(name, Signal::stored(notes::lint::Place::Nickname)),
            day(words::NOTES_KEEP_UNTIL, words::NOTES_KEEP_HINT, until.into(), set_until),
            buttons(vec![submit_button(words::NOTES_BEGIN_GO)]),
            messages(notes.announcer(), Spot::Begin),
        ]
    };
    submit_form("begin", fields, go)
}

/// Everything about the open child.
pub(super) fn child(notes: Notes) -> Vec<AnyView> {
    let waiting = live_text(move || {
        let (open, why) = notes.with(|case| (case.to_hand_over(), export::empty(case, &Parts::all(true))));
        match why {
            Some(Empty::Handed) => words::NOTES_HAND_OVER_NONE.to_owned(),
            Some(_) => words::NOTES_HAND_OVER_NOTHING.to_owned(),
            None => format!("{open} {}", words::NOTES_HAND_OVER_OPEN),
        }
    });
    let name = live_text(move || notes.with(|c| c.nickname().to_owned()));
    let mut out = vec![
        el("h2", vec![class("nickname came"), has("tabindex", "-1"), has("translate", "no")], vec![name]),
        due(notes),
        write::write(notes.draft(), notes.announcer(), Callback::new(move |()| notes.add_note())),
        h2(words::NOTES_TIMELINE),
        timeline::timeline(notes),
        fold(words::NOTES_AGREEMENTS, move || agreements::agreements(notes)),
        fold(words::NOTES_QUESTIONS, move || asked::asked(notes)),
        fold(words::NOTES_TICKS, move || ticks::ticks(Signal::derive(move || notes.with(Case::ticked_lines)))),
        el("p", vec![class("small")], vec![waiting]),
        fold(words::NOTES_HAND_OVER, move || hand_over::hand_over(notes)),
        fold(words::NOTES_VAULT, move || storage::vault(notes)),
        fold(words::NOTES_BACKUP, move || backup::backup(notes)),
        fold(words::NOTES_RENAME, move || names(notes)),
        fold(words::NOTES_WIPE, move || wipe::wipe(notes)),
    ];
    let another = Callback::new(move |()| {
        notes.here(Spot::Top);
        notes.close_case();
    });
    let mut ways = vec![button(words::NOTES_ANOTHER, another)];
    if notes.mode() == Mode::Open {
        ways.push(button(words::NOTES_LOCK, Callback::new(move |()| notes.lock())));
    }
    out.push(buttons(ways));
    out
}

/// Another nickname, another day until which the notes are kept.
fn names(notes: Notes) -> AnyView {
    let name = notes.draft().rename;
    let until = Signal::derive(move || notes.with(Case::keep_until).map(|d| d.to_string()).unwrap_or_default());
    let set = Callback::new(move |(text, bad): (String, bool)| {
        notes.here(Spot::Rename);
        if bad {
            notes.announce(words::NOTES_BAD_DAY);
        } else {
            let day = Day::parse(&text).ok();
            notes.change(move |case, by| case.set_keep_until(day, by));
        }
    });
    let rename = Callback::new(move |()| {
        notes.here(Spot::Rename);
        notes.announce(if notes.rename_typed() { words::NOTES_RENAMED } else { words::NOTES_NEED_NAME });
    });
    group(vec![
        line(words::NOTES_NICKNAME, words::NOTES_NICKNAME_HINT, "text", name),
        hints::hints(name, Signal::stored(notes::lint::Place::Nickname)),
        buttons(vec![button(words::NOTES_RENAME, rename)]),
        messages(notes.announcer(), Spot::Rename),
        day(words::NOTES_KEEP_UNTIL, words::NOTES_KEEP_HINT, until, set),
    ])
}

/// What there is to say about the day until which the notes are kept.
fn due(notes: Notes) -> AnyView {
    let words = move || match notes.due() {
        Due::Later(_) => String::new(),
        Due::NoDate => words::NOTES_DUE_NONE.to_owned(),
        Due::Soon(days) => format!("{} {days}.", words::NOTES_DUE_SOON),
        Due::Passed(_) => words::NOTES_DUE_PASSED.to_owned(),
        // Said with where the notes are.
        Due::ClockOdd if notes.is_clock_wrong() => String::new(),
        Due::ClockOdd => words::NOTES_CLOCK_ODD.to_owned(),
    };
    let right = Callback::new(move |()| notes.clock_is_right());
    let line = live(move || {
        let words = words();
        if words.is_empty() { vec![] } else { vec![p("note", &words)] }
    });
    let ways = live(move || match notes.due() == Due::ClockOdd && !notes.is_clock_wrong() {
        true => vec![buttons(vec![button(words::NOTES_CLOCK_RIGHT, right)])],
        false => vec![],
    });
    div("due", vec![line, ways])
}
