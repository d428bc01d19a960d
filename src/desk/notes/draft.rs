//! What is being typed, before it is part of the case.

use guide::terms::Day;
use leptos::prelude::*;
use notes::model::{Body, Entry, Id, Lane, MOST_TEXT, Record};

use super::now_entry;
use crate::platform::today;

/// The fields of the form, cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Draft {
    pub(crate) lane: RwSignal<Lane>,
    pub(crate) text: RwSignal<String>,
    pub(crate) asked: RwSignal<String>,
    pub(crate) present: RwSignal<String>,
    pub(crate) day: RwSignal<String>,
    pub(crate) time: RwSignal<String>,
    /// The record that is being changed, and how it was when that began; `None` for a new one.
    pub(crate) editing: RwSignal<Option<(Id, Entry)>>,
    /// An agreement: what, who, by when.
    pub(crate) agree: [RwSignal<String>; 3],
    /// A question: to whom, what, the answer.
    pub(crate) ask: [RwSignal<String>; 3],
}

/// What the fields made.
pub(super) enum Taken {
    /// A new record.
    New(Entry),
    /// A change of a record: how it was when the change began, and how it should be.
    Changed(Id, Entry, Entry),
}

impl Draft {
    pub(super) fn new() -> Draft {
        Draft {
            lane: RwSignal::new(Lane::Fact),
            text: RwSignal::new(String::new()),
            asked: RwSignal::new(String::new()),
            present: RwSignal::new(String::new()),
            day: RwSignal::new(String::new()),
            time: RwSignal::new(String::new()),
            editing: RwSignal::new(None),
            agree: std::array::from_fn(|_| RwSignal::new(String::new())),
            ask: std::array::from_fn(|_| RwSignal::new(String::new())),
        }
    }

    /// The fields in which something may stand that is nowhere else. To whom a question goes is not
    /// one: it says nothing by itself.
    fn fields(&self) -> [RwSignal<String>; 8] {
        let ([what, who, when], [_, question, answer]) = (self.agree, self.ask);
        [self.text, self.asked, self.present, what, who, when, question, answer]
    }

    /// Whether nothing was typed; tracks.
    pub(crate) fn is_empty(&self) -> bool {
        self.fields().iter().all(|field| field.with(|t| t.trim().is_empty()))
    }

    /// Empties all fields. The lane stays: the next note is often of the same kind.
    pub(crate) fn empty(&self) {
        self.fields().iter().chain(&[self.day, self.time]).for_each(|field| field.set(String::new()));
        self.editing.set(None);
    }

    /// Empties the fields of a note.
    pub(crate) fn empty_note(&self) {
        for field in [self.text, self.asked, self.present, self.day, self.time] {
            field.set(String::new());
        }
        self.editing.set(None);
    }

    /// Puts a record in the fields, to change it.
    pub(crate) fn begin(&self, record: &Record) {
        if let Body::Note { lane, text, present, asked } = &record.entry.body {
            self.lane.set(*lane);
            self.text.set(text.clone());
            self.asked.set(asked.clone());
            self.present.set(present.clone());
            self.day.set(record.entry.day.map(|d| d.to_string()).unwrap_or_default());
            self.time.set(record.entry.time.clone());
            self.editing.set(Some((record.id, record.entry.clone())));
        }
    }

    /// What the fields make; they are then empty.
    pub(super) fn take(&self) -> Vec<Taken> {
        let mut taken = self.note();
        taken.extend(self.agreement());
        taken.extend(self.question());
        self.empty();
        taken
    }

    fn note(&self) -> Vec<Taken> {
        let (text, asked, present) = (plain(self.text), plain(self.asked), plain(self.present));
        if text.is_empty() && asked.is_empty() && present.is_empty() {
            return Vec::new();
        }
        let lane = self.lane.get_untracked();
        // The field is out of sight in the other lanes; what stands in it is not lost.
        let (text, asked) = match lane {
            Lane::Words => (text, asked),
            _ if asked.is_empty() => (text, String::new()),
            _ => (format!("{asked}\n{text}"), String::new()),
        };
        let mut pieces = pieces(&text).into_iter();
        let first = pieces.next().unwrap_or_default();
        let mut entry = now_entry(Body::Note { lane, text: first, present: present.clone(), asked });
        // Another day than today has no time, unless it was filled in.
        if let Ok(day) = Day::parse(&plain(self.day)) {
            if Some(day) != today::today() {
                entry.time = String::new();
            }
            entry.day = Some(day);
        }
        let time = plain(self.time);
        if !time.is_empty() {
            entry.time = time;
        }
        let more = pieces.map(|text| {
            let body = Body::Note { lane, text, present: present.clone(), asked: String::new() };
            Taken::New(Entry { body, ..entry.clone() })
        });
        let more: Vec<Taken> = more.collect();
        let first = match self.editing.get_untracked() {
            Some((id, before)) => {
                entry.handed = before.handed;
                Taken::Changed(id, before, entry)
            }
            None => Taken::New(entry),
        };
        std::iter::once(first).chain(more).collect()
    }

    fn agreement(&self) -> Option<Taken> {
        let [what, owner, due] = self.agree.map(plain);
        let due = Day::parse(&due).ok();
        let some = !what.is_empty() || !owner.is_empty();
        some.then(|| Taken::New(now_entry(Body::Agreement { what, owner, due, done: false })))
    }

    fn question(&self) -> Option<Taken> {
        let [to, question, answer] = self.ask.map(plain);
        let some = !question.is_empty() || !answer.is_empty();
        some.then(|| Taken::New(now_entry(Body::Asked { to, question, answer })))
    }
}

/// What stands in a field, without space around it. The model takes invisible characters out.
fn plain(field: RwSignal<String>) -> String {
    field.get_untracked().trim().to_owned()
}

/// A text in pieces that each fit in a record: rather two notes than one that is cut.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((most, _)) = rest.char_indices().nth(MOST_TEXT) {
        let (head, _) = rest.split_at(most);
        let at = head.rfind(char::is_whitespace).filter(|at| *at > 0).unwrap_or(most);
        let (head, tail) = rest.split_at(at);
        pieces.push(head.to_owned());
        rest = tail.trim_start();
    }
    pieces.push(rest.to_owned());
    pieces
}
