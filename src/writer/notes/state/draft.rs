//! What is being typed, before it is part of the case.

use guide::terms::Day;
use leptos::prelude::*;
use notes::model::{Body, Entry, Id, Lane, MOST_TEXT, Record};

use crate::fresh::Fresh;
use crate::today;

/// The fields of the form, cheap to copy.
#[derive(Clone, Copy)]
pub(crate) struct Draft {
    pub(crate) lane: RwSignal<Lane>,
    pub(crate) text: RwSignal<String>,
    pub(crate) asked: RwSignal<String>,
    pub(crate) present: RwSignal<String>,
    pub(crate) day: RwSignal<String>,
    pub(crate) time: RwSignal<String>,
    /// Whether the browser cannot read what stands in the field of the day as a day.
    pub(crate) bad_day: RwSignal<bool>,
    /// The record that is being changed, and how it was when that began; `None` for a new one.
    pub(crate) editing: RwSignal<Option<(Id, Entry)>>,
    /// An agreement: what, who, by when.
    pub(crate) agree: [RwSignal<String>; 3],
    /// Whether the browser cannot read the day of the agreement.
    pub(crate) bad_due: RwSignal<bool>,
    /// A question: to whom, what, the answer.
    pub(crate) ask: [RwSignal<String>; 3],
    /// Answers to questions that stand with the notes already.
    pub(super) answers: RwSignal<Vec<PendingAnswer>>,
    /// The nickname of a child to begin with, until when its notes are kept, and whether that is no day.
    pub(crate) name: RwSignal<String>,
    pub(crate) until: RwSignal<String>,
    pub(crate) bad_until: RwSignal<bool>,
    /// Another nickname for the open child.
    pub(crate) rename: RwSignal<String>,
    /// All of the above, but to whom a question goes.
    fresh: Fresh,
}

/// An answer that is being typed.
#[derive(Clone)]
pub(crate) struct PendingAnswer {
    pub(super) id: Id,
    /// The question as it was when the typing began, for when it is removed or answered elsewhere.
    pub(super) before: Entry,
    pub(super) text: String,
}

/// What the fields made.
pub(crate) enum Taken {
    /// A new record.
    New(Entry),
    /// A change of a record: how it was when the change began, and how it should be.
    Changed(Id, Entry, Entry),
}

impl Draft {
    pub(super) fn new() -> Draft {
        let fresh = Fresh::new();
        Draft {
            lane: fresh.signal(|| Lane::Fact),
            text: fresh.text(),
            asked: fresh.text(),
            present: fresh.text(),
            day: fresh.text(),
            time: fresh.text(),
            bad_day: fresh.signal(|| false),
            editing: fresh.signal(|| None),
            agree: std::array::from_fn(|_| fresh.text()),
            bad_due: fresh.signal(|| false),
            // To whom says nothing by itself, and stays for the next question.
            ask: [RwSignal::new(String::new()), fresh.text(), fresh.text()],
            answers: fresh.signal(Vec::new),
            name: fresh.text(),
            until: fresh.text(),
            bad_until: fresh.signal(|| false),
            rename: fresh.text(),
            fresh,
        }
    }

    /// The fields in which something may stand that is nowhere else. To whom a question goes is not
    /// one: it says nothing by itself.
    fn fields(&self) -> [RwSignal<String>; 10] {
        let ([what, who, when], [_, question, answer]) = (self.agree, self.ask);
        [self.text, self.asked, self.present, what, who, when, question, answer, self.name, self.rename]
    }

    /// Whether nothing was typed. Subscribes the caller.
    pub(crate) fn is_empty(&self) -> bool {
        self.fields().iter().all(|field| field.with(|t| t.trim().is_empty())) && self.answers.with(Vec::is_empty)
    }

    /// Empties all fields.
    pub(crate) fn empty(&self) {
        self.fresh.reset();
    }

    /// Empties the fields of a note. Its lane too: the child's words under a note of the next child or of
    /// another kind would be false evidence.
    pub(crate) fn empty_note(&self) {
        for field in [self.text, self.asked, self.present, self.day, self.time] {
            field.set(String::new());
        }
        self.lane.set(Lane::Fact);
        self.bad_day.set(false);
        self.editing.set(None);
    }

    /// Empties the form to begin with a child.
    pub(super) fn forget_begin(&self) {
        self.name.set(String::new());
        self.until.set(String::new());
        self.bad_until.set(false);
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

    /// What the forms about the open child make; they are then empty.
    pub(super) fn take(&self) -> Vec<Taken> {
        let mut taken = self.take_note();
        taken.extend(self.take_agreement());
        taken.extend(self.take_question());
        taken
    }

    /// What the form of a note makes; it is then empty. Nothing when nothing was written.
    pub(crate) fn take_note(&self) -> Vec<Taken> {
        let taken = self.note();
        self.empty_note();
        taken
    }

    /// What the form of an agreement makes; it is then empty.
    pub(crate) fn take_agreement(&self) -> Vec<Taken> {
        let taken = self.agreement();
        self.agree.iter().for_each(|field| field.set(String::new()));
        self.bad_due.set(false);
        taken.into_iter().collect()
    }

    /// What the form of a question makes; it is then empty. To whom stays.
    pub(crate) fn take_question(&self) -> Vec<Taken> {
        let taken = self.question();
        let [_, question, answer] = self.ask;
        [question, answer].iter().for_each(|field| field.set(String::new()));
        taken.into_iter().collect()
    }

    /// Whether nothing was written in the form of a note. A day or a time alone is no note.
    pub(crate) fn says_nothing(&self) -> bool {
        [self.text, self.asked, self.present].iter().all(|field| plain(*field).is_empty())
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
        let mut entry = Entry::new(Body::Note { lane, text: first, present: present.clone(), asked });
        // Left empty it is today, as the form says; but a day that was unknown does not become today by
        // changing the text, nor does one that cannot be read.
        let unknown = matches!(self.editing.get_untracked(), Some((_, before)) if before.day.is_none());
        entry.day = match Day::parse(&plain(self.day)) {
            Ok(day) => Some(day),
            Err(_) if unknown || self.bad_day.get_untracked() => None,
            Err(_) => today::today(),
        };
        entry.time = plain(self.time);
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

    pub(super) fn agreement(&self) -> Option<Taken> {
        let [what, owner, due] = self.agree.map(plain);
        let due = Day::parse(&due).ok();
        let some = !what.is_empty() || !owner.is_empty();
        some.then(|| Taken::New(today_entry(Body::Agreement { what, owner, due, done: false })))
    }

    pub(super) fn question(&self) -> Option<Taken> {
        let [to, question, answer] = self.ask.map(plain);
        let some = !question.is_empty() || !answer.is_empty();
        some.then(|| Taken::New(today_entry(Body::Asked { to, question, answer })))
    }
}

/// A record of today. At what time is not known: the minute of typing is not the minute it happened.
pub(super) fn today_entry(body: Body) -> Entry {
    Entry { day: today::today(), ..Entry::new(body) }
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
