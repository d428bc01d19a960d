//! Plain text of the notes, for the school's own file. All reader text comes in as [`Words`].

use guide::terms::days::Day;

use super::{Body, Case, Lane, Record, ReplicaId};

/// What goes into the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Notes of which lanes, in the order of [`Lane::ALL`].
    pub lanes: [bool; 5],
    /// Lines of cards that are done.
    pub ticks: bool,
    /// Questions that were asked.
    pub asked: bool,
    /// Agreements.
    pub agreements: bool,
    /// Only what is not yet handed over.
    pub only_open: bool,
}

impl Parts {
    /// Everything, or everything that is not yet handed over.
    #[must_use]
    pub fn all(only_open: bool) -> Parts {
        Parts { lanes: [true; 5], ticks: true, asked: true, agreements: true, only_open }
    }
}

/// Headings and labels of the text. A label stands before its value and brings its own colon.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// Above everything.
    pub title: &'a str,
    /// Headings of the lanes, in the order of [`Lane::ALL`].
    pub lanes: [&'a str; 5],
    /// Heading of the lines that are done.
    pub ticks: &'a str,
    /// Heading of the questions.
    pub asked: &'a str,
    /// Heading of the agreements.
    pub agreements: &'a str,
    /// Before who was there.
    pub present: &'a str,
    /// Before the question to the child.
    pub question: &'a str,
    /// Before to whom a question was put.
    pub to: &'a str,
    /// Before an answer.
    pub answer: &'a str,
    /// In the place of an answer that is not there yet.
    pub no_answer: &'a str,
    /// Before who does it.
    pub owner: &'a str,
    /// Before the day it should be done.
    pub due: &'a str,
    /// Behind an agreement that is done.
    pub done: &'a str,
    /// In the place of a day that is not known.
    pub no_day: &'a str,
    /// Before and behind literal words.
    pub quotes: (&'a str, &'a str),
    /// When there is nothing to print.
    pub nothing: &'a str,
}

/// Sections: the lanes, then ticks, questions and agreements.
const TICKS: usize = Lane::ALL.len();
const ASKED: usize = TICKS + 1;
const AGREEMENTS: usize = TICKS + 2;

/// The section a record belongs to, when it says something.
fn section(record: &Record) -> Option<usize> {
    let (at, says) = match &record.entry.body {
        Body::Note { lane, text, present, asked } => {
            let at = Lane::ALL.iter().position(|l| l == lane)?;
            (at, [text, present, asked].iter().any(|t| !t.trim().is_empty()))
        }
        // A line that was not done is no event.
        Body::Tick { item, done, .. } => (TICKS, *done && !item.trim().is_empty()),
        Body::Asked { question, answer, .. } => (ASKED, !question.trim().is_empty() || !answer.trim().is_empty()),
        Body::Agreement { what, .. } => (AGREEMENTS, !what.trim().is_empty()),
    };
    says.then_some(at)
}

/// Whether a record says something, so that the text of everything has it.
pub(super) fn says(record: &Record) -> bool {
    section(record).is_some()
}

/// Why the text shows no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty {
    /// Nothing was written yet.
    Nothing,
    /// Something is open, and in none of the chosen parts.
    NotChosen,
    /// Everything that was written is handed over.
    Handed,
}

/// Why the text of these parts shows no record; `None` when it shows one.
#[must_use]
pub fn empty(case: &Case, parts: &Parts) -> Option<Empty> {
    if !picked(case, parts).is_empty() {
        return None;
    }
    let some = |only_open| !picked(case, &Parts::all(only_open)).is_empty();
    Some(match (some(true), some(false)) {
        (_, false) => Empty::Nothing,
        (false, true) if parts.only_open => Empty::Handed,
        _ => Empty::NotChosen,
    })
}

/// The records that the text shows, oldest first, with their section.
pub(super) fn picked<'a>(case: &'a Case, parts: &Parts) -> Vec<(usize, &'a Record)> {
    let wanted = |at: usize| match at {
        TICKS => parts.ticks,
        ASKED => parts.asked,
        AGREEMENTS => parts.agreements,
        lane => parts.lanes.get(lane).copied().unwrap_or_default(),
    };
    let open = |r: &&Record| !(parts.only_open && r.entry.handed);
    let shown = case.timeline().into_iter().rev().filter(open);
    shown.filter_map(|r| Some((section(r)?, r))).filter(|(at, _)| wanted(*at)).collect()
}

/// The notes as plain text, oldest first, each lane in a section of its own. `day` writes a day as
/// a reader does. A further line of a text is indented, so that no note can look like a heading.
#[must_use]
pub fn text(case: &Case, parts: &Parts, words: &Words, day: &dyn Fn(Day) -> String) -> String {
    let mut out = Out { text: String::from(words.title), words, day };
    let records = picked(case, parts);
    if records.is_empty() {
        out.raw(&["\n\n", words.nothing]);
    }
    let headings = words.lanes.into_iter().chain([words.ticks, words.asked, words.agreements]);
    for (at, heading) in headings.enumerate() {
        let mut of_section = records.iter().filter(|(section, _)| *section == at).peekable();
        if of_section.peek().is_some() {
            out.raw(&["\n\n", heading]);
        }
        for (_, record) in of_section {
            out.record(record);
        }
    }
    out.text.push('\n');
    out.text
}

/// Marks exactly what [`text()`] prints as handed over. How many were not yet.
pub fn handed(case: &mut Case, parts: &Parts, replica: ReplicaId) -> usize {
    let ids: Vec<_> = picked(case, parts).into_iter().map(|(_, r)| r.id).collect();
    ids.into_iter().filter(|id| case.edit(*id, replica, &|entry| entry.handed = true)).count()
}

/// Text under construction.
struct Out<'a> {
    text: String,
    words: &'a Words<'a>,
    day: &'a dyn Fn(Day) -> String,
}

impl Out<'_> {
    fn raw(&mut self, pieces: &[&str]) {
        pieces.iter().for_each(|piece| self.text.push_str(piece));
    }

    /// What a person wrote.
    fn typed(&mut self, text: &str) {
        self.text.push_str(&text.trim().replace('\n', "\n  "));
    }

    /// A label and what a person wrote, when there is something.
    fn labelled(&mut self, label: &str, text: &str) {
        if !text.trim().is_empty() {
            self.raw(&["\n  ", label, " "]);
            self.typed(text);
        }
    }

    fn quoted(&mut self, text: &str) {
        let (open, close) = self.words.quotes;
        self.raw(&[open]);
        self.typed(text);
        self.raw(&[close]);
    }

    fn record(&mut self, record: &Record) {
        let (words, entry) = (self.words, &record.entry);
        self.raw(&["\n- "]);
        let day = entry.day.map_or_else(|| words.no_day.to_owned(), self.day);
        self.raw(&[&day]);
        if !entry.time.trim().is_empty() {
            self.raw(&[" "]);
            self.typed(&entry.time);
        }
        self.raw(&["\n  "]);
        match &entry.body {
            Body::Note { lane: Lane::Words, text, present, asked } => {
                self.quoted(text);
                if !asked.trim().is_empty() {
                    self.raw(&["\n  ", words.question, " "]);
                    self.quoted(asked);
                }
                self.labelled(words.present, present);
            }
            Body::Note { text, present, asked, .. } => {
                self.typed(text);
                self.labelled(words.question, asked);
                self.labelled(words.present, present);
            }
            Body::Tick { item, .. } => self.typed(item),
            Body::Asked { to, question, answer } => {
                self.typed(question);
                self.labelled(words.to, to);
                let answer = if answer.trim().is_empty() { words.no_answer } else { answer };
                self.labelled(words.answer, answer);
            }
            Body::Agreement { what, owner, due, done } => {
                self.typed(what);
                self.labelled(words.owner, owner);
                if let Some(due) = due {
                    self.raw(&["\n  ", words.due, " ", &(self.day)(*due)]);
                }
                if *done {
                    self.raw(&["\n  ", words.done]);
                }
            }
        }
    }
}
