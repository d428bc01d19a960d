//! What is filled in and read for the child: the plan for a school day, and the explanation for each age. Also the list
//! of whom to call.

use const_format::concatcp;

use crate::dom::{Dom, Element};
use crate::name::names;
use crate::pages::{DAY_PAGE, FILL_OUTLET};

names! {
    /// The plan for a school day.
    DAY_PLAN: Class = "dayplan";
    /// A line of the plan or of the card to hand over, by its id.
    LINE_ID: Attr = "data-line";
    /// Who does what in the plan.
    ROOMS: Class = "rooms";
    /// The explanation for an age.
    AGE_EXPLANATION: Class = "age-explanation";
    /// That age.
    AGE_CARD: Attr = "data-age-card";
    /// A part of it.
    PART: Class = "part";
    /// A line of it to fill in.
    FILL: Class = "fill";
    /// Whom to call when.
    CALLS: Class = "situations-to-call";
}

/// A line to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayLine {
    /// What it is called, without a colon.
    pub label: String,
    /// What may stand there.
    pub help: String,
}

/// The lines of the plan for a school day.
pub fn day_lines(dom: &impl Dom) -> Vec<DayLine> {
    const ALL: &str = concatcp!(".", DAY_PLAN.0, " [", LINE_ID.0, "]");
    dom.all(ALL).iter().map(|row| day_line(row, "th", "td")).collect()
}

/// The people of the plan.
pub fn day_people(dom: &impl Dom) -> Vec<DayLine> {
    const ALL: &str = concatcp!("#", DAY_PAGE.0, " .", ROOMS.0, " li");
    dom.all(ALL).iter().map(|row| day_line(row, "span", "em")).collect()
}

fn day_line(row: &impl Element, label: &str, help: &str) -> DayLine {
    DayLine { label: row.text(label).trim_end_matches(':').to_owned(), help: row.text(help) }
}

/// The ages that there is an explanation for.
pub fn ages(dom: &impl Dom) -> Vec<String> {
    dom.all(concatcp!(".", AGE_EXPLANATION.0)).iter().map(|card| card.data(AGE_CARD)).collect()
}

/// A line to fill in on the explanation for an age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FillLine {
    /// The id of the place where what was filled in stands.
    pub outlet: String,
    /// What it is called, without a colon.
    pub label: String,
}

/// The lines to fill in on the explanation for an age, in order.
pub fn fill_lines(dom: &impl Dom, age: &str) -> Vec<FillLine> {
    const LINES: &str = concatcp!(".", FILL.0);
    let cards = dom.all(concatcp!(".", AGE_EXPLANATION.0));
    let lines = cards.iter().find(|card| card.data(AGE_CARD) == age).map(|card| card.all(LINES)).unwrap_or_default();
    lines.iter().map(fill_line).collect()
}

fn fill_line(line: &impl Element) -> FillLine {
    const PLACE: &str = concatcp!("[id^='", FILL_OUTLET.0, "']");
    FillLine {
        outlet: line.first(PLACE).map(|place| place.id()).unwrap_or_default(),
        label: line.text("span").trim_end_matches(':').to_owned(),
    }
}

/// A selector of what is read aloud on a screen with an explanation.
#[must_use]
pub fn read_aloud(screen: &str) -> String {
    const TITLE: &str = concatcp!(" .", AGE_EXPLANATION.0, " h2, #");
    const HEADINGS: &str = concatcp!(" .", AGE_EXPLANATION.0, " .", PART.0, " > h3, #");
    const LINES: &str = concatcp!(" .", AGE_EXPLANATION.0, " .", PART.0, " > p:not(.", FILL.0, ")");
    ["#", screen, TITLE, screen, HEADINGS, screen, LINES].concat()
}

/// Where the situations to call in stand.
pub const ALL_CALLS: &str = concatcp!(".", CALLS.0, " > li");

/// The situations to call in, each with all its words.
pub fn calls(dom: &impl Dom) -> Vec<String> {
    dom.texts(ALL_CALLS)
}
