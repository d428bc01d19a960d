//! Small things to build cases with.

use guide::terms::days::Day;
use notes::model::{Body, Case, Entry, Id, Lane, Record, ReplicaId};

pub const A: ReplicaId = ReplicaId(1);
pub const B: ReplicaId = ReplicaId(2);
pub const C: ReplicaId = ReplicaId(3);

pub fn id(n: u64) -> Id {
    Id::from_bytes(n.to_be_bytes())
}

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub fn note_in(lane: Lane, text: &str) -> Entry {
    Entry::new(Body::Note { lane, text: text.into(), present: String::new(), asked: String::new() })
}

pub fn note(text: &str) -> Entry {
    note_in(Lane::Fact, text)
}

pub fn at(mut entry: Entry, on: &str, time: &str) -> Entry {
    entry.day = Some(day(on));
    entry.time = time.into();
    entry
}

pub fn tick(card: &str, item: &str, done: bool) -> Entry {
    Entry::new(Body::Tick { card: card.into(), item: item.into(), done })
}

pub fn asked(to: &str, question: &str, answer: &str) -> Entry {
    Entry::new(Body::Asked { to: to.into(), question: question.into(), answer: answer.into() })
}

pub fn agreement(what: &str, owner: &str, due: Option<&str>, done: bool) -> Entry {
    Entry::new(Body::Agreement { what: what.into(), owner: owner.into(), due: due.map(day), done })
}

/// A case by writer A, begun on 2 November 2026.
pub fn case() -> Case {
    Case::new(id(0xa1), "Vlinder", Some(day("2026-11-02")), Some(day("2027-08-01")), A)
}

/// The first text of a record.
pub fn text(record: &Record) -> &str {
    match &record.entry.body {
        Body::Note { text, .. } => text,
        Body::Tick { item, .. } => item,
        Body::Asked { question, .. } => question,
        Body::Agreement { what, .. } => what,
    }
}

pub fn texts(records: &[&Record]) -> Vec<String> {
    records.iter().map(|r| text(r).to_owned()).collect()
}

/// Every live text, sorted.
pub fn live(case: &Case) -> Vec<String> {
    let mut all = texts(&case.timeline());
    all.sort();
    all
}

pub fn write(case: &mut Case, n: u64, to: &str, replica: ReplicaId) -> bool {
    let to = to.to_owned();
    case.edit(id(n), replica, &move |entry| {
        if let Body::Note { text, .. } = &mut entry.body {
            text.clone_from(&to);
        }
    })
}
