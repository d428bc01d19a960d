//! Reading lists back from the document, and marking elements of it.

use leptos::prelude::set_timeout;
use web_sys::Element;

use super::document::text;
use super::dom::all;

/// What stands in each element that matches: one text for each part, in order. A part is a selector
/// within the element, `@name` for an attribute of its own, or `selector@name` for an attribute of the first match.
pub(crate) fn rows(selector: &str, parts: &[&str]) -> Vec<Vec<String>> {
    all(None, selector).iter().map(|row| parts.iter().map(|part| read(row, part)).collect()).collect()
}

/// The texts of all elements that match.
pub(crate) fn texts(selector: &str) -> Vec<String> {
    all(None, selector).iter().map(|e| e.text_content().unwrap_or_default().trim().to_owned()).collect()
}

fn read(row: &Element, part: &str) -> String {
    match part.split_once('@') {
        None => text(row, part),
        Some(("", name)) => row.get_attribute(name).unwrap_or_default(),
        Some((selector, name)) => {
            let found = row.query_selector(selector).ok().flatten();
            found.and_then(|e| e.get_attribute(name)).unwrap_or_default()
        }
    }
}

/// A part of a row that [`rows`] read; empty when there is no such part.
pub(crate) fn part(row: &[String], at: usize) -> String {
    row.get(at).cloned().unwrap_or_default()
}

/// Shows or hides each element that matches, by whether its number is wanted.
pub(crate) fn show_only(selector: &str, wanted: &dyn Fn(usize) -> bool) {
    for (i, element) in all(None, selector).iter().enumerate() {
        let _ = if wanted(i) { element.remove_attribute("hidden") } else { element.set_attribute("hidden", "") };
    }
}

/// Gives a class to the one element that matches with this number, and takes it from the others.
pub(crate) fn mark_one(selector: &str, class: &str, number: Option<usize>) {
    for (i, element) in all(None, selector).iter().enumerate() {
        let list = element.class_list();
        let _ = if Some(i) == number { list.add_1(class) } else { list.remove_1(class) };
    }
}

/// Sets or removes an attribute of the root element, which styles read.
pub(crate) fn root(name: &str, on: bool) {
    super::dom::root_attribute(name, on.then_some(""));
}

/// Moves the focus to the first element that matches, after what changed has been drawn.
pub(crate) fn focus_soon(selector: &'static str) {
    set_timeout(move || super::screen::focus_field(selector), std::time::Duration::ZERO);
}
