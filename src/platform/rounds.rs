//! Formats, cases and short cards of the werkplaats, read back from the document.

use web_sys::Element;
use workshop::agenda::Round;
use workshop::own::{Case, Choice, Moment, Phase, Turn};

use super::doc;
use super::document::text;
use super::dom::all;

/// A way to work, as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Format {
    pub(crate) id: String,
    pub(crate) title: String,
    /// Whether a case is used.
    pub(crate) with_case: bool,
    pub(crate) rounds: Vec<Shown>,
}

/// What the screen shows of a round.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    pub(crate) round: Round,
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) goal: String,
    pub(crate) ask: Vec<String>,
}

/// A card of the guide in short.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Short {
    pub(crate) title: String,
    pub(crate) lead: String,
    /// What must hold before the steps are taken.
    pub(crate) stop: Vec<String>,
    pub(crate) steps: Vec<String>,
}

/// The texts of all matches below an element.
fn texts(within: &Element, selector: &str) -> Vec<String> {
    all(Some(within), selector).iter().map(|e| e.text_content().unwrap_or_default().trim().to_owned()).collect()
}

fn data(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// All formats, in order.
pub(crate) fn formats() -> Vec<Format> {
    let format = |section: &Element| Format {
        id: data(section, "data-format"),
        title: text(section, "h1"),
        with_case: data(section, "data-case") == "true",
        rounds: all(Some(section), "[data-round]").iter().map(round).collect(),
    };
    all(None, "main > section[data-format]").iter().map(format).collect()
}

fn round(item: &Element) -> Shown {
    let number = |name: &str| data(item, name).parse().unwrap_or(1);
    Shown {
        round: Round { id: data(item, "data-round"), minutes: number("data-minutes"), least: number("data-least") },
        kind: data(item, "data-does"),
        title: text(item, "h3"),
        goal: text(item, ".goal"),
        ask: texts(item, ".asks > li"),
    }
}

/// All cases: id, and the name with what it is about.
pub(crate) fn cases() -> Vec<(String, String)> {
    let sections = all(None, "main > section[data-case-id]");
    sections.iter().map(|s| (data(s, "data-case-id"), text(s, "h1") + " · " + &text(s, ".facts"))).collect()
}

/// The case with this id.
pub(crate) fn case(id: &str) -> Option<Case> {
    let section = doc()?.get_element_by_id(&["casus-", id].concat())?;
    let moments = all(Some(&section), "[data-moment]");
    let turn = |item: &Element| Turn {
        moment: moments.iter().position(|m| data(m, "data-moment") == data(item, "data-after")).unwrap_or(0),
        question: text(item, "h3"),
        talk: text(item, ".talk-about > span"),
        choices: all(Some(item), "[data-choice]").iter().map(choice).collect(),
    };
    Some(Case {
        name: text(&section, "h1"),
        sector: data(&section, "data-sector"),
        form: text(&section, ".facts"),
        goal: text(&section, ".lead > span"),
        heads_up: text(&section, ".heads-up > span"),
        setting: texts(&section, ".setting > p").join("\n"),
        turns: all(Some(&section), "[data-turn]").iter().map(turn).collect(),
        moments: moments.iter().map(moment).collect(),
        talk: texts(&section, "ul.talk > li").join("\n"),
        differs: text(&section, ".differs"),
        ..Case::default()
    })
}

fn moment(item: &Element) -> Moment {
    let side = |name: &str| text(item, &["[data-side=", name, "] > p"].concat());
    Moment {
        phase: Phase::from_id(&data(item, "data-at")).unwrap_or_default(),
        when: text(item, ".when"),
        title: text(item, "h3"),
        event: text(item, ".event"),
        school: side("school"),
        help: side("help"),
        child: side("child"),
        parent: side("parent"),
    }
}

fn choice(item: &Element) -> Choice {
    Choice {
        text: text(item, ".choice"),
        then: text(item, ".then > span"),
        card: data(item, "data-card"),
        guide: item.has_attribute("data-guide"),
    }
}

/// A card in short.
pub(crate) fn short(id: &str) -> Option<Short> {
    let card = all(None, "[data-short]").into_iter().find(|c| data(c, "data-short") == id)?;
    Some(Short {
        title: text(&card, "h2"),
        lead: text(&card, ".lead > span"),
        stop: texts(&card, ".stop > p"),
        steps: texts(&card, "ol.do > li"),
    })
}

/// The names of the three stations of de lijn.
pub(crate) fn stations() -> Vec<String> {
    let line = all(None, ".a4-line");
    line.first().map(|line| texts(line, "span")).unwrap_or_default()
}
