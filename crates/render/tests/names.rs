//! A page has one name: on its heading, and on every link to it, in every document.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // tests may fail loudly

mod common {
    pub mod real;
}

use std::collections::BTreeMap;

use common::real;
use render::content::Content;
use render::documents::{Document, PAGES, View};
use render::html::text;
use render::page::sections;
use render::proof::Proof;

/// Words on links to pages that tell what to do there, in a place where the page is not looked for by its name.
const ACTS: &[&str] = &["compose_from_card", "tg_first_link", "w_case_sheets"];

/// Every document as it is written, and all of them in one.
fn written(content: &Content) -> Vec<String> {
    let views = Document::ALL.into_iter().map(View::site).chain([View::WHOLE]);
    views.map(|view| sections(content, &Proof::default(), view)).collect()
}

/// The links of a document: the id they lead to, and the words on them.
fn links(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.split("<a ").skip(1).filter_map(|link| {
        let (tag, rest) = link.split_once('>')?;
        let (_, to) = tag.split_once("href=\"")?;
        let words = rest.split_once("</a>")?.0;
        // A door says its name first, and in small letters what is behind it.
        let door = words.strip_prefix("<span>").and_then(|words| words.split_once("<small>"));
        Some((to.split_once('"')?.0.split_once('#')?.1, door.map_or(words, |(name, _)| name)))
    })
}

/// The headings of the screens of a document, by id.
fn headings(html: &str) -> BTreeMap<&str, &str> {
    let screens = html.split("<section id=\"").skip(1).filter_map(|screen| {
        let (id, _) = screen.split_once('"')?;
        let (_, heading) = screen.split_once("<h1")?.1.split_once('>')?;
        Some((id, heading.split_once("</h1>")?.0))
    });
    screens.collect()
}

#[test]
fn every_link_to_a_page_says_its_name() {
    let content = real::content();
    let acts: Vec<String> = ACTS.iter().map(|key| text(content.word(key))).collect();
    let documents = written(&content);
    let headings: BTreeMap<&str, &str> = documents.iter().flat_map(|html| headings(html)).collect();
    let (mut seen, mut wrong) = (0, Vec::new());
    for (id, words) in documents.iter().flat_map(|html| links(html)) {
        // A question or a card says in its answers what is chosen, and texts lead to them in words of their own.
        let Some(heading) = headings.get(id).filter(|_| content.card(id).is_none() && content.step(id).is_none())
        else {
            continue;
        };
        let name = content.page_name(id).map_or((*heading).to_owned(), text);
        seen += 1;
        if words != name && !acts.iter().any(|act| act == words) {
            wrong.push(format!("#{id}: a link says \"{words}\", the page is called \"{name}\""));
        }
    }
    assert!(seen > 100, "{seen}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_page_has_a_heading_of_its_own_that_begins_with_its_name() {
    let content = real::content();
    let whole = sections(&content, &Proof::default(), View::WHOLE);
    let headings = headings(&whole);
    let mut names = BTreeMap::new();
    for (id, _) in PAGES {
        let (heading, name) = (text(content.page_heading(id).unwrap()), text(content.page_name(id).unwrap()));
        assert_eq!(headings.get(id).copied(), Some(heading.as_str()), "{id}");
        assert!(heading.starts_with(&name), "{id}: \"{name}\" is a short name of \"{heading}\"");
        if let Some(other) = names.insert(name.clone(), id) {
            panic!("{other} and {id} are both called {name}");
        }
    }
}
