//! Reading the document: the graph, the addresses, and the texts to find.

use guide::graph::{About, Edge, Graph, Kind, Node, Phase};
use guide::route::Addresses;
use guide::search::{Entry, Field, Index};
use guide::settings::{Age, Sector};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use crate::words;

/// An element of the document that the app may fill.
pub(crate) fn outlet(id: &str) -> Option<HtmlElement> {
    super::doc()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The screen that the address names.
pub(super) fn here() -> Option<Element> {
    let named = super::address::fragment();
    let named = named.trim_start_matches('#');
    // Firefox warns about an empty id.
    let named = super::doc().filter(|_| !named.is_empty()).and_then(|d| d.get_element_by_id(named));
    named.and_then(|e| e.closest("main > section").ok().flatten())
}

/// The id of the screen that the address names; nothing when it names none.
pub(crate) fn place() -> String {
    here().map(|s| s.id()).unwrap_or_default()
}

/// Every question and card in order: id and title. The first is where the guide begins.
pub(crate) fn screens() -> Vec<(String, String)> {
    let sections = all(None, "main > section[data-phase]");
    sections.iter().map(|section| (section.id(), text(section, "h1"))).collect()
}

/// Every element that matches, below another or in the whole document.
pub(super) fn all(within: Option<&Element>, selector: &str) -> Vec<Element> {
    let list = match within {
        Some(element) => element.query_selector_all(selector).ok(),
        None => super::doc().and_then(|d| d.query_selector_all(selector).ok()),
    };
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

/// The text of an element's first match, folded by the browser's own rules.
pub(super) fn text(within: &Element, selector: &str) -> String {
    let found = within.query_selector(selector).ok().flatten();
    found.and_then(|e| e.text_content()).unwrap_or_default().trim().to_owned()
}

/// The graph and every address, as the document has them.
pub(crate) fn read() -> (Graph, Addresses) {
    let main = super::doc().and_then(|d| d.query_selector("main").ok().flatten());
    let whole = main.as_ref().map(Element::id).unwrap_or_default();
    let begin = main.as_ref().and_then(|m| m.get_attribute("data-begin")).unwrap_or_default();
    let mut addresses = Addresses::new(&begin, &whole);
    let mut nodes = Vec::new();
    for section in all(main.as_ref(), "main > section") {
        let id = section.id();
        addresses.add(&id, &id);
        for part in all(Some(&section), "[id]:not([id^='app-']):not(#search):not(#search-hint)") {
            addresses.add(&part.id(), &id);
        }
        nodes.extend(node(&section));
    }
    (Graph::new(nodes), addresses)
}

fn node(section: &Element) -> Option<Node> {
    let kind = match section.get_attribute("data-kind")?.as_str() {
        "step" => Kind::Step,
        "card" => Kind::Card,
        _ => return None,
    };
    Some(Node {
        id: section.id(),
        kind,
        phase: Phase::from_id(&section.get_attribute("data-phase")?)?,
        title: text(section, "h1"),
        about: section.get_attribute("data-about").and_then(|about| match about.as_str() {
            "age" => Some(About::Age),
            "sector" => Some(About::Sector),
            _ => None,
        }),
        edges: all(Some(section), "a[data-edge]").iter().filter_map(edge).collect(),
    })
}

fn edge(link: &Element) -> Option<Edge> {
    let limits = link.parent_element()?;
    let list = |name: &str| limits.get_attribute(name).unwrap_or_default();
    Some(Edge {
        text: link.text_content().unwrap_or_default().trim().to_owned(),
        to: link.get_attribute("href")?.trim_start_matches('#').to_owned(),
        reason: limits.get_attribute("data-reason"),
        ages: list("data-ages").split(' ').filter_map(Age::from_id).collect(),
        sectors: list("data-sectors").split(' ').filter_map(Sector::from_id).collect(),
    })
}

/// Everything that can be found, read from the document when the reader first searches.
pub(crate) fn index() -> Index {
    let mut index = Index::default();
    for section in all(None, "main > section") {
        let kind = section.get_attribute("data-kind").unwrap_or_default();
        let (word, rank) = match kind.as_str() {
            "card" => (words::KIND_CARD, 2),
            "step" => (words::KIND_STEP, 1),
            _ => (words::KIND_PAGE, 0),
        };
        let entry = Entry { id: section.id(), title: text(&section, "h1"), kind: word.to_owned(), rank };
        if kind == "page" {
            index.add(entry, []);
            continue;
        }
        let (situations, lead) = (text(&section, ".situations"), text(&section, ".lead, .why p"));
        // Not the sentence that is in every screen until its day.
        let parts = all(Some(&section), ":scope > :not(.expired)");
        let body = parts.iter().filter_map(|part| part.text_content()).collect::<Vec<_>>().join(" ");
        index.add(entry, [(Field::Situation, situations.as_str()), (Field::Lead, &lead), (Field::Body, &body)]);
    }
    for situation in all(None, "#zoeken .situations-list li > a:first-child") {
        let id = situation.get_attribute("href").unwrap_or_default().trim_start_matches('#').to_owned();
        let title = situation.text_content().unwrap_or_default();
        index.add(Entry { id, title, kind: words::KIND_SITUATION.to_owned(), rank: 3 }, []);
    }
    for link in all(None, "#menu .elsewhere a") {
        let id = link.get_attribute("href").unwrap_or_default().trim_start_matches('#').to_owned();
        let title = link.text_content().unwrap_or_default();
        index.add(Entry { id, title, kind: words::KIND_PAGE.to_owned(), rank: 0 }, []);
    }
    for (selector, title, word) in [
        ("#begrippen dt", "", words::KIND_TERM),
        ("#telefoon li", "h3", words::KIND_PHONE),
        ("#wie-is-wie .role", "h3", words::KIND_ROLE),
        ("#vragen .questions > li", ".q", words::KIND_QUESTION),
    ] {
        for item in all(None, selector) {
            let body = match title {
                "" => item.next_element_sibling().and_then(|e| e.text_content()),
                _ => item.text_content(),
            };
            let title = if title.is_empty() { item.text_content().unwrap_or_default() } else { text(&item, title) };
            let entry = Entry { id: item.id(), title, kind: word.to_owned(), rank: 1 };
            index.add(entry, [(Field::Body, body.unwrap_or_default().as_str())]);
        }
    }
    let synonyms = super::doc()
        .and_then(|d| d.get_element_by_id("synonyms"))
        .and_then(|t| t.dyn_into::<web_sys::HtmlTemplateElement>().ok())
        .and_then(|t| t.content().text_content())
        .unwrap_or_default();
    for group in synonyms.lines() {
        index.add_synonyms(group.split(", "));
    }
    index
}
