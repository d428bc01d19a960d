//! The children in the vault: opening one, putting it down, and all of them at once.

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::model::Case;
use notes::vault::{CaseId, Fault, Notebook};
use zeroize::Zeroizing;

use super::saving::{Notebooks, Saving, case_id, nonces, read, save_case};
use super::tell::fault_words;
use super::{Kept, Mode, Notes, STORE};
use crate::platform::{guard, today};

impl Notes {
    /// Opens a child.
    pub(crate) fn open(&self, id: CaseId) {
        let notes = *self;
        self.long("", async move { notes.open_now(id).await });
    }

    pub(super) async fn open_now(self, id: CaseId) -> Result<(), Fault> {
        self.put_down();
        let Some(mut book) = self.take_book().await else { return Ok(()) };
        let opened = book.open_case(&STORE, id).await;
        self.return_book(book);
        let opened = opened?;
        let case = read(&opened.plain)?;
        self.renew_writer();
        self.saving.update_value(|s| s.begin(opened.version));
        self.case.set(Some(case));
        self.kept.set(Kept::Same);
        Ok(())
    }

    /// Another tab kept something: what it changed is taken in.
    pub(crate) fn look_again(&self) {
        if self.mode.get_untracked() != Mode::Open {
            return;
        }
        let notes = *self;
        spawn_local(async move {
            let Some(mut book) = notes.take_book().await else { return };
            let fresh = book.refresh(&STORE).await;
            let id = notes.case.with_untracked(|c| c.as_ref().map(case_id));
            let opened = match id {
                Some(id) if fresh.is_ok() => book.open_case(&STORE, id).await.ok(),
                _ => None,
            };
            notes.return_book(book);
            notes.list();
            if let Some(stored) = opened.and_then(|o| read(&o.plain).ok()) {
                notes.case.update(|case| {
                    if let Some(case) = case.as_mut().filter(|case| case.id() == stored.id()) {
                        case.merge(&stored);
                    }
                });
            }
            if let Err(fault) = fresh {
                notes.tell(fault_words(&fault));
                if notes.has_case_now() {
                    // What was kept is kept no longer: this tab has the only copy.
                    notes.kept.set(Kept::Not(fault_words(&fault)));
                    notes.loose.set(true);
                }
            }
        });
    }

    /// Lets go of the open case. What is not yet kept is kept first; what is only in memory is gone.
    pub(crate) fn put_down(&self) {
        self.flush();
        let (case, base) = self.unsaved();
        self.case.set(None);
        self.removed.set(None);
        self.draft.empty();
        self.loose.set(false);
        self.kept.set(Kept::Same);
        self.saving.update_value(Saving::forget);
        if case.is_some() {
            let notes = *self;
            spawn_local(async move {
                let book = notes.last_save(case, base).await;
                if let Some(book) = book {
                    notes.return_book(book);
                    notes.list();
                }
            });
        }
    }

    /// The open case of a vault when not all of it is on the disk, and the version it comes from.
    pub(super) fn unsaved(&self) -> (Option<Case>, Option<u64>) {
        let open = self.mode_now() == Mode::Open;
        let unsaved = open && matches!(self.kept.get_untracked(), Kept::Busy | Kept::Not(_));
        let case = if unsaved { self.case.with_untracked(Clone::clone) } else { None };
        (case, self.saving.with_value(Saving::base))
    }

    /// Saves a case that is no longer in hand, when there is one. What cannot be kept waits in memory
    /// until the vault is opened again. Gives the vault, to return or to drop.
    pub(super) async fn last_save(self, case: Option<Case>, base: Option<u64>) -> Option<Notebook> {
        let mut book = self.take_book().await;
        let saved = match (&mut book, &case) {
            (Some(book), Some(case)) => save_case(book, case.clone(), base).await.map(drop),
            (None, Some(_)) => Err(Fault::OtherVault),
            (_, None) => Ok(()),
        };
        match (saved, case) {
            (Err(_), Some(case)) => {
                self.stranded.update_value(|stranded| stranded.push(case));
                self.loose.set(true);
                self.tell(crate::words::NOTES_STRANDED);
            }
            (_, Some(_)) => guard::tell_tabs(),
            _ => {}
        }
        book
    }

    /// Every case of the vault as it stands there, and the open one with what was just typed.
    pub(super) async fn all_cases(self) -> Result<Vec<Case>, Fault> {
        self.flush();
        let open = self.case.with_untracked(Clone::clone);
        let Some(mut book) = self.take_book().await else { return Ok(open.into_iter().collect()) };
        let cases = cases_of(&mut book, open).await;
        self.return_book(book);
        cases
    }

    /// What could not be kept before goes in now. A child that was wiped elsewhere does not come back by
    /// itself: it is opened from memory, for the reader to decide. Says whether there is one.
    pub(super) async fn save_stranded(self) -> Result<bool, Fault> {
        let stranded = self.stranded.try_update_value(std::mem::take).unwrap_or_default();
        let mut open = false;
        for case in stranded {
            let Some(mut book) = self.take_book().await else { break };
            let saved = save_case(&mut book, case.clone(), None).await;
            self.return_book(book);
            match saved {
                Ok(_) => self.loose.set(false),
                Err(fault) if fault == Fault::Removed && !open => {
                    open = true;
                    self.case.set(Some(case));
                    self.kept.set(Kept::Not(fault_words(&fault)));
                    self.loose.set(true);
                }
                Err(_) => {
                    self.stranded.update_value(|stranded| stranded.push(case));
                    self.tell(crate::words::NOTES_STRANDED);
                }
            }
        }
        self.list();
        Ok(open)
    }

    /// Puts cases in the vault, merged with what is there; also those that were wiped there, because the
    /// reader chose them.
    pub(super) async fn keep_cases(self, cases: Vec<Case>) -> Result<(), Fault> {
        let Some(mut book) = self.take_book().await else { return Ok(()) };
        let mut done = Ok(());
        for case in &cases {
            if done.is_ok() {
                done = keep_case(&mut book, case).await;
            }
        }
        self.return_book(book);
        self.list();
        guard::tell_tabs();
        done
    }

    /// Remembers the day of a backup.
    pub(super) async fn note_backup(self) -> Result<(), Fault> {
        let Some(today) = today::today() else { return Ok(()) };
        self.last_backup.set(Some(today));
        let Some(mut book) = self.take_book().await else { return Ok(()) };
        let [nonce] = nonces()?;
        let done = book.note_backup(&STORE, today, nonce).await;
        self.return_book(book);
        done
    }
}

async fn cases_of(book: &mut Notebook, open: Option<Case>) -> Result<Vec<Case>, Fault> {
    book.refresh(&STORE).await?;
    let ids: Vec<CaseId> = book.index().cases.iter().map(|listed| listed.id).collect();
    let mut cases = Vec::new();
    for id in ids {
        let mut case = read(&book.open_case(&STORE, id).await?.plain)?;
        if let Some(open) = open.as_ref().filter(|open| case_id(open) == id) {
            case.merge(open);
        }
        cases.push(case);
    }
    Ok(cases)
}

async fn keep_case(book: &mut Notebook, case: &Case) -> Result<(), Fault> {
    let id = case_id(case);
    match save_case(book, case.clone(), None).await {
        // The reader chose to bring it back.
        Err(Fault::Removed) => {
            let bytes = Zeroizing::new(case.to_bytes());
            book.save_anyway(&STORE, id, &bytes, &Notebooks, nonces()?).await.map(drop)
        }
        other => other.map(drop),
    }
}
