//! Every promise of the guide, broken on purpose in the real content.
//!
//! Each case changes the guide as an author could by mistake, and expects the build to refuse it
//! in the name of that promise.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

mod common {
    pub mod promise;
    pub mod real;
}

mod promised {
    pub mod review;
    pub mod routes;
}

use std::collections::BTreeSet;

use common::promise::{Case, broken, findings, guide_as_it_is};
use promised::{review, routes};
use render::promises::PROMISES;

fn all_cases() -> impl Iterator<Item = &'static Case> {
    review::CASES.iter().chain(routes::CASES)
}

#[test]
fn the_guide_keeps_every_promise() {
    let all: Vec<String> = PROMISES.iter().flat_map(|p| broken(guide_as_it_is(), p)).collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn the_whole_check_refuses_what_breaks_a_promise() {
    let mut content = guide_as_it_is().clone();
    let case = all_cases().next().unwrap();
    (case.breaks)(&mut content);
    let name = format!("breaks the promise \"{}\"", case.promise);
    let found = findings(&content);
    assert!(found.iter().any(|f| f.contains(&name)), "{}", found.join("\n"));
}

#[test]
fn every_promise_is_broken_by_at_least_one_case_and_every_case_breaks_a_promise() {
    let promised: BTreeSet<&str> = PROMISES.iter().map(|p| p.name).collect();
    let tried: BTreeSet<&str> = all_cases().map(|c| c.promise).collect();
    assert_eq!(promised, tried);
    assert_eq!(promised.len(), PROMISES.len(), "two promises share a name");
}

#[test]
fn every_critical_row_of_the_expert_review_is_kept_by_a_promise_or_a_rule_about_words() {
    let wording = &guide_as_it_is().wording;
    let promised = PROMISES.iter().flat_map(|p| p.rows).copied();
    let worded = wording.ban.iter().map(|b| b.row).chain(wording.must.iter().map(|m| m.row));
    let kept: BTreeSet<u32> = promised.chain(worded).collect();
    let forgotten: Vec<u32> = (1..=18).filter(|row| !kept.contains(row)).collect();
    assert!(forgotten.is_empty(), "no promise and no rule about words keeps rows {forgotten:?}");
}
