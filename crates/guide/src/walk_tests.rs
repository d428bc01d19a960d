//! Walks through a small guide.

use super::*;
use crate::graph::{About, Edge, Node, Phase};
use crate::settings::Age;
use proptest::prelude::*;

fn node(id: &str, edges: &[&str]) -> Node {
    let kind = if id.starts_with('k') { Kind::Card } else { Kind::Step };
    let edges = edges
        .iter()
        .map(|to| Edge { text: (*to).into(), to: (*to).into(), reason: None, ages: vec![], sectors: vec![] })
        .collect();
    Node { id: id.into(), kind, phase: Phase::Voor, title: id.into(), about: None, edges }
}

/// a → b → c → k1, b → d → k2, a → d; e asks the age.
fn graph() -> Graph {
    let mut e = node("e", &["k1", "k2"]);
    e.about = Some(About::Age);
    e.edges[0].ages = vec![Age::A0To3];
    e.edges[1].ages = vec![Age::A4To7, Age::A8To11];
    Graph::new([
        node("a", &["b", "d", "e"]),
        node("b", &["c", "d"]),
        node("c", &["k1"]),
        node("d", &["k2", "a"]),
        node("k1", &["a"]),
        node("k2", &[]),
        e,
    ])
}

fn go(walk: &mut Walk, g: &Graph, s: &Settings, steps: &[&str]) {
    for pair in steps.windows(2) {
        walk.choose(g, pair[0], pair[1], None);
    }
    for id in steps {
        walk.arrive(g, s, id);
    }
}

fn ids(visits: &[Visit]) -> Vec<&str> {
    visits.iter().map(|v| v.id.as_str()).collect()
}

#[test]
fn changing_an_answer_keeps_later_answers_that_still_fit() {
    let (g, s) = (graph(), Settings::default());
    let mut w = Walk::default();
    go(&mut w, &g, &s, &["a", "b", "d", "k2"]);
    w.arrive(&g, &s, "a");
    w.choose(&g, "a", "d", None);
    w.arrive(&g, &s, "d");
    assert_eq!(ids(&w.trail(&g, &s)), ["a", "d"]);
    assert_eq!(ids(&w.ahead(&g, &s)), ["k2"]);
    assert_eq!(w.answer("b").map(|e| e.to.as_str()), Some("d"), "nothing is wiped");
}

#[test]
fn going_back_shortens_the_trail_and_forgets_nothing() {
    let (g, s) = (graph(), Settings::default());
    let mut w = Walk::default();
    go(&mut w, &g, &s, &["a", "b", "c", "k1"]);
    w.arrive(&g, &s, "b");
    assert_eq!(ids(&w.trail(&g, &s)), ["a", "b"]);
    assert_eq!(ids(&w.ahead(&g, &s)), ["c", "k1"]);
}

#[test]
fn a_jump_starts_a_new_path_and_back_finds_the_old_one() {
    let (g, s) = (graph(), Settings::default());
    let mut w = Walk::default();
    go(&mut w, &g, &s, &["a", "b", "c"]);
    w.arrive(&g, &s, "k2");
    assert_eq!(ids(&w.trail(&g, &s)), ["k2"]);
    w.arrive(&g, &s, "c");
    assert_eq!(ids(&w.trail(&g, &s)), ["a", "b", "c"]);
}

#[test]
fn a_setting_answers_its_question_and_the_trail_shows_it() {
    let g = graph();
    let s = Settings { age: Some(Age::A8To11), ..Settings::default() };
    let mut w = Walk::default();
    w.arrive(&g, &s, "a");
    w.choose(&g, "a", "e", None);
    assert_eq!(g.resolve("e", &s).0, "k2");
    w.arrive(&g, &s, "k2");
    let trail = w.trail(&g, &s);
    assert_eq!(ids(&trail), ["a", "e", "k2"]);
    assert!(trail[1].by_setting);
    assert_eq!(g.resolve("e", &Settings { age: Some(Age::A18Plus), ..s }).0, "e", "no fitting answer: ask");
}

#[test]
fn a_screen_knows_the_reasons_before_it_and_two_answers_may_share_a_target() {
    let say = |text: &str, to: &str, reason: Option<&str>| Edge {
        text: text.into(),
        to: to.into(),
        reason: reason.map(Into::into),
        ages: vec![],
        sectors: vec![],
    };
    let (mut a, mut b, mut k1) = (node("a", &[]), node("b", &[]), node("k1", &["b"]));
    a.edges = vec![say("Een baby", "b", Some("baby")), say("Iets anders", "b", None)];
    b.edges = vec![say("Een plek", "k1", Some("plek")), say("Nog een", "k1", Some("nog"))];
    k1.edges = vec![say("Verder", "k2", Some("verder"))];
    let (g, s) = (Graph::new([a, b, k1, node("k2", &[])]), Settings::default());
    let mut w = Walk::default();
    w.arrive(&g, &s, "a");
    w.choose(&g, "a", "b", Some("baby"));
    w.arrive(&g, &s, "b");
    w.choose(&g, "b", "k1", Some("nog"));
    w.arrive(&g, &s, "k1");
    w.choose(&g, "k1", "k2", Some("verder"));
    let keys = |w: &Walk| w.reasons(&g, &s).into_iter().map(|(key, _)| key).collect::<Vec<_>>();
    assert_eq!(keys(&w), ["nog", "baby"], "not what was chosen on the screen itself");
    w.arrive(&g, &s, "a");
    assert_eq!(keys(&w), [""; 0], "going back forgets nothing, and says nothing of what lies ahead");
    w.choose(&g, "a", "b", None);
    w.arrive(&g, &s, "k1");
    assert_eq!(keys(&w), ["nog"], "another answer, another reason");
    w.choose(&g, "a", "b", Some("oud"));
    assert_eq!(w.answer("a").and_then(|e| e.reason.as_deref()), None, "an unknown reason is no answer");
}

proptest! {
    #[test]
    fn no_order_of_taps_panics_or_repeats_a_screen(taps in prop::collection::vec((0usize..9, 0usize..9), 0..60)) {
        let names = ["a", "b", "c", "d", "e", "k1", "k2", "onbekend", ""];
        let (g, s) = (graph(), Settings { age: Some(Age::A0To3), ..Settings::default() });
        let mut w = Walk::default();
        for (from, to) in taps {
            w.choose(&g, names[from], names[to], None);
            w.arrive(&g, &s, names[to]);
            let mut seen: Vec<_> = w.trail(&g, &s).into_iter().map(|v| v.id).collect();
            if g.get(names[to]).is_some() {
                prop_assert_eq!(seen.last().map(String::as_str), Some(names[to]));
            }
            let n = seen.len();
            seen.sort();
            seen.dedup();
            prop_assert_eq!(n, seen.len());
        }
    }
}
