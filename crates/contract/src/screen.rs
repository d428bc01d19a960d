//! Every screen: what kind it is, where it stands in the story, its ways on, for whom its parts are, and what is said
//! because of an answer. The graph, the addresses and the list of screens are read from it.

use const_format::concatcp;
use guide::graph::{About, Edge, Graph, Kind, Node};
use guide::route::Addresses;
use guide::settings::Settings;

use crate::dom::{Dom, Element};
use crate::name::{Attr, names};
use crate::pages::OUTLET;
use crate::record::Value;

names! {
    /// The kind of a screen: [`STEP`], [`CARD`] or [`PAGE`].
    KIND: Attr = "data-kind";
    /// Where in the story a screen stands.
    PHASE: Attr = "data-phase";
    /// The setting that answers a question.
    ABOUT: Attr = "data-about";
    /// That a card is about danger.
    DANGER: Attr = "data-danger";
    /// The first question, on the element with all screens.
    BEGIN: Attr = "data-begin";
    /// A way on.
    EDGE: Attr = "data-edge";
    /// Why it is taken.
    REASON: Attr = "data-reason";
    /// The reasons because of which something is said.
    REASONS: Attr = "data-reasons";
    /// The ages that something is for.
    AGES: Attr = "data-ages";
    /// The sectors that something is for.
    SECTORS: Attr = "data-sectors";
    /// The roles that something is for.
    ROLES: Attr = "data-roles";
    /// What is said because of answers or settings.
    SINCE: Class = "since";
    /// A list of ways on.
    ANSWERS: Class = "answers";
    /// De lijn at the top of a screen.
    LINE: Class = "line";
    /// The dots after a station of it.
    DOTS: Class = "dots";
    /// What is needed at one glance.
    FIRST: Class = "first";
    /// Whom to call, at the top of a card.
    CALL_NOW: Class = "call-now";
    /// The sentences to say that a wide window shows beside the steps.
    MARGIN: Class = "margin";
    /// A word in a text that the glossary explains; it leads there.
    TERM_LINK: Class = "term";
    /// The steps of a card.
    DO: Class = "do";
    /// A list of phone numbers.
    PHONES: Class = "phones";
    /// What a phone folds away.
    MORE: Class = "more";
    /// What to do when nobody answers.
    NOBODY: Class = "nobody";
    /// The heading above the ways on from a card.
    NEXT_HEADING: Class = "head-next";
    /// A link to the composer with questions chosen.
    COMPOSE: Class = "compose";
    /// The questions that it chooses.
    QUESTIONS: Attr = "data-questions";
    /// An id that a screen took over.
    ALIAS: Class = "alias-target";
}

/// That a screen is the one shown now. A program writes it; styles and the start script read it too.
pub const CURRENT: Attr = Attr("data-current");

/// A question with answers.
pub const STEP: &str = "step";
/// A card.
pub const CARD: &str = "card";
/// Any other screen.
pub const PAGE: &str = "page";

/// Every screen of the document.
pub const SCREENS: &str = "main > section";
/// The ways on from a screen.
pub const EDGES: &str = concatcp!("a[", EDGE.0, "]");

/// The links to the composer.
pub const COMPOSING: &str = concatcp!("a.", COMPOSE.0);
/// What is said because of an answer, whether it was given or not.
pub const BECAUSE: &str = concatcp!(".", SINCE.0, "[", REASONS.0, "]");
/// What is limited to ages, sectors or roles.
pub const LIMITED: &str = concatcp!("[", AGES.0, "], [", SECTORS.0, "], [", ROLES.0, "]");
/// The answers of a question, or the ways on from a card.
pub const WAYS_ON: &str = concatcp!(".", ANSWERS.0, " > li");
/// The first step of a card.
pub const FIRST_STEP: &str = concatcp!("ol.", DO.0, " > li:first-child");
/// The steps of a card.
pub const STEPS: &str = concatcp!("ol.", DO.0, " > li");
/// The stations at the top of a screen.
pub const STATIONS: &str = concatcp!(":scope > .", LINE.0, " > li");
/// What a phone folds away.
pub const FOLDED: &str = concatcp!("details.", MORE.0);
/// What of a screen is no part of its text: de lijn, and the ways on.
pub const NOT_TEXT: &str = concatcp!(".", LINE.0, ", .", ANSWERS.0, ", .", NEXT_HEADING.0);
/// The screen that is shown now.
pub const SHOWN: &str = concatcp!("[", CURRENT.0, "]");

/// What the attribute of a question about a setting says.
#[must_use]
pub fn about_id(about: About) -> &'static str {
    match about {
        About::Age => "age",
        About::Sector => "sector",
    }
}

/// The graph and every address, as the document has them.
pub fn graph(dom: &impl Dom) -> (Graph, Addresses) {
    let nodes: Vec<Node> = dom.all(SCREENS).iter().filter_map(node).collect();
    (Graph::new(nodes), addresses(dom))
}

/// The two addresses that every document has: where it begins, and all of it.
pub fn first_addresses(dom: &impl Dom) -> Addresses {
    let main = dom.first("main");
    let (begin, whole) = main.map(|main| (main.data(BEGIN), main.id())).unwrap_or_default();
    Addresses::new(&begin, &whole)
}

/// Every address, as the document has them.
pub fn addresses(dom: &impl Dom) -> Addresses {
    // The app's own places, and the fields it makes, are no addresses.
    const OURS: &str = concatcp!("[id^='", OUTLET.0, "']");
    const PARTS: &str = concatcp!("[id]:not(", OURS, "):not(", OURS, " *)");
    let mut addresses = first_addresses(dom);
    for section in dom.all(SCREENS) {
        let id = section.id();
        addresses.add(&id, &id);
        for part in section.all(PARTS) {
            addresses.add(&part.id(), &id);
        }
    }
    addresses
}

/// The screen with this id, or with a part that has it; nothing for what the app made.
pub fn screen_of(dom: &impl Dom, id: &str) -> Option<String> {
    let mut at = Some(dom.by_id(id)?);
    while let Some(element) = at {
        let name = element.id();
        if name.starts_with(OUTLET.0) {
            return None;
        }
        if element.attribute(KIND).is_some() {
            return Some(name);
        }
        at = element.parent();
    }
    None
}

/// A question or a card; nothing for another screen.
pub fn node(section: &impl Element) -> Option<Node> {
    let kind = match section.attribute(KIND)?.as_str() {
        STEP => Kind::Step,
        CARD => Kind::Card,
        _ => return None,
    };
    let about = section.attribute(ABOUT);
    Some(Node {
        id: section.id(),
        kind,
        phase: Value::read(&section.attribute(PHASE)?)?,
        title: section.text("h1"),
        about: about.and_then(|id| [About::Age, About::Sector].into_iter().find(|about| about_id(*about) == id)),
        edges: section.all(EDGES).iter().filter_map(edge).collect(),
    })
}

fn edge(link: &impl Element) -> Option<Edge> {
    let limits = link.parent()?;
    Some(Edge {
        text: link.said(),
        to: link.attribute(crate::dom::HREF)?.trim_start_matches('#').to_owned(),
        reason: limits.attribute(REASON),
        ages: Value::read(&limits.data(AGES))?,
        sectors: Value::read(&limits.data(SECTORS))?,
    })
}

/// Every question and card in order: id and title. The first is where the guide begins.
pub fn screens(dom: &impl Dom) -> Vec<(String, String)> {
    const WITH_PHASE: &str = concatcp!(SCREENS, "[", PHASE.0, "]");
    dom.all(WITH_PHASE).iter().map(|section| (section.id(), title(section))).collect()
}

/// The title of a screen.
pub fn title(section: &impl Element) -> String {
    section.text("h1")
}

/// The title of the screen with this id; empty when there is none.
pub fn title_of(dom: &impl Dom, id: &str) -> String {
    dom.text_of(id, "h1")
}

/// Whether an element is for a reader with these settings, by its own limits.
pub fn admits(limited: &impl Element, settings: &Settings) -> bool {
    let fits = |name: Attr, mine: Option<&str>| {
        let only = limited.data(name);
        only.is_empty() || mine.is_none_or(|mine| only.split(' ').any(|id| id == mine))
    };
    fits(AGES, settings.age.map(|a| a.id()))
        && fits(SECTORS, settings.sector.map(|s| s.id()))
        && fits(ROLES, settings.role.map(|r| r.id()))
}

/// The questions that a link to the composer chooses; nothing for any other link.
pub fn chosen_questions(link: &impl Element) -> Option<Vec<String>> {
    link.attribute(QUESTIONS).map(|ids| ids.split(' ').map(str::to_owned).collect())
}
