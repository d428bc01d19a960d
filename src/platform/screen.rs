//! What is on the screen: title, focus, marks, leaving and printing.

use contract::dom::{Dom as _, Element as _};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, MouseEvent};

use super::dom::{Node, Page, all, focused, is_cleared, root_attribute, target};
use super::{doc, listen};

/// Tells styles, `start.js` and tests that a program runs: `data-app` or `data-writer`.
pub(crate) fn runs(which: &str) {
    root_attribute(which, Some("on"));
}

/// Marks that something is unsaved: whoever wants to renew the page looks at this first.
pub(crate) fn writing(yes: bool) {
    root_attribute("data-writing", yes.then_some(""));
}

/// Moves the window as little as is needed to bring in sight what has the focus and what is told in these
/// places; not at all when both are. What stands between may have grown or shrunk by the act.
pub(crate) fn bring(places: &str) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    let held = doc().and_then(|d| d.active_element()).filter(|at| at.tag_name() != "BODY");
    if let Some(held) = held {
        held.scroll_into_view_with_scroll_into_view_options(&options);
    }
    for place in all(None, places) {
        if place.text_content().is_some_and(|told| !told.trim().is_empty()) {
            place.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

/// The row of a list that an event comes from.
pub(crate) fn row_of(event: &Event) -> Option<Node> {
    target(event)?.closest("li")
}

/// Moves the focus to the first thing to press in a row, when what was pressed there is gone.
pub(crate) fn stay_in(row: &Node) {
    if !focused().is_some_and(|at| row.0.contains(Some(&at.0))) {
        focus_first(row, "button, input, textarea");
    }
}

fn focus_first(within: &Node, selector: &str) {
    if let Some(first) = within.first(selector) {
        first.focus();
    }
}

/// Moves the focus into a row of a list, counted from 0.
pub(crate) fn focus_row(rows: &str, at: usize) {
    if let Some(row) = all(None, rows).into_iter().nth(at) {
        stay_in(&Node(row));
    }
}

/// Moves the focus to the field before the part that an event comes from: the part may go.
pub(crate) fn focus_before(event: &Event, part: &str) {
    let part = target(event).and_then(|at| at.closest(part));
    if let Some(before) = part.and_then(|part| part.0.previous_element_sibling()) {
        focus_first(&Node(before), "textarea, input");
    }
}

/// Moves the focus to the first element that matches.
pub(crate) fn focus_field(selector: &str) {
    if let Some(element) = Page.first(selector) {
        element.focus();
    }
}

/// Leaves the field that is being typed in, so that it says what stands in it before its view goes.
pub(crate) fn leave_field() {
    let field =
        doc().and_then(|d| d.active_element()).filter(|at| at.matches("input, textarea, select").is_ok_and(|is| is));
    if let Some(field) = field.and_then(|f| f.dyn_into::<HtmlElement>().ok()) {
        let _ = field.blur();
    }
}

/// Sets the title of the window.
pub(crate) fn title(title: &str) {
    // Telling a browser the title that it has costs as much as a new one.
    if let Some(doc) = doc().filter(|doc| doc.title() != title) {
        doc.set_title(title);
    }
}

/// Calls back for each event of this kind within the content of the page.
pub(crate) fn on_main(kind: &str, then: impl FnMut(Event) + 'static) {
    if let Some(main) = doc().and_then(|d| d.query_selector("main").ok().flatten()) {
        listen(&main, kind, then);
    }
}

/// How long after a tap on a number the browser may take for leaving the page, in milliseconds.
const CALLING: f64 = 3000.0;

/// Asks before the page is left while there is writing that is nowhere else. Never between a tap on a
/// number and the call: measured, Chromium takes a `tel:` link for leaving, though the page stays.
pub(crate) fn on_leave(has_writing: impl Fn() -> bool + 'static) {
    let (Some(window), Some(doc)) = (web_sys::window(), doc()) else { return };
    let called = std::rc::Rc::new(std::cell::Cell::new(f64::NEG_INFINITY));
    let tapped = std::rc::Rc::clone(&called);
    listen(&doc, "click", move |event| {
        if target(&event).and_then(|tapped| tapped.closest("a[href^='tel:']")).is_some() {
            tapped.set(event.time_stamp());
        }
    });
    listen(&window, "beforeunload", move |event| {
        let calling = event.time_stamp() - called.get() < CALLING;
        if !calling && has_writing() && !is_cleared() {
            event.prevent_default();
        }
    });
}

/// Whether something stands in a date field that the browser cannot read as a day.
pub(crate) fn is_unreadable(event: &Event) -> bool {
    let input = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
    input.is_some_and(|i| i.validity().bad_input())
}

/// Whether a click follows the link here, not in a new tab.
pub(crate) fn is_plain_click(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_none_or(|m| !m.ctrl_key() && !m.meta_key() && !m.shift_key() && m.button() == 0)
}

/// Opens the browser's print window.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Prints one element of a page and nothing else.
pub(crate) fn print_only(id: &str) {
    root_attribute("data-print", Some(id));
    print();
    root_attribute("data-print", None);
}
