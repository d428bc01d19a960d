//! Boxes on the numbers of the lines of a card.

use std::cell::RefCell;
use std::rc::Rc;

use contract::screen::STEPS;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

use super::dom::all;
use super::private::{make_private, set_checked, settle};
use super::{doc, listen};

/// The class of everything that is put on a card here.
const MARK: &str = "tick-box";

/// Puts a box on the number of each line of *Doe dit* on a card, ticked where `done` says so. `tell` stands
/// below them, unless it is empty; `label` is what a box says. `then` hears the card, the line and whether it is ticked.
pub(crate) fn show(
    card: &str,
    label: &str,
    tell: &str,
    done: &dyn Fn(&str) -> bool,
    then: impl Fn(&str, &str, bool) + 'static,
) {
    hear(Rc::new(then));
    let lines = doc().and_then(|d| d.get_element_by_id(card)).map(|s| all(Some(&s), STEPS)).unwrap_or_default();
    let ours = |line: &Element| line.query_selector(&format!("input.{MARK}")).ok().flatten();
    if lines.iter().any(|line| ours(line).is_none()) {
        hide();
    }
    SHOWN.set(true);
    for line in &lines {
        let box_ = match ours(line) {
            Some(box_) => box_.dyn_into::<HtmlInputElement>().ok(),
            None => put(line, label),
        };
        if let Some(box_) = box_ {
            set_checked(&box_, done(&said(line)));
        }
    }
    let told = all(None, &format!("p.{MARK}")).into_iter().next();
    if let Some(told) = &told {
        told.set_text_content(Some(tell));
    }
    if tell.is_empty() {
        told.iter().for_each(Element::remove);
        return;
    }
    if let (Some(first), true) = (lines.first(), told.is_none())
        && let (Some(list), Some(text)) = (first.parent_element(), doc().and_then(|d| d.create_element("p").ok()))
    {
        text.set_class_name(&format!("{MARK} small"));
        text.set_text_content(Some(tell));
        let _ = list.after_with_node_1(&text);
    }
}

/// The line as the card says it.
fn said(line: &Element) -> String {
    line.text_content().unwrap_or_default().trim().to_owned()
}

fn put(line: &Element, label: &str) -> Option<HtmlInputElement> {
    let box_: HtmlInputElement = doc()?.create_element("input").ok()?.dyn_into().ok()?;
    box_.set_type("checkbox");
    box_.set_class_name(MARK);
    make_private(&box_);
    box_.set_attribute("aria-label", &format!("{label}: {}", said(line))).ok()?;
    line.prepend_with_node_1(&box_).ok()?;
    Some(box_)
}

/// Who hears the card, the line and whether it is ticked.
type Then = Rc<dyn Fn(&str, &str, bool)>;

thread_local! {
    static THEN: RefCell<Option<Then>> = const { RefCell::new(None) };
}

/// Hears all boxes at one place: a listener of each box would keep every box that ever was in memory.
fn hear(then: Then) {
    if THEN.replace(Some(then)).is_some() {
        return;
    }
    let Some(main) = doc().and_then(|d| d.query_selector("main").ok().flatten()) else { return };
    listen(&main, "change", |event| {
        let box_ = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        let Some(box_) = box_.filter(|b| b.class_name() == MARK) else { return };
        settle(&event);
        let (line, card) = (box_.closest("li").ok().flatten(), box_.closest("section").ok().flatten());
        if let (Some(line), Some(card), Some(then)) = (line, card, THEN.with_borrow(Clone::clone)) {
            then(&card.id(), &said(&line), box_.checked());
        }
    });
}

thread_local! {
    /// Whether there may be boxes: looking for them in a whole guide costs something on every step.
    static SHOWN: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Takes all boxes away.
pub(crate) fn hide() {
    if !SHOWN.replace(false) {
        return;
    }
    for element in all(None, &format!(".{MARK}")) {
        element.remove();
    }
}
