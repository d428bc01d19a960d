//! A sign that more follows below what is in sight: how many answers, or the first step of a card.

use std::cell::RefCell;

use contract::dom::{Dom as _, Element as _};
use contract::screen::{CARD, FIRST_STEP, KIND, STEP, WAYS_ON};

use crate::platform::dom::{Node, Page, pixels, remove_here};
use crate::platform::window;

/// The class of the sign.
const MARK: &str = "below";
/// How much of a thing must be in sight before it counts, in CSS pixels: as much as the sign itself takes.
const LEAST: f64 = 28.0;

/// What is watched on the screen now shown.
struct Watch {
    sign: Node,
    words: &'static str,
    /// Whether the words are followed by how many are out of sight.
    counts: bool,
    things: Vec<Node>,
}

thread_local! {
    static WATCH: RefCell<Option<Watch>> = const { RefCell::new(None) };
}

/// Follows the window from here on.
pub(super) fn watch() {
    for kind in ["scroll", "resize"] {
        window::listen(kind, |_| look());
    }
}

/// Watches a screen: its answers, whose words are followed by how many are out of sight, or the first step of a card.
pub(super) fn follow(id: &str, answers: &'static str, step: &'static str) {
    remove_here(&[".", MARK].concat());
    WATCH.set(sign(id, answers, step));
}

fn sign(id: &str, answers: &'static str, step: &'static str) -> Option<Watch> {
    let section = Page.by_id(id)?;
    let is_card = match section.attribute(KIND)?.as_str() {
        CARD => true,
        STEP => false,
        _ => return None,
    };
    let things = section.all(if is_card { FIRST_STEP } else { WAYS_ON });
    let list = things.first()?.parent()?;
    let sign = Node::new("p", MARK)?;
    // Whoever hears the screen hears all of it anyway.
    sign.set("aria-hidden", Some("true"));
    sign.set("hidden", Some(""));
    // It sticks to the bottom of the window until its own place comes in sight.
    if is_card {
        list.put_before(&sign)
    } else {
        list.put_after(&sign)
    }
    Some(Watch { sign, words: if is_card { step } else { answers }, counts: !is_card, things })
}

/// Counts again what is out of sight: when the window moved, and when what is around the screen was made.
pub(super) fn look() {
    WATCH.with_borrow(|watch| {
        let Some(watch) = watch else { return };
        let height = window::height();
        // At the bottom of a phone the two questions stand; elsewhere they are above.
        let bar = Page.first(".always").and_then(|bar| bar.sides());
        let covered = bar.filter(|(_, bottom)| *bottom >= height - 1.0).map_or(0.0, |(top, _)| (height - top).max(0.0));
        let out =
            |thing: &&Node| thing.sides().is_some_and(|(top, bottom)| bottom > top && top + LEAST > height - covered);
        let n = watch.things.iter().filter(out).count();
        watch.sign.set("hidden", (n == 0).then_some(""));
        if n > 0 {
            let words = if watch.counts { [watch.words, " ", &n.to_string()].concat() } else { watch.words.to_owned() };
            watch.sign.set_text(&words);
            watch.sign.style("bottom", &pixels(covered));
        }
    });
}
