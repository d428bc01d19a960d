//! Sector and age, asked on the screen whose words depend on them.

use const_format::concatcp;
use contract::dom::{Dom as _, Element as _};
use contract::name::Attr;
use contract::screen::{FIRST, MARGIN, SHOWN};

use super::shown::UNSAID;
use crate::platform::dom::{self, Node, Page, remove_here};
use crate::platform::screen;

/// The class of what is put on a screen here.
const MARK: &str = "fit";
/// What a button sets: the setting, a colon, the id of the choice. Without an id the setting is open again.
const SETS: Attr = Attr("data-fit");

/// A setting that may be asked for.
pub(super) struct Ask {
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
pub(super) fn offer(id: &str, asks: &[Ask], change: &str) {
    remove_here(&[".", MARK].concat());
    let Some(section) = Page.by_id(id) else { return };
    for ask in asks {
        let places = [":scope", concatcp!(".", FIRST.0), concatcp!(".", MARGIN.0)];
        let depend = section.all(&places.map(|place| [place, " > [", ask.limits, "]"].concat()).join(", "));
        // Not where it is said because of an answer that was not given.
        if let Some(first) = depend.iter().find(|e| !e.matches(UNSAID)) {
            put(first, ask, change);
        }
    }
}

/// Below the sentences of the first screen, where every line counts; above anything else.
fn put(first: &Node, ask: &Ask, change: &str) -> Option<()> {
    let part = Node::new("div", MARK)?;
    part.set("role", Some("group"));
    part.set("aria-label", Some(ask.question));
    let words = Node::new("span", "")?;
    part.append(&words);
    let open = ask.chosen.is_empty();
    words.set_text(if open { ask.question } else { ask.chosen });
    let again = [("", change)];
    for (id, word) in if open { ask.choices.as_slice() } else { &again } {
        let button = Node::new("button", "")?;
        button.set("type", Some("button"));
        button.set(SETS.0, Some(&[ask.key, ":", id].concat()));
        button.set_text(word);
        part.append_text(" ");
        part.append(&button);
    }
    match first.closest(concatcp!(".", FIRST.0)) {
        Some(glance) => glance.append(&part),
        None => first.put_before(&part),
    }
    Some(())
}

/// Calls back with the setting and the id that a button sets.
pub(super) fn on_choice(then: impl Fn(&str, &str) + 'static) {
    screen::on_main("click", move |event| {
        let button = dom::target(&event).and_then(|pressed| pressed.closest(concatcp!("button[", SETS.0, "]")));
        let sets = button.map(|button| button.data(SETS)).unwrap_or_default();
        if let Some((key, id)) = sets.split_once(':') {
            then(key, id);
            // The button is gone, and another of the same setting stands in its place.
            screen::focus_field(&[SHOWN, " [", SETS.0, "^='", key, ":']"].concat());
        }
    });
}
