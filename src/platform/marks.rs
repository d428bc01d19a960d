//! Marking elements of the document.

use leptos::prelude::set_timeout;

use super::dom::all;

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
