//! Boxes on the numbers of the lines of a card.

use std::cell::RefCell;
use std::rc::Rc;

use const_format::concatcp;
use contract::dom::{Dom as _, Element as _};
use contract::screen::STEPS;

use crate::platform::dom::{self, Node, Page, remove_all, target};
use crate::platform::private::{is_checked, new_tick_box, set_checked, settle};
use crate::platform::screen;
use crate::screens::{TICK_BOX, TICK_BOX_CLASS as MARK};

/// Puts a box on the number of each line of *Doe dit* on a card, ticked where `done` says so. `tell` stands
/// below them, unless it is empty; `label` is what a box says. `then` hears the card, the line and whether it is ticked.
pub(super) fn show(
    card: &str,
    label: &str,
    tell: &str,
    done: &dyn Fn(&str) -> bool,
    then: impl Fn(&str, &str, bool) + 'static,
) {
    hear(Rc::new(then));
    let lines = Page.by_id(card).map(|card| card.all(STEPS)).unwrap_or_default();
    let ours = |line: &Node| line.first(concatcp!("input", TICK_BOX));
    if lines.iter().any(|line| ours(line).is_none()) {
        hide();
    }
    SHOWN.set(true);
    for line in &lines {
        if let Some(tick) = ours(line).or_else(|| put(line, label)) {
            set_checked(&tick, done(&line.said()));
        }
    }
    let told = dom::here(concatcp!("p", TICK_BOX)).into_iter().next();
    match (told, tell.is_empty()) {
        (Some(told), true) => told.remove(),
        (Some(told), false) => told.set_text(tell),
        (None, true) => {}
        (None, false) => _ = put_below(&lines, tell),
    }
}

fn put_below(lines: &[Node], tell: &str) -> Option<()> {
    let list = lines.first()?.parent()?;
    let text = Node::new("p", concatcp!(MARK, " small"))?;
    text.set_text(tell);
    list.put_after(&text);
    Some(())
}

fn put(line: &Node, label: &str) -> Option<Node> {
    let tick = new_tick_box(MARK)?;
    tick.set("aria-label", Some(&[label, ": ", &line.said()].concat()));
    line.prepend(&tick);
    Some(tick)
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
    screen::on_main("change", |event| {
        let Some(tick) = target(&event).filter(|at| at.class() == MARK) else { return };
        settle(&event);
        let (line, card) = (tick.closest("li"), tick.closest("section"));
        if let (Some(line), Some(card), Some(then)) = (line, card, THEN.with_borrow(Clone::clone)) {
            then(&card.id(), &line.said(), is_checked(&tick));
        }
    });
}

thread_local! {
    /// Whether there may be boxes: looking for them in a whole guide costs something on every step.
    static SHOWN: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Takes all boxes away.
pub(super) fn hide() {
    if SHOWN.replace(false) {
        remove_all(TICK_BOX);
    }
}
