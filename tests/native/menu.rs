//! The menu of the built documents: every page once, under its own name.

use std::collections::BTreeMap;

use render::documents::PAGES;

use super::document::{pages, text_of};
use super::html;

/// Pages that the menu does not name: itself, and those of the werkplaats that are opened from there.
const NOT_IN_MENU: [&str; 7] = ["menu", "scherm", "stem", "oogst", "eigen-casus", "bladen", "kaarten-kort"];

/// A link says where it leads: in the menu, and on the page that another document begins with.
#[test]
fn the_menu_names_each_page_once_and_by_its_own_heading() {
    let mut headings = BTreeMap::new();
    let mut named: Vec<(String, String)> = Vec::new();
    for (_, page) in pages() {
        let tags = html::tags(&page);
        let mut section = "";
        for (n, tag) in tags.iter().enumerate() {
            match tag.name.as_str() {
                "section" => section = tag.get("id").unwrap_or_default(),
                "h1" if !tag.closes => drop(headings.insert(section.to_owned(), text_of(&tags[n..], "h1"))),
                "a" if !tag.closes && ["menu", "samenwerken"].contains(&section) => {
                    let to = tag.get("href").and_then(|to| to.split_once('#')).map(|(_, id)| id.to_owned());
                    named.extend(to.map(|to| (format!("{section} {to}"), text_of(&tags[n..], "a"))));
                }
                _ => {}
            }
        }
    }
    let pages = || PAGES.iter().map(|(id, _)| *id).filter(|id| !NOT_IN_MENU.contains(id));
    for id in pages() {
        let found = named.iter().filter(|(at, _)| *at == format!("menu {id}")).count();
        assert_eq!(found, 1, "{id} in the menu");
    }
    let other: Vec<_> = named
        .iter()
        .filter_map(|(at, words)| Some((at, words, headings.get(at.split(' ').next_back()?)?)))
        // A page with a long heading has a short name, with which the heading begins.
        .filter(|(at, words, heading)| {
            !heading.starts_with(words.as_str()) && pages().any(|id| at.ends_with(&format!(" {id}")))
        })
        .collect();
    assert!(other.is_empty(), "a link and the heading of its page differ: {other:#?}");
}
