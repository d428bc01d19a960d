//! What a group typed, in one piece: held in memory for a crash and a reload, and saved and opened as a file.

use leptos::prelude::*;
use workshop::own::Case;
use workshop::snapshot::{MOST_BYTES, Snapshot};
use workshop::tally::Counted;

use super::entry::{file, fold};
use super::papers::{Half, Papers, count, fault, not_given, opened};
use crate::platform::{file as files, held};
use crate::ui::el::{button, class, el, live, status, text};
use crate::words;

/// Everything that was typed now, also in a field that was not left yet; tracks.
fn taken(papers: Papers) -> Snapshot {
    let room = papers.room;
    let at = room.at();
    let cards = papers.cards.get_value().map(|card| card.get());
    let mut case = papers.case.get();
    let mut snapshot = Snapshot {
        session: Some(room.session()),
        at: (at.item, at.step),
        people: room.people(),
        on_table: room.case_id(),
        table: room.own_case(),
        board: papers.board.get(),
        case: None,
        cards,
        votes: room.counted(),
    };
    match papers.half.get() {
        None => {}
        Some((Half::Case(of), text)) => _ = case.set(of, &text),
        Some((Half::People, text)) => snapshot.people = count(&text),
        Some((Half::Hand(turn, choice), text)) => {
            let question = u8::try_from(turn + 1).unwrap_or(u8::MAX);
            if snapshot.votes.iter().all(|counted| counted.question != question) {
                snapshot.votes.push(Counted { question, ..Counted::default() });
            }
            let counted = snapshot.votes.iter_mut().find(|counted| counted.question == question);
            if let Some(hand) = counted.and_then(|counted| counted.hand.get_mut(usize::from(choice))) {
                *hand = count(&text);
            }
        }
        Some((half, text)) => half.write(&mut snapshot.board, &text),
    }
    snapshot.case = Some(case).filter(|case| *case != Case::begun());
    snapshot
}

/// Puts back what was typed before a reload, and lets the page hold what is typed from now on.
pub(super) fn follow(papers: Papers, before: &str) {
    if !before.is_empty() {
        match Snapshot::from_json(before.as_bytes()) {
            Ok((snapshot, _)) => papers.back.set(put_back(papers, snapshot)),
            Err(why) => papers.back.set(fault(&why)),
        }
    }
    Effect::new(move |_| {
        let snapshot = taken(papers);
        let written = papers.holds() || !snapshot.votes.is_empty() || snapshot.table.is_some();
        held::hold(&if written { snapshot.to_json() } else { String::new() });
    });
}

/// Puts a snapshot in the place of what is there, and says so.
fn put_back(papers: Papers, snapshot: Snapshot) -> String {
    papers.half.set(None);
    papers.room.put_back(&snapshot);
    papers.board.update(|board| {
        // Undo may not take away what came back; of a file it brings back what stood here.
        if board.is_empty() { *board = snapshot.board } else { board.take(snapshot.board) }
    });
    papers.case.set(snapshot.case.unwrap_or_else(Case::begun));
    for (card, typed) in papers.cards.get_value().into_iter().zip(snapshot.cards) {
        card.set(typed);
    }
    words::S_BACK.to_owned()
}

/// Offers everything as one file. Says whether the browser took it.
fn save(papers: Papers) -> bool {
    let json = untrack(|| taken(papers)).to_json();
    let done = files::save("werkplaats.json", "application/json", &json);
    if done {
        papers.keep_all();
    }
    done
}

/// What came back after a reload; and saving everything as one file, and opening one.
pub(super) fn part(papers: Papers) -> AnyView {
    el(
        "div",
        vec![class("all-in-one")],
        vec![status("said-now", papers.back.into()), fold("browse", words::S_TITLE, move || all(papers))],
    )
}

fn all(papers: Papers) -> Vec<AnyView> {
    let said = papers.back;
    let save = button(words::H_SAVE, move || {
        let done = save(papers);
        said.set((if done { words::H_SAVED } else { words::H_NOT_SAVED }).to_owned());
    });
    let most = u32::try_from(MOST_BYTES).unwrap_or(u32::MAX);
    let open = file(words::H_OPEN, words::O_REPLACE, ".json,application/json", move |event| {
        leptos::task::spawn_local(async move {
            let bytes = match files::chosen(&event, most).await {
                None => return,
                Some(Err(why)) => return said.set(not_given(why)),
                Some(Ok(bytes)) => bytes,
            };
            match Snapshot::from_json(&bytes) {
                Err(why) => said.set(fault(&why)),
                Ok((snapshot, unknown)) => {
                    let done = put_back(papers, snapshot);
                    papers.keep_all();
                    said.set(opened(&done, &unknown));
                }
            }
        });
    });
    let what = if held::hands_over() { words::S_WHAT } else { words::S_WHAT_FILE };
    vec![el("p", vec![], vec![text(what)]), el("div", vec![class("actions")], vec![save]), open]
}

/// On the stage, before the next round: a button that saves everything, where a reload would lose it and something
/// was typed that is in no file.
pub(super) fn before_next(papers: Papers) -> AnyView {
    live(move || {
        papers.track();
        if held::hands_over() || !papers.has_writing() {
            return vec![];
        }
        vec![button(words::S_SAVE_NOW, move || {
            papers.back.set((if save(papers) { words::H_SAVED } else { words::H_NOT_SAVED }).to_owned());
        })]
    })
}
