//! Files that use each other, in however many steps.

use std::collections::{BTreeMap, BTreeSet};

use super::files::House;

/// Every circle: files of which each reaches each other by what it uses. The largest first.
#[must_use]
pub fn circles(house: &House) -> Vec<Vec<String>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        house.files.keys().map(|file| (file.as_str(), reached(house, file))).collect();
    let reaches = |from: &str, to: &str| reach.get(from).is_some_and(|all| all.contains(to));
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut found: Vec<Vec<String>> = Vec::new();
    for file in reach.keys().copied().filter(|file| reaches(file, file)) {
        if seen.contains(file) {
            continue;
        }
        let circle: Vec<&str> =
            reach.keys().copied().filter(|other| reaches(file, other) && reaches(other, file)).collect();
        seen.extend(&circle);
        found.push(circle.into_iter().map(str::to_owned).collect());
    }
    found.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    found
}

/// Every file that is reached from a file, itself only by a way back.
fn reached<'a>(house: &'a House, from: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut next: Vec<&str> = vec![from];
    while let Some(file) = next.pop() {
        for used in house.files.get(file).into_iter().flat_map(|used| used.keys()) {
            if found.insert(used.as_str()) {
                next.push(used);
            }
        }
    }
    found
}
