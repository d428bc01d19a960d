//! The children in the vault: opening one, putting it down, and all of them at once.

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::model::Case;
use notes::saver::{self, Hand};
use notes::vault::{CaseId, Fault, Notebook};
use zeroize::Zeroizing;

use super::errors::fault_words;
use super::saving::{nonces, save_case};
use super::{Mode, Notes, STORE, SaveStatus};
use crate::platform::{db, screen, tab_channel};
use crate::today;

impl Notes {
    /// Opens a child of the vault, or of this tab.
    pub(crate) fn open(&self, id: CaseId) {
        let notes = *self;
        if self.mode_now() != Mode::Open {
            self.open_here(id);
            return;
        }
        self.announcer.run_with_progress("", async move { notes.open_now(id).await });
    }

    pub(super) async fn open_now(self, id: CaseId) -> Result<(), Fault> {
        let turn = self.lock_generation.get_value();
        // What is let go of is saved first, or opening it again would show it as it was.
        if let Some(last) = self.release_case() {
            last.await;
        }
        let Some(mut vault) = self.take_vault().await else { return Ok(()) };
        let opened = vault.open_case(&STORE, id).await?;
        // Locked meanwhile: no text comes back into memory.
        if self.was_locked(turn) {
            return Ok(());
        }
        let mut case = saver::read(&opened.plain)?;
        // Another was begun with or opened meanwhile: it is saved too.
        if self.has_case_now() {
            self.close_case();
        }
        self.renew_replica();
        Hand::saver(&self, |s| s.opened(case.clone(), opened.version));
        // What could not be saved before is not shown as if it were not there.
        let mut waits = false;
        self.unsaved_cases.update(|cases| {
            cases.retain(|other| {
                let same = saver::case_id(other) == id;
                if same {
                    case.merge(other);
                    waits = true;
                }
                !same
            });
        });
        self.case.set(Some(case));
        self.save_status.set(SaveStatus::Clean);
        if waits {
            self.save();
        }
        Ok(())
    }

    /// Lets go of the open case. What is not yet kept is kept first; what is only in memory stays there.
    pub(crate) fn close_case(&self) {
        if let Some(last) = self.release_case() {
            spawn_local(last);
        }
    }

    /// Lets go of the open case; gives the save that has to be done still.
    fn release_case(&self) -> Option<impl Future<Output = ()> + 'static + use<>> {
        screen::leave_field();
        self.rename_typed();
        self.flush();
        self.move_to_resting();
        let unsaved = self.unsaved();
        self.of_case.reset();
        let notes = *self;
        unsaved.map(|unsaved| self.last_save(unsaved, async move { notes.take_vault().await }))
    }

    /// Every case of the vault as it stands there, and what is in this tab besides: the open one with what was
    /// just typed, and what could not be saved.
    pub(super) async fn all_cases(self) -> Result<Vec<Case>, Fault> {
        self.flush();
        let Some(mut vault) = self.take_vault().await else { return Ok(self.cases_here()) };
        let mut cases = cases_of(&mut vault).await?;
        // Looked at last: what was typed meanwhile belongs to it.
        for here in self.cases_here() {
            take_in(&mut cases, here);
        }
        Ok(cases)
    }

    /// As [`Notes::all_cases`]; when the storage gives no answer, what is in this tab. Says whether it is all.
    pub(super) async fn all_cases_or_here(self) -> Result<(Vec<Case>, bool), Fault> {
        match db::unless_slow(self.all_cases()).await {
            Some(all) => Ok((all?, true)),
            None => Ok((self.cases_here(), false)),
        }
    }

    /// What is in this tab: the open case, those that rest beside it, and what could not be saved.
    fn cases_here(&self) -> Vec<Case> {
        let open = self.case.with_untracked(Clone::clone);
        let mut here = self.unsaved_cases.get_untracked();
        for case in self.resting.with_untracked(|rest| rest.with_open(open.as_ref())) {
            take_in(&mut here, case);
        }
        here
    }

    /// What could not be kept before goes in now. A child that was wiped elsewhere does not come back by
    /// itself: it is opened from memory, for the reader to decide. Says whether there is one.
    pub(super) async fn save_unsaved_cases(self) -> Result<bool, Fault> {
        let unsaved = self.unsaved_cases.try_update(std::mem::take).unwrap_or_default();
        let mut open = false;
        for case in unsaved {
            // Closed meanwhile: it waits for the next time.
            let saved = match self.take_vault().await {
                Some(mut vault) => {
                    let saved = save_case(&mut vault, &case, None).await;
                    self.list(&vault);
                    saved
                }
                None => Err(Fault::OtherVault),
            };
            match saved {
                Ok(()) => tab_channel::tell_tabs(),
                Err(fault) if fault == Fault::Removed && self.may_show() => {
                    open = true;
                    self.case.set(Some(case));
                    self.save_status.set(SaveStatus::Failed(fault_words(&fault)));
                    self.unsaved_in_vault.set(true);
                }
                Err(_) => {
                    self.unsaved_cases.update(|cases| cases.push(case));
                    self.announce(crate::words::NOTES_STRANDED);
                }
            }
        }
        Ok(open)
    }

    /// Whether a case may come from memory onto the screen: the vault is open, and no other case is.
    fn may_show(self) -> bool {
        self.mode_now() == Mode::Open && !self.has_case_now()
    }

    /// Puts cases in the vault, merged with what is there; also those that were wiped there, because the
    /// reader chose them.
    pub(super) async fn keep_cases(self, cases: Vec<Case>) -> Result<(), Fault> {
        let Some(mut vault) = self.take_vault().await else { return Ok(()) };
        let mut done = Ok(());
        for case in &cases {
            if done.is_ok() {
                done = keep_case(&mut vault, case).await;
            }
        }
        self.list(&vault);
        tab_channel::tell_tabs();
        done
    }

    /// Remembers the day of a backup.
    pub(super) async fn note_backup(self) -> Result<(), Fault> {
        let Some(today) = today::today() else { return Ok(()) };
        self.last_backup.set(Some(today));
        let note = async move {
            let Some(mut vault) = self.take_vault().await else { return Ok(()) };
            let [nonce] = nonces()?;
            vault.note_backup(&STORE, today, nonce).await
        };
        // The backup is there, whether or not this is remembered.
        db::unless_slow(note).await.unwrap_or(Ok(()))
    }
}

/// Puts a case among others, merged with the same one.
fn take_in(cases: &mut Vec<Case>, case: Case) {
    match cases.iter_mut().find(|known| known.id() == case.id()) {
        Some(known) => {
            known.merge(&case);
        }
        None => cases.push(case),
    }
}

async fn cases_of(vault: &mut Notebook) -> Result<Vec<Case>, Fault> {
    vault.refresh(&STORE).await?;
    let ids: Vec<CaseId> = vault.index().cases.iter().map(|listed| listed.id).collect();
    let mut cases = Vec::new();
    for id in ids {
        cases.push(saver::read(&vault.open_case(&STORE, id).await?.plain)?);
    }
    Ok(cases)
}

pub(super) async fn keep_case(vault: &mut Notebook, case: &Case) -> Result<(), Fault> {
    let id = saver::case_id(case);
    match save_case(vault, case, None).await {
        // The reader chose to bring it back.
        Err(Fault::Removed) => {
            let bytes = Zeroizing::new(case.to_bytes());
            vault.save_anyway(&STORE, id, &bytes, &saver::NotesCodec, nonces()?).await.map(drop)
        }
        other => other,
    }
}
