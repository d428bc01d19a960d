//! Finding a screen from plain words, with typing errors, word forms, compounds and synonyms.
//!
//! An inverted index over stems; every query word is compared with the whole vocabulary (a few
//! thousand stems), which costs about a millisecond and needs no table of its own.

mod likeness;

use std::collections::{BTreeMap, BTreeSet};

use crate::dutch;
use likeness::{SYNONYM, likeness};

/// How much a word counts by where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The title of a screen.
    Title,
    /// A plain-language situation it answers.
    Situation,
    /// Its lead or summary.
    Lead,
    /// The rest.
    Body,
}

impl Field {
    fn weight(self) -> u32 {
        match self {
            Field::Title => 8,
            Field::Situation => 6,
            Field::Lead => 3,
            Field::Body => 1,
        }
    }
}

/// Something that can be found.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// The address.
    pub id: String,
    /// What the reader sees in the list.
    pub title: String,
    /// The kind of thing, as the reader sees it ("Kaart", "Vraag", "Telefoon").
    pub kind: String,
    /// How much its score counts extra, in tenths: an entrance that asks the safe question first
    /// should come before the card behind it.
    pub rank: u32,
}

/// A thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Index of the entry, in the order it was added.
    pub entry: usize,
    /// Higher is better; only comparable within one search.
    pub score: u32,
}

/// Words of a query that are looked at; the rest is dropped.
const MAX_WORDS: usize = 12;

/// An index over entries.
#[derive(Clone, Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
    /// How many words with a meaning of their own each title has.
    title_words: Vec<usize>,
    /// Stem to (entry, summed weight).
    postings: BTreeMap<String, BTreeMap<usize, u32>>,
    /// Groups of words that mean the same, as stems; a member may be several words.
    synonyms: Vec<Vec<Vec<String>>>,
}

impl Index {
    /// Adds an entry with its texts.
    pub fn add<'a>(&mut self, entry: Entry, texts: impl IntoIterator<Item = (Field, &'a str)>) {
        let n = self.entries.len();
        self.read(n, Field::Title, &entry.title);
        self.title_words.push(dutch::words(&entry.title).iter().filter(|w| !dutch::is_stop(w)).count());
        self.entries.push(entry);
        for (field, text) in texts {
            self.read(n, field, text);
        }
    }

    fn read(&mut self, entry: usize, field: Field, text: &str) {
        for word in dutch::words(text) {
            let weight = self.postings.entry(dutch::stem(&word)).or_default().entry(entry).or_default();
            // The best field counts, in steps of four; being repeated adds up to three.
            let best = field.weight() * 4;
            *weight = if *weight < best { best } else { *weight + u32::from(*weight % 4 < 3) };
        }
    }

    /// Adds a group of words that mean the same.
    pub fn add_synonyms<'a>(&mut self, words: impl IntoIterator<Item = &'a str>) {
        let group = words.into_iter().map(stems).filter(|m| !m.is_empty()).collect();
        self.synonyms.push(group);
    }

    /// The entry with this index.
    #[must_use]
    pub fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The best entries for a query, best first, at most `most`. An empty query finds nothing.
    #[must_use]
    pub fn find(&self, query: &str, most: usize) -> Vec<Found> {
        let all = stems(query);
        let plain: Vec<String> = dutch::words(query);
        let mut wanted: Vec<String> = plain.iter().filter(|w| !dutch::is_stop(w)).map(|w| dutch::stem(w)).collect();
        if wanted.is_empty() {
            wanted = all.clone();
        }
        wanted.truncate(MAX_WORDS);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut scores: BTreeMap<usize, (u32, u32)> = BTreeMap::new();
        for word in &wanted {
            for (entry, score) in self.hits(word, &all) {
                let (words, sum) = scores.entry(entry).or_default();
                *words += 1;
                *sum += score;
            }
        }
        let asked = u32::try_from(wanted.len()).unwrap_or(1);
        let mut found: Vec<Found> = scores
            .into_iter()
            // Entries with all words come far before entries with some of them.
            .map(|(entry, (words, sum))| Found { entry, score: sum * words * words / (asked * asked) })
            .collect();
        for f in &mut found {
            let rank = self.entries.get(f.entry).map_or(0, |e| e.rank);
            // A title of as many words as were asked is probably what was meant: a term, a number.
            let whole = if self.title_words.get(f.entry) == Some(&wanted.len()) { 5 } else { 0 };
            f.score = f.score * (10 + rank + whole) / 10;
        }
        found.sort_by(|a, b| b.score.cmp(&a.score).then(a.entry.cmp(&b.entry)));
        // One line for each address, the best one; what scores far below the best is noise.
        let mut seen = BTreeSet::new();
        found.retain(|f| self.entries.get(f.entry).is_some_and(|e| seen.insert(e.id.as_str())));
        let floor = found.first().map_or(0, |f| f.score / 4);
        found.retain(|f| f.score > floor);
        found.truncate(most);
        found
    }

    /// The best score of one query word for each entry.
    fn hits(&self, word: &str, query: &[String]) -> BTreeMap<usize, u32> {
        let others = self.alternatives(word, query);
        let mut best: BTreeMap<usize, u32> = BTreeMap::new();
        let mut count = |entry: usize, score: u32| {
            let known = best.entry(entry).or_default();
            *known = (*known).max(score);
        };
        for (stem, postings) in &self.postings {
            let quality = likeness(word, stem);
            if quality > 0 {
                postings.iter().for_each(|(entry, weight)| count(*entry, weight * quality));
            }
        }
        for phrase in others {
            // A phrase of several words counts where all of them stand.
            let all: Vec<_> = phrase.iter().filter_map(|stem| self.postings.get(stem)).collect();
            let Some((first, rest)) = all.split_first().filter(|_| all.len() == phrase.len()) else { continue };
            for (entry, weight) in *first {
                let weights = rest.iter().map(|p| p.get(entry).copied());
                if let Some(least) = weights.chain([Some(*weight)]).min().flatten() {
                    count(*entry, least * SYNONYM);
                }
            }
        }
        best
    }

    /// Words and phrases that mean the same as a query word, alone or as part of a phrase in it.
    fn alternatives(&self, word: &str, query: &[String]) -> Vec<&Vec<String>> {
        let says = |member: &Vec<String>| {
            member.iter().any(|m| m == word) && member.iter().all(|m| query.iter().any(|q| q == m))
        };
        self.synonyms.iter().filter(|group| group.iter().any(says)).flatten().collect()
    }
}

fn stems(text: &str) -> Vec<String> {
    dutch::words(text).iter().map(|w| dutch::stem(w)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn index() -> Index {
        let mut i = Index::default();
        for (id, title, situations, body) in [
            ("k-letsel", "Gewond of ziek", "kind heeft blauwe plek", "Bel 112 of de huisarts."),
            ("k-boos", "De ouder is boos over de melding", "boze ouder aan het hek", "Luister rustig."),
            ("k-huis", "Het kind durft niet naar huis", "kind wil niet naar huis", "Bel Veilig Thuis."),
            ("k-scheiding", "De ouders zijn uit elkaar", "scheiding", "Blijf neutraal tegen beide ouders."),
            ("k-luister", "Leg dit weg en luister", "kind vertelt dat het geslagen wordt", "Vraag weinig."),
            ("k-boel", "Aandachtsfunctionaris", "", "Loop naar de aandachtsfunctionaris."),
        ] {
            i.add(
                Entry { id: id.into(), title: title.into(), kind: "Kaart".into(), rank: 0 },
                [(Field::Situation, situations), (Field::Body, body)],
            );
        }
        i.add_synonyms(["klap", "slaan", "geslagen", "mep"]);
        i.add_synonyms(["gescheiden", "scheiding", "uit elkaar", "ex"]);
        i
    }

    fn first(query: &str) -> String {
        let i = index();
        i.find(query, 5).first().and_then(|f| i.entry(f.entry)).map(|e| e.id.clone()).unwrap_or_default()
    }

    #[test]
    fn plain_words_find_their_card() {
        assert_eq!(first("blauwe plek"), "k-letsel");
        assert_eq!(first("durft niet naar huis"), "k-huis");
        assert_eq!(first("boze ouder hek"), "k-boos");
    }

    #[test]
    fn word_forms_and_compounds_meet() {
        assert_eq!(first("blauwe plekken"), "k-letsel");
        assert_eq!(first("functionaris"), "k-boel");
        assert_eq!(first("boos"), "k-boos");
    }

    #[test]
    fn typing_errors_are_forgiven() {
        assert_eq!(first("aandachtsfuntionaris"), "k-boel");
        assert_eq!(first("shceiding"), "k-scheiding");
    }

    #[test]
    fn synonyms_from_content_work_alone_and_as_a_phrase() {
        assert_eq!(first("klap"), "k-luister");
        assert_eq!(first("gescheiden"), "k-scheiding");
    }

    #[test]
    fn the_first_letters_already_find_something() {
        assert_eq!(first("gew"), "k-letsel");
    }

    #[test]
    fn an_empty_query_finds_nothing() {
        assert!(index().find("  , ", 5).is_empty());
    }

    proptest! {
        #[test]
        fn no_query_panics_and_the_order_is_by_score(q in "\\PC{0,60}") {
            let found = index().find(&q, 4);
            prop_assert!(found.len() <= 4);
            prop_assert!(found.windows(2).all(|w| w[0].score >= w[1].score));
        }
    }
}
