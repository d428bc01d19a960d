//! The one form of a list of records, whatever order they came in.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use guide::terms::days::Day;

use super::record::Record;
use super::seen::Dot;
use super::{Body, Entry, Id};

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
