//! Lists of records in the order they are useful in, and finding in them.

use std::cmp::{Ordering, Reverse};

use guide::dutch;

use super::{Body, Case, Id, Parts, Record, export};

impl Case {
    /// Live records, newest first: by day, by time, then by order of making. Without a time at the
    /// end of the day, without a day last.
    #[must_use]
    pub fn timeline(&self) -> Vec<&Record> {
        let mut list: Vec<&Record> = self.records.iter().collect();
        list.sort_by(|a, b| newest_first(a, b));
        list
    }

    /// Live agreements: open ones first, by due day (without one last), then by order of making.
    #[must_use]
    pub fn agreements(&self) -> Vec<&Record> {
        self.ordered(|r| match &r.entry.body {
            Body::Agreement { done, due, .. } => Some((*done, due.is_none(), *due)),
            _ => None,
        })
    }

    /// Live questions: without an answer first, then by order of making.
    #[must_use]
    pub fn asked(&self) -> Vec<&Record> {
        self.ordered(|r| match &r.entry.body {
            Body::Asked { answer, .. } => Some((!answer.trim().is_empty(), false, None)),
            _ => None,
        })
    }

    /// Live ticked or unticked lines: not done first, then by order of making.
    #[must_use]
    pub fn ticks(&self) -> Vec<&Record> {
        self.ordered(|r| match &r.entry.body {
            Body::Tick { done, .. } => Some((*done, false, None)),
            _ => None,
        })
    }

    /// The lines of cards that are ticked: the id of the card, and the line. In the order in which they were.
    #[must_use]
    pub fn ticked_lines(&self) -> Vec<(String, String)> {
        let done = self.ticks().into_iter().filter_map(|record| match &record.entry.body {
            Body::Tick { card, item, done: true } => Some((card.clone(), item.clone())),
            _ => None,
        });
        done.collect()
    }

    /// The records with a key, by that key and then by order of making.
    fn ordered(&self, key: fn(&Record) -> Option<Key>) -> Vec<&Record> {
        let mut list: Vec<(Key, &Record)> = self.records.iter().filter_map(|r| Some((key(r)?, r))).collect();
        list.sort_by_key(|(key, r)| (*key, r.made(), r.id));
        list.into_iter().map(|(_, r)| r).collect()
    }

    /// The live tick of this line of this card. When two tabs each made one, the one that is done.
    #[must_use]
    pub fn tick(&self, card: &str, item: &str) -> Option<&Record> {
        let mut best: Option<(bool, &Record)> = None;
        for record in &self.records {
            if let Body::Tick { card: c, item: i, done } = &record.entry.body
                && c == card
                && i == item
                && best.is_none_or(|(before, _)| *done && !before)
            {
                best = Some((*done, record));
            }
        }
        best.map(|(_, record)| record)
    }

    /// How many live records say something and are not yet in the school's file: what
    /// [`export::text`] prints for everything that is open.
    #[must_use]
    pub fn to_hand_over(&self) -> usize {
        export::picked(self, &Parts::all(true)).len()
    }

    /// Live records in which every word of the query begins a word, in the order of
    /// [`Case::timeline`]. Words are those of [`dutch::words`]: without capitals and accents. A
    /// query without words finds everything.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Id> {
        let wanted: Vec<Vec<char>> = dutch::words(query).iter().map(|w| w.chars().collect()).collect();
        let has = |r: &&&Record| {
            let texts = r.entry.body.texts();
            wanted.iter().all(|word| texts.iter().any(|text| has_word(text, word)))
        };
        // Selecting before sorting: most records do not match.
        let mut list: Vec<&Record> = self.records.iter().filter(|r| has(&r)).collect();
        list.sort_by(|a, b| newest_first(a, b));
        list.into_iter().map(|r| r.id).collect()
    }
}

/// What a list is ordered by first: done, without a day, the day.
type Key = (bool, bool, Option<guide::terms::days::Day>);

/// The order of the timeline.
fn newest_first(a: &Record, b: &Record) -> Ordering {
    let key = |r: &Record| (Reverse(r.entry.day), Reverse(r.entry.minutes()), Reverse(r.made()));
    key(a).cmp(&key(b)).then(a.id.cmp(&b.id))
}

/// Whether a word of the text begins with `word`, which is folded and not empty. The same as
/// folding the text and taking it apart with [`dutch::words`], without making any of it.
fn has_word(text: &str, word: &[char]) -> bool {
    // How much of `word` is matched in the word we are in; `None` when it is another word.
    let mut matched = Some(0);
    let mut step = |c: char| {
        if c == '\'' {
            return false;
        }
        if !c.is_alphanumeric() {
            matched = Some(0);
            return false;
        }
        matched = matched.filter(|n| word.get(*n) == Some(&c)).map(|n| n + 1);
        matched == Some(word.len())
    };
    let mut buffer = [0; 4];
    text.chars().any(|c| {
        if c.is_ascii() {
            step(c.to_ascii_lowercase())
        } else {
            dutch::fold(c.encode_utf8(&mut buffer)).chars().any(&mut step)
        }
    })
}
