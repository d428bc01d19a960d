//! Several children in this tab, without a vault: which there are, opening one, and what of them is
//! nowhere else.

use leptos::prelude::*;
use notes::model::{Case, Id, Parts, Resting};
use notes::saver::case_id;
use notes::vault::{CaseId, Notebook};

use super::cases::keep_case;
use super::{Mode, Notes};
use crate::words;

/// A child that can be opened: its name in the vault and in memory, and its nickname.
pub(crate) type Child = (CaseId, String);

impl Notes {
    /// Every child there is: of an open vault, or of this tab. Subscribes the caller.
    pub(crate) fn children(&self) -> Vec<Child> {
        if self.mode() == Mode::Open {
            return self.listed.get().into_iter().map(|listed| (listed.id, listed.label.nickname.clone())).collect();
        }
        let child = |case: &Case| (case_id(case), case.nickname().to_owned());
        let open = self.case.with(|case| case.as_ref().map(child));
        open.into_iter().chain(self.resting.with(|rest| rest.iter().map(child).collect::<Vec<_>>())).collect()
    }

    /// Whether there is a child to open or opened. Subscribes the caller.
    pub(crate) fn has_children(&self) -> bool {
        if self.mode() == Mode::Open {
            return !self.listed.with(Vec::is_empty);
        }
        self.has_case() || !self.resting.with(Resting::is_empty)
    }

    /// Opens a child of this tab. The open one is put down.
    pub(super) fn open_here(&self, id: CaseId) {
        self.close_case();
        let id = Id::from_bytes(id.0.to_be_bytes());
        let taken = self.resting.try_update(|rest| rest.take(id)).flatten();
        if taken.is_some() {
            self.renew_replica();
            self.case.set(taken);
        }
    }

    /// What is open and only in memory stays there when another child is opened.
    pub(super) fn move_to_resting(&self) {
        if self.mode_now() != Mode::Open
            && let Some(case) = self.case.with_untracked(Clone::clone)
        {
            self.resting.update(|rest| rest.put(case));
        }
    }

    /// Whether something is in memory and nowhere else. Subscribes the caller.
    pub(super) fn is_only_here(&self) -> bool {
        let in_memory = self.mode() != Mode::Open;
        self.along.with(|along| {
            let alone = |case: &Case| !along.covers(case);
            in_memory && self.case.with(|case| case.as_ref().is_some_and(alone))
                || self.resting.with(|rest| rest.iter().any(alone))
        })
    }

    /// The reader copied or saved the text of these parts of the open child.
    pub(crate) fn take_along(&self, parts: &Parts) {
        self.case.with_untracked(|case| {
            if let Some(case) = case {
                self.along.update(|along| along.note_text(case, parts));
            }
        });
    }

    /// These are in a backup now.
    pub(super) fn all_along<'a>(&self, cases: impl Iterator<Item = &'a Case>) {
        self.along.update(|along| cases.for_each(|case| along.note_all(case)));
    }

    /// Moves the children that are not open into a vault that was just made. One that could not be
    /// written waits in memory until the vault is opened again.
    pub(super) async fn move_in(self, vault: &mut Notebook) {
        // Each is taken out before it is written: what is opened or put down meanwhile is another version.
        while let Some(id) = self.resting.with_untracked(|rest| rest.iter().next().map(Case::id)) {
            let Some(case) = self.resting.try_update(|rest| rest.take(id)).flatten() else { break };
            self.pending_saves.update(|n| *n = n.saturating_add(1));
            if keep_case(vault, &case).await.is_err() {
                self.unsaved_cases.update(|cases| cases.push(case));
                self.announce(words::NOTES_STRANDED);
            }
            self.pending_saves.update(|n| *n = n.saturating_sub(1));
        }
    }
}
