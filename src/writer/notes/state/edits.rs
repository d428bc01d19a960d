//! Changing the notes of the open child: what stands in the forms becomes part of them, and is saved.

use guide::terms::Day;
use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::model::{Body, Case, Entry, Id, Record, ReplicaId};
use notes::saver::{self, Hand, Saver};

use super::draft::{Taken, today_entry};
use super::open::Vault;
use super::{Mode, Notes, STORE, SaveStatus, Spot, new_replica};
use crate::platform::environment::random;
use crate::platform::time;
use crate::today;
use crate::words;

impl Notes {
    /// Another replica from here on.
    pub(super) fn renew_replica(&self) -> ReplicaId {
        self.replica.set_value(new_replica());
        self.replica.get_value()
    }

    fn fresh_id(&self) -> Id {
        // Only without random numbers can the time be all there is; and then nothing leaves this tab.
        Id::from_bytes(random::<8>().unwrap_or_else(|| time::now().to_le_bytes()))
    }

    /// Begins with a child.
    pub(crate) fn begin(&self, nickname: &str, keep_until: Option<Day>) {
        self.close_case();
        let by = self.renew_replica();
        let case = Case::new(self.fresh_id(), nickname.trim(), today::today(), keep_until, by);
        self.case.set(Some(case));
        self.changed();
    }

    /// Changes the open case, and keeps it where that was chosen.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Case, ReplicaId)) {
        let by = self.replica.get_value();
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
            None => {
                let body = Body::Tick { card: card.to_owned(), item: item.to_owned(), done };
                // Here the minute is known: it is the minute of ticking. A clock that knows no day knows no time either.
                let entry = today_entry(body);
                let time = entry.day.map(|_| time::hour_and_minute()).unwrap_or_default();
                self.add(Entry { time, ..entry });
            }
        }
    }

    /// Whether a line of a card is ticked for the open child. Subscribes the caller.
    pub(crate) fn is_ticked(&self, card: &str, item: &str) -> bool {
        self.with(|case| case.tick(card, item).is_some_and(|r| matches!(r.entry.body, Body::Tick { done: true, .. })))
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
            None => self.add(today_entry(Body::Asked {
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

    /// Changes a record.
    pub(crate) fn edit(&self, id: Id, change: &dyn Fn(&mut Entry)) {
        self.change(|case, by| {
            case.edit(id, by, change);
        });
    }

    /// Removes a record; [`Notes::undo`] brings it back.
    pub(crate) fn remove(&self, id: Id) {
        // Told in its row; what was told elsewhere is over.
        self.announce("");
        self.removed.set(Some(id));
        self.change(|case, by| {
            case.remove(id, by);
        });
    }

    /// The record that was removed last and can be brought back. Subscribes the caller.
    pub(crate) fn removed(&self) -> Option<Id> {
        self.removed.get()
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
        if self.has_case_now() {
            self.flush_answers(&|_| true);
            self.put_in(self.draft.take());
        }
    }

    /// What one form made becomes part of the case.
    pub(crate) fn put_in(&self, taken: Vec<Taken>) {
        for taken in taken {
            match taken {
                Taken::New(entry) => self.add(entry),
                Taken::Changed(id, before, mut entry) => {
                    let same = self.case.with_untracked(|c| c.as_ref()?.get(id).map(|r| r.entry == before));
                    if same == Some(true) {
                        self.edit(id, &|old| *old = entry.clone());
                    } else {
                        // Changed or taken away elsewhere meanwhile: both texts stay.
                        entry.handed = false;
                        self.add(entry);
                    }
                }
            }
        }
    }

    /// The reader adds what stands in the form of a note, or keeps the change. Says what came of it.
    pub(crate) fn add_note(&self) {
        let draft = self.draft;
        let changes = draft.editing.with_untracked(Option::is_some);
        self.here(Spot::Write);
        self.announce(match (draft.bad_day.get_untracked(), draft.says_nothing()) {
            (true, _) => words::NOTES_BAD_DAY,
            (false, true) if changes => words::NOTES_NEED_TEXT_CHANGE,
            (false, true) => words::NOTES_NEED_TEXT,
            (false, false) => {
                self.put_in(draft.take_note());
                if changes { words::NOTES_CHANGE_DONE } else { words::NOTES_ADDED }
            }
        });
    }

    /// The reader adds what stands in the form of an agreement.
    pub(crate) fn add_agreement(&self) {
        self.here(Spot::Agreements);
        self.announce(if self.draft.bad_due.get_untracked() {
            words::NOTES_BAD_DAY
        } else if self.draft.agreement().is_none() {
            words::NOTES_NEED_AGREEMENT
        } else {
            self.put_in(self.draft.take_agreement());
            words::NOTES_ADDED
        });
    }

    /// The reader adds what stands in the form of a question.
    pub(crate) fn add_question(&self) {
        self.here(Spot::Questions);
        self.announce(if self.draft.question().is_none() {
            words::NOTES_NEED_QUESTION
        } else {
            self.put_in(self.draft.take_question());
            words::NOTES_ADDED
        });
    }

    pub(super) fn changed(&self) {
        self.check_clock();
        if self.mode_now() == Mode::Open {
            self.save();
        }
    }

    /// Saves the open case to the vault, or once more when a save is under way.
    pub(super) fn save(&self) {
        self.save_status.set(SaveStatus::Saving);
        let notes = *self;
        let Some(shelf) = self.vault.with_untracked(Vault::shelf) else { return };
        if let Some(turn) = Hand::saver(self, Saver::ask) {
            spawn_local(async move { saver::run(&notes, shelf, &STORE, turn).await });
        }
    }
}
