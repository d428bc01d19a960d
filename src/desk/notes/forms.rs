//! The buttons under the forms: what stands in a form becomes part of the notes, and what came of it is told.

use leptos::prelude::*;

use super::{Notes, Spot};
use crate::words;

impl Notes {
    /// The reader adds what stands in the form of a note, or keeps the change. Says what came of it.
    pub(crate) fn add_note(&self) {
        let draft = self.draft;
        let changes = draft.editing.with_untracked(Option::is_some);
        self.here(Spot::Write);
        self.tell(match (draft.bad_day.get_untracked(), draft.says_nothing()) {
            (true, _) => words::NOTES_BAD_DAY,
            (false, true) if changes => words::NOTES_NEED_TEXT_CHANGE,
            (false, true) => words::NOTES_NEED_TEXT,
            (false, false) => {
                self.put_in(draft.take_note());
                if changes { words::NOTES_CHANGE_DONE } else { words::NOTES_ADDED }
            }
        });
    }

    /// The reader adds what stands in the form of an agreement.
    pub(crate) fn add_agreement(&self) {
        self.here(Spot::Agreements);
        self.tell(if self.draft.bad_due.get_untracked() {
            words::NOTES_BAD_DAY
        } else if self.draft.agreement().is_none() {
            words::NOTES_NEED_AGREEMENT
        } else {
            self.put_in(self.draft.take_agreement());
            words::NOTES_ADDED
        });
    }

    /// The reader adds what stands in the form of a question.
    pub(crate) fn add_question(&self) {
        self.here(Spot::Questions);
        self.tell(if self.draft.question().is_none() {
            words::NOTES_NEED_QUESTION
        } else {
            self.put_in(self.draft.take_question());
            words::NOTES_ADDED
        });
    }
}
