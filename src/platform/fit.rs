//! Sector and age, asked on the screen whose words depend on them.

use const_format::concatcp;
use contract::screen::{BECAUSE, FIRST, MARGIN, SHOWN};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::dom::all;
use super::{doc, listen};

/// The class of what is put on a screen here.
const MARK: &str = "fit";
/// What a button sets: the setting, a colon, the id of the choice. Without an id the setting is open again.
const SETS: &str = "data-fit";

/// What is said because of an answer that was not given.
pub(super) const UNSAID: &str = concatcp!(BECAUSE, ":not([data-on])");

/// A setting that may be asked for.
pub(crate) struct Ask {
    /// What it is called in a button.
    pub key: &'static str,
    /// The attribute of what depends on it.
    pub limits: &'static str,
    /// The question.
    pub question: &'static str,
    /// What is chosen, in words; empty while nothing is.
    pub chosen: &'static str,
    /// The choices: id and words.
    pub choices: Vec<(&'static str, &'static str)>,
}

/// Puts each question on the screen where something depends on it, and what was chosen where it is answered.
pub(crate) fn offer(id: &str, asks: &[Ask], change: &str) {
    for old in all(None, &[".", MARK].concat()) {
        old.remove();
    }
    let Some(section) = doc().and_then(|d| d.get_element_by_id(id)) else { return };
    for ask in asks {
        let places = [":scope", concatcp!(".", FIRST.0), concatcp!(".", MARGIN.0)];
        let depend = all(Some(&section), &places.map(|place| [place, " > [", ask.limits, "]"].concat()).join(", "));
        // Not where it is said because of an answer that was not given.
        let first = depend.iter().find(|e| !e.matches(UNSAID).is_ok_and(|off| off));
        let Some(first) = first else { continue };
        put(first, ask, change);
    }
}

/// Below the sentences of the first screen, where every line counts; above anything else.
fn put(first: &Element, ask: &Ask, change: &str) -> Option<()> {
    let part = new("div", MARK)?;
    part.set_attribute("role", "group").ok()?;
    part.set_attribute("aria-label", ask.question).ok()?;
    let words = new("span", "")?;
    part.append_child(&words).ok()?;
    let open = ask.chosen.is_empty();
    words.set_text_content(Some(if open { ask.question } else { ask.chosen }));
    let again = [("", change)];
    for (id, word) in if open { ask.choices.as_slice() } else { &again } {
        let button = new("button", "")?;
        button.set_attribute("type", "button").ok()?;
        button.set_attribute(SETS, &[ask.key, ":", id].concat()).ok()?;
        button.set_text_content(Some(word));
        part.append_with_str_1(" ").ok()?;
        part.append_child(&button).ok()?;
    }
    match first.closest(concatcp!(".", FIRST.0)).ok().flatten() {
        Some(glance) => glance.append_child(&part).map(drop).ok(),
        None => first.before_with_node_1(&part).ok(),
    }
}

fn new(tag: &str, class: &str) -> Option<Element> {
    let element = doc()?.create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Some(element)
}

/// Calls back with the setting and the id that a button sets.
pub(crate) fn on_choice(then: impl Fn(&str, &str) + 'static) {
    let Some(main) = doc().and_then(|d| d.query_selector("main").ok().flatten()) else { return };
    listen(&main, "click", move |event| {
        let pressed = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let button = pressed.and_then(|p| p.closest(&["button[", SETS, "]"].concat()).ok()?);
        let sets = button.and_then(|b| b.get_attribute(SETS)).unwrap_or_default();
        if let Some((key, id)) = sets.split_once(':') {
            then(key, id);
            // The button is gone, and another of the same setting stands in its place.
            super::screen::focus_field(&[SHOWN, " [", SETS, "^='", key, ":']"].concat());
        }
    });
}
