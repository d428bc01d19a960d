//! Reading the composer's data and the clock's from the document.

use guide::ask::{Attributes, Moment, Question, Sentence, Texts};
use guide::terms::Term;
use guide::terms::bridge::{Region, SchoolHoliday};
use guide::terms::ladder::Rung;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::doc;
use super::document::text;
use super::dom::all;

fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Every question of the bank, in order.
pub(crate) fn questions() -> Vec<Question> {
    let read = |item: &Element| {
        Question::from_attributes(&Attributes {
            id: &item.id(),
            group: &attribute(item, "data-group"),
            text: &text(item, ".q"),
            why: &text(item, ".small"),
            may: &attribute(item, "data-may"),
            instead: &text(item, ".may em"),
            consent: &attribute(item, "data-consent"),
            class: &attribute(item, "data-class"),
        })
    };
    all(None, "#vragen li[data-class]").iter().filter_map(read).collect()
}

/// The groups of the bank: id and title.
pub(crate) fn groups() -> Vec<(String, String)> {
    let read = |list: &Element| {
        let id = attribute(list, "data-group");
        let heading = doc()?.get_element_by_id(&format!("vragen-{id}"))?;
        Some((id, heading.text_content().unwrap_or_default()))
    };
    all(None, "#vragen ul.questions[data-group]").iter().filter_map(read).collect()
}

/// The moments, in order.
pub(crate) fn moments() -> Vec<Moment> {
    let read = |item: &Element| {
        Moment::from_attributes(
            &attribute(item, "data-moment"),
            &text(item, "h3"),
            &text(item, "p"),
            &attribute(item, "data-groups"),
            &attribute(item, "data-defaults"),
        )
    };
    all(None, "#vragen [data-moment]").iter().filter_map(read).collect()
}

/// The lines of the composer.
pub(crate) fn texts() -> Texts {
    let template = doc()
        .and_then(|d| d.get_element_by_id("ask-texts"))
        .and_then(|t| t.dyn_into::<web_sys::HtmlTemplateElement>().ok());
    let mut lines = Vec::new();
    if let Some(list) = template.and_then(|t| t.content().query_selector_all("[data-text]").ok()) {
        for item in (0..list.length()).filter_map(|i| list.item(i)?.dyn_into::<Element>().ok()) {
            lines.push((attribute(&item, "data-text"), item.text_content().unwrap_or_default()));
        }
    }
    let sentence = |item: &Element| Sentence {
        id: attribute(item, "data-sentence"),
        plain: text(item, ".plain"),
        formal: text(item, ".formal"),
        aloud: text(item, ".aloud"),
        young: text(item, ".young"),
        explain: text(item, ".explain"),
    };
    Texts::new(lines, all(None, "#vragen [data-sentence]").iter().map(sentence).collect())
}

/// The terms of the clock.
pub(crate) fn terms() -> Vec<Term> {
    let read = |item: &Element| {
        Term::from_attributes(
            &attribute(item, "data-term"),
            &attribute(item, "data-from"),
            &attribute(item, "data-count"),
            &attribute(item, "data-unit"),
            &attribute(item, "data-extra"),
            &attribute(item, "data-strength"),
        )
    };
    all(None, "#termijnen [data-term]").iter().filter_map(read).collect()
}

/// The steps of the ladder.
pub(crate) fn ladder() -> Vec<Rung> {
    let read = |item: &Element| Rung::from_attributes(&attribute(item, "data-rung"), &attribute(item, "data-after"));
    all(None, "#termijnen [data-rung]").iter().filter_map(read).collect()
}

/// The school holidays of a region.
pub(crate) fn school_holidays(region: Region) -> Vec<SchoolHoliday> {
    let here = format!("#termijnen [data-school][data-regions~=\"{}\"]", region.id());
    let read = |row: &Element| {
        SchoolHoliday::from_attributes(&attribute(row, "data-first"), &attribute(row, "data-last"), &text(row, ".name"))
    };
    all(None, &here).iter().filter_map(read).collect()
}

/// The neutral word for a calendar.
pub(crate) fn calendar_word() -> String {
    all(None, "#termijnen [data-calendar]").first().map(|e| attribute(e, "data-calendar")).unwrap_or_default()
}

/// A text that stands under an id of the document, such as the title of a term.
pub(crate) fn words(id: &str, selector: &str) -> String {
    doc().and_then(|d| d.get_element_by_id(id)).map(|e| text(&e, selector)).unwrap_or_default()
}
