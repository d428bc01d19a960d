//! What stands on the sheets of the werkplaats and is used on the screen too: colour cards, the columns of the harvest,
//! the stations of de lijn; and the cards of the guide in short.

use const_format::concatcp;

use crate::dom::{Dom, Element};
use crate::find::LEAD;
use crate::name::names;
use crate::pages::SHEETS_OUTLET;
use crate::screen::DO;

names! {
    /// A sheet of paper.
    SHEET: Class = "a4";
    /// De lijn at its top.
    SHEET_LINE: Class = "a4-line";
    /// A colour card.
    COLOUR_CARD: Class = "colour";
    /// The letter of a colour card.
    COLOUR: Attr = "data-colour";
    /// That letter in print; the shape in words stands after it.
    LETTER: Class = "letter";
    /// A column of the harvest, by its id.
    COLUMN: Attr = "data-column";
    /// A card of the guide in short, by its id.
    SHORT: Attr = "data-short";
    /// What must hold before the steps of a card.
    STOP: Class = "stop";
}

/// A card of the guide in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    /// The title of the card.
    pub title: String,
    /// Who leads.
    pub lead: String,
    /// What must hold before the steps are taken.
    pub stop: Vec<String>,
    /// What to do, in order.
    pub steps: Vec<String>,
}

const SHORTS: &str = concatcp!("[", SHORT.0, "]");

/// A card in short.
pub fn short(dom: &impl Dom, id: &str) -> Option<Short> {
    let card = dom.all(SHORTS).into_iter().find(|card| card.data(SHORT) == id)?;
    Some(Short {
        title: card.text("h2"),
        lead: card.text(concatcp!(".", LEAD.0, " > span")),
        stop: card.texts(concatcp!(".", STOP.0, " > p")),
        steps: card.texts(concatcp!("ol.", DO.0, " > li")),
    })
}

/// The cards of the guide that the werkplaats has in short: id and title.
pub fn shorts(dom: &impl Dom) -> Vec<(String, String)> {
    dom.all(SHORTS).iter().map(|card| (card.data(SHORT), card.text("h2"))).collect()
}

/// The names of the three stations of de lijn.
pub fn stations(dom: &impl Dom) -> Vec<String> {
    dom.first(concatcp!(".", SHEET_LINE.0)).map(|line| line.texts("span")).unwrap_or_default()
}

/// The colour cards: letter, and shape in words.
pub fn colours(dom: &impl Dom) -> Vec<(String, String)> {
    const ALL: &str = concatcp!(".", COLOUR_CARD.0, "[", COLOUR.0, "]");
    const SHAPE: &str = concatcp!(".", LETTER.0, " + p");
    dom.all(ALL).iter().map(|card| (card.data(COLOUR), card.text(SHAPE))).collect()
}

/// A column of the harvest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What belongs in it.
    pub help: String,
}

/// The columns of the harvest, in order.
pub fn columns(dom: &impl Dom) -> Vec<Column> {
    const ALL: &str = concatcp!("[", COLUMN.0, "]");
    let columns = dom.all(ALL);
    columns.iter().map(|c| Column { id: c.data(COLUMN), title: c.text("h3"), help: c.text("p") }).collect()
}

/// The sheets of paper on a page: the id of each, and what it is called.
pub fn sheets(dom: &impl Dom, page: &str) -> Vec<(String, String)> {
    let sheets = dom.by_id(page).map(|page| page.all(concatcp!(".", SHEET.0))).unwrap_or_default();
    sheets.iter().map(|sheet| (sheet.id(), sheet.text("h2"))).collect()
}

/// The ids of the places for the buttons that print, and of the pages they are on.
pub fn outlets(dom: &impl Dom) -> Vec<(String, String)> {
    const ALL: &str = concatcp!("[id^='", SHEETS_OUTLET.0, "']");
    let outlets = dom.all(ALL).into_iter().map(|outlet| outlet.id());
    outlets.map(|id| (id.replacen(crate::pages::OUTLET.0, "", 1), id)).map(|(page, id)| (id, page)).collect()
}
