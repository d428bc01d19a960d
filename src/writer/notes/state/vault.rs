//! The vault as a whole: finding, making and opening it, and what is remembered in it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::vault::{Fault, Found, Lent, Notebook, Wrap, notebook};
use zeroize::Zeroizing;

use super::keys::{key_for, make_vault, new_key};
use super::open::Vault;
use super::saving::nonces;
use super::{Foreign, Mode, Notes, STORE, SaveStatus};
use crate::platform::environment::{self, Hosting};
use crate::platform::{presence, tab_channel};
use crate::today;
use crate::words;

impl Notes {
    /// Looks, once, whether there is a vault on this device. Not while the page is left: it looks on coming back.
    pub(crate) fn detect_vault(&self) {
        if self.mode_now() != Mode::Unknown || presence::is_left() {
            return;
        }
        // Over plain http no vault is made, but one that is there can be opened, to take what is in it along.
        if !matches!(environment::hosting(), Hosting::Site | Hosting::Insecure) {
            self.vault.set(Vault::None);
            return;
        }
        let notes = *self;
        spawn_local(async move {
            let vault = match notebook::inspect(&STORE).await {
                Ok(Found::Locked(_)) => Vault::Locked,
                Ok(Found::Newer(_)) | Err(notes::vault::StoreFault::Newer) => Vault::Foreign(Foreign::Newer),
                Ok(Found::Damaged(_)) => Vault::Foreign(Foreign::Damaged),
                Ok(Found::Nothing) => Vault::None,
                // There may be a vault: never shown as none.
                Err(_) => Vault::Unread,
            };
            // Notes that were begun meanwhile stay where they are.
            if notes.mode_now() == Mode::Unknown {
                notes.vault.set(vault);
            }
        });
    }

    /// Looks once more whether there is a vault, after that could not be told.
    pub(crate) fn detect_vault_again(&self) {
        if matches!(self.mode_now(), Mode::Unread | Mode::Unknown) {
            self.vault.set(Vault::Unknown);
            self.detect_vault();
        }
    }

    /// The reader goes on in this tab, although it could not be told whether there is a vault.
    pub(crate) fn stay_in_tab(&self) {
        if matches!(self.mode_now(), Mode::Unread | Mode::Unknown) {
            self.vault.set(Vault::None);
        }
    }

    /// Another tab kept or wiped something, and no vault is open here: is there one now?
    pub(super) fn detect_vault_beside(&self) {
        let notes = *self;
        if environment::hosting() != Hosting::Site {
            return;
        }
        spawn_local(async move {
            let found = notebook::inspect(&STORE).await;
            match (notes.mode_now(), found) {
                (Mode::Memory, Ok(Found::Locked(_))) => {
                    if notes.holds_text() {
                        notes.beside.set(true);
                    } else {
                        notes.vault.set(Vault::Locked);
                    }
                }
                (Mode::Memory, Ok(Found::Nothing)) => notes.beside.set(false),
                // It was wiped there. What could not be saved waits for the reader.
                (Mode::Locked, Ok(Found::Nothing)) if !untrack(|| notes.has_closed_unsaved()) => {
                    notes.vault.set(Vault::None)
                }
                (Mode::Unread, Ok(_)) => notes.detect_vault_again(),
                _ => {}
            }
        });
    }

    /// Makes a vault with this passphrase, puts the open notes in it, and reads them back.
    pub(crate) fn make(&self, passphrase: String) {
        let (notes, turn, since) = (*self, self.lock_generation.get_value(), self.forget_generation.get_value());
        self.announcer.run_with_progress(words::NOTES_MAKING, async move {
            // Everything may be wiped meanwhile, here or in another tab: then no vault comes after that.
            let wanted = move || notes.forget_generation.get_value() == since;
            let mut vault = match make_vault(&Zeroizing::new(passphrase), wanted).await {
                Ok(Some(vault)) => vault,
                Ok(None) => return Ok(()),
                // A second press.
                Err(Fault::Exists) if notes.mode_now() == Mode::Open => return Ok(()),
                Err(fault) => {
                    // Another tab was first: the notes can go in there.
                    notes.beside.set(fault == Fault::Exists);
                    return Err(fault);
                }
            };
            notes.move_in(&mut vault).await;
            if !wanted() {
                drop(vault);
                notebook::wipe(&STORE).await.map_err(Fault::Store)?;
                return Ok(());
            }
            notes.has_vault(vault);
            tab_channel::tell_tabs();
            if notes.was_locked(turn) {
                // The vault is there, but nobody is looking: what was written goes in, and it shuts.
                notes.lock();
                return Ok(());
            }
            notes.promised.set(environment::ask_promise().await);
            notes.after_opening().await
        });
    }

    /// Opens the vault; what is in this tab goes into it.
    pub(crate) fn unlock(&self, passphrase: String) {
        let (notes, turn) = (*self, self.lock_generation.get_value());
        self.announcer.run_with_progress(words::NOTES_OPENING, async move {
            let Found::Locked(lock) = notebook::inspect(&STORE).await.map_err(Fault::Store)? else {
                if notes.mode_now() == Mode::Memory {
                    // It was wiped meanwhile. What is in this tab stays.
                    notes.beside.set(false);
                } else {
                    notes.vault.set(Vault::Unknown);
                    notes.detect_vault();
                }
                return Ok(());
            };
            let key = key_for(&lock, &Zeroizing::new(passphrase)).await?;
            let mut vault = Notebook::unlock(&STORE, &key).await?;
            // Put away meanwhile, or opened already by a second press.
            if notes.was_locked(turn) || notes.mode_now() == Mode::Open {
                return Ok(());
            }
            notes.move_in(&mut vault).await;
            if notes.was_locked(turn) || notes.mode_now() == Mode::Open {
                return Ok(());
            }
            notes.has_vault(vault);
            notes.promised.set(environment::promised().await);
            notes.after_opening().await
        });
    }

    /// What follows on opening: the day is noted, what could not be saved before is saved, and the
    /// only child there is, is opened.
    async fn after_opening(self) -> Result<(), Fault> {
        let Some(mut vault) = self.take_vault().await else { return Ok(()) };
        // Listed also when the clock knows no day, or when that cannot be noted.
        self.list(&vault);
        let noted = match (today::today(), nonces()) {
            (Some(today), Ok([nonce])) => vault.note_seen(&STORE, today, nonce).await,
            (None, _) => Ok(()),
            (_, Err(fault)) => Err(fault),
        };
        let broken = vault.check(&STORE).await;
        self.list(&vault);
        drop(vault);
        // Whatever that gave: what is in this tab goes in first.
        let shown = self.save_unsaved_cases().await?;
        if self.has_case_now() {
            if !shown {
                self.save();
            }
        } else if let [one] = self.listed.get_untracked().as_slice() {
            self.open_now(one.id).await?;
        }
        if !broken?.is_empty() {
            self.damaged.set(true);
            self.announce(words::NOTES_DAMAGED);
        }
        noted
    }

    /// Changes the passphrase.
    pub(crate) fn change_phrase(&self, old: String, new: String) {
        let notes = *self;
        self.announcer.run_with_progress(words::NOTES_OPENING, async move {
            let (old, new) = (Zeroizing::new(old), Zeroizing::new(new));
            let Found::Locked(lock) = notebook::inspect(&STORE).await.map_err(Fault::Store)? else {
                return Err(Fault::OtherVault);
            };
            let key = key_for(&lock, &old).await?;
            let (next, cost, salt) = new_key(&new).await?;
            let [nonce] = nonces()?;
            let Some(mut vault) = notes.take_vault().await else { return Ok(()) };
            vault.change_passphrase(&STORE, &key, &Wrap { key: &next, cost, salt, nonce }).await?;
            notes.announce(words::NOTES_PHRASE_CHANGED);
            Ok(())
        });
    }

    /// The reader says that the date of today is right, although the vault was seen open later.
    pub(crate) fn clock_is_right(&self) {
        let notes = *self;
        let Some(today) = today::today() else { return };
        notes.last_seen.set(Some(today));
        self.announcer.run_with_progress("", async move {
            let Some(mut vault) = notes.take_vault().await else { return Ok(()) };
            let [nonce] = nonces()?;
            let done = vault.correct_seen(&STORE, today, nonce).await;
            notes.list(&vault);
            done
        });
    }

    /// Sets after how many minutes of rest the vault locks.
    pub(crate) fn set_idle(&self, minutes: u8) {
        let notes = *self;
        self.announcer.run_with_progress("", async move {
            let Some(mut vault) = notes.take_vault().await else { return Ok(()) };
            let [nonce] = nonces()?;
            let done = vault.set_prefs(&STORE, minutes, nonce).await;
            notes.list(&vault);
            done
        });
    }

    /// Shows what the index says.
    pub(super) fn list(&self, vault: &Notebook) {
        if self.mode_now() == Mode::Open {
            let index = vault.index().clone();
            self.last_backup.set(index.last_backup);
            self.last_seen.set(index.last_seen);
            self.idle_minutes.set(index.idle_minutes);
            self.listed.set(index.cases);
        }
    }

    /// The vault is open from here on.
    fn has_vault(&self, vault: Notebook) {
        self.beside.set(false);
        // What is in this tab is not in the vault yet.
        self.save_status.set(if self.has_case_now() { SaveStatus::Saving } else { SaveStatus::Clean });
        // At once, so that it is never for a moment as if nothing were going on.
        self.moved();
        drop(self.close_vault(Vault::open(vault, self.of_vault)));
    }

    /// An open vault is closed from here on: all that came out of it goes at once, and the key as soon as nobody is
    /// using it. Who awaits what this gives, if one was open, is the last to use it.
    pub(super) fn close_vault(&self, next: Vault) -> Option<impl Future<Output = Lent<Notebook>> + 'static + use<>> {
        match self.vault.try_update(|vault| std::mem::replace(vault, next)) {
            Some(Vault::Open(open)) => Some(open.lock()),
            _ => None,
        }
    }

    /// The open vault, for one thing at a time, in the order of asking: it goes on to the next when what this
    /// gives is dropped. `None` when it is closed, also while waiting.
    pub(super) async fn take_vault(&self) -> Option<Lent<Notebook>> {
        let shelf = self.vault.with_untracked(Vault::shelf)?;
        shelf.take().await
    }
}
