//! Reading the document: the graph, the addresses, and the texts to find.

use guide::graph::{About, Edge, Graph, Kind, Node, Phase};
use guide::route::Addresses;
use guide::search::{Builder, Entry, Field, Index};
use guide::settings::{Age, Sector};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::dom::all;
use crate::words;

/// What people type, made from `content/nl/situations.toml` by `build.rs`.
mod typed {
    include!(concat!(env!("OUT_DIR"), "/typed.rs"));
}

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

/// Screens that are read in one go while the search is made ready.
const AT_ONCE: usize = 8;

/// Reads everything that can be found from the document, a part at a time: one long piece of work would hold up the
/// first letters of somebody in a hurry.
pub(crate) struct Gather {
    sections: Vec<Element>,
    index: Builder,
}

impl Gather {
    /// Nothing is read yet.
    pub(crate) fn new() -> Gather {
        let mut sections = all(None, "main > section");
        sections.reverse();
        Gather { sections, index: Builder::default() }
    }

    /// Reads a few screens more; whether that was all.
    pub(crate) fn more(&mut self) -> bool {
        for _ in 0..AT_ONCE {
            match self.sections.pop() {
                Some(section) => self.section(&section),
                None => return true,
            }
        }
        false
    }

    /// Reads what is left.
    pub(crate) fn rest(mut self) -> Index {
        while !self.more() {}
        self.lists();
        let Gather { mut index, .. } = self;
        for group in typed::SAME.lines() {
            index.synonyms(group.split(", "));
        }
        for line in typed::SAID.lines() {
            let mut words = line.split('\t');
            let to = words.next().unwrap_or_default();
            words.for_each(|words| index.line_for(to, Field::Situation, words));
        }
        index.done()
    }

    fn section(&mut self, section: &Element) {
        let kind = section.get_attribute("data-kind").unwrap_or_default();
        let (id, title) = (section.id(), text(section, "h1"));
        if kind == "page" {
            self.page(&id, title);
            return;
        }
        let danger =
            section.has_attribute("data-danger") || section.query_selector(".callout").ok().flatten().is_some();
        let word = if kind == "card" { words::KIND_CARD } else { words::KIND_STEP };
        self.index.entry(Entry { id, title, kind: word.to_owned(), rank: 100, danger });
        let situations = text(section, ".situations");
        let lines = situations.split_once(": ").map_or("", |(_, lines)| lines).trim_end_matches('.');
        lines.split(" · ").for_each(|line| self.index.line(Field::Situation, line));
        self.index.line(Field::Lead, &text(section, ".lead, .why p"));
        // Not the sentence that is in every screen until its day.
        let parts = all(Some(section), ":scope > :not(.expired)");
        let body = parts.iter().filter_map(|part| part.text_content()).collect::<Vec<_>>().join(" ");
        self.index.line(Field::Body, &body);
        if kind == "step" {
            for answer in all(Some(section), "a[data-edge]") {
                let said = answer.text_content().unwrap_or_default();
                self.index.line_for(&target(&answer), Field::Answer, said.trim());
            }
        }
    }

    /// A page, by its title and by the word in its address.
    fn page(&mut self, id: &str, title: String) {
        let name = id.rsplit('#').next().unwrap_or_default().replace('-', " ");
        self.index.entry(Entry {
            id: id.to_owned(),
            title,
            kind: words::KIND_PAGE.to_owned(),
            rank: 90,
            danger: false,
        });
        self.index.line(Field::Lead, &name);
    }

    fn lists(&mut self) {
        for item in all(None, "#zoeken .situations-list li") {
            let links = all(Some(&item), "a");
            let Some((first, beside)) = links.split_first() else { continue };
            let (to, said) = (target(first), first.text_content().unwrap_or_default());
            self.index.line_for(&to, Field::Situation, &said);
            for card in beside {
                self.index.line_for(&target(card), Field::Beside, &said);
                if card.class_list().contains("behind") {
                    self.index.gate(&to, &target(card));
                }
            }
        }
        for link in all(None, "#menu .elsewhere a") {
            self.page(&target(&link), link.text_content().unwrap_or_default());
        }
        for (selector, title, word, rank) in [
            ("#begrippen dt", "", words::KIND_TERM, 90),
            ("#telefoon li", "h3", words::KIND_PHONE, 90),
            ("#wie-is-wie .role", "h3", words::KIND_ROLE, 95),
            ("#vragen .questions > li", ".q", words::KIND_QUESTION, 60),
        ] {
            for item in all(None, selector) {
                let body = match title {
                    "" => item.next_element_sibling().and_then(|e| e.text_content()),
                    _ => item.text_content(),
                };
                let title = if title.is_empty() { item.text_content().unwrap_or_default() } else { text(&item, title) };
                self.index.entry(Entry { id: item.id(), title, kind: word.to_owned(), rank, danger: false });
                self.index.line(Field::Body, &body.unwrap_or_default());
            }
        }
    }
}

/// The address of a link, an id where it stays on this page.
fn target(link: &Element) -> String {
    link.get_attribute("href").unwrap_or_default().trim_start_matches('#').to_owned()
}
