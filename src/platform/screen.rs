//! What is on the screen: title, focus, marks, ways on, folding and printing.

use contract::screen::{ALIAS, COMPOSING, EDGES, REASON, chosen_questions};
use guide::route::Route;
use guide::settings::{Age, Role, Sector, Settings};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusOptions, HtmlElement, MouseEvent};

use super::dom::{Node, all, is_cleared, root_attribute};
use super::{address, doc, listen};
use crate::words;

/// Tells styles, `start.js` and tests that a program runs: `data-app` or `data-writer`.
pub(crate) fn runs(which: &str) {
    root_attribute(which, Some("on"));
}

/// Marks that something is unsaved: whoever wants to renew the page looks at this first.
pub(crate) fn writing(yes: bool) {
    root_attribute("data-writing", yes.then_some(""));
}

/// When the focus fell to the body: moves it to the heading of what came on this screen, and the window with it,
/// when something was done there; else, for who only opened the screen, to the heading of the screen.
pub(crate) fn catch_focus(id: &str, done: bool) {
    let Some(doc) = doc() else { return };
    let lost = doc.active_element().is_none_or(|e| e.tag_name() == "BODY");
    if !lost || is_cleared() {
        return;
    }
    let screen = doc.get_element_by_id(id);
    let Some(came) = all(screen.as_ref(), ".came").into_iter().next().filter(|_| done) else {
        focus_heading(id);
        return;
    };
    // From the top of the part, where it is told what was done.
    if let Some(part) = came.closest(".composer").ok().flatten() {
        part.scroll_into_view_with_bool(true);
    }
    let _ = came.dyn_into::<HtmlElement>().map(|came| came.focus());
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
pub(crate) fn row_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("li").ok()?
}

/// Moves the focus to the first thing to press in a row, when what was pressed there is gone.
pub(crate) fn stay_in(row: &Element) {
    let held = doc().and_then(|d| d.active_element()).is_some_and(|at| row.contains(Some(&at)));
    let first = row.query_selector("button, input, textarea").ok().flatten();
    if !held && let Some(first) = first.and_then(|f| f.dyn_into::<HtmlElement>().ok()) {
        let _ = first.focus();
    }
}

/// Moves the focus into a row of a list, counted from 0.
pub(crate) fn focus_row(rows: &str, at: usize) {
    if let Some(row) = all(None, rows).get(at) {
        stay_in(row);
    }
}

/// Moves the focus to the field before the part that an event comes from: the part may go.
pub(crate) fn focus_before(event: &Event, part: &str) {
    let part = event.target().and_then(|t| t.dyn_into::<Element>().ok()).and_then(|t| t.closest(part).ok()?);
    let before = part.and_then(|p| p.previous_element_sibling());
    let field = before.and_then(|b| b.query_selector("textarea, input").ok()?);
    if let Some(field) = field.and_then(|f| f.dyn_into::<HtmlElement>().ok()) {
        let _ = field.focus();
    }
}

/// Moves the focus to the first element that matches.
pub(crate) fn focus_field(selector: &str) {
    if let Some(element) = all(None, selector).into_iter().next().and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
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

/// Hides what is not for this reader, by attributes that the stylesheet reads.
pub(crate) fn apply(settings: &Settings) {
    root_attribute("data-age", settings.age.map(|a| a.id()));
    root_attribute("data-sector", settings.sector.map(|s| s.id()));
    root_attribute("data-role", settings.role.map(|r| r.id()));
}

/// The settings, as the root element has them.
pub(crate) fn settings() -> Settings {
    let root = doc().and_then(|d| d.document_element());
    let read = |name: &str| root.as_ref().and_then(|r| r.get_attribute(name)).unwrap_or_default();
    Settings {
        age: Age::from_id(&read("data-age")),
        sector: Sector::from_id(&read("data-sector")),
        role: Role::from_id(&read("data-role")),
    }
}

/// The event that tells both programs of other settings.
const SETTINGS: &str = "rdm-settings";

/// Applies other settings and tells both programs.
pub(crate) fn change_settings(settings: &Settings) {
    apply(settings);
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(SETTINGS)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls back when the settings changed, also by the other program.
pub(crate) fn on_settings(then: impl Fn(Settings) + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, SETTINGS, move |_| then(settings()));
    }
}

/// Sets the window title, which says the kind of screen and never its subject.
pub(crate) fn title(kind: &str) {
    if let Some(doc) = doc() {
        doc.set_title(&format!("{kind} – {}", words::PRODUCT));
    }
}

/// Moves the focus to the new heading, or to the part that the address names.
pub(crate) fn focus(id: &str, route: &Route) {
    let part = match route {
        Route::Part { part, .. } => doc().and_then(|d| d.get_element_by_id(part)),
        _ => None,
    };
    match part {
        // An old id stands empty at the top of its screen.
        Some(part) if part.class_name() != ALIAS.0 => {
            part.scroll_into_view_with_bool(true);
            let _ = part.set_attribute("tabindex", "-1");
            focus_quietly(&part);
        }
        _ => {
            focus_heading(id);
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    }
}

/// Moves the focus to the heading of a screen.
pub(crate) fn focus_heading(id: &str) {
    let heading = doc().and_then(|d| d.get_element_by_id(id)).and_then(|s| s.query_selector("h1").ok().flatten());
    if let Some(heading) = heading {
        focus_quietly(&heading);
    }
}

pub(super) fn focus_quietly(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Calls back for each tap on a way on, with its screen, target and reason; the answer is where it really
/// leads, when that is further.
pub(crate) fn on_way(then: impl Fn(&str, &str, Option<&str>) -> Option<String> + 'static) {
    let Some(main) = doc().and_then(|d| d.query_selector("main").ok().flatten()) else { return };
    listen(&main, "click", move |event| {
        let Some((from, to, reason)) = way(&event) else { return };
        if let Some(further) = then(&from, &to, reason.as_deref())
            && plain_click(&event)
        {
            event.prevent_default();
            address::go(&further);
        }
    });
}

fn way(event: &Event) -> Option<(String, String, Option<String>)> {
    let link = event.target()?.dyn_into::<Element>().ok()?.closest(EDGES).ok()??;
    let section = link.closest("section").ok()??;
    let reason = link.parent_element().and_then(|item| item.get_attribute(REASON.0));
    Some((section.id(), link.get_attribute("href")?.trim_start_matches('#').to_owned(), reason))
}

/// Calls back when the reader wants to ask the questions of a card, with their ids. The link itself
/// leads to the composer.
pub(crate) fn on_compose(then: impl Fn(Vec<String>) + 'static) {
    let Some(main) = doc().and_then(|d| d.query_selector("main").ok().flatten()) else { return };
    listen(&main, "click", move |event| {
        let link = event.target().and_then(|t| t.dyn_into::<Element>().ok()).and_then(|t| t.closest(COMPOSING).ok()?);
        if let Some(ids) = link.and_then(|link| chosen_questions(&Node(link))) {
            then(ids);
        }
    });
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
        let link = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        if link.and_then(|l| l.closest("a[href^='tel:']").ok()?).is_some() {
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
fn plain_click(event: &Event) -> bool {
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
