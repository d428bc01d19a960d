//! Bringing two copies of a case together without losing anything. How is told in [`super`].

use std::collections::{BTreeMap, BTreeSet};

use guide::terms::days::Day;

use super::arrange::{arrange, handle, live};
use super::record::{Mark, Record};
use super::seen::Dot;
use super::{Case, Id};

/// What a merge did to this side, in records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// New here.
    pub added: usize,
    /// Here already, and newer on the other side.
    pub changed: usize,
    /// Removed on the other side after it had seen the version here.
    pub removed: usize,
    /// Changed on both sides: both versions are kept, each of these is one more record.
    pub twins: usize,
}

impl Case {
    /// Takes in everything the other copy of this case knows. Commutative, associative and
    /// idempotent. A case with another id changes nothing.
    ///
    /// A version that the other side has seen but no longer holds goes; every other version stays.
    /// So an edit wins from a removal that did not know of it. Two edits that did not know of each
    /// other both stay: one keeps the id, the other becomes its twin.
    pub fn merge(&mut self, other: &Case) -> Merged {
        self.join(other).0
    }

    /// [`Case::merge`], and the first and last day of what it added.
    pub(super) fn join(&mut self, other: &Case) -> (Merged, Option<(Day, Day)>) {
        if other.id != self.id {
            return (Merged::default(), None);
        }
        let before = self.seen.clone();
        let known: BTreeSet<Id> = self.records.iter().flat_map(|r| [r.id, r.root]).collect();
        let (mine, theirs) = (live(&self.records), live(&other.records));
        // Of each lost record the root, and the id a twin goes on under when it is edited.
        let mut lost: Vec<(Id, Id)> = Vec::new();
        let mut kept: Vec<Record> = Vec::new();
        for mut record in std::mem::take(&mut self.records) {
            // A dot that lives on the other side under another text was given out twice. That is
            // a fault of a caller; nothing is lost by it.
            record.marks.retain(|m| theirs.contains(&m.dot) || !other.seen.covers(m.dot));
            if record.marks.is_empty() {
                lost.push((record.root, handle(record.root, &record.entry)));
            } else {
                kept.push(record);
            }
        }
        for record in &other.records {
            let stays = |m: &&Mark| mine.contains(&m.dot) || !before.covers(m.dot);
            let marks: Vec<_> = record.marks.iter().filter(stays).copied().collect();
            if !marks.is_empty() {
                kept.push(Record { marks, ..record.clone() });
            }
        }
        arrange(&mut kept);
        self.records = kept;
        self.join_settings(other);
        self.seen.join(&other.seen);
        self.created = [self.created, other.created].into_iter().flatten().min();

        // Of each root: how many versions were lost and how many are new here.
        let mut groups: BTreeMap<Id, (usize, usize)> = BTreeMap::new();
        for record in &self.records {
            let fresh = record.marks.iter().all(|m| !before.covers(m.dot));
            groups.entry(record.root).or_default().1 += usize::from(fresh);
        }
        for (root, twin) in lost {
            let root = if groups.contains_key(&twin) { twin } else { root };
            groups.entry(root).or_default().0 += 1;
        }
        let mut merged = Merged::default();
        for (root, (lost, new)) in &groups {
            let changed = *lost.min(new);
            let added = usize::from(*lost == 0 && *new > 0 && !known.contains(root));
            merged.changed += changed;
            merged.removed += lost - changed;
            merged.added += added;
            merged.twins += new - changed - added;
        }
        let added = |r: &&Record| groups.get(&r.root).is_some_and(|g| g.0 == 0 && g.1 > 0) && !known.contains(&r.root);
        let days = || self.records.iter().filter(added).filter_map(|r| r.entry.day);
        (merged, days().min().zip(days().max()))
    }

    fn join_settings(&mut self, other: &Case) {
        let mine: BTreeSet<Dot> = self.settings.iter().map(|s| s.dot).collect();
        let theirs: BTreeSet<Dot> = other.settings.iter().map(|s| s.dot).collect();
        self.settings.retain(|s| theirs.contains(&s.dot) || !other.seen.covers(s.dot));
        let new = other.settings.iter().filter(|s| !mine.contains(&s.dot) && !self.seen.covers(s.dot));
        self.settings.extend(new.cloned());
        self.settings.sort_by_key(|s| s.dot);
    }
}
