//! The real guide, walked: every path, every kind of reader, and the same graph in the document.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

mod common {
    pub mod html;
    pub mod real;
}

use std::collections::{BTreeSet, VecDeque};

use common::{html, real};
use guide::graph::{About, Edge, Graph, Kind, Node, Phase};
use guide::settings::{Age, Sector, Settings};
use guide::walk::Walk;
use render::check::{Path, question_paths};
use render::content::Content;
use render::proof::Proof;

/// Where a reader can begin, from any screen.
fn beginnings(content: &Content) -> [&str; 3] {
    [&content.guide.start, &content.guide.danger, &content.guide.unsure]
}

/// Every sector with every age.
fn readers() -> Vec<Settings> {
    let of_sector =
        |s: &Sector| Age::ALL.iter().map(|a| Settings { sector: Some(*s), age: Some(*a), role: None }).collect();
    Sector::ALL.iter().flat_map(|s| -> Vec<Settings> { of_sector(s) }).collect()
}

/// The screens this reader can come to from some screen, by any answer that is for them.
fn reached(graph: &Graph, reader: &Settings, from: &str) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut todo = VecDeque::from([graph.resolve(from, reader).0]);
    while let Some(id) = todo.pop_front() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let edges = &graph.get(&id).unwrap_or_else(|| panic!("{id} does not exist")).edges;
        let admitted = edges.iter().filter(|e| reader.admits(&e.ages, &e.sectors));
        todo.extend(admitted.map(|e| graph.resolve(&e.to, reader).0));
    }
    seen
}

fn paths(content: &Content) -> Vec<Path> {
    question_paths(&content.graph(), &content.guide.start)
}

#[test]
fn every_path_of_questions_ends_on_a_card() {
    let content = real::content();
    let graph = content.graph();
    let all = paths(&content);
    assert!(all.len() > 500, "only {} paths", all.len());
    let distinct: BTreeSet<&Path> = all.iter().collect();
    assert_eq!(distinct.len(), all.len(), "no path is counted twice");
    for path in &all {
        let kinds: Vec<Kind> = path.iter().map(|id| graph.get(id).unwrap().kind).collect();
        let (last, questions) = kinds.split_last().unwrap();
        assert_eq!(*last, Kind::Card, "{path:?}");
        assert!(questions.iter().all(|k| *k == Kind::Step), "{path:?}");
        assert_eq!(path[0], content.guide.start, "{path:?}");
    }
}

#[test]
fn the_paths_of_questions_lead_along_real_answers_and_ask_nothing_twice() {
    let content = real::content();
    let graph = content.graph();
    for path in paths(&content) {
        let broken = path.windows(2).find(|pair| graph.edge(&pair[0], &pair[1]).is_none());
        assert_eq!(broken, None, "{path:?}");
        let once: BTreeSet<&String> = path.iter().collect();
        assert_eq!(once.len(), path.len(), "{path:?}");
    }
}

#[test]
fn walking_any_path_shows_exactly_that_path() {
    let content = real::content();
    let (graph, nothing_set) = (content.graph(), Settings::default());
    for path in paths(&content) {
        let mut walk = Walk::default();
        walk.arrive(&graph, &nothing_set, &path[0]);
        for pair in path.windows(2) {
            let reason = graph.edge(&pair[0], &pair[1]).and_then(|edge| edge.reason.as_deref());
            walk.choose(&graph, &pair[0], &pair[1], reason);
            walk.arrive(&graph, &nothing_set, &pair[1]);
        }
        let trail = walk.trail(&graph, &nothing_set);
        assert_eq!(trail.iter().map(|v| &v.id).collect::<Vec<_>>(), path.iter().collect::<Vec<_>>());
        assert!(trail.iter().all(|v| !v.by_setting), "{path:?}");
        assert_eq!(walk.ahead(&graph, &nothing_set), [], "{path:?}");
    }
}

#[test]
fn no_reader_gets_stuck_whatever_they_answer() {
    let content = real::content();
    let graph = content.graph();
    let readers = readers();
    assert_eq!(readers.len(), 24);
    for reader in readers.iter().chain([&Settings::default()]) {
        for begin in beginnings(&content) {
            for id in reached(&graph, reader, begin) {
                let ways = graph.get(&id).unwrap().edges.iter().filter(|e| reader.admits(&e.ages, &e.sectors)).count();
                assert!(ways > 0, "{reader:?} is stuck on {id}");
            }
        }
    }
}

#[test]
fn every_reader_comes_to_a_card_from_every_screen() {
    let content = real::content();
    let graph = content.graph();
    let is_card = |id: &String| graph.get(id).is_some_and(|n| n.kind == Kind::Card);
    for reader in readers() {
        for id in reached(&graph, &reader, &content.guide.start) {
            assert!(reached(&graph, &reader, &id).iter().any(is_card), "{reader:?} never comes to a card from {id}");
        }
    }
}

#[test]
fn a_reader_who_set_an_age_or_a_sector_is_never_asked_for_it() {
    let content = real::content();
    let graph = content.graph();
    for reader in readers() {
        for begin in beginnings(&content) {
            for id in reached(&graph, &reader, begin) {
                assert_eq!(graph.get(&id).unwrap().about, None, "{reader:?} is asked {id}");
            }
        }
    }
}

#[test]
fn a_reader_who_set_nothing_is_asked_for_the_age() {
    let content = real::content();
    let graph = content.graph();
    let asked = reached(&graph, &Settings::default(), &content.guide.start);
    assert!(asked.iter().any(|id| graph.get(id).unwrap().about == Some(About::Age)));
}

#[test]
fn the_document_holds_the_same_graph_as_the_content() {
    let content = real::content();
    let document = render::page::sections(&content, &Proof::default(), render::documents::View::WHOLE);
    let (ours, shown) = (content.graph(), graph_of(&document));
    for (a, b) in ours.nodes().zip(shown.nodes()) {
        assert_eq!(a, b);
    }
    assert_eq!(ours, shown);
}

/// The graph as the app reads it from the document: sections, headings, and links with `data-edge`.
fn graph_of(document: &str) -> Graph {
    let mut nodes: Vec<Node> = Vec::new();
    let mut item: Option<html::Tag> = None;
    let mut inside = false;
    for tag in html::tags(document) {
        if tag.opens("section") {
            inside = tag.get("data-kind") != Some("page");
            nodes.extend(inside.then(|| node(&tag)));
        } else if tag.opens("li") {
            item = Some(tag);
        } else if inside && tag.opens("h1") {
            nodes.last_mut().unwrap().title = tag.text;
        } else if inside && tag.opens("a") && tag.get("data-edge").is_some() {
            let limits = |key| item.as_ref().and_then(|i| i.get(key)).unwrap_or("").split_whitespace();
            nodes.last_mut().unwrap().edges.push(Edge {
                to: tag.get("href").unwrap().strip_prefix('#').unwrap().to_owned(),
                ages: limits("data-ages").map(|a| Age::from_id(a).unwrap()).collect(),
                sectors: limits("data-sectors").map(|s| Sector::from_id(s).unwrap()).collect(),
                reason: item.as_ref().and_then(|i| i.get("data-reason")).map(str::to_owned),
                text: tag.text,
            });
        }
    }
    Graph::new(nodes)
}

fn node(section: &html::Tag) -> Node {
    Node {
        id: section.get("id").unwrap().to_owned(),
        kind: if section.get("data-kind") == Some("card") { Kind::Card } else { Kind::Step },
        phase: Phase::from_id(section.get("data-phase").unwrap()).unwrap(),
        title: String::new(),
        about: section.get("data-about").map(|a| if a == "age" { About::Age } else { About::Sector }),
        edges: Vec::new(),
    }
}

/// A claim stands with the line that leans on it, or at the foot: never nowhere, and never twice.
#[test]
fn every_claim_of_a_card_is_on_its_screen_once() {
    use render::documents::{Document, View};
    use render::page::sections;

    let content = real::content();
    let page = sections(&content, &Proof::default(), View::site(Document::Guide));
    for card in &content.cards {
        let begin = format!("\n<section id=\"{}\"", card.id);
        let screen = page.split(&begin).nth(1).and_then(|rest| rest.split("</section>").next()).unwrap();
        let beside = screen.matches("<span class=\"small reading\">").count();
        let foot: usize = screen
            .split("<details class=\"more reading\"")
            .skip(1)
            .filter_map(|part| part.split("</details>").next())
            .map(|part| part.matches("<li>").count())
            .sum();
        let at = card.reading.iter().filter(|r| r.at.is_some()).count();
        assert_eq!((beside, foot), (at, card.reading.len() - at), "{}", card.id);
    }
}
