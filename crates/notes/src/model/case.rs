//! One child's notes, and every change to them.

use guide::terms::days::Day;

use super::arrange::{arrange, handle};
use super::record::{Mark, Record};
use super::seen::Seen;
use super::setting::Setting;
use super::{Entry, Id, ReplicaId};

/// The most records of a case. [`Case::add`] adds no more, and a file with more is refused. A merge
/// may go over it: losing nothing comes first.
pub const MOST_RECORDS: usize = 20_000;

/// The notes about one child.
///
/// Every text that goes in loses invisible and direction characters and is cut at
/// [`MOST_TEXT`](super::MOST_TEXT) characters.
#[derive(Clone, PartialEq, Eq)]
pub struct Case {
    pub(super) id: Id,
    pub(super) created: Option<Day>,
    /// Sorted by dot.
    pub(super) settings: Vec<Setting>,
    pub(super) seen: Seen,
    /// Live records, sorted by id.
    pub(super) records: Vec<Record>,
    /// Removed in this session, for undo. Never written.
    pub(super) gone: Vec<Record>,
}

impl Case {
    /// A case without records.
    #[must_use]
    pub fn new(id: Id, nickname: &str, created: Option<Day>, keep_until: Option<Day>, replica: ReplicaId) -> Case {
        let mut case = Case::bare(id, created);
        case.rename(nickname, replica);
        case.set_keep_until(keep_until, replica);
        case
    }

    /// A case without anything, to read into.
    pub(super) fn bare(id: Id, created: Option<Day>) -> Case {
        let (settings, records, gone) = (Vec::new(), Vec::new(), Vec::new());
        Case { id, created, settings, seen: Seen::default(), records, gone }
    }

    /// Its name: random, says nothing about the child.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// The day it was begun.
    #[must_use]
    pub fn created(&self) -> Option<Day> {
        self.created
    }

    /// The order of making for what is made next.
    pub(super) fn next_made(&self) -> u32 {
        let records = self.records.iter().chain(&self.gone).map(Record::made);
        let last = records.chain(self.settings.iter().map(|s| s.made)).max();
        last.unwrap_or_default().saturating_add(1)
    }

    /// Adds a record, or changes the live record with this id. False when the case is full
    /// ([`MOST_RECORDS`]) and nothing was added.
    pub fn add(&mut self, id: Id, mut entry: Entry, replica: ReplicaId) -> bool {
        entry.tidy();
        match self.records.binary_search_by_key(&id, |r| r.id) {
            Ok(at) => {
                if self.records.get(at).is_some_and(|r| r.entry != entry) {
                    self.rewrite(at, entry, false, replica);
                }
            }
            Err(_) if self.records.len() >= MOST_RECORDS => return false,
            Err(at) => {
                let made = self.next_made();
                let mark = Mark { dot: self.seen.next(replica), lead: 0, made, from: None };
                self.records.insert(at, Record { id, entry, twin_of: None, root: id, marks: vec![mark] });
            }
        }
        true
    }

    /// Changes a live record. False when there is none with this id, or when `change` leaves it
    /// as it was; then there is no new version. What was handed over and then says something else
    /// is no longer handed over.
    pub fn edit(&mut self, id: Id, replica: ReplicaId, change: &dyn Fn(&mut Entry)) -> bool {
        let Some((at, record)) = self.at(id) else { return false };
        let mut entry = record.entry.clone();
        change(&mut entry);
        entry.tidy();
        let changed = entry != record.entry;
        if changed {
            entry.handed &= !record.entry.handed || entry.says_the_same(&record.entry);
            self.rewrite(at, entry, false, replica);
        }
        changed
    }

    /// Says that a twin is right as it is and stands on its own: it is no longer the twin of
    /// another. False when it was none.
    pub fn settle(&mut self, id: Id, replica: ReplicaId) -> bool {
        let Some((at, record)) = self.at(id) else { return false };
        let twin = record.twin_of.is_some();
        if twin {
            let entry = record.entry.clone();
            self.rewrite(at, entry, true, replica);
        }
        twin
    }

    /// Puts a new version in the place of the record there.
    fn rewrite(&mut self, at: usize, entry: Entry, settled: bool, replica: ReplicaId) {
        let Some(old) = self.records.get(at) else { return };
        let (root, siblings) = (old.root, self.siblings(at, old.root));
        let Some(record) = self.records.get_mut(at) else { return };
        // A twin that is edited goes on as a record of its own, under the id it was shown with.
        let twin = record.id != root;
        let lead = if twin { 0 } else { siblings.map_or(0, |lead| lead.saturating_add(1)) };
        let from = if settled { None } else { record.twin_of };
        record.marks = vec![Mark { dot: self.seen.next(replica), lead, made: record.made(), from }];
        record.root = record.id;
        record.twin_of = from;
        record.entry = entry;
        if siblings.is_some() {
            arrange(&mut self.records);
        }
    }

    /// The highest lead among the other versions of this record, if there are any.
    fn siblings(&self, but: usize, root: Id) -> Option<u32> {
        let others = self.records.iter().enumerate().filter(|(at, r)| *at != but && r.root == root);
        others.map(|(_, r)| r.lead()).max()
    }

    /// Removes a record. Its text stays in memory for [`Case::undo_remove`] until
    /// [`Case::forget_removed`]. False when there is no live record with this id.
    pub fn remove(&mut self, id: Id, _replica: ReplicaId) -> bool {
        let Some((at, _)) = self.at(id) else { return false };
        let removed = self.records.remove(at);
        if self.records.iter().any(|r| r.root == removed.root) {
            arrange(&mut self.records);
        }
        // A removal is no version: the vector of what was seen says that this one was.
        self.gone.push(removed);
        true
    }

    /// Brings back a record that was removed in this session, under the id it had. False when
    /// there is none, or when it was forgotten.
    pub fn undo_remove(&mut self, id: Id, replica: ReplicaId) -> bool {
        let Some(at) = self.gone.iter().rposition(|r| r.id == id) else { return false };
        let record = self.gone.remove(at);
        self.put_back(record, replica);
        true
    }

    /// Makes a removed record live again under the id it was shown with, as a new version.
    pub(super) fn put_back(&mut self, mut record: Record, replica: ReplicaId) {
        let id = record.id;
        let lead = self.siblings(usize::MAX, id).map_or(0, |lead| lead.saturating_add(1));
        record.marks = vec![Mark { dot: self.seen.next(replica), lead, made: record.made(), from: record.twin_of }];
        record.root = id;
        self.records.push(record);
        arrange(&mut self.records);
    }

    /// Drops the text of removed records. Called before every save; the format does not write
    /// them in any case.
    pub fn forget_removed(&mut self) {
        self.gone.clear();
    }

    /// Whether the other copy is the same on the disk: what was removed here and can be undone counts not.
    #[must_use]
    pub fn says_as_much(&self, other: &Case) -> bool {
        (self.id, self.created) == (other.id, other.created)
            && (&self.seen, &self.settings, &self.records) == (&other.seen, &other.settings, &other.records)
    }

    /// The live record with this id.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Record> {
        self.at(id).map(|(_, record)| record)
    }

    fn at(&self, id: Id) -> Option<(usize, &Record)> {
        if let Ok(at) = self.records.binary_search_by_key(&id, |r| r.id) {
            return self.records.get(at).map(|r| (at, r));
        }
        // A twin whose other half was removed got the first id back; its old id still finds it.
        self.records.iter().enumerate().find(|(_, r)| handle(r.root, &r.entry) == id)
    }

    /// How many live records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are no live records.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}
