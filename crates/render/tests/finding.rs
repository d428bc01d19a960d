//! Whether a hurried person finds the right screen: a set of queries, half of which is not looked at while tuning.
//!
//! `cargo test -p render --test finding -- --nocapture` prints what the tuned half misses, and of the
//! other half only the figure.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

mod common {
    pub mod document;
    pub mod html;
    pub mod real;
}

use std::collections::BTreeMap;

use common::document;
use guide::search::{Answer, Index};

/// What people type: words, the screens that may answer them, and the kind of query.
struct Query {
    kind: &'static str,
    words: &'static str,
    right: Vec<String>,
}

/// Every query, with old ids as they are called now.
fn queries() -> Vec<Query> {
    let content = common::real::content();
    let now = |id: &str| content.aliases.iter().find(|(old, _)| old == id).map_or(id, |(_, new)| new).to_owned();
    let mut kind = "";
    let mut all = Vec::new();
    for line in include_str!("hurried/queries.txt").lines().filter(|l| !l.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            kind = name;
        } else if let Some((words, right)) = line.split_once(" | ") {
            all.push(Query { kind, words, right: right.split(' ').filter(|id| *id != "-").map(now).collect() });
        }
    }
    all
}

/// Whether a query is in the half that is tuned on. Fixed: the letters decide (FNV-1a), with the year as the seed.
fn seen(words: &str) -> bool {
    let hash =
        words.bytes().fold(0xcbf2_9ce4_8422_2325_u64 ^ 2026, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    (hash >> 32) & 1 == 0
}

/// The ids of what is found, without the document they are in.
fn ids(index: &Index, answer: &Answer) -> Vec<String> {
    let of = |f: &guide::search::Found| index.entry(f.entry).unwrap().id.clone();
    answer.found.iter().map(of).map(|id| id.rsplit('#').next().unwrap_or_default().to_owned()).collect()
}

/// The part of the queries of one half whose right screen is in the first three, in percent.
fn score(half: bool) -> f64 {
    let index = document::index();
    let mut kinds: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for q in queries().iter().filter(|q| seen(q.words) == half && !q.right.is_empty()) {
        let found = ids(&index, &index.find(q.words, 12));
        let good = found.iter().take(3).any(|id| q.right.contains(id));
        for kind in [q.kind, "all"] {
            let (hits, of) = kinds.entry(kind).or_default();
            *hits += u32::from(good);
            *of += 1;
        }
        if half && !good {
            let place =
                found.iter().position(|id| q.right.contains(id)).map_or("-".to_owned(), |p| (p + 1).to_string());
            println!(
                "[{}] {} | {place} | wanted {} | found {}",
                q.kind,
                q.words,
                q.right.join(" "),
                found[..found.len().min(4)].join(" ")
            );
        }
    }
    for (kind, (hits, of)) in &kinds {
        println!(
            "{} half, {kind}: {hits} of {of}, {:.1} %",
            if half { "tuned" } else { "unseen" },
            percent(*hits, *of)
        );
    }
    let (hits, of) = kinds["all"];
    percent(hits, of)
}

fn percent(hits: u32, of: u32) -> f64 {
    f64::from(hits) * 100.0 / f64::from(of)
}

/// Held against the same index that does not know what is about danger: who matches as well there, stands lower here.
#[test]
fn danger_never_stands_below_an_equal_match() {
    let (index, plain) = (document::index(), document::index_without_danger());
    let mut pairs = 0;
    for q in queries() {
        let score: BTreeMap<usize, u32> = plain.find(q.words, 200).found.iter().map(|f| (f.entry, f.score)).collect();
        let found = index.find(q.words, 12).found;
        for (n, above) in found.iter().enumerate() {
            for below in &found[n + 1..] {
                let is = |f: &guide::search::Found| index.entry(f.entry).unwrap().danger;
                if let (false, true, Some(a), Some(b)) =
                    (is(above), is(below), score.get(&above.entry), score.get(&below.entry))
                {
                    pairs += 1;
                    let id = |f: &guide::search::Found| &index.entry(f.entry).unwrap().id;
                    assert!(a > b, "{}: {} ({a}) stands above {} ({b})", q.words, id(above), id(below));
                }
            }
        }
    }
    assert!(pairs > 100, "{pairs} pairs were compared");
}

/// What the guide is not about is a guess, and says so.
#[test]
fn what_is_not_in_the_guide_is_never_sure() {
    let index = document::index();
    let odd: Vec<_> = queries().into_iter().filter(|q| q.kind == "niets" && index.find(q.words, 1).sure).collect();
    assert!(odd.len() <= 1, "sure of: {:?}", odd.iter().map(|q| q.words).collect::<Vec<_>>());
}

/// No screen of the set is gone without an alias, and each half is a half.
#[test]
fn the_set_is_whole() {
    let index = document::index();
    let all: Vec<String> = (0..index.len()).filter_map(|n| index.entry(n)).map(|e| e.id.clone()).collect();
    let is_there = |id: &String| all.iter().any(|known| known.rsplit('#').next() == Some(id));
    let queries = queries();
    for q in &queries {
        assert!(q.right.is_empty() || q.right.iter().any(is_there), "{}: {} is nowhere", q.words, q.right.join(" "));
    }
    let tuned = queries.iter().filter(|q| seen(q.words)).count();
    assert!(
        queries.len() >= 300 && tuned.abs_diff(queries.len() - tuned) * 10 < queries.len(),
        "{tuned} of {}",
        queries.len()
    );
}

#[test]
fn the_right_screen_is_in_the_first_three_of_the_tuned_half() {
    assert!(score(true) >= 95.0);
}

#[test]
fn the_right_screen_is_in_the_first_three_of_the_unseen_half() {
    assert!(score(false) >= 90.0);
}
