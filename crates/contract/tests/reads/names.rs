//! Every name of the contract is written and read; none is spelled a second time.

use std::collections::{BTreeMap, BTreeSet};

use contract::NAMES;
use contract::name::{Kind, Name};
use render::documents::Document;
use scraper::Node;

use crate::written::{CONTENT, root, site};

fn names() -> Vec<&'static Name> {
    NAMES.iter().flat_map(|names| names.iter()).collect()
}

/// Every Rust file below a folder, with its path from the root.
fn sources(folder: &str) -> Vec<(String, String)> {
    files(folder, &["rs"])
}

/// Every file below a folder that ends so, with its path from the root.
fn files(folder: &str, ends: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| ends.iter().any(|wanted| end == *wanted)) {
                found.push((path.to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

#[test]
fn every_name_is_written_into_a_document() {
    let mut written: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for document in Document::ALL {
        let html = site(&CONTENT, document);
        for element in html.tree.nodes().filter_map(|node| match node.value() {
            Node::Element(element) => Some(element),
            _ => None,
        }) {
            for (name, _) in element.attrs() {
                written.entry("attribute").or_default().insert(name.to_owned());
            }
            written.entry("id").or_default().extend(element.id().map(str::to_owned));
            written.entry("class").or_default().extend(element.classes().map(str::to_owned));
        }
    }
    let stale: Vec<&Name> = names()
        .into_iter()
        .filter(|name| match name.kind {
            Kind::Attr => !written["attribute"].contains(name.text),
            Kind::Id => !written["id"].contains(name.text),
            Kind::Class => !written["class"].contains(name.text),
            Kind::Prefix => !written["id"].iter().any(|id| id.starts_with(name.text) && id != name.text),
        })
        .collect();
    assert!(stale.is_empty(), "nothing writes these any more: {stale:#?}");
}

#[test]
fn every_name_is_read_by_a_program() {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for (_, text) in sources("crates/contract/src").into_iter().chain(sources("src")) {
        for word in text.lines().filter(|line| !line.trim_start().starts_with("use ")).flat_map(words) {
            *uses.entry(word.to_owned()).or_default() += 1;
        }
    }
    let unread: Vec<&Name> =
        names().into_iter().filter(|name| uses.get(name.constant).is_none_or(|n| *n < 2)).collect();
    assert!(unread.is_empty(), "no reader uses these: {unread:#?}");
}

#[test]
fn a_name_stands_once() {
    let mut seen = BTreeSet::new();
    for name in names() {
        assert!(seen.insert((name.kind as u8, name.text)), "twice: {name:?}");
        assert!(!name.text.is_empty() && !name.text.contains([' ', '"', '#', '.']), "{name:?}");
        assert_eq!(name.kind == Kind::Attr, name.text.starts_with("data-"), "{name:?}");
    }
}

/// Attributes that programs give to elements of their own, for styles, and that are called as one of the contract.
const OF_THEIR_OWN: &[(&str, &str)] = &[("src/ui/field.rs", "data-choice"), ("src/settings.rs", "data-sector")];

/// Words of the renderer that stand for a name too: the outlets that a page of the content names itself, and what the
/// frame around every document has.
const BY_CONTENT_OR_FRAME: &[&str] =
    &["NOTES_OUTLET", "EMBED_OUTLET", "SCHOOL_OUTLET", "NOTES_PAGE", "EMBED_PAGE", "SCHOOL_PAGE", "BEGIN", "OUTLET"];

#[test]
fn every_name_is_written_by_its_constant() {
    let mut written: BTreeSet<String> = BTreeSet::new();
    for (_, text) in sources("crates/render/src") {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("use "));
        written.extend(code.flat_map(words).map(str::to_owned));
    }
    // What a record writes stands in the contract itself.
    for (_, text) in sources("crates/contract/src") {
        for record in text.split("record! {").skip(1) {
            written.extend(words(record.split("\n}").next().unwrap_or_default()).map(str::to_owned));
        }
    }
    let by_hand: Vec<&str> = names()
        .into_iter()
        .map(|name| name.constant)
        .filter(|name| !written.contains(*name) && !BY_CONTENT_OR_FRAME.contains(name))
        .collect();
    assert!(by_hand.is_empty(), "the renderer spells these itself: {by_hand:?}");
    let stale: Vec<_> = BY_CONTENT_OR_FRAME.iter().filter(|name| written.contains(**name)).collect();
    assert!(stale.is_empty(), "no longer needed: {stale:?}");
}

/// Whoever spells a name himself is not told when it changes.
#[test]
fn nobody_spells_an_attribute_of_the_contract_himself() {
    let attributes: BTreeSet<&str> = names().iter().filter(|n| n.kind == Kind::Attr).map(|n| n.text).collect();
    let mut found = Vec::new();
    for (path, text) in sources("src").into_iter().chain(sources("crates/render/src")) {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for part in line.split("data-").skip(1) {
                let end = part.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(part.len());
                let name = format!("data-{}", &part[..end]);
                let own = OF_THEIR_OWN.iter().any(|(file, own)| path.ends_with(file) && *own == name);
                if attributes.contains(name.as_str()) && !own {
                    found.push(format!("{path}:{}: {name}", number + 1));
                }
            }
        }
    }
    assert!(found.is_empty(), "take these from the contract:\n{}", found.join("\n"));
}

/// Styles and the start script cannot take a name from the contract: they spell it. One that nobody writes any more has
/// been renamed elsewhere, and would silently match nothing.
#[test]
fn styles_and_scripts_know_no_attribute_that_nobody_writes() {
    let mut written = std::fs::read_to_string(root().join("index.html")).unwrap();
    for folder in ["src", "crates/contract/src", "crates/render/src"] {
        written.extend(sources(folder).into_iter().map(|(_, text)| text));
    }
    // A script that marks the page itself writes the name.
    for (_, script) in files("assets", &["js"]) {
        for sets in ["setAttribute(\"", "toggleAttribute(\""] {
            script.split(sets).skip(1).for_each(|name| written.push_str(name.split('"').next().unwrap()));
        }
    }
    let mut found = Vec::new();
    let mut seen = 0;
    for (path, text) in files("assets", &["css", "js", "html"]) {
        for part in text.split("data-").skip(1) {
            let end = part.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(part.len());
            let name = format!("data-{}", &part[..end]);
            seen += 1;
            if end > 0 && !written.contains(&name) {
                found.push(format!("{path}: {name}"));
            }
        }
    }
    assert!(seen > 50, "only {seen} attributes were seen");
    assert!(found.is_empty(), "nobody writes these:\n{}", found.join("\n"));
}
