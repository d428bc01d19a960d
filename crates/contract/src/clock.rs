//! The clock's data: its terms, the ladder, the school holidays and the word for a calendar.

use const_format::concatcp;
use guide::terms::Term;
use guide::terms::bridge::{Region, SchoolHoliday};
use guide::terms::ladder::Rung;

use crate::dom::{Dom, Element};
use crate::name::names;
use crate::pages::CLOCK_PAGE;
use crate::record::record;

names! {
    /// How the id of a term on the page begins.
    TERM_ID: Prefix = "termijn-";
    /// How the id of a step of the ladder begins.
    RUNG_ID: Prefix = "tree-";
    /// A term, by its id.
    TERM: Attr = "data-term";
    /// The day it is counted from.
    FROM: Attr = "data-from";
    /// How many units.
    COUNT: Attr = "data-count";
    /// Of what.
    UNIT: Attr = "data-unit";
    /// By how many weeks it may be longer.
    EXTRA: Attr = "data-extra";
    /// How hard it is.
    STRENGTH: Attr = "data-strength";
    /// How hard it is, in words.
    STRENGTH_TEXT: Class = "strength";
    /// The neutral word for a calendar.
    CALENDAR: Attr = "data-calendar";
    /// A step of the ladder, by its id.
    RUNG: Attr = "data-rung";
    /// After how many working days of silence its turn comes.
    AFTER_DAYS: Attr = "data-after-days";
    /// A school holiday.
    SCHOOL: Attr = "data-school";
    /// The regions it is in.
    REGIONS: Attr = "data-regions";
    /// Its first day.
    FIRST_DAY: Attr = "data-first";
    /// Its last day.
    LAST_DAY: Attr = "data-last";
    /// What it is called.
    HOLIDAY_NAME: Class = "name";
}

record! {
    Term, term, read_term {
        id = TERM, from = FROM, count = COUNT, unit = UNIT, extra_weeks = EXTRA, strength = STRENGTH;
    }
}

/// The terms of the clock. One of which a value is not what it should be is left out.
pub fn terms(dom: &impl Dom) -> Vec<Term> {
    const ALL: &str = concatcp!("#", CLOCK_PAGE.0, " [", TERM.0, "]");
    dom.all(ALL).iter().filter_map(read_term).filter(|term| !term.id.is_empty()).collect()
}

/// The steps of the ladder.
pub fn ladder(dom: &impl Dom) -> Vec<Rung> {
    const ALL: &str = concatcp!("#", CLOCK_PAGE.0, " [", RUNG.0, "]");
    let read = |item: &_| rung(item);
    dom.all(ALL).iter().filter_map(read).collect()
}

fn rung(item: &impl Element) -> Option<Rung> {
    Rung::from_attributes(&item.data(RUNG), &item.data(AFTER_DAYS))
}

/// The school holidays of a region.
pub fn school_holidays(dom: &impl Dom, region: Region) -> Vec<SchoolHoliday> {
    const ALL: &str = concatcp!("#", CLOCK_PAGE.0, " [", SCHOOL.0, "]");
    let here = |row: &&_| has_word(*row, region.id());
    dom.all(ALL).iter().filter(here).filter_map(holiday).collect()
}

fn has_word(row: &impl Element, region: &str) -> bool {
    row.data(REGIONS).split(' ').any(|word| word == region)
}

fn holiday(row: &impl Element) -> Option<SchoolHoliday> {
    const NAME: &str = concatcp!(".", HOLIDAY_NAME.0);
    SchoolHoliday::from_attributes(&row.data(FIRST_DAY), &row.data(LAST_DAY), &row.text(NAME))
}

/// The neutral word for a calendar; empty when there is none.
pub fn calendar_word(dom: &impl Dom) -> String {
    const WORD: &str = concatcp!("#", CLOCK_PAGE.0, " [", CALENDAR.0, "]");
    dom.first(WORD).map(|list| list.data(CALENDAR)).unwrap_or_default()
}

/// The title of a term or a step of the ladder, by the id of its element.
pub fn title(dom: &impl Dom, id: &str) -> String {
    dom.text_of(id, "h3")
}

/// How hard a term is in words, by the id of its element.
pub fn strength(dom: &impl Dom, id: &str) -> String {
    dom.text_of(id, concatcp!(".", STRENGTH_TEXT.0))
}
