//! Backup: making one, and putting one back after having seen what it would do.

use leptos::prelude::*;
use notes::model::CasePreview;
use notes::vault::CaseId;

use super::messages::messages;
use super::new_phrase::new_phrase;
use crate::platform::file;
use crate::today;
use crate::ui::el::{change, class, class_while, el, group, has, live, p, span, text};
use crate::ui::field::{button, buttons, check, fold, labelled, line};
use crate::ui::input::{input, tick_box};
use crate::words;
use crate::writer::notes::state::{Notes, Restoring, Spot};

/// The most bytes of a backup that are read.
const MOST: u32 = 30_000_000;

/// Making a backup, and putting one back.
pub(super) fn backup(notes: Notes) -> AnyView {
    let left_out = RwSignal::new(Vec::<CaseId>::new());
    let make = Callback::new(move |phrase: String| {
        notes.here(Spot::Backup);
        let (children, out) = untrack(|| (notes.children(), left_out.get()));
        if children.iter().all(|(id, _)| out.contains(id)) {
            notes.announce(words::BACKUP_NONE_CHOSEN);
        } else {
            notes.backup(phrase, out);
        }
    });
    group(vec![
        el("p", vec![], vec![text(words::NOTES_BACKUP_WHAT), text(" "), text(words::NOTES_BACKUP_HOW)]),
        which(notes, left_out),
        new_phrase(notes.weakness(), words::NOTES_BACKUP_MAKE, make),
        messages(notes.announcer(), Spot::Backup),
        fold(words::BACKUP_RESTORE, move || restore(notes)),
    ])
}

/// Which children go into the backup, when there are more than one.
fn which(notes: Notes, left_out: RwSignal<Vec<CaseId>>) -> AnyView {
    let children = Memo::new(move |_| notes.children());
    live(move || {
        let children = children.get();
        if children.len() < 2 {
            return vec![];
        }
        let row = |(id, name): (CaseId, String)| {
            let on = Signal::derive(move || left_out.with(|out| !out.contains(&id)));
            let set = Callback::new(move |yes: bool| {
                left_out.update(|out| {
                    out.retain(|it| *it != id);
                    if !yes {
                        out.push(id);
                    }
                });
            });
            let name = el("span", vec![has("translate", "no")], vec![text(&name)]);
            el("label", vec![class("tick")], vec![tick_box(on, set), name])
        };
        let mut parts = vec![el("legend", vec![], vec![text(words::BACKUP_WHICH)])];
        parts.extend(children.into_iter().map(row));
        vec![el("fieldset", vec![class("parts")], parts)]
    })
}

/// Putting a backup back.
pub(super) fn restore(notes: Notes) -> AnyView {
    let restoring = notes.restoring();
    let phrase = RwSignal::new(String::new());
    let look = Callback::new(move |()| {
        notes.here(Spot::Restore);
        notes.preview_backup(phrase.get_untracked());
        phrase.set(String::new());
    });
    let stop = Callback::new(move |()| restoring.forget());
    let go = Callback::new(move |()| {
        notes.here(Spot::Restore);
        notes.put_back();
    });
    let rows = live(move || {
        let found = restoring.preview.get();
        if found.is_empty() {
            return vec![];
        }
        let any_removed = found.iter().any(|case| case.removed_here != 0);
        let mut parts = vec![
            el("p", vec![has("role", "status")], vec![text(words::BACKUP_PREVIEW)]),
            el("ul", vec![class("timeline")], found.into_iter().map(|case| row(restoring, case)).collect()),
        ];
        if any_removed {
            let too = Callback::new(move |yes| restoring.removed_too.set(yes));
            parts.push(check(words::BACKUP_REMOVED_TOO, restoring.removed_too.into(), too));
        }
        parts.push(buttons(vec![button(words::BACKUP_GO, go), button(words::BACKUP_STOP, stop)]));
        parts
    });
    let chosen = change(move |event| {
        leptos::task::spawn_local(async move {
            if let Some(bytes) = file::chosen(&event, MOST).await {
                notes.here(Spot::Restore);
                notes.receive(bytes);
            }
        });
    });
    let none = class_while("none", Signal::derive(move || !restoring.asks.get()));
    let asked = vec![line(words::NOTES_PHRASE, "", "secret", phrase), buttons(vec![button(words::BACKUP_LOOK, look)])];
    group(vec![
        labelled(words::BACKUP_FILE, "", input("file", vec![chosen])),
        el("div", vec![none], asked),
        rows,
        messages(notes.announcer(), Spot::Restore),
    ])
}

/// One child in the backup: what would happen, in words.
fn row(restoring: Restoring, case: CasePreview) -> AnyView {
    let mut parts: Vec<String> = Vec::new();
    if case.new_case {
        parts.push(words::BACKUP_NEW.to_owned());
    }
    for (count, word) in [
        (case.added, words::BACKUP_ADDED),
        (case.changed, words::BACKUP_CHANGED),
        (case.twins, words::BACKUP_TWINS),
        (case.same, words::BACKUP_SAME),
        (case.removed_here, words::BACKUP_REMOVED_HERE),
        (case.removed_there, words::BACKUP_REMOVED_THERE),
    ] {
        if count != 0 {
            parts.push(format!("{count} {word}"));
        }
    }
    if let Some((first, last)) = case.added_days {
        parts.push(format!("{} – {}", today::in_words(first), today::in_words(last)));
    }
    let id = case.id;
    let chosen = Signal::derive(move || restoring.chosen.with(|c| c.contains(&id)));
    let set = Callback::new(move |yes: bool| {
        restoring.chosen.update(|chosen| {
            chosen.retain(|c| *c != id);
            if yes {
                chosen.push(id);
            }
        });
    });
    let name = el("label", vec![class("tick")], vec![tick_box(chosen, set), span("", &case.nickname)]);
    el("li", vec![has("translate", "no")], vec![name, p("small", &parts.join(" · "))])
}
