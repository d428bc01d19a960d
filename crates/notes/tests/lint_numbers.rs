//! How often the hints for numbers are right: phone numbers, dates of birth, postcodes and burgerservicenummers as
//! word processors and phones write them, with any dash and any space, among sizes, times, money and page numbers.
//!
//! Two halves of 250 sentences, written before the rules were mended. `data/lint_numbers_unseen.tsv` was not looked at
//! while mending: its figures are the ones to believe. `LINT_SHOW=1` prints what fails in the other half.

#![allow(clippy::unwrap_used, clippy::panic)] // tests may fail loudly

use notes::lint::{Hint, Kind, Place, lint};

/// What is counted here; other hints in these sentences are not.
const NUMBERS: [Kind; 4] = [Kind::Bsn, Kind::Phone, Kind::Postcode, Kind::BirthDate];

#[derive(Default, Debug, Clone, Copy)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    #[allow(clippy::cast_precision_loss)] // a few hundred sentences
    fn precision(self) -> f64 {
        self.right as f64 / (self.right + self.wrong) as f64
    }
    #[allow(clippy::cast_precision_loss)] // a few hundred sentences
    fn recall(self) -> f64 {
        self.right as f64 / (self.right + self.missed) as f64
    }
}

fn score(file: &str, show: bool) -> Score {
    let mut score = Score::default();
    for (i, line) in file.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let [_, expected, text] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let mut found: Vec<Hint> = lint(text, Place::Fact).into_iter().filter(|h| NUMBERS.contains(&h.kind)).collect();
        if let Some((kind, words)) = expected.split_once('=') {
            let start = text.find(words).unwrap();
            // It must be covered whole: what is left standing can still be read.
            let hit =
                found.iter().position(|h| h.kind.id() == kind && h.start <= start && h.end >= start + words.len());
            match hit {
                Some(at) => {
                    found.remove(at);
                    score.right += 1;
                }
                None => {
                    score.missed += 1;
                    if show {
                        println!("missed {kind} in {}: {}", i + 1, text.escape_unicode_of_signs());
                    }
                }
            }
        }
        score.wrong += found.len();
        for hint in found.iter().filter(|_| show) {
            println!("wrong {} \"{}\" in {}: {text}", hint.kind.id(), &text[hint.start..hint.end], i + 1);
        }
    }
    score
}

/// Signs that look alike are told apart in what is printed.
trait Signs {
    fn escape_unicode_of_signs(&self) -> String;
}

impl Signs for str {
    fn escape_unicode_of_signs(&self) -> String {
        let plain = |c: char| c.is_ascii() || c.is_alphabetic();
        self.chars().map(|c| if plain(c) { c.to_string() } else { format!("<{:04x}>", u32::from(c)) }).collect()
    }
}

#[test]
fn numbers_are_found_with_any_dash_and_space_and_sizes_are_not() {
    let seen = score(include_str!("data/lint_numbers.tsv"), std::env::var("LINT_SHOW").is_ok());
    let unseen = score(include_str!("data/lint_numbers_unseen.tsv"), false);
    for (name, s) in [("seen", seen), ("unseen", unseen)] {
        println!("{name}: precision {:.3}, recall {:.3}, {s:?}", s.precision(), s.recall());
    }
    for s in [seen, unseen] {
        assert_eq!(s.right + s.missed, 125, "{s:?}");
        assert!(s.precision() >= 0.97, "{s:?}");
        assert!(s.recall() >= 0.95, "{s:?}");
    }
}
