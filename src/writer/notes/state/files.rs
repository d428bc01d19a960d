//! Backup and restore: the notes as a file that the reader keeps.

use leptos::prelude::*;
use notes::backup::{self, Plan, Random, plan, work_for_pace};
use notes::model::{Book, ReadFault, preview, restore};
use notes::saver::case_id;
use notes::vault::{CaseId, Fault, StoreFault};
use zeroize::Zeroizing;

use super::kdf::{KdfParams, derive_key};
use super::{Mode, Notes};
use crate::platform::environment::{fill, normal, random};
use crate::platform::file::{self, FileFault};
use crate::platform::time;
use crate::today;
use crate::words;

/// The name of a backup: neutral, a download folder is often shared.
const FILE: &str = "rond-de-melding-kopie.age";
/// The work factor at which the pace of the device is measured.
const PROBE: u8 = 12;

/// What a fault of a backup file means, in words.
fn backup_words(fault: backup::Fault) -> &'static str {
    use backup::Fault;
    match fault {
        Fault::NotAge => words::BACKUP_NOT_OURS,
        Fault::TooBig => words::BACKUP_TOO_BIG,
        Fault::OtherRecipient => words::BACKUP_KEY_FILE,
        Fault::TooMuchWork(_) => words::NOTES_NO_MEMORY,
        Fault::WrongPassphrase => words::NOTES_WRONG_PHRASE,
        Fault::Damaged => words::BACKUP_DAMAGED,
    }
}

impl Notes {
    /// Makes a backup of every child but these with this passphrase, and offers it as a file.
    pub(crate) fn backup(&self, passphrase: String, left_out: Vec<CaseId>) {
        let (notes, turn) = (*self, self.lock_generation.get_value());
        self.announcer.run_with_progress(words::BACKUP_MAKING, async move {
            let passphrase = Zeroizing::new(passphrase);
            let (mut cases, all) = notes.all_cases_or_here().await?;
            cases.retain(|case| !left_out.contains(&case_id(case)));
            let book = Book { made: today::today(), cases };
            let plain = Zeroizing::new(book.to_json());
            let missing = || Fault::Store(StoreFault::Blocked);
            let phrase = normal(passphrase.trim());
            let salt: [u8; 16] = random().ok_or_else(missing)?;
            let begun = time::now();
            derive_key(&phrase, &salt, KdfParams::Backup(PROBE)).await.ok_or(Fault::Memory)?;
            let how = Plan { salt, log_n: work_for_pace(time::now() - begun) };
            let key = derive_key(&phrase, &salt, KdfParams::Backup(how.log_n)).await.ok_or(Fault::Memory)?;
            let mut random = Random { file_key: [0; 16], nonce: random().ok_or_else(missing)? };
            fill(&mut random.file_key).ok_or_else(missing)?;
            if notes.was_locked(turn) {
                notes.announce(words::BACKUP_STOPPED);
                return Ok(());
            }
            match backup::seal(plain.as_bytes(), key.as_bytes(), &how, random) {
                Ok(sealed) if file::save_bytes(FILE, &sealed) => {
                    // By version: what was written while the backup was made is not in it.
                    notes.all_along(book.cases.iter());
                    notes.announce(if all { words::BACKUP_MADE } else { words::BACKUP_MADE_HERE });
                    // "The last backup" on the page is one of everything.
                    if all && left_out.is_empty() { notes.note_backup().await } else { Ok(()) }
                }
                Ok(_) => {
                    notes.announce(words::SAVE_FAILED);
                    Ok(())
                }
                Err(fault) => {
                    notes.announce(backup_words(fault));
                    Ok(())
                }
            }
        });
    }

    /// A file was chosen: looks at its outside.
    pub(crate) fn receive(&self, bytes: Result<Vec<u8>, FileFault>) {
        let restoring = self.restoring;
        restoring.forget();
        let message = match bytes {
            Err(FileFault::TooBig) => words::BACKUP_TOO_BIG,
            Err(FileFault::Unreadable) => words::BACKUP_UNREADABLE,
            Ok(bytes) => match plan(&bytes) {
                Err(fault) => backup_words(fault),
                Ok(_) => {
                    restoring.file.set_value(bytes);
                    restoring.asks.set(true);
                    ""
                }
            },
        };
        self.announce(message);
    }

    /// Opens the chosen file and shows what restoring would do. Nothing is changed yet.
    pub(crate) fn preview_backup(&self, passphrase: String) {
        let (notes, restoring, turn) = (*self, self.restoring, self.lock_generation.get_value());
        self.announcer.run_with_progress(words::NOTES_OPENING, async move {
            let passphrase = Zeroizing::new(passphrase);
            let bytes = restoring.file.get_value();
            let book = match open(&bytes, &passphrase).await {
                Ok(book) => book,
                Err(message) => {
                    notes.announce(message);
                    return Ok(());
                }
            };
            let here = notes.all_cases().await?;
            if notes.was_locked(turn) {
                return Ok(());
            }
            let found = preview(&here, &book);
            restoring.chosen.set(found.iter().map(|case| case.id).collect());
            restoring.preview.set(found);
            restoring.book.set_value(Some(book));
            restoring.asks.set(false);
            Ok(())
        });
    }

    /// Puts back what was chosen.
    pub(crate) fn put_back(&self) {
        let (notes, restoring, turn) = (*self, self.restoring, self.lock_generation.get_value());
        self.announcer.run_with_progress(words::NOTES_OPENING, async move {
            let chosen = restoring.chosen.get_untracked();
            if chosen.is_empty() {
                notes.announce(words::BACKUP_NONE_CHOSEN);
                return Ok(());
            }
            let less = restoring
                .preview
                .with_untracked(|found| found.iter().any(|case| chosen.contains(&case.id) && case.removed_there != 0));
            let mut here = notes.all_cases().await?;
            if notes.was_locked(turn) {
                return Ok(());
            }
            let too = restoring.removed_too.get_untracked();
            let by = notes.renew_replica();
            if notes.mode_now() == Mode::Open {
                restoring.book.with_value(|book| {
                    if let Some(book) = book {
                        restore(&mut here, book, &chosen, too, by);
                    }
                });
                here.retain(|case| chosen.contains(&case.id()));
                notes.keep_cases(here.clone()).await?;
                notes.case.update(|open| {
                    if let Some(open) = open
                        && let Some(case) = here.iter().find(|case| case.id() == open.id())
                    {
                        open.merge(case);
                    }
                });
                notes.save_open();
            } else {
                let (mut resting, mut open) = (notes.resting.get_untracked(), notes.case.get_untracked());
                restoring.book.with_value(|book| {
                    if let Some(book) = book {
                        resting.restore(&mut open, book, &chosen, too, by);
                        notes.all_along(book.cases.iter().filter(|case| chosen.contains(&case.id())));
                    }
                });
                notes.resting.set(resting);
                notes.case.set(open);
            }
            restoring.forget();
            notes.announce(if less { words::BACKUP_PUT_BACK_LESS } else { words::BACKUP_PUT_BACK });
            Ok(())
        });
    }
}

async fn open(bytes: &[u8], passphrase: &str) -> Result<Book, &'static str> {
    let how = plan(bytes).map_err(backup_words)?;
    let phrase = normal(passphrase.trim());
    let key = derive_key(&phrase, &how.salt, KdfParams::Backup(how.log_n)).await.ok_or(words::NOTES_NO_MEMORY)?;
    let plain = backup::open(bytes, key.as_bytes()).map_err(backup_words)?;
    Book::from_json(&plain).map_err(|fault| match fault {
        ReadFault::Newer(_) => words::BACKUP_NEWER,
        ReadFault::TooBig | ReadFault::TooMany => words::BACKUP_TOO_BIG,
        ReadFault::NotJson | ReadFault::NotOurs => words::BACKUP_NOT_OURS,
        ReadFault::Broken(_) => words::BACKUP_DAMAGED,
    })
}
