//! The notes: which child, what was written, where it is kept, and what is said about that.
//!
//! In memory, until the reader opens a vault on a device of their own. [`vault`] does everything that
//! needs the key, [`draft`] is what is being typed, [`files`] is backup and restore.

mod announcement;
mod cases;
pub(crate) mod draft;
mod edits;
mod errors;
mod files;
mod kdf;
mod keys;
mod locking;
pub(crate) mod memory;
mod open;
mod pending;
mod restoring;
mod saving;
mod spot;
mod vault;
mod wiping;

use guide::terms::Day;
use leptos::prelude::*;
use notes::model::{Along, Case, Due, Id, Record, ReplicaId, Resting, due};
use notes::saver::Saver;
use notes::vault::Listed;

use crate::fresh::Fresh;
use crate::platform::db;
use crate::platform::environment::{Hosting, hosting, random};
use crate::today;
pub(crate) use announcement::Announcer;
use draft::Draft;
pub(crate) use kdf::run as run_kdf;
use open::Vault;
pub(crate) use open::{Foreign, Mode};
pub(crate) use restoring::Restoring;
pub(crate) use spot::Spot;

/// How far what was last written is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SaveStatus {
    /// Nothing was changed yet.
    Clean,
    /// Being written to the disk.
    Saving,
    /// On the disk, since this time of day.
    Saved(String),
    /// Not on the disk: what happened and what to do. It is still in this tab.
    Failed(&'static str),
}

/// The notes, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct Notes {
    /// Where the notes are, and the open vault with its key.
    vault: RwSignal<Vault>,
    case: RwSignal<Option<Case>>,
    /// The children that are only in this tab and not open now.
    resting: RwSignal<Resting>,
    /// What of the notes in memory stands somewhere else too.
    along: RwSignal<Along>,
    listed: RwSignal<Vec<Listed>>,
    save_status: RwSignal<SaveStatus>,
    announcer: Announcer,
    /// Whether something of a vault could not be saved. What is only in memory is counted by `along`.
    unsaved_in_vault: RwSignal<bool>,
    /// The record that was just removed, to undo.
    removed: RwSignal<Option<Id>>,
    last_backup: RwSignal<Option<Day>>,
    last_seen: RwSignal<Option<Day>>,
    idle_minutes: RwSignal<u8>,
    promised: RwSignal<Option<bool>>,
    draft: Draft,
    saver: StoredValue<Saver>,
    /// How many cases that were put away are being saved still.
    pending_saves: RwSignal<usize>,
    /// Cases that could not be saved before they were put away. They go in when the vault is opened.
    unsaved_cases: RwSignal<Vec<Case>>,
    /// Who writes: new for every case that is read from a storage, which merging counts on.
    replica: StoredValue<ReplicaId>,
    /// Whether some case in the vault is not whole.
    damaged: RwSignal<bool>,
    /// Whether another tab made a vault while the notes here are in memory.
    beside: RwSignal<bool>,
    /// Whether the device's clock tells a year that cannot be.
    clock_wrong: RwSignal<bool>,
    /// Counts the times that everything was put away: what takes long looks whether it still may go on.
    lock_generation: StoredValue<u32>,
    /// Counts the times that everything was forgotten: what was being made then stays away, whatever the page looked for since.
    forget_generation: StoredValue<u32>,
    /// Counts the times that the page must be made anew, because something may stand in its fields.
    view_generation: RwSignal<u32>,
    restoring: Restoring,
    /// What goes when the open case is closed: the case, how far it is kept, and what is being typed.
    of_case: Fresh,
    /// What goes when the vault is locked: all of the case, and what came out of the vault besides.
    of_vault: Fresh,
    /// What goes when everything is forgotten, besides all of the vault.
    of_tab: Fresh,
}

impl Notes {
    pub(crate) fn new() -> Notes {
        let (of_case, of_vault, of_tab) = (Fresh::new(), Fresh::new(), Fresh::new());
        let (draft, restoring) = (Draft::new(), Restoring::new());
        let saver = StoredValue::new(Saver::default());
        of_case.and(Callback::new(move |()| draft.empty()));
        of_case.and(Callback::new(move |()| _ = saver.try_update_value(Saver::forget)));
        of_vault.and(Callback::new(move |()| restoring.forget()));
        of_vault.and(Callback::new(move |()| of_case.reset()));
        Notes {
            vault: RwSignal::new(Vault::Unknown),
            case: of_case.signal(|| None),
            removed: of_case.signal(|| None),
            unsaved_in_vault: of_case.signal(|| false),
            save_status: of_case.signal(|| SaveStatus::Clean),
            saver,
            draft,
            listed: of_vault.signal(Vec::new),
            damaged: of_vault.signal(|| false),
            announcer: Announcer::new(of_vault),
            restoring,
            resting: of_tab.signal(Resting::default),
            along: of_tab.signal(Along::default),
            unsaved_cases: of_tab.signal(Vec::new),
            beside: of_tab.signal(|| false),
            last_backup: of_tab.signal(|| None),
            last_seen: of_tab.signal(|| None),
            promised: of_tab.signal(|| None),
            idle_minutes: of_tab.signal(|| notes::vault::index::USUAL_IDLE),
            pending_saves: RwSignal::new(0),
            replica: StoredValue::new(new_replica()),
            clock_wrong: RwSignal::new(today::today().is_none()),
            lock_generation: StoredValue::new(0),
            forget_generation: StoredValue::new(0),
            view_generation: RwSignal::new(0),
            of_case,
            of_vault,
            of_tab,
        }
    }

    pub(crate) fn mode(&self) -> Mode {
        self.vault.with(Vault::mode)
    }

    pub(crate) fn save_status(&self) -> SaveStatus {
        self.save_status.get()
    }

    pub(crate) fn draft(&self) -> Draft {
        self.draft
    }

    /// For the parts that tell what was done, and need no more.
    pub(crate) fn announcer(&self) -> Announcer {
        self.announcer
    }

    /// See [`Announcer::here`].
    pub(crate) fn here(&self, spot: Spot) {
        self.announcer.here(spot);
    }

    /// See [`Announcer::moved`].
    pub(crate) fn moved(&self) {
        self.announcer.moved();
    }

    /// See [`Announcer::announce`].
    pub(crate) fn announce(&self, what: &'static str) {
        self.announcer.announce(what);
    }

    pub(crate) fn last_backup(&self) -> Option<Day> {
        self.last_backup.get()
    }

    pub(crate) fn promised(&self) -> Option<bool> {
        self.promised.get()
    }

    pub(crate) fn idle_minutes(&self) -> u8 {
        self.idle_minutes.get()
    }

    /// Whether notes may be kept here at all, or only in memory.
    pub(crate) fn hosting(&self) -> Hosting {
        hosting()
    }

    /// Changes when the page must be made anew. Subscribes the caller.
    pub(crate) fn view_generation(&self) -> u32 {
        self.view_generation.get()
    }

    /// Where putting a backup back is.
    pub(crate) fn restoring(&self) -> Restoring {
        self.restoring
    }

    /// Whether a child was chosen. Subscribes the caller.
    pub(crate) fn has_case(&self) -> bool {
        self.case.with(Option::is_some)
    }

    /// Reads the open case. Subscribes the caller.
    pub(crate) fn with<T: Default>(&self, read: impl FnOnce(&Case) -> T) -> T {
        self.case.with(|case| case.as_ref().map(read).unwrap_or_default())
    }

    /// A record of the open case. Subscribes the caller.
    pub(crate) fn record(&self, id: Id) -> Option<Record> {
        self.with(|case| case.get(id).cloned())
    }

    /// Whether another tab made a vault while the notes here are in memory. Subscribes the caller.
    pub(crate) fn is_beside_vault(&self) -> bool {
        self.beside.get() && self.mode() == Mode::Memory
    }

    /// Whether the storage gives no answer. Subscribes the caller.
    pub(crate) fn is_slow(&self) -> bool {
        self.announcer.is_slow()
    }

    /// The storage gives no answer, or gives one again.
    pub(crate) fn set_slow(&self, slow: bool) {
        self.announcer.set_slow(slow);
    }

    /// Whether the device's clock tells a year that cannot be. Subscribes the caller.
    pub(crate) fn is_clock_wrong(&self) -> bool {
        self.clock_wrong.get()
    }

    /// Looks at the clock: it may have been set while the page was open.
    pub(crate) fn check_clock(&self) {
        let wrong = today::today().is_none();
        if self.clock_wrong.get_untracked() != wrong {
            self.clock_wrong.set(wrong);
        }
    }

    /// How the day until which the notes are kept stands to today. Subscribes the caller.
    pub(crate) fn due(&self) -> Due {
        self.clock_wrong.track();
        due(self.with(Case::keep_until), today::today(), self.last_seen.get())
    }

    /// Whether there is writing that is nowhere else. Subscribes the caller.
    pub(crate) fn has_unsaved(&self) -> bool {
        !self.draft.is_empty()
            || self.unsaved_in_vault.get()
            || matches!(self.save_status.get(), SaveStatus::Saving | SaveStatus::Failed(_))
            || self.has_closed_unsaved()
            || self.is_only_here()
    }

    /// Whether something that was put away is not on the disk. Subscribes the caller.
    pub(crate) fn has_closed_unsaved(&self) -> bool {
        self.pending_saves.get() > 0 || self.unsaved_cases.with(|cases| !cases.is_empty())
    }

    /// Whether this tab holds any text of a child. The caller is not subscribed.
    pub(crate) fn holds_text(&self) -> bool {
        self.has_case_now() || untrack(|| !self.draft.is_empty() || !self.resting.with(Resting::is_empty))
    }

    /// Whether some case in the vault is not whole. Subscribes the caller.
    pub(crate) fn is_damaged(&self) -> bool {
        self.damaged.get()
    }

    /// Where the notes are. The caller is not subscribed.
    pub(crate) fn mode_now(&self) -> Mode {
        self.vault.with_untracked(Vault::mode)
    }

    pub(crate) fn has_case_now(&self) -> bool {
        self.case.with_untracked(Option::is_some)
    }
}

/// The storage of this browser.
pub(crate) const STORE: db::Db = db::Db;

/// A replica that was never used. Without random numbers there is no vault; then one is all there is.
pub(super) fn new_replica() -> ReplicaId {
    ReplicaId(random::<4>().map_or(1, u32::from_le_bytes))
}
