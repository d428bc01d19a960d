//! One child at a time: beginning, choosing another, and everything about the one that is open.

use guide::terms::Day;
use leptos::prelude::*;
use notes::model::{Case, Due};

use super::{agreements, asked, backup, hand_over, hints, keep, ticks, timeline, wipe, write};
use crate::desk::Desk;
use crate::desk::notes::{Mode, Notes};
use crate::parts::el::{click, el, has, text};
use crate::parts::field::{button, buttons, day, fold, line};
use crate::parts::input::{submit_button, submit_form};
use crate::platform::today;
use crate::words;

/// How many days notes are kept when the reader says nothing: long enough for the first weeks, and
/// short enough to look again. Never wiped by itself (review row 48).
const USUAL_DAYS: i32 = 30;

/// No child is open: the ones in the vault, or a new one.
pub(super) fn no_child(desk: Desk) -> Vec<AnyView> {
    let notes = desk.notes();
    let mut out = vec![];
    if notes.mode() == Mode::Open {
        out.push(children(notes));
    }
    out.push(view! { <h2>{words::NOTES_BEGIN}</h2> }.into_any());
    out.push(begin(notes));
    out.push(fold(words::BACKUP_RESTORE, move || backup::restore(notes)));
    if notes.mode() == Mode::Open {
        out.push(fold(words::NOTES_VAULT, move || keep::vault(notes)));
        out.push(fold(words::NOTES_WIPE, move || wipe::wipe_vault(notes)));
    }
    out
}

fn children(notes: Notes) -> AnyView {
    let rows = move || {
        let row = |listed: notes::vault::Listed| {
            let name = el("span", vec![has("translate", "no")], vec![text(&listed.label.nickname)]);
            let words = vec![text(words::NOTES_OPEN_CHILD), text(" "), name];
            let open = click(move |_| notes.open(listed.id));
            el("li", vec![], vec![el("button", vec![has("type", "button"), open], words)])
        };
        notes.listed().into_iter().map(row).collect::<Vec<_>>()
    };
    view! { <h2>{words::NOTES_CHILDREN}</h2><ul class="children">{rows}</ul> }.into_any()
}

fn begin(notes: Notes) -> AnyView {
    let name = RwSignal::new(String::new());
    let usual = today::today().and_then(|d| d.plus_days(USUAL_DAYS)).map(|d| d.to_string()).unwrap_or_default();
    let until = RwSignal::new(usual);
    let go = Callback::new(move |()| {
        if name.with_untracked(|n| n.trim().is_empty()) {
            notes.tell(words::NOTES_NEED_NAME);
            return;
        }
        notes.tell("");
        notes.begin(&name.get_untracked(), Day::parse(&until.get_untracked()).ok());
    });
    let fields = || {
        let set = Callback::new(move |(d, _)| until.set(d));
        vec![
            line(words::NOTES_NICKNAME, words::NOTES_NICKNAME_HINT, "text", name),
            hints::hints(name, Signal::stored(notes::lint::Place::Nickname)),
            day(words::NOTES_KEEP_UNTIL, words::NOTES_KEEP_HINT, until.into(), set),
            buttons(vec![submit_button(words::NOTES_BEGIN_GO)]),
        ]
    };
    submit_form("begin", fields, go)
}

/// Everything about the open child.
pub(super) fn child(desk: Desk) -> Vec<AnyView> {
    let notes = desk.notes();
    let waiting = move || match notes.with(Case::to_hand_over) {
        0 => words::NOTES_HAND_OVER_NONE.to_owned(),
        n => format!("{n} {}", words::NOTES_HAND_OVER_OPEN),
    };
    let mut out = vec![
        view! { <h2 class="nickname" tabindex="-1" translate="no">{move || notes.with(|c| c.nickname().to_owned())}</h2> }.into_any(),
        due(notes),
        write::write(desk),
        view! { <h2>{words::NOTES_TIMELINE}</h2> }.into_any(),
        timeline::timeline(notes),
        fold(words::NOTES_AGREEMENTS, move || agreements::agreements(notes)),
        fold(words::NOTES_QUESTIONS, move || asked::asked(notes)),
        fold(words::NOTES_TICKS, move || ticks::ticks(notes)),
        view! { <p class="small">{waiting}</p> }.into_any(),
        fold(words::NOTES_HAND_OVER, move || hand_over::hand_over(desk)),
        fold(words::NOTES_VAULT, move || keep::vault(notes)),
        fold(words::NOTES_BACKUP, move || backup::backup(notes)),
        fold(words::NOTES_RENAME, move || names(notes)),
        fold(words::NOTES_WIPE, move || wipe::wipe(notes)),
    ];
    if notes.mode() == Mode::Open {
        out.push(buttons(vec![
            button(words::NOTES_ANOTHER, Callback::new(move |()| notes.put_down())),
            button(words::NOTES_LOCK, Callback::new(move |()| notes.lock())),
        ]));
    } else {
        out.push(view! { <p class="small">{words::NOTES_ANOTHER_MEMORY}</p> }.into_any());
    }
    out
}

/// Another nickname, another day until which the notes are kept.
fn names(notes: Notes) -> AnyView {
    let name = RwSignal::new(notes.with(|c| c.nickname().to_owned()));
    let until = Signal::derive(move || notes.with(Case::keep_until).map(|d| d.to_string()).unwrap_or_default());
    let set = Callback::new(move |(text, bad): (String, bool)| {
        if !bad {
            let day = Day::parse(&text).ok();
            notes.change(move |case, by| case.set_keep_until(day, by));
        }
    });
    let rename = Callback::new(move |()| {
        let new = name.get_untracked().trim().to_owned();
        if new.is_empty() {
            notes.tell(words::NOTES_NEED_NAME);
        } else {
            notes.change(move |case, by| case.rename(&new, by));
        }
    });
    view! {
        {line(words::NOTES_NICKNAME, words::NOTES_NICKNAME_HINT, "text", name)}
        {hints::hints(name, Signal::stored(notes::lint::Place::Nickname))}
        {buttons(vec![button(words::NOTES_RENAME, rename)])}
        {day(words::NOTES_KEEP_UNTIL, words::NOTES_KEEP_HINT, until, set)}
    }
    .into_any()
}

/// What there is to say about the day until which the notes are kept.
fn due(notes: Notes) -> AnyView {
    let text = move || match notes.due() {
        Due::Later(_) => String::new(),
        Due::NoDate => words::NOTES_DUE_NONE.to_owned(),
        Due::Soon(days) => format!("{} {days}.", words::NOTES_DUE_SOON),
        Due::Passed(_) => words::NOTES_DUE_PASSED.to_owned(),
        // Said with where the notes are.
        Due::ClockOdd if notes.is_clock_wrong() => String::new(),
        Due::ClockOdd => words::NOTES_CLOCK_ODD.to_owned(),
    };
    let right = Callback::new(move |()| notes.clock_is_right());
    let odd = move || notes.due() == Due::ClockOdd && !notes.is_clock_wrong();
    let line = move || Some(text()).filter(|t| !t.is_empty()).map(|t| view! { <p class="note">{t}</p> });
    view! { <div class="due">{line}{move || odd().then(|| buttons(vec![button(words::NOTES_CLOCK_RIGHT, right)]))}</div> }
        .into_any()
}
