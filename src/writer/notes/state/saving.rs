//! Saving the open case. The rules stand in [`notes::saver`]; here is the memory that it saves from.

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::model::Case;
use notes::saver::{self, Hand, Saver, Word};
use notes::vault::{Fault, Lent, Nonce, Notebook, StoreFault};

use super::errors::fault_words;
use super::{Mode, Notes, STORE, SaveStatus};
use crate::platform::environment::random;
use crate::platform::{tab_channel, time};

/// Fresh nonces, or the reason why nothing may be sealed.
pub(super) fn nonces<const N: usize>() -> Result<[Nonce; N], Fault> {
    let mut made = [[0; 24]; N];
    for nonce in &mut made {
        *nonce = random().ok_or(Fault::Store(StoreFault::Blocked))?;
    }
    Ok(made)
}

/// Saves a case that is not in hand, merged with what is stored.
pub(super) async fn save_case(vault: &mut Notebook, case: &Case, base: Option<u64>) -> Result<(), Fault> {
    let mut case = case.clone();
    // What was removed may be undone in memory, but has no place on the disk.
    case.forget_removed();
    saver::save_case(vault, &STORE, &case, base, nonces()?).await.map(drop)
}

impl Hand for Notes {
    fn case(&self) -> Option<Case> {
        self.case.with_untracked(Clone::clone)
    }

    fn saver<T>(&self, with: impl FnOnce(&mut Saver) -> T) -> T {
        // A value that is gone saves nothing: the page is going.
        match self.saver.try_write_value() {
            Some(mut saver) => with(&mut saver),
            None => with(&mut Saver::default()),
        }
    }

    fn take_in(&self, stored: &Case) {
        self.case.update(|case| {
            if let Some(case) = case {
                case.merge(stored);
            }
        });
    }

    fn say(&self, word: Word) {
        let (status, unsaved) = match word {
            Word::Kept => (SaveStatus::Saved(time::hour_and_minute()), false),
            Word::Not(fault) => (SaveStatus::Failed(fault_words(&fault)), true),
        };
        self.save_status.set(status);
        self.unsaved_in_vault.set(unsaved);
    }

    fn saved(&self, vault: &Notebook) {
        self.list(vault);
        tab_channel::tell_tabs();
    }

    fn nonces(&self) -> Result<[Nonce; 2], Fault> {
        nonces()
    }
}

impl Notes {
    /// Saves the open case when there is one.
    pub(super) fn save_open(&self) {
        if self.has_case_now() {
            self.save();
        }
    }

    /// Another tab kept something: what it changed is taken in.
    pub(crate) fn merge_other_tab(&self) {
        if self.mode_now() != Mode::Open {
            return self.detect_vault_beside();
        }
        let notes = *self;
        spawn_local(async move {
            let Some(mut vault) = notes.take_vault().await else { return };
            let looked = saver::look_again(&notes, &mut vault, &STORE).await;
            notes.list(&vault);
            match looked {
                Ok(true) => notes.save(),
                Ok(false) => {}
                Err(fault) => {
                    notes.announce(fault_words(&fault));
                    if notes.has_case_now() {
                        // What was kept is kept no longer: this tab has the only copy.
                        notes.say(Word::Not(fault));
                    }
                }
            }
        });
    }

    /// The open case of a vault when not all of it is on the disk, and the version it comes from.
    pub(super) fn unsaved(&self) -> Option<(Case, Option<u64>)> {
        let case = Hand::case(self).filter(|_| self.mode_now() == Mode::Open)?;
        Hand::saver(self, |s| (!s.holds(&case)).then(|| s.base())).map(|base| (case, base))
    }

    /// Saves a case that is no longer in hand, with the vault that `vault` gives. What cannot be kept waits in
    /// memory until the vault is opened again. It counts as unsaved from the call on.
    pub(super) fn last_save<B: Future<Output = Option<Lent<Notebook>>> + 'static>(
        &self,
        (case, base): (Case, Option<u64>),
        vault: B,
    ) -> impl Future<Output = ()> + 'static + use<B> {
        let notes = *self;
        // Leaving asks until it is on the disk, and the page does not say that it is there.
        self.pending_saves.update(|n| *n = n.saturating_add(1));
        async move {
            let saved = match vault.await {
                Some(mut vault) => {
                    let saved = save_case(&mut vault, &case, base).await;
                    notes.list(&vault);
                    saved
                }
                None => Err(Fault::OtherVault),
            };
            match saved {
                // Other tabs hear of it, and so does this one when it has the vault open again.
                Ok(()) => {
                    tab_channel::tell_tabs();
                    notes.merge_other_tab();
                }
                Err(_) => {
                    notes.unsaved_cases.update(|cases| cases.push(case));
                    notes.announce(crate::words::NOTES_STRANDED);
                }
            }
            notes.pending_saves.update(|n| *n = n.saturating_sub(1));
        }
    }
}
