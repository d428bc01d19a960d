//! Saving the case in hand: one save at a time, and never a word of "kept" before the store has it.
//!
//! What belongs here: what is known to be in the store, what has to be written next, and when what is
//! in memory may be called kept. The rule that keeps a note from being lost: the vault is taken
//! *first*, and from the look at the case in memory to the start of its transaction nothing waits.
//! What is called kept is what was written, compared with what is in memory; no flag says it.
//!
//! [`run`] is all of it. It is tried with every order of events of two tabs in `tests/saver.rs`.

use zeroize::Zeroizing;

use crate::model::{Case, ReadFault};
use crate::vault::{CaseCodec, CaseId, Fault, Label, Lent, Nonce, Notebook, Shelf, Store};

/// What the vault needs to know of a case.
pub struct NotesCodec;

impl CaseCodec for NotesCodec {
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
///
/// # Errors
/// [`Fault::Newer`] and [`Fault::Damaged`].
pub fn read(bytes: &[u8]) -> Result<Case, Fault> {
    Case::from_bytes(bytes).map_err(|fault| match fault {
        ReadFault::Newer(_) => Fault::Newer,
        _ => Fault::Damaged,
    })
}

/// The name of a case in the vault.
#[must_use]
pub fn case_id(case: &Case) -> CaseId {
    CaseId(case.id().number())
}

/// What the page says of the case in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// All of it is in the store.
    Kept,
    /// Not all of it is, and this is why.
    Not(Fault),
}

/// Where the saving of the case in hand is.
#[derive(Default)]
pub struct Saver {
    /// The version in the store that the case in memory comes from.
    base: Option<u64>,
    /// The case as the store has it, as far as this tab knows.
    written: Option<Case>,
    /// Whether saving was asked for since the last save began.
    asked: bool,
    /// Whether a run is under way.
    running: bool,
    /// Counts the cases taken in hand, so that what ends late does not touch the next one.
    turn: u32,
}

impl Saver {
    /// Another case is taken in hand, or none. A run that is under way ends by itself.
    pub fn forget(&mut self) {
        *self = Saver { turn: self.turn.wrapping_add(1), ..Saver::default() };
    }

    /// The store has this under this version, and all of it is in memory.
    pub fn opened(&mut self, stored: Case, version: u64) {
        (self.base, self.written) = (Some(version), Some(stored));
    }

    /// What was written may not be in the store any more.
    pub fn doubt(&mut self) {
        self.written = None;
    }

    /// The version in the store that the case in memory comes from.
    #[must_use]
    pub fn base(&self) -> Option<u64> {
        self.base
    }

    /// Whether the store has all of this. What was removed counts as gone, also while it can be undone.
    #[must_use]
    pub fn holds(&self, case: &Case) -> bool {
        self.written.as_ref().is_some_and(|written| written.says_as_much(case))
    }

    /// Something changed. Gives the turn of the [`run`] to begin, when none is under way.
    #[must_use]
    pub fn ask(&mut self) -> Option<u32> {
        self.asked = true;
        (!std::mem::replace(&mut self.running, true)).then_some(self.turn)
    }

    /// Whether this run has something to write.
    fn begins(&mut self, turn: u32) -> bool {
        self.turn == turn && std::mem::take(&mut self.asked)
    }
}

/// The memory that is saved from. None of its calls may wait.
pub trait Hand {
    /// The case in hand, as it is now.
    fn case(&self) -> Option<Case>;

    /// Where saving it is.
    fn saver<T>(&self, with: impl FnOnce(&mut Saver) -> T) -> T;

    /// The store has this besides: it is merged into the case in hand.
    fn take_in(&self, stored: &Case);

    /// What is to be said of the case in hand.
    fn say(&self, word: Word);

    /// Something was kept; with the vault as it is now.
    fn saved(&self, vault: &Notebook);

    /// Two fresh nonces.
    ///
    /// # Errors
    /// Whatever stands in the way of random numbers.
    fn nonces(&self) -> Result<[Nonce; 2], Fault>;
}

/// Saves the case in hand until all of it is in the store, or until that does not work. `turn` is what
/// [`Saver::ask`] gave.
pub async fn run<H: Hand>(hand: &H, shelf: Shelf<Notebook>, store: &dyn Store, turn: u32) {
    while let Some(mut vault) = shelf.take().await {
        // From here to the transaction nothing waits: what is asked later is for the next round.
        if !hand.saver(|s| s.begins(turn)) {
            break;
        }
        let Some(mut case) = hand.case() else { break };
        // What was removed may be undone in memory, but has no place on the disk.
        case.forget_removed();
        let base = hand.saver(|s| s.base);
        let saved = match hand.nonces() {
            Ok(nonces) => save_case(&mut vault, store, &case, base, nonces).await,
            Err(fault) => Err(fault),
        };
        let same = hand.saver(|s| s.turn == turn);
        match saved {
            Ok((version, more)) => {
                if same {
                    if let Some(stored) = &more {
                        hand.take_in(stored);
                    }
                    hand.saver(|s| s.opened(more.unwrap_or(case), version));
                    settle(hand);
                }
                hand.saved(&vault);
            }
            // What was asked meanwhile tries again, and says how that went.
            Err(fault) if same && !hand.saver(|s| s.asked) => hand.say(Word::Not(fault)),
            Err(_) => {}
        }
    }
    hand.saver(|s| {
        if s.turn == turn {
            s.running = false;
        }
    });
}

/// Says that the case in hand is kept when it is; asks for another save when it is not.
fn settle<H: Hand>(hand: &H) {
    let all = hand.case().is_some_and(|case| hand.saver(|s| s.holds(&case)));
    hand.saver(|s| s.asked |= !all);
    if all && !hand.saver(|s| s.asked) {
        hand.say(Word::Kept);
    }
}

/// Another tab kept something: takes in what it changed in the case in hand. Whatever is not in the
/// store then has to be asked for by the caller: true when there is something.
///
/// # Errors
/// As [`Notebook::open_case`]: the case may be gone, or the vault. Then nothing is known to be kept.
pub async fn look_again<H: Hand>(hand: &H, vault: &mut Lent<Notebook>, store: &dyn Store) -> Result<bool, Fault> {
    let Some(id) = hand.case().as_ref().map(case_id) else {
        return vault.refresh(store).await.map(|()| false);
    };
    let opened = vault.open_case(store, id).await;
    // Another may be in hand by now.
    let here = || hand.case().filter(|case| case_id(case) == id);
    let known = hand.saver(|s| s.base.is_some());
    match opened.and_then(|opened| Ok((read(&opened.plain)?, opened.version))) {
        Ok((stored, version)) => {
            if here().is_none() {
                return Ok(false);
            }
            hand.take_in(&stored);
            hand.saver(|s| s.opened(stored, version));
            Ok(here().is_some_and(|case| !hand.saver(|s| s.holds(&case))))
        }
        // It was never saved: its first save is still to come.
        Err(Fault::Missing) if !known => vault.refresh(store).await.map(|()| false),
        Err(fault) => {
            if here().is_some() {
                hand.saver(Saver::doubt);
            }
            // The list is right, also without it.
            vault.refresh(store).await?;
            Err(fault)
        }
    }
}

/// Saves a case; gives its version, and what the store has when that is more than was given.
///
/// # Errors
/// As [`Notebook::save_case`].
pub async fn save_case(
    vault: &mut Notebook,
    store: &dyn Store,
    case: &Case,
    base: Option<u64>,
    nonces: [Nonce; 2],
) -> Result<(u64, Option<Case>), Fault> {
    let bytes = Zeroizing::new(case.to_bytes());
    let saved = vault.save_case(store, case_id(case), base, &bytes, &NotesCodec, nonces).await?;
    let more = if saved.merged { Some(read(&saved.plain)?) } else { None };
    Ok((saved.version, more))
}
