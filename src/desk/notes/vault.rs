//! The vault: making, opening, locking, and everything else that needs its key.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::model::Case;
use notes::vault::{
    Birth, CaseId, Cost, DataKey, Fault, Found, Key, Lock, Notebook, Wiped, Wrap, kdf::prepare, notebook,
};
use zeroize::Zeroizing;

use super::saving::{case_id, nonces, read, save_case};
use super::{Foreign, Kept, Mode, Notes, STORE, fault_words, store_words};
use crate::platform::place::{self, Place, normal, random};
use crate::platform::stretch::{How, stretch};
use crate::platform::{file, guard, today};
use crate::words;

/// The name of the file with everything as it stands: neutral, a download folder is often shared.
const RAW_FILE: &str = "rond-de-melding-kluis.bin";

impl Notes {
    /// Looks, once, whether there is a vault on this device.
    pub(crate) fn look(&self) {
        if self.mode.get_untracked() != Mode::Unknown {
            return;
        }
        if place::place() != Place::Site {
            self.mode.set(Mode::Memory);
            return;
        }
        let notes = *self;
        spawn_local(async move {
            let mode = match notebook::exists(&STORE).await {
                Ok(Found::Locked(_)) => Mode::Locked,
                Ok(Found::Newer(_)) | Err(notes::vault::StoreFault::Newer) => Mode::Foreign(Foreign::Newer),
                Ok(Found::Damaged(_)) => Mode::Foreign(Foreign::Damaged),
                // A browser that keeps nothing has no vault.
                Ok(Found::Nothing) | Err(_) => Mode::Memory,
            };
            // Notes that were begun meanwhile stay where they are.
            if notes.mode.get_untracked() == Mode::Unknown {
                notes.mode.set(mode);
            }
        });
    }

    /// Makes a vault with this passphrase, puts the open notes in it, and reads them back.
    pub(crate) fn make(&self, passphrase: String) {
        let notes = *self;
        self.long(words::NOTES_MAKING, async move {
            let book = make_book(&Zeroizing::new(passphrase)).await?;
            notes.book.set_value(Some(book));
            notes.mode.set(Mode::Open);
            notes.promised.set(place::ask_promise().await);
            notes.after_opening().await
        });
    }

    /// Opens the vault.
    pub(crate) fn unlock(&self, passphrase: String) {
        let notes = *self;
        self.long(words::NOTES_OPENING, async move {
            let Found::Locked(lock) = notebook::exists(&STORE).await.map_err(Fault::Store)? else {
                notes.mode.set(Mode::Unknown);
                notes.look();
                return Ok(());
            };
            let key = key_for(&lock, &Zeroizing::new(passphrase)).await?;
            let book = Notebook::unlock(&STORE, &key).await?;
            notes.book.set_value(Some(book));
            notes.mode.set(Mode::Open);
            notes.promised.set(place::promised().await);
            notes.after_opening().await
        });
    }

    /// What follows on opening: the day is noted, what could not be saved before is saved, and the
    /// only child there is, is opened.
    async fn after_opening(self) -> Result<(), Fault> {
        self.kept.set(Kept::Same);
        if let (Some(mut book), Some(today)) = (self.take_book().await, today::today()) {
            let [nonce] = nonces()?;
            let noted = book.note_seen(&STORE, today, nonce).await;
            let broken = book.check(&STORE).await;
            self.return_book(book);
            noted?;
            if !broken?.is_empty() {
                self.damaged.set(true);
                self.tell(words::NOTES_DAMAGED);
            }
        }
        self.list();
        if let Some(stranded) = self.stranded.try_update_value(Option::take).flatten() {
            self.case.set(Some(stranded));
        }
        if self.case.with_untracked(Option::is_some) {
            self.save();
            return Ok(());
        }
        let only = self.listed.with_untracked(|list| match list.as_slice() {
            [one] => Some(one.id),
            _ => None,
        });
        match only {
            Some(id) => self.open_now(id).await,
            None => Ok(()),
        }
    }

    /// Opens a child.
    pub(crate) fn open(&self, id: CaseId) {
        let notes = *self;
        self.long("", async move { notes.open_now(id).await });
    }

    async fn open_now(self, id: CaseId) -> Result<(), Fault> {
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
            }
        });
    }

    /// Locks: the text leaves the screen at once, the key as soon as the last save has ended.
    pub(crate) fn lock(&self) {
        if self.mode.get_untracked() != Mode::Open {
            return;
        }
        self.flush();
        let unsaved = self.kept.get_untracked();
        let case = self.case.with_untracked(Clone::clone);
        let base = self.saving.with_value(super::saving::Saving::base);
        self.mode.set(Mode::Locked);
        self.case.set(None);
        self.removed.set(None);
        self.draft.empty();
        self.listed.set(Vec::new());
        self.saving.update_value(super::saving::Saving::forget);
        self.kept.set(Kept::Same);
        self.told.set("");
        let notes = *self;
        let case = case.filter(|_| matches!(unsaved, Kept::Busy | Kept::Not(_)));
        self.locking.set_value(true);
        spawn_local(async move {
            let mut book = notes.take_book().await;
            let saved = match (&mut book, &case) {
                (Some(book), Some(case)) => save_case(book, case, base).await.map(drop),
                (None, Some(_)) => Err(Fault::OtherVault),
                (_, None) => Ok(()),
            };
            notes.locking.set_value(false);
            notes.lent.set_value(false);
            if notes.mode.get_untracked() == Mode::Open {
                // Opened again before this had ended.
                notes.book.update_value(|open| *open = open.take().or(book));
            }
            notes.loose.set(saved.is_err());
            if saved.is_err() {
                notes.stranded.set_value(case);
                notes.tell(words::NOTES_STRANDED);
            }
        });
    }

    /// Changes the passphrase.
    pub(crate) fn change_phrase(&self, old: String, new: String) {
        let notes = *self;
        self.long(words::NOTES_OPENING, async move {
            let (old, new) = (Zeroizing::new(old), Zeroizing::new(new));
            let Found::Locked(lock) = notebook::exists(&STORE).await.map_err(Fault::Store)? else {
                return Err(Fault::OtherVault);
            };
            let key = key_for(&lock, &old).await?;
            let (next, cost, salt) = new_key(&new).await?;
            let [nonce] = nonces()?;
            let Some(mut book) = notes.take_book().await else { return Ok(()) };
            let done = book.change_passphrase(&STORE, &key, &Wrap { key: &next, cost, salt, nonce }).await;
            notes.return_book(book);
            done?;
            notes.tell(words::NOTES_PHRASE_CHANGED);
            Ok(())
        });
    }

    /// The reader says that the date of today is right, although the vault was seen open later.
    pub(crate) fn clock_is_right(&self) {
        let notes = *self;
        let Some(today) = today::today() else { return };
        notes.last_seen.set(Some(today));
        self.long("", async move {
            let Some(mut book) = notes.take_book().await else { return Ok(()) };
            let [nonce] = nonces()?;
            let done = book.correct_seen(&STORE, today, nonce).await;
            notes.return_book(book);
            notes.list();
            done
        });
    }

    /// Sets after how many minutes of rest the vault locks.
    pub(crate) fn set_idle(&self, minutes: u8) {
        let notes = *self;
        self.long("", async move {
            let Some(mut book) = notes.take_book().await else { return Ok(()) };
            let [nonce] = nonces()?;
            let done = book.set_prefs(&STORE, minutes, nonce).await;
            notes.return_book(book);
            notes.list();
            done
        });
    }

    /// Wipes the notes about the open child: from the vault, or from this tab.
    pub(crate) fn wipe_case(&self) {
        let notes = *self;
        let Some(case) = self.case.with_untracked(Clone::clone) else { return };
        if self.mode.get_untracked() != Mode::Open {
            self.draft.empty();
            self.put_down();
            self.tell(words::NOTES_WIPED_TAB);
            return;
        }
        self.long(words::NOTES_WIPING, async move {
            let Some(mut book) = notes.take_book().await else { return Ok(()) };
            let id = case_id(&case);
            let listed = book.index().get(id).map(|l| l.version);
            let [nonce] = nonces()?;
            let done = match listed {
                Some(version) => book.delete_case(&STORE, id, version, nonce).await,
                None => Ok(()),
            };
            notes.return_book(book);
            done?;
            notes.draft.empty();
            notes.put_down();
            notes.list();
            guard::tell_tabs();
            notes.tell(words::NOTES_WIPED_CASE);
            Ok(())
        });
    }

    /// Wipes the vault: first its key, then all of it.
    pub(crate) fn wipe_vault(&self) {
        let notes = *self;
        self.forget();
        self.mode.set(Mode::Memory);
        self.long(words::NOTES_WIPING, async move {
            match notebook::wipe(&STORE).await {
                Ok(Wiped::All) => notes.tell(words::NOTES_WIPED_ALL),
                Ok(Wiped::KeyOnly(_)) => notes.tell(words::NOTES_WIPED_KEY),
                Err(fault) => notes.tell(store_words(&fault)),
            }
            Ok(())
        });
    }

    /// Offers everything as it stands in the storage, for a vault that does not open.
    pub(crate) fn save_raw(&self) {
        let notes = *self;
        self.long("", async move {
            let copy = notebook::raw::copy(&STORE).await.map_err(Fault::Store)?;
            notes.tell(if file::save_bytes(RAW_FILE, &copy) { words::SAVED } else { words::SAVE_FAILED });
            Ok(())
        });
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

    /// Puts cases in the vault, merged with what is there.
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

    /// Shows what the index says.
    pub(super) fn list(&self) {
        let index = self.book.with_value(|book| book.as_ref().map(|b| b.index().clone()));
        if let Some(index) = index.filter(|_| self.mode.get_untracked() == Mode::Open) {
            self.last_backup.set(index.last_backup);
            self.last_seen.set(index.last_seen);
            self.idle_minutes.set(index.idle_minutes);
            self.listed.set(index.cases);
        }
    }

    /// Does something that takes time, and says so meanwhile; says what went wrong.
    pub(super) fn long(&self, what: &'static str, work: impl Future<Output = Result<(), Fault>> + 'static) {
        self.told.set("");
        self.busy.set(what);
        let notes = *self;
        let work: std::pin::Pin<Box<dyn Future<Output = Result<(), Fault>>>> = Box::pin(work);
        spawn_local(async move {
            let done = work.await;
            notes.busy.set("");
            if let Err(fault) = done {
                notes.tell(fault_words(&fault));
            }
        });
    }

    /// The open vault, for one thing at a time. `None` when it is closed.
    pub(super) async fn take_book(&self) -> Option<Notebook> {
        loop {
            if let Some(book) = self.book.try_update_value(Option::take).flatten() {
                self.lent.set_value(true);
                return Some(book);
            }
            if !self.lent.get_value() {
                return None;
            }
            guard::pause(5).await;
        }
    }

    /// Gives the vault back; drops it, and so its key, when it was closed meanwhile.
    pub(super) fn return_book(&self, book: Notebook) {
        self.lent.set_value(false);
        if self.mode.get_untracked() == Mode::Open || self.locking.get_value() {
            self.book.set_value(Some(book));
        }
    }
}

async fn make_book(passphrase: &str) -> Result<Notebook, Fault> {
    let (key, cost, salt) = new_key(passphrase).await?;
    let missing = || Fault::Store(notes::vault::StoreFault::Blocked);
    let data_key = Zeroizing::new(random::<32>().ok_or_else(missing)?);
    let [nonce, other] = nonces()?;
    let birth = Birth {
        wrap: Wrap { key: &key, cost, salt, nonce },
        vault_id: random().ok_or_else(missing)?,
        data_key: DataKey::from_bytes(&data_key),
        nonce: other,
    };
    drop(Notebook::create(&STORE, birth).await?);
    // Only what can be read back was kept.
    Notebook::unlock(&STORE, &key).await
}

/// The key for a new passphrase, at the pace of this device.
async fn new_key(passphrase: &str) -> Result<(Key, Cost, [u8; 16]), Fault> {
    let salt: [u8; 16] = random().ok_or(Fault::Store(notes::vault::StoreFault::Blocked))?;
    let phrase = prepare(&normal(passphrase));
    let [lowest, ..] = Cost::LADDER;
    let begun = guard::now();
    let mut key = stretch(&phrase, &salt, How::Vault(lowest)).await.ok_or(Fault::Memory)?;
    let mut cost = Cost::for_pace(guard::now() - begun);
    if cost != lowest {
        match stretch(&phrase, &salt, How::Vault(cost)).await {
            Some(better) => key = better,
            // This device has not the memory for more.
            None => cost = lowest,
        }
    }
    Ok((Key::from_bytes(&key), cost, salt))
}

async fn key_for(lock: &Lock, passphrase: &str) -> Result<Key, Fault> {
    let phrase = prepare(&normal(passphrase));
    let key = stretch(&phrase, lock.salt(), How::Vault(lock.cost())).await.ok_or(Fault::Memory)?;
    Ok(Key::from_bytes(&key))
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
    match save_case(book, case, None).await {
        // The reader chose to bring it back.
        Err(Fault::Removed) => {
            let bytes = Zeroizing::new(case.to_bytes());
            book.save_anyway(&STORE, id, &bytes, &super::saving::Notebooks, nonces()?).await.map(drop)
        }
        other => other.map(drop),
    }
}
