//! The notes: which child, what was written, where it is kept, and what is said about that.
//!
//! In memory, until the reader opens a vault on a device of their own. [`vault`] does everything that
//! needs the key, [`draft`] is what is being typed, [`files`] is backup and restore.

pub(crate) mod draft;
pub(crate) mod files;
mod saving;
pub(crate) mod vault;

use guide::terms::Day;
use leptos::prelude::*;
use notes::model::{Body, Case, Due, Entry, Id, Record, Writer, due};
use notes::vault::{Listed, Notebook};

use crate::platform::place::{Place, normal, place, random};
use crate::platform::{db, guard, today};
use crate::words;
use draft::Draft;

/// Where the notes are now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Nobody has looked yet whether there is a vault.
    Unknown,
    /// In this tab only.
    Memory,
    /// In a vault, that is closed.
    Locked,
    /// In a vault, that is open.
    Open,
    /// In a vault that this app cannot read and leaves alone.
    Foreign(Foreign),
}

/// Why a vault is left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Foreign {
    Newer,
    Damaged,
}

/// How far what was last written is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// Nothing was changed yet.
    Same,
    /// Being written to the disk.
    Busy,
    /// On the disk, since this time of day.
    At(String),
    /// Not on the disk: what happened and what to do. It is still in this tab.
    Not(&'static str),
}

/// The notes, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct Notes {
    mode: RwSignal<Mode>,
    case: RwSignal<Option<Case>>,
    listed: RwSignal<Vec<Listed>>,
    kept: RwSignal<Kept>,
    told: RwSignal<&'static str>,
    /// What the app is doing that takes long, in words.
    busy: RwSignal<&'static str>,
    /// Whether something changed since it was last saved, copied or put in a file.
    loose: RwSignal<bool>,
    /// The record that was just removed, to undo.
    removed: RwSignal<Option<Id>>,
    last_backup: RwSignal<Option<Day>>,
    last_seen: RwSignal<Option<Day>>,
    idle_minutes: RwSignal<u8>,
    promised: RwSignal<Option<bool>>,
    draft: Draft,
    book: StoredValue<Option<Notebook>>,
    /// Whether something is being done with the open vault now.
    lent: StoredValue<bool>,
    /// Whether the vault is closing: it may still save once.
    locking: StoredValue<bool>,
    saving: StoredValue<saving::Saving>,
    /// A case that could not be saved before locking. It goes in when the vault is opened again.
    stranded: StoredValue<Option<Case>>,
    /// Who writes: new for every case that is read from a storage, which merging counts on.
    by: StoredValue<Writer>,
    /// Whether some case in the vault is not whole.
    damaged: RwSignal<bool>,
}

impl Notes {
    pub(crate) fn new() -> Notes {
        Notes {
            mode: RwSignal::new(Mode::Unknown),
            case: RwSignal::new(None),
            listed: RwSignal::new(Vec::new()),
            kept: RwSignal::new(Kept::Same),
            told: RwSignal::new(""),
            busy: RwSignal::new(""),
            loose: RwSignal::new(false),
            removed: RwSignal::new(None),
            last_backup: RwSignal::new(None),
            last_seen: RwSignal::new(None),
            idle_minutes: RwSignal::new(notes::vault::index::USUAL_IDLE),
            promised: RwSignal::new(None),
            draft: Draft::new(),
            book: StoredValue::new(None),
            lent: StoredValue::new(false),
            locking: StoredValue::new(false),
            saving: StoredValue::new(saving::Saving::default()),
            stranded: StoredValue::new(None),
            by: StoredValue::new(new_writer()),
            damaged: RwSignal::new(false),
        }
    }

    pub(crate) fn mode(&self) -> Mode {
        self.mode.get()
    }

    pub(crate) fn kept(&self) -> Kept {
        self.kept.get()
    }

    pub(crate) fn told(&self) -> &'static str {
        self.told.get()
    }

    pub(crate) fn busy(&self) -> &'static str {
        self.busy.get()
    }

    pub(crate) fn draft(&self) -> Draft {
        self.draft
    }

    pub(crate) fn listed(&self) -> Vec<Listed> {
        self.listed.get()
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
    pub(crate) fn place(&self) -> Place {
        place()
    }

    /// Whether a child was chosen; tracks.
    pub(crate) fn has_case(&self) -> bool {
        self.case.with(Option::is_some)
    }

    /// Reads the open case; tracks.
    pub(crate) fn with<T: Default>(&self, read: impl FnOnce(&Case) -> T) -> T {
        self.case.with(|case| case.as_ref().map(read).unwrap_or_default())
    }

    /// A record of the open case; tracks.
    pub(crate) fn record(&self, id: Id) -> Option<Record> {
        self.with(|case| case.get(id).cloned())
    }

    /// How the day until which the notes are kept stands to today; tracks.
    pub(crate) fn due(&self) -> Due {
        due(self.with(Case::keep_until), today::today(), self.last_seen.get())
    }

    /// Whether there is writing that is nowhere else; tracks.
    pub(crate) fn is_loose(&self) -> bool {
        !self.draft.is_empty() || self.loose.get() || matches!(self.kept.get(), Kept::Busy | Kept::Not(_))
    }

    /// Whether this tab holds any text of a child; does not track.
    pub(crate) fn holds_text(&self) -> bool {
        self.case.with_untracked(Option::is_some) || untrack(|| !self.draft.is_empty())
    }

    /// Whether some case in the vault is not whole; tracks.
    pub(crate) fn is_damaged(&self) -> bool {
        self.damaged.get()
    }

    /// Another writer from here on.
    fn renew_writer(&self) -> Writer {
        self.by.set_value(new_writer());
        self.by.get_value()
    }

    fn fresh_id(&self) -> Id {
        // Only without random numbers can the time be all there is; and then nothing leaves this tab.
        Id::from_bytes(random::<8>().unwrap_or_else(|| guard::now().to_le_bytes()))
    }

    /// Begins with a child.
    pub(crate) fn begin(&self, nickname: &str, keep_until: Option<Day>) {
        let (nickname, _) = guide::ask::clean(nickname.trim());
        self.put_down();
        let by = self.renew_writer();
        let case = Case::new(self.fresh_id(), &nickname, today::today(), keep_until, by);
        self.case.set(Some(case));
        self.changed();
    }

    /// Changes the open case, and keeps it where that was chosen.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Case, Writer)) {
        let by = self.by.get_value();
        self.case.update(|case| {
            if let Some(case) = case {
                change(case, by);
            }
        });
        self.changed();
    }

    /// Adds a record.
    pub(crate) fn add(&self, entry: Entry) {
        let id = self.fresh_id();
        self.change(move |case, by| {
            case.add(id, entry, by);
        });
    }

    /// Adds or changes a line of a card.
    pub(crate) fn tick(&self, card: &str, item: &str, done: bool) {
        let known = self.case.with_untracked(|c| c.as_ref().and_then(|c| c.tick(card, item).map(|r| r.id)));
        match known {
            Some(id) => self.edit(id, &|entry| {
                if let Body::Tick { done: was, .. } = &mut entry.body {
                    *was = done;
                }
            }),
            None => self.add(now_entry(Body::Tick { card: card.to_owned(), item: item.to_owned(), done })),
        }
    }

    /// Adds a question, or the answer to one that is still open.
    pub(crate) fn ask(&self, to: &str, question: &str, answer: &str) {
        let open = self.case.with_untracked(|case| {
            let same = |r: &&&Record| matches!(&r.entry.body, Body::Asked { question: q, answer: a, .. } if q == question && (a.is_empty() || a == answer));
            case.as_ref().and_then(|case| case.asked().iter().find(same).map(|r| r.id))
        });
        match open {
            Some(id) => self.edit(id, &|entry| {
                if let Body::Asked { answer: known, .. } = &mut entry.body
                    && known.is_empty()
                {
                    answer.clone_into(known);
                }
            }),
            None => self.add(now_entry(Body::Asked {
                to: to.to_owned(),
                question: question.to_owned(),
                answer: answer.to_owned(),
            })),
        }
    }

    /// One of two versions is right.
    pub(crate) fn settle(&self, id: Id) {
        self.change(|case, by| {
            case.settle(id, by);
        });
    }

    /// Where the notes are; does not track.
    pub(crate) fn mode_now(&self) -> Mode {
        self.mode.get_untracked()
    }

    /// Why a passphrase is refused, in words; `None` when it is strong enough.
    pub(crate) fn weakness(&self, typed: &str) -> Option<&'static str> {
        use notes::phrase::{Strength, strength};
        let name = self.case.with_untracked(|c| c.as_ref().map(|c| c.nickname().to_owned())).unwrap_or_default();
        match strength(&notes::vault::kdf::prepare(&normal(typed)), &[words::PRODUCT, &name]) {
            Strength::TooShort => Some(words::NOTES_PHRASE_SHORT),
            Strength::TooWeak(why) => Some(why.text()),
            Strength::Enough => None,
        }
    }

    /// Changes a record.
    pub(crate) fn edit(&self, id: Id, change: &dyn Fn(&mut Entry)) {
        self.change(|case, by| {
            case.edit(id, by, change);
        });
    }

    /// Removes a record; [`Notes::undo`] brings it back.
    pub(crate) fn remove(&self, id: Id) {
        self.change(|case, by| {
            case.remove(id, by);
        });
        self.removed.set(Some(id));
    }

    /// Whether there is a removal to undo; tracks.
    pub(crate) fn can_undo(&self) -> bool {
        self.removed.get().is_some()
    }

    /// Brings back what was just removed.
    pub(crate) fn undo(&self) {
        if let Some(id) = self.removed.get_untracked() {
            self.change(|case, by| {
                case.undo_remove(id, by);
            });
        }
        self.removed.set(None);
    }

    /// Whatever was typed becomes part of the case.
    pub(crate) fn flush(&self) {
        if self.has_case_now()
            && let Some((id, entry)) = self.draft.take()
        {
            match id {
                Some(id) => self.edit(id, &|old| *old = entry.clone()),
                None => self.add(entry),
            }
        }
    }

    pub(super) fn has_case_now(&self) -> bool {
        self.case.with_untracked(Option::is_some)
    }

    /// What was written is now also elsewhere, by the reader's own hand.
    pub(crate) fn taken_along(&self) {
        self.loose.set(false);
    }

    fn changed(&self) {
        if self.mode.get_untracked() == Mode::Open {
            self.save();
        } else {
            self.loose.set(true);
        }
    }

    /// Lets go of the open case. What is kept stays kept; what is only in memory is gone.
    pub(crate) fn put_down(&self) {
        self.flush();
        self.case.set(None);
        self.removed.set(None);
        self.draft.empty();
        self.loose.set(false);
        self.saving.update_value(saving::Saving::forget);
    }

    /// Forgets everything that is in memory, also the key.
    pub(crate) fn forget(&self) {
        self.draft.empty();
        self.case.set(None);
        self.removed.set(None);
        self.loose.set(false);
        self.kept.set(Kept::Same);
        self.book.set_value(None);
        self.stranded.set_value(None);
        self.listed.set(Vec::new());
        self.saving.update_value(saving::Saving::forget);
        self.mode.set(Mode::Unknown);
    }

    /// Tells what was done; or what went wrong, what was kept and what to do.
    pub(crate) fn tell(&self, what: &'static str) {
        self.told.set(what);
    }
}

/// A writer that was never used. Without random numbers there is no vault; then one is all there is.
fn new_writer() -> Writer {
    Writer(random::<4>().map_or(1, u32::from_le_bytes))
}

/// A record of now.
pub(crate) fn now_entry(body: Body) -> Entry {
    Entry { day: today::today(), time: guard::time(), body, handed: false }
}

/// The storage of this browser.
pub(crate) const STORE: db::Db = db::Db;

/// What a fault of the storage means, in words.
pub(crate) fn store_words(fault: &notes::vault::StoreFault) -> &'static str {
    use notes::vault::StoreFault;
    match fault {
        StoreFault::Blocked => words::NOTES_BLOCKED,
        StoreFault::Full => words::NOTES_FULL,
        StoreFault::Gone => words::NOTES_GONE,
        StoreFault::Newer => words::NOTES_NEWER,
        StoreFault::Failed(_) => words::NOTES_NOT_SAVED,
    }
}

/// What a fault of the vault means, in words.
pub(crate) fn fault_words(fault: &notes::vault::Fault) -> &'static str {
    use notes::vault::Fault;
    match fault {
        Fault::Cost | Fault::Damaged | Fault::WrongRow | Fault::Replayed | Fault::Missing => words::NOTES_DAMAGED,
        Fault::Memory => words::NOTES_NO_MEMORY,
        Fault::Passphrase => words::NOTES_WRONG_PHRASE,
        Fault::Newer => words::NOTES_NEWER,
        Fault::OtherVault => words::NOTES_GONE,
        Fault::Exists => words::NOTES_EXISTS,
        Fault::Removed => words::NOTES_REMOVED,
        Fault::Changed => words::NOTES_CHANGED,
        Fault::TooBig => words::NOTES_TOO_BIG,
        Fault::Store(fault) => store_words(fault),
    }
}
