//! Finding a screen from the words of somebody in a hurry.
//!
//! What can be found is a screen, and a screen is many lines: its title, the situations that people wrote for it, the
//! answers that lead to it, its lead, and all the rest as one long line. A query is held against each line. A rare word
//! counts for more than a common one, words that meet in one line count for more than words apart, and a screen that
//! lacks a rare word of the query falls far back. The best line also tells the reader why the screen was found.

mod find;
mod index;
mod likeness;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::dutch;

pub use find::{Answer, Found, Why};
pub use index::{Entry, Field, Index};

use index::{Line, SMALL, Stem, rarity};

/// Takes in everything that can be found; [`Builder::done`] makes it an [`Index`].
#[derive(Clone, Debug, Default)]
pub struct Builder {
    entries: Vec<Entry>,
    lines: Vec<Line>,
    /// Words as they are written, and their stem: most words come back often.
    known: BTreeMap<String, usize>,
    stems: BTreeMap<String, usize>,
    /// Lines of entries that may not be there yet.
    ahead: Vec<(String, Field, String)>,
    gates: Vec<(String, String)>,
    groups: Vec<Vec<Vec<usize>>>,
    /// Stems of words that say little.
    small: BTreeSet<usize>,
}

impl Builder {
    /// Adds something to find, with its title as the first line. What follows is about this entry.
    pub fn entry(&mut self, entry: Entry) {
        let title = entry.title.clone();
        self.entries.push(entry);
        self.line(Field::Title, &title);
    }

    /// Adds a line to the entry that was added last.
    pub fn line(&mut self, field: Field, text: &str) {
        if let Some(entry) = self.entries.len().checked_sub(1) {
            self.line_of(entry, field, text);
        }
    }

    /// Adds a line to the entry with this id, whenever that is added.
    pub fn line_for(&mut self, id: &str, field: Field, text: &str) {
        self.ahead.push((id.to_owned(), field, text.to_owned()));
    }

    /// Says that one screen asks the question that must come before another: it stands before that other one.
    pub fn gate(&mut self, before: &str, id: &str) {
        self.gates.push((before.to_owned(), id.to_owned()));
    }

    /// Adds a group of words that mean the same; one may be several words.
    pub fn synonyms<'a>(&mut self, words: impl IntoIterator<Item = &'a str>) {
        let group: Vec<Vec<usize>> = words.into_iter().map(|w| self.stems(w)).filter(|m| !m.is_empty()).collect();
        self.groups.push(group);
    }

    fn line_of(&mut self, entry: usize, field: Field, text: &str) {
        let mut stems = self.stems(text);
        stems.sort_unstable();
        stems.dedup();
        let shown = matches!(field, Field::Situation | Field::Beside | Field::Answer);
        let text = if shown { text.to_owned() } else { String::new() };
        self.lines.push(Line { entry, field, text, stems, total: 0.0 });
    }

    /// The numbers of the stems of a text.
    fn stems(&mut self, text: &str) -> Vec<usize> {
        dutch::words(text).into_iter().map(|word| self.stem(word)).collect()
    }

    fn stem(&mut self, word: String) -> usize {
        if let Some(stem) = self.known.get(&word) {
            return *stem;
        }
        let next = self.stems.len();
        let number = *self.stems.entry(dutch::stem(&word)).or_insert(next);
        if dutch::is_stop(&word) {
            self.small.insert(number);
        }
        self.known.insert(word, number);
        number
    }

    /// Weighs every word.
    #[must_use]
    pub fn done(mut self) -> Index {
        // A page of another document is also known by its own id.
        let ids = self.entries.iter().map(|e| e.id.rsplit('#').next().unwrap_or_default().to_owned());
        let number: BTreeMap<String, usize> = ids.enumerate().map(|(n, id)| (id, n)).collect();
        for (id, field, text) in std::mem::take(&mut self.ahead) {
            if let Some(entry) = number.get(&id) {
                self.line_of(*entry, field, &text);
            }
        }
        let Builder { entries, mut lines, stems, gates, groups, small, .. } = self;
        lines.sort_by_key(|line| line.entry);
        let mut all: Vec<Stem> = stems.values().map(|_| Stem::default()).collect();
        for (text, number) in &stems {
            if let Some(stem) = all.get_mut(*number) {
                stem.letters = likeness::letters(text);
                stem.length = text.chars().count();
                stem.text.clone_from(text);
            }
        }
        for (n, line) in lines.iter().enumerate() {
            for stem in &line.stems {
                if let Some(stem) = all.get_mut(*stem) {
                    stem.lines.push(n);
                }
            }
        }
        for (n, stem) in groups.iter().enumerate().flat_map(|(n, g)| g.iter().flatten().map(move |s| (n, *s))) {
            if let Some(stem) = all.get_mut(stem).filter(|s| s.groups.last() != Some(&n)) {
                stem.groups.push(n);
            }
        }
        for (number, stem) in all.iter_mut().enumerate() {
            // Lines are in order of their entry.
            let mut on: Vec<usize> = stem.lines.iter().filter_map(|l| Some(lines.get(*l)?.entry)).collect();
            on.dedup();
            stem.weight = if small.contains(&number) { SMALL } else { rarity(entries.len(), on.len()) };
        }
        for line in &mut lines {
            line.total = line.stems.iter().filter_map(|s| Some(all.get(*s)?.weight)).sum();
        }
        let find = |id: &String| number.get(id).copied();
        let gates = gates.iter().filter_map(|(before, id)| Some((find(before)?, find(id)?))).collect();
        Index { entries, lines, numbers: stems, stems: all, gates, groups }
    }
}
