//! Everything that is written in the werkplaats, in memory only: each feature has its own state, and only this file
//! knows them all.

use leptos::prelude::*;
use workshop::harvest::Board;
use workshop::own::Case;
use workshop::tally::Tally;

use super::case_editor::state::CaseEditor;
use super::harvest::state::HarvestState;
use super::meeting::Meeting;
use super::shared::pending::{Pending, PendingInput, count};
use super::vote::state::VoteForm;
use crate::platform::{clear, presence, screen};
use crate::shell::{Shell, reveal_prompt};

/// What is written, cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct WorkshopState {
    pub(super) shell: Shell,
    pub(super) meeting: Meeting,
    pub(super) pending: Pending,
    pub(super) harvest: HarvestState,
    pub(super) editor: CaseEditor,
    pub(super) votes: VoteForm,
}

impl WorkshopState {
    /// Nothing written yet.
    pub(super) fn new(shell: Shell, meeting: Meeting) -> WorkshopState {
        let (harvest, editor, votes) = (HarvestState::new(shell), CaseEditor::new(shell), VoteForm::new(shell));
        let put = Callback::new(move |(input, text): (PendingInput, String)| match input {
            PendingInput::Case(of) => editor.case.update(|c| _ = c.set(of, &text)),
            PendingInput::People => meeting.set_people(count(&text)),
            PendingInput::Hand(turn, choice) => {
                _ = meeting.vote(turn, |t: &mut Tally| t.set_hand(choice, count(&text)));
            }
            PendingInput::Title | PendingInput::Tomorrow | PendingInput::Card(_) | PendingInput::Owner(_) => {
                harvest.board.update(|board| input.write(board, &text));
            }
        });
        WorkshopState { shell, meeting, pending: Pending::new(shell, put), harvest, editor, votes }
    }

    /// Follows the events of the page.
    pub(super) fn follow(&self) {
        let (shell, pending) = (self.shell, self.pending);
        Effect::new(move |_| screen::writing(shell.has_unsaved()));
        screen::on_leave(move || untrack(|| shell.has_unsaved()));
        clear::on_cleared(move || {
            // The page is made anew behind the question.
            pending.take_in();
            shell.set_concealed(shell.has_input());
        });
        clear::on_wiped(move || shell.forget());
        // A page that was left must not come back from the browser's own memory of it with what was written.
        presence::on_left(move || shell.forget(), || {});
    }

    /// Another page is shown: what was told on the one before is over.
    pub(super) fn arrive(&self) {
        self.pending.restored.set(String::new());
        self.shell.arrive();
    }

    /// The question before anything that was written is shown again.
    pub(super) fn prompt(&self) -> Callback<(), AnyView> {
        let shell = self.shell;
        let show = Callback::new(move |()| shell.set_concealed(false));
        let drop = Callback::new(move |()| shell.forget());
        Callback::new(move |()| reveal_prompt(show, drop))
    }

    /// All that is written is in one file now. What was given back after a reload is in none.
    pub(super) fn mark_saved(&self) {
        self.harvest.mark_saved(self.harvest.board.with_untracked(Board::to_json));
        self.editor.mark_saved(self.editor.case.with_untracked(Case::to_json));
    }
}
