//! What a group typed, in one piece: held in memory for a crash and a reload, and saved and opened as a file.

use leptos::prelude::*;
use workshop::own::Case;
use workshop::snapshot::{MOST_BYTES, Snapshot};
use workshop::tally::Counted;

use super::shared::files::{fault, not_given, opened};
use super::shared::pending::{PendingInput, count};
use super::state::WorkshopState;
use crate::platform::{file as files, held};
use crate::ui::el::{button, class, div, el, live, status, text};
use crate::words;
use crate::workshop::shared::entry::{file, fold};

/// Everything that was typed now, also in a field that was not left yet. Subscribes the caller.
fn taken(state: WorkshopState) -> Snapshot {
    let meeting = state.meeting;
    let at = meeting.at();
    let cards = state.harvest.new_cards.get_value().map(|card| card.get());
    let mut case = state.editor.case.get();
    let mut snapshot = Snapshot {
        session: Some(meeting.session()),
        at: (at.item, at.step),
        people: meeting.people(),
        on_table: meeting.case_id(),
        table: meeting.own_case(),
        board: state.harvest.board.get(),
        case: None,
        cards,
        votes: meeting.counted(),
    };
    match state.pending.get() {
        None => {}
        Some((PendingInput::Case(of), text)) => _ = case.set(of, &text),
        Some((PendingInput::People, text)) => snapshot.people = count(&text),
        Some((PendingInput::Hand(turn, choice), text)) => {
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
pub(super) fn follow(state: WorkshopState, before: &str) {
    if !before.is_empty() {
        match Snapshot::from_json(before.as_bytes()) {
            Ok((snapshot, _)) => state.pending.restored.set(put_back(state, snapshot)),
            Err(why) => state.pending.restored.set(fault(&why)),
        }
    }
    Effect::new(move |_| {
        let snapshot = taken(state);
        let written = state.shell.has_input() || !snapshot.votes.is_empty() || snapshot.table.is_some();
        held::hold(&if written { snapshot.to_json() } else { String::new() });
    });
}

/// Puts a snapshot in the place of what is there, and says so.
fn put_back(state: WorkshopState, snapshot: Snapshot) -> String {
    state.pending.set(None);
    state.meeting.put_back(&snapshot);
    state.harvest.board.update(|board| {
        // Undo may not take away what came back; of a file it brings back what stood here.
        if board.is_empty() { *board = snapshot.board } else { board.take(snapshot.board) }
    });
    state.editor.case.set(snapshot.case.unwrap_or_else(Case::begun));
    for (card, typed) in state.harvest.new_cards.get_value().into_iter().zip(snapshot.cards) {
        card.set(typed);
    }
    words::S_BACK.to_owned()
}

/// Offers everything as one file. Says whether the browser took it.
fn save(state: WorkshopState) -> bool {
    let json = untrack(|| taken(state)).to_json();
    let done = files::save("werkplaats.json", "application/json", &json);
    if done {
        state.mark_saved();
    }
    done
}

/// What came back after a reload; and saving everything as one file, and opening one.
pub(super) fn part(state: WorkshopState) -> AnyView {
    let restored = status("said-now", state.pending.restored.into());
    div("all-in-one", vec![restored, fold("browse", words::S_TITLE, move || all(state))])
}

fn all(state: WorkshopState) -> Vec<AnyView> {
    let said = state.pending.restored;
    let save = button(words::H_SAVE, move || {
        let done = save(state);
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
                    let done = put_back(state, snapshot);
                    state.mark_saved();
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
pub(super) fn before_next(state: WorkshopState) -> AnyView {
    live(move || {
        if held::hands_over() || !state.shell.has_unsaved() {
            return vec![];
        }
        vec![button(words::S_SAVE_NOW, move || {
            state.pending.restored.set((if save(state) { words::H_SAVED } else { words::H_NOT_SAVED }).to_owned());
        })]
    })
}
