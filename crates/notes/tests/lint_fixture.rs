//! How often the privacy hints are right, on sentences a teacher could write.
//!
//! `data/lint.tsv` was written before the rules. Lines whose number divides by three are held out:
//! nobody looked at what fails there while tuning, and their figures are kept apart.

#![allow(clippy::unwrap_used, clippy::panic)] // tests may fail loudly

use notes::lint::{Kind, Place, lint};

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

fn place(name: &str) -> Place {
    match name {
        "fact" => Place::Fact,
        "words" => Place::Words,
        "question" => Place::Question,
        "parents" => Place::Parents,
        "thought" => Place::Thought,
        "decision" => Place::Decision,
        "nickname" => Place::Nickname,
        "other" => Place::Other,
        _ => panic!("{name} is no place"),
    }
}

/// Counts over the lines of a file that `counted` picks; prints what fails when `show` says so.
fn score(file: &str, counted: impl Fn(usize) -> bool, show: bool) -> (Score, usize) {
    let (mut score, mut sentences) = (Score::default(), 0);
    for (i, line) in file.lines().enumerate() {
        if line.starts_with('#') || !counted(i + 1) {
            continue;
        }
        sentences += 1;
        let [p, expected, text] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let mut found = lint(text, place(p));
        for want in expected.split(';').filter(|w| *w != "-") {
            let (kind, words) = want.split_once('=').unwrap();
            let start = text.find(words).unwrap();
            let end = start + words.len();
            assert!(Kind::ALL.iter().any(|k| k.id() == kind), "{kind}");
            // What points to a person must be covered whole; of a word it is enough to touch it.
            let hit = found.iter().position(|h| {
                let covers = h.start <= start && h.end >= end;
                h.kind.id() == kind && if h.kind.is_identity() { covers } else { h.start < end && start < h.end }
            });
            match hit {
                Some(at) => {
                    found.remove(at);
                    score.right += 1;
                }
                None => {
                    score.missed += 1;
                    if show {
                        println!("missed {want} in {}: {text}", i + 1);
                    }
                }
            }
        }
        score.wrong += found.len();
        for hint in found.iter().filter(|_| show) {
            println!("wrong {} \"{}\" in {}: {text}", hint.kind.id(), &text[hint.start..hint.end], i + 1);
        }
    }
    (score, sentences)
}

#[test]
fn hints_are_seldom_wrong_and_seldom_missing() {
    let file = include_str!("data/lint.tsv");
    let (seen, n_seen) = score(file, |line| line % 3 != 0, true);
    let (held, n_held) = score(file, |line| line % 3 == 0, false);
    let all =
        Score { right: seen.right + held.right, wrong: seen.wrong + held.wrong, missed: seen.missed + held.missed };
    for (name, s) in [("tuned on", seen), ("held out", held), ("all", all)] {
        println!("{name}: precision {:.3}, recall {:.3}, {s:?}", s.precision(), s.recall());
    }
    assert!(n_seen + n_held >= 250 && n_held * 3 >= n_seen, "{n_seen} {n_held}");
    for s in [all, held] {
        assert!(s.right + s.missed >= 50, "{s:?}");
        assert!(s.precision() >= 0.95, "{s:?}");
        assert!(s.recall() >= 0.90, "{s:?}");
    }
}

/// The lists of names and words can never be complete. On the first run, before anyone had seen
/// these, 29 of 42 were found and 1 was wrong: that is what a reader may expect of new sentences.
#[test]
fn on_fresh_sentences_hints_stay_precise_and_find_most() {
    let (fresh, n) = score(include_str!("data/lint_fresh.tsv"), |_| true, std::env::var("LINT_SHOW").is_ok());
    println!("fresh, {n} sentences: precision {:.3}, recall {:.3}, {fresh:?}", fresh.precision(), fresh.recall());
    assert!(fresh.precision() >= 0.95, "{fresh:?}");
    assert!(fresh.recall() >= 0.85, "{fresh:?}");
}
