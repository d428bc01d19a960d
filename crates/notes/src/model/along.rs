//! What of the notes also stands somewhere else, by the reader's own hand: copied, saved or backed up.

use std::collections::BTreeSet;

use super::seen::Dot;
use super::{Case, Id, Parts, Record, export};

/// The versions of records that stand somewhere else too. It holds no word of a note.
///
/// A version, not a record: what is changed afterwards stands nowhere else until it is taken along
/// again. So taking along a part says nothing of the rest, and nothing of what is written later.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Along(BTreeSet<(Id, Dot)>);

impl Along {
    /// The reader has the text of these parts: exactly what [`export::text`] prints.
    pub fn note_text(&mut self, case: &Case, parts: &Parts) {
        for (_, record) in export::picked(case, parts) {
            self.note(case, record);
        }
    }

    /// The reader has all of it: what a backup holds.
    pub fn note_all(&mut self, case: &Case) {
        case.records.iter().for_each(|record| self.note(case, record));
        self.0.extend(case.settings.iter().map(|s| (case.id, s.dot)));
    }

    fn note(&mut self, case: &Case, record: &Record) {
        self.0.extend(record.marks.iter().map(|m| (case.id, m.dot)));
    }

    /// Whether everything that this case says stands somewhere else, also by the reader's word that it is in
    /// the school's file: [`Case::edit`] takes that word back when the record changes. A case that says nothing yet has
    /// only its nickname and its last day, which are in a backup and in no text.
    #[must_use]
    pub fn covers(&self, case: &Case) -> bool {
        let has = |dot: Dot| self.0.contains(&(case.id, dot));
        let mut says = case.records.iter().filter(|r| export::says(r)).peekable();
        if says.peek().is_none() {
            return case.settings.iter().all(|s| has(s.dot));
        }
        // Each version of a record has the same words.
        says.all(|r| r.entry.handed || r.marks.iter().any(|m| has(m.dot)))
    }
}
