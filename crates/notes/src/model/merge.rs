//! Bringing two copies of a case together without losing anything. How is told in [`super`].

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use guide::terms::days::Day;

use super::case::{Case, Record};
use super::seen::Dot;
use super::{Body, Entry, Id};

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
            let stays = |m: &&super::case::Mark| mine.contains(&m.dot) || !before.covers(m.dot);
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

/// The versions that live in these records.
pub(super) fn live(records: &[Record]) -> BTreeSet<Dot> {
    records.iter().flat_map(|r| &r.marks).map(|m| m.dot).collect()
}

/// Puts records in their one form, whatever order they came in: equal versions together, one
/// record for each id, twins under their own ids, sorted by id.
///
/// What it makes depends on the set of versions alone, and that makes merging associative.
pub(super) fn arrange(records: &mut Vec<Record>) {
    records.sort_by_key(|r| r.root);
    let roots: BTreeSet<Id> = records.iter().map(|r| r.root).collect();
    let mut taken: BTreeSet<Id> = BTreeSet::new();
    let mut done: Vec<Record> = Vec::with_capacity(records.len());
    let mut rest = std::mem::take(records).into_iter().peekable();
    while let Some(first) = rest.next() {
        let root = first.root;
        let mut group = vec![first];
        while let Some(next) = rest.next_if(|r| r.root == root) {
            group.push(next);
        }
        if group.len() == 1 {
            for mut record in group {
                record.id = root;
                record.twin_of = record.from();
                done.push(record);
            }
            continue;
        }
        for (at, (id, mut record)) in alike(root, group).into_iter().enumerate() {
            if at == 0 {
                record.id = root;
                record.twin_of = record.from();
            } else {
                let mut id = id;
                while roots.contains(&id) || !taken.insert(id) {
                    id = Id::from_number(mix(id.number()));
                }
                record.id = id;
                record.twin_of = Some(root);
            }
            done.push(record);
        }
    }
    done.sort_by_key(|r| r.id);
    *records = done;
}

/// The different versions of one record, equal ones together, the one that keeps the id first.
fn alike(root: Id, group: Vec<Record>) -> Vec<(Id, Record)> {
    let mut group: Vec<(Id, Record)> = group.into_iter().map(|r| (handle(root, &r.entry), r)).collect();
    group.sort_by_key(|(id, _)| *id);
    let mut different: Vec<(Id, Record)> = Vec::new();
    for (id, record) in group {
        match different.last_mut() {
            Some((last, same)) if *last == id && same.entry == record.entry => {
                same.marks.extend(record.marks);
                same.marks.sort_unstable();
                same.marks.dedup();
            }
            _ => different.push((id, record)),
        }
    }
    different.sort_by_key(|(id, record)| (Reverse(record.lead()), *id));
    different
}

/// The id that a version gets when another version keeps the first id: made of its content, so
/// that every copy finds the same. FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), mixed.
pub(super) fn handle(root: Id, entry: &Entry) -> Id {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |bytes: &[u8]| {
        // The end of each part counts too, so that "ab" + "c" is not "a" + "bc".
        for byte in bytes.iter().chain(&[0xff]) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    let day = |day: Option<Day>| day.map_or([0; 3], |d| [d.ymd().0, d.ymd().1.cast_signed(), d.ymd().2.cast_signed()]);
    take(&root.number().to_be_bytes());
    let (kind, done, due) = match &entry.body {
        Body::Note { lane, .. } => (lane.id(), false, None),
        Body::Tick { card, done, .. } => (card.as_str(), *done, None),
        Body::Asked { .. } => ("asked", false, None),
        Body::Agreement { due, done, .. } => ("agreement", *done, *due),
    };
    take(kind.as_bytes());
    take(entry.time.as_bytes());
    for text in entry.body.texts() {
        take(text.as_bytes());
    }
    for number in day(entry.day).into_iter().chain(day(due)) {
        take(&number.to_be_bytes());
    }
    take(&[u8::from(done), u8::from(entry.handed)]);
    Id::from_number(mix(hash))
}

/// The finalizer of SplitMix64 (Steele, Lea and Flood 2014): spreads every bit. A bijection, so
/// that going on from a taken id does not stay in one place.
fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
