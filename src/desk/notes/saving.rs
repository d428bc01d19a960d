//! Saving the open case: one save at a time, and never a word of "kept" before the disk has it.

use leptos::prelude::*;
use notes::model::Case;
use notes::vault::{CaseId, Fault, Label, Meaning, Notebook};

use super::tell::fault_words;
use super::{Kept, Notes, STORE};
use crate::platform::guard;
use crate::platform::place::random;

/// Where the saving of the open case is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Saving {
    /// The version in the store that the case in memory comes from.
    base: Option<u64>,
    /// Whether a save is under way.
    busy: bool,
    /// Whether something changed since that save began.
    again: bool,
    /// Counts the cases taken in hand, so that a save that ends late does not touch the next one.
    turn: u32,
}

impl Saving {
    /// Another case is taken in hand, or none.
    pub(super) fn forget(&mut self) {
        *self = Saving { turn: self.turn.wrapping_add(1), busy: self.busy, ..Saving::default() };
    }

    /// The version in the store that the case in memory comes from.
    pub(super) fn base(&self) -> Option<u64> {
        self.base
    }

    /// The case in memory is the one that stands in the store under this version.
    pub(super) fn begin(&mut self, version: u64) {
        self.base = Some(version);
    }
}

/// What the vault needs to know of a case.
pub(super) struct Notebooks;

impl Meaning for Notebooks {
    fn merge(&self, stored: &[u8], mine: &[u8]) -> Result<Vec<u8>, Fault> {
        let mut case = read(stored)?;
        case.merge(&read(mine)?);
        Ok(case.to_bytes())
    }

    fn label(&self, plain: &[u8]) -> Result<Label, Fault> {
        let case = read(plain)?;
        Ok(Label { nickname: case.nickname().to_owned(), keep_until: case.keep_until() })
    }
}

/// A case from the bytes of its row.
pub(super) fn read(bytes: &[u8]) -> Result<Case, Fault> {
    Case::from_bytes(bytes).map_err(|fault| match fault {
        notes::model::ReadFault::Newer(_) => Fault::Newer,
        _ => Fault::Damaged,
    })
}

/// The name of a case in the vault.
pub(super) fn case_id(case: &Case) -> CaseId {
    CaseId(case.id().number())
}

/// Fresh nonces, or the reason why nothing may be sealed.
pub(super) fn nonces<const N: usize>() -> Result<[[u8; 24]; N], Fault> {
    let mut made = [[0; 24]; N];
    for nonce in &mut made {
        *nonce = random().ok_or(Fault::Store(notes::vault::StoreFault::Blocked))?;
    }
    Ok(made)
}

impl Notes {
    /// Saves the open case to the vault, or once more when a save is under way.
    pub(super) fn save(&self) {
        self.kept.set(Kept::Busy);
        let busy = self.saving.with_value(|s| s.busy);
        self.saving.update_value(|s| {
            s.again = true;
            s.busy = true;
        });
        if !busy {
            let notes = *self;
            leptos::task::spawn_local(async move { notes.save_all().await });
        }
    }

    /// Saves the open case when there is one.
    pub(super) fn save_open(&self) {
        if self.has_case_now() {
            self.save();
        }
    }

    async fn save_all(self) {
        while self.saving.with_value(|s| s.again) {
            let Some(case) = self.case.with_untracked(Clone::clone) else { break };
            let Some(mut book) = self.take_book().await else { break };
            let Saving { base, turn, .. } = self.saving.get_value();
            self.saving.update_value(|s| s.again = false);
            let saved = save_case(&mut book, case, base).await;
            self.return_book(book);
            let same = self.saving.with_value(|s| s.turn == turn);
            match saved {
                Ok((version, stored)) => {
                    if same {
                        self.saving.update_value(|s| s.base = Some(version));
                        if let Some(stored) = stored {
                            self.case.update(|case| {
                                if let Some(case) = case {
                                    case.merge(&stored);
                                }
                            });
                        }
                        if !self.saving.with_value(|s| s.again) {
                            self.kept.set(Kept::At(guard::time()));
                            self.loose.set(false);
                        }
                    }
                    self.list();
                    guard::tell_tabs();
                }
                Err(fault) => {
                    if same {
                        self.kept.set(Kept::Not(fault_words(&fault)));
                        self.loose.set(true);
                    }
                    break;
                }
            }
        }
        self.saving.update_value(|s| {
            s.busy = false;
            s.again = false;
        });
    }
}

/// Saves a case; gives its version, and what the store had besides when there was more.
pub(super) async fn save_case(
    book: &mut Notebook,
    mut case: Case,
    base: Option<u64>,
) -> Result<(u64, Option<Case>), Fault> {
    // What was removed may be undone in memory, but has no place on the disk.
    case.forget_removed();
    let bytes = zeroize::Zeroizing::new(case.to_bytes());
    let saved = book.save_case(&STORE, case_id(&case), base, &bytes, &Notebooks, nonces()?).await?;
    let stored = if saved.merged { Some(read(&saved.plain)?) } else { None };
    Ok((saved.version, stored))
}
