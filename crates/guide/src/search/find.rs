//! Holding a query against every line.

use std::collections::{BTreeMap, BTreeSet};

use super::likeness::{EXACT, SAME, SYNONYM, Word, letters, likeness};
use super::{Field, Index, Line};
use crate::dutch;

/// Words of a query that are looked at; the rest is dropped.
const MAX_WORDS: usize = 24;

/// What a word weighs that the guide does not have: it was asked for and is not here.
const STRANGE: f32 = 3.0;

/// Below this part of what a perfect match scores, a match is a guess.
const SURE: f32 = 0.15;

/// What a screen about danger counts for more: of about equal matches it stands first.
const DANGER: f32 = 1.15;

/// What scores less than this part of the best is noise.
const NOISE: f32 = 0.3;

/// A thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Index of the entry, in the order it was added.
    pub entry: usize,
    /// Higher is better, a thousand is about a perfect match.
    pub score: u32,
    /// Why it was found.
    pub why: Why,
}

/// What made an entry match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its title.
    Title,
    /// This situation, or this answer that leads to it.
    Line(String),
    /// These words of the query, somewhere in its text.
    Words(Vec<String>),
}

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Best first.
    pub found: Vec<Found>,
    /// Whether the first is more than a guess.
    pub sure: bool,
}

/// A word of the query: what it weighs, the stems it may be, and how well each line meets it.
struct Wanted {
    written: String,
    /// Whether it says little by itself.
    small: bool,
    weight: f32,
    stems: Vec<(usize, f32)>,
    hits: Vec<f32>,
}

/// A screen that meets the query, and the line that meets it best.
#[derive(Clone, Copy)]
struct Match {
    score: f32,
    entry: usize,
    line: usize,
}

impl Index {
    /// The best entries for a query, best first, at most `most`. An empty query finds nothing.
    #[must_use]
    pub fn find(&self, query: &str, most: usize) -> Answer {
        let wanted = self.wanted(query);
        // A word that the guide does not have lowers every score alike.
        let asked: f32 = wanted.iter().map(|w| if w.weight > 0.0 || w.small { w.weight } else { STRANGE }).sum();
        let known: f32 = wanted.iter().map(|w| w.weight).sum();
        if known <= 0.0 {
            return Answer::default();
        }
        let mut found = self.matches(&wanted, known);
        self.gates_first(&mut found);
        for m in &mut found {
            m.score *= if self.entry(m.entry).is_some_and(|e| e.danger) { DANGER } else { 1.0 } * known / asked;
        }
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)));
        // One line for each address, and one for each title: a role and a term may explain the same word.
        let (mut ids, mut titles) = (BTreeSet::new(), BTreeSet::new());
        found.retain(|m| {
            self.entry(m.entry).is_some_and(|e| ids.insert(e.id.as_str()) && titles.insert(dutch::fold(&e.title)))
        });
        let top = found.first().map_or(0.0, |m| m.score);
        found.retain(|m| m.score > top * NOISE);
        found.truncate(most);
        let found = found.into_iter();
        let found = found.map(|m| Found { entry: m.entry, score: thousandths(m.score), why: self.why(m, &wanted) });
        // Most of what was asked must be known here.
        Answer { found: found.collect(), sure: top >= SURE && known * 2.0 >= asked }
    }

    /// The words of the query with what they weigh.
    fn wanted(&self, query: &str) -> Vec<Wanted> {
        let mut words = dutch::words(query);
        // The last word may not be finished.
        let last = words.last().cloned().filter(|_| query.chars().next_back().is_some_and(char::is_alphanumeric));
        let mut seen = BTreeSet::new();
        words.retain(|w| seen.insert(dutch::stem(w)));
        words.truncate(MAX_WORDS);
        let meant =
            |w: String| if dutch::is_stop(&w) { self.small(w) } else { self.meant(Some(&w) == last.as_ref(), w) };
        let mut wanted: Vec<Wanted> = words.into_iter().map(meant).collect();
        let said: BTreeSet<usize> = wanted.iter().flat_map(|w| &w.stems).filter(|s| s.1 >= SAME).map(|s| s.0).collect();
        for word in &mut wanted {
            self.weigh(word, &said);
        }
        wanted
    }

    /// A word that says little is only itself.
    fn small(&self, written: String) -> Wanted {
        let stems = self.numbers.get(&dutch::stem(&written)).map(|n| (*n, EXACT)).into_iter().collect();
        Wanted { written, small: true, weight: 0.0, stems, hits: Vec::new() }
    }

    /// The stems that a word may be.
    fn meant(&self, open: bool, written: String) -> Wanted {
        let stem = dutch::stem(&written);
        let known = self.numbers.contains_key(&stem);
        let word = Word { letters: letters(&stem), length: stem.chars().count(), open, known, stem };
        let met = self.stems.iter().enumerate().map(|(n, s)| (n, likeness(&word, s))).filter(|m| m.1 > 0.0);
        let mut stems: Vec<(usize, f32)> = met.collect();
        let length = |n: usize| self.stems.get(n).map_or(0, |s| s.length);
        if stems.iter().any(|s| s.1 >= SAME) {
            // It is there: then it is not only a part of it.
            stems.iter_mut().filter(|s| s.1 < SAME).for_each(|s| s.1 *= 0.6);
        } else {
            // Of the parts of a compound, the longest.
            let longest = stems.iter().map(|s| length(s.0)).filter(|l| *l < word.length).max().unwrap_or_default();
            stems.retain(|s| length(s.0) >= longest);
        }
        Wanted { written, small: false, weight: 0.0, stems, hits: Vec::new() }
    }

    /// How well each line meets a word, and what that is worth: the rarer what is meant, the more.
    fn weigh(&self, word: &mut Wanted, said: &BTreeSet<usize>) {
        let mut hits = vec![0.0_f32; self.lines.len()];
        let mut hit = |line: usize, quality: f32| {
            if let Some(known) = hits.get_mut(line) {
                *known = known.max(quality);
            }
        };
        let mut meant: BTreeMap<usize, f32> = BTreeMap::new();
        for (n, quality) in &word.stems {
            let Some(stem) = self.stems.get(*n) else { continue };
            stem.lines.iter().for_each(|line| hit(*line, *quality));
            for g in stem.groups.iter().filter(|_| *quality >= SAME) {
                let says = |member: &Vec<usize>| member.contains(n) && member.iter().all(|s| said.contains(s));
                if self.groups.get(*g).is_some_and(|group| group.iter().any(says)) {
                    let known = meant.entry(*g).or_default();
                    *known = known.max(*quality);
                }
            }
        }
        for (g, quality) in meant {
            for member in self.groups.get(g).into_iter().flatten() {
                self.lines_with(member).into_iter().for_each(|line| hit(line, quality * SYNONYM));
            }
        }
        let best = hits.iter().copied().fold(0.0, f32::max);
        // What is meant stands on these screens.
        let mut on: Vec<usize> =
            self.lines.iter().zip(&hits).filter(|(_, h)| **h >= best * 0.8).map(|(l, _)| l.entry).collect();
        on.dedup();
        if best > 0.0 {
            word.weight = if word.small { super::SMALL } else { super::rarity(self.entries.len(), on.len()) };
            let exact = word.stems.iter().filter(|s| s.1 >= EXACT).filter_map(|s| self.stems.get(s.0));
            let own = exact.filter(|s| !s.lines.is_empty()).map(|s| s.weight).fold(0.0, f32::max);
            word.weight = word.weight.max(own);
        }
        hits.iter_mut().for_each(|h| *h *= word.weight);
        word.hits = hits;
    }

    /// The lines in which every word of a phrase stands.
    fn lines_with(&self, phrase: &[usize]) -> Vec<usize> {
        let all: Vec<&Vec<usize>> = phrase.iter().filter_map(|s| Some(&self.stems.get(*s)?.lines)).collect();
        let Some((first, rest)) = all.split_first() else { return Vec::new() };
        first.iter().filter(|l| rest.iter().all(|r| r.binary_search(l).is_ok())).copied().collect()
    }

    /// Every entry that meets a word, with its score as part of what a perfect match scores.
    fn matches(&self, wanted: &[Wanted], asked: f32) -> Vec<Match> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(first) = self.lines.get(from) {
            let of_entry = self.lines.iter().skip(from).take_while(|l| l.entry == first.entry).count();
            found.extend(self.matched(first.entry, from..from + of_entry, wanted, asked));
            from += of_entry;
        }
        found
    }

    fn matched(&self, entry: usize, lines: std::ops::Range<usize>, wanted: &[Wanted], asked: f32) -> Option<Match> {
        let hit = |word: &Wanted, line: usize| word.hits.get(line).copied().unwrap_or_default();
        let mut best = (0.0, lines.start);
        // Of each word, how well any line meets it, and the same weighed by where the line stands.
        let (mut most, mut met) = (vec![0.0_f32; wanted.len()], vec![0.0_f32; wanted.len()]);
        for line in lines {
            let Some(about) = self.lines.get(line) else { continue };
            let mut sum = 0.0;
            for ((word, most), met) in wanted.iter().zip(&mut most).zip(&mut met) {
                let worth = hit(word, line);
                sum += worth;
                *most = most.max(worth * about.field.weight());
                *met = met.max(worth);
            }
            let score = line_score(about, sum);
            if score > best.0 {
                best = (score, line);
            }
        }
        if best.0 <= 0.0 {
            return None;
        }
        let field = self.lines.get(best.1)?.field.weight();
        let beside: f32 = wanted.iter().zip(&most).map(|(w, most)| (most - hit(w, best.1) * field).max(0.0)).sum();
        let share = (met.iter().sum::<f32>() / asked).min(1.0);
        let rank = f32::from(self.entry(entry)?.rank) / 100.0;
        Some(Match { score: (best.0 + beside * 0.4) / asked * share * share.sqrt() * rank, entry, line: best.1 })
    }

    fn why(&self, found: Match, wanted: &[Wanted]) -> Why {
        match self.lines.get(found.line) {
            Some(line) if line.field == Field::Title => Why::Title,
            Some(line) if !line.text.is_empty() => Why::Line(line.text.clone()),
            _ => {
                let met = wanted.iter().filter(|w| !w.small && w.hits.get(found.line).is_some_and(|h| *h > 0.0));
                Why::Words(met.map(|w| w.written.clone()).collect())
            }
        }
    }

    /// Whoever finds a screen behind a question that must come first, finds that question before it.
    fn gates_first(&self, found: &mut Vec<Match>) {
        for (gate, behind) in &self.gates {
            let Some(behind) = found.iter().find(|m| m.entry == *behind).copied() else { continue };
            let first = Match { score: behind.score * 1.01, entry: *gate, line: behind.line };
            match found.iter_mut().find(|m| m.entry == *gate) {
                Some(known) if known.score > behind.score => {}
                Some(known) => *known = first,
                None => found.push(first),
            }
        }
    }
}

/// What a line is worth that meets so much of the query: a line that says just that, most.
fn line_score(line: &Line, sum: f32) -> f32 {
    let fit = if line.field == Field::Body { 0.0 } else { (sum / line.total.max(0.1)).min(1.0) };
    sum * line.field.weight() * (0.5 + 0.5 * fit)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // never negative, about a thousand
fn thousandths(score: f32) -> u32 {
    (score * 1000.0).round() as u32
}
