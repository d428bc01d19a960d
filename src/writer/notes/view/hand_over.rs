//! To the school's own file: a text of the parts that the reader chooses, to copy, print or save.

use leptos::prelude::*;
use notes::model::{Empty, Parts, Words, export};

use super::messages::messages;
use super::write::LANES;
use crate::platform::{copy, file, screen};
use crate::today;
use crate::ui::el::{class, el, group, has, live_text, p, text};
use crate::ui::field::{button, buttons, check};
use crate::words;
use crate::writer::notes::state::{Notes, Spot};

/// The name of the text file: neutral, a download folder is often shared.
const FILE: &str = "rond-de-melding.txt";

/// The choice of parts, the text and what can be done with it.
pub(super) fn hand_over(notes: Notes) -> AnyView {
    let parts = RwSignal::new(Parts::all(true));
    let part = move |label: &'static str, get: fn(&mut Parts) -> Option<&mut bool>| {
        let now = Signal::derive(move || get(&mut parts.get()).is_some_and(|p| *p));
        let set = Callback::new(move |yes: bool| {
            parts.update(|p| {
                if let Some(part) = get(p) {
                    *part = yes;
                }
            });
        });
        check(label, now, set)
    };
    let [fact, words_, parents, thought, decision] = LANES;
    let boxes: Vec<AnyView> = vec![
        el("legend", vec![], vec![text(words::NOTES_HAND_OVER_PARTS)]),
        part(words::NOTES_ONLY_OPEN, |p| Some(&mut p.only_open)),
        part(fact.1, |p| p.lanes.get_mut(0)),
        part(words_.1, |p| p.lanes.get_mut(1)),
        part(parents.1, |p| p.lanes.get_mut(2)),
        part(thought.1, |p| p.lanes.get_mut(3)),
        part(decision.1, |p| p.lanes.get_mut(4)),
        part(words::NOTES_TICKS, |p| Some(&mut p.ticks)),
        part(words::NOTES_QUESTIONS, |p| Some(&mut p.asked)),
        part(words::NOTES_AGREEMENTS, |p| Some(&mut p.agreements)),
    ];
    let made = Memo::new(move |_| as_text(notes, &parts.get()));
    // What is done with the text; with a text that says nothing it is told why, and nothing is done.
    let act = move |word: &'static str, then: Callback<Parts>| {
        button(
            word,
            Callback::new(move |()| {
                let parts = parts.get_untracked();
                notes.here(Spot::HandOver);
                match untrack(|| notes.with(|case| export::empty(case, &parts))) {
                    Some(why) => notes.announce(why_empty(why)),
                    None => then.run(parts),
                }
            }),
        )
    };
    let copy = Callback::new(move |parts: Parts| {
        let tell = move |done| {
            if done {
                notes.take_along(&parts);
            }
            notes.announce(if done { words::COPIED } else { words::COPY_FAILED });
        };
        copy::copy(made.get_untracked(), Box::new(tell));
    });
    let save = Callback::new(move |parts: Parts| {
        let done = file::save(FILE, "text/plain;charset=utf-8", &made.get_untracked());
        if done {
            notes.take_along(&parts);
        }
        notes.announce(if done { words::SAVED } else { words::SAVE_FAILED });
    });
    let mark = Callback::new(move |parts: Parts| {
        notes.change(move |case, by| {
            export::handed(case, &parts, by);
        });
        notes.announce(words::NOTES_MARKED);
    });
    let acts = vec![
        act(words::COPY, copy),
        act(words::NOTES_PRINT, Callback::new(|_| screen::print_only("notes-paper"))),
        act(words::NOTES_SAVE_TEXT, save),
        act(words::NOTES_MARK_HANDED, mark),
    ];
    let paper = vec![class("paper"), has("id", "notes-paper"), has("translate", "no")];
    group(vec![
        el("fieldset", vec![class("parts")], boxes),
        el("div", paper, vec![el("pre", vec![], vec![live_text(move || made.get())])]),
        buttons(acts),
        messages(notes.announcer(), Spot::HandOver),
        p("small", words::NOTES_TEXT_CLEAR),
    ])
}

/// Why there is nothing to take along, in words.
fn why_empty(why: Empty) -> &'static str {
    match why {
        Empty::Nothing => words::NOTES_HAND_OVER_NOTHING,
        Empty::NotChosen => words::NOTES_HAND_OVER_NOT_CHOSEN,
        Empty::Handed => words::NOTES_HAND_OVER_NONE,
    }
}

fn as_text(notes: Notes, parts: &Parts) -> String {
    let why = notes.with(|case| export::empty(case, parts));
    let lanes = LANES.map(|(_, word, _)| word);
    let words = Words {
        title: words::NOTES_EXPORT_TITLE,
        lanes,
        ticks: words::NOTES_TICKS,
        asked: words::NOTES_QUESTIONS,
        agreements: words::NOTES_AGREEMENTS,
        present: words::NOTES_EXPORT_PRESENT,
        question: words::NOTES_EXPORT_QUESTION,
        to: words::NOTES_EXPORT_TO,
        answer: words::NOTES_EXPORT_ANSWER,
        no_answer: words::NOTES_NO_ANSWER,
        owner: words::NOTES_EXPORT_OWNER,
        due: words::NOTES_EXPORT_DUE,
        done: words::NOTES_AGREE_DONE,
        no_day: words::NOTES_EXPORT_NO_DAY,
        quotes: ("“", "”"),
        nothing: why.map_or("", why_empty),
    };
    let mut text = notes.with(|case| export::text(case, parts, &words, &today::in_words));
    text.push_str("\n\n");
    text.push_str(words::NOTES_CONFIDENTIAL);
    text.push('\n');
    text
}
