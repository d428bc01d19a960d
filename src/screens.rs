//! The screen at hand: which one the address names, its heading, and what more than one program puts on it.

use const_format::concatcp;
use contract::dom::{Dom as _, Element as _};
use contract::screen::SCREENS;

use crate::platform::address;
use crate::platform::dom::{self, Node, Page, is_cleared};

/// The class of the boxes to tick on the lines of a card, and of what is told below them. One program makes them; the
/// one that empties the screen takes them away.
pub(crate) const TICK_BOX_CLASS: &str = "tick-box";
/// All of them.
pub(crate) const TICK_BOX: &str = concatcp!(".", TICK_BOX_CLASS);

/// The screen that the address names.
pub(crate) fn here() -> Option<Node> {
    let named = address::fragment();
    let named = named.trim_start_matches('#');
    // Firefox warns about an empty id.
    if named.is_empty() { None } else { Page.by_id(named)?.closest(SCREENS) }
}

/// The id of the screen that the address names; nothing when it names none.
pub(crate) fn place() -> String {
    here().map(|screen| screen.id()).unwrap_or_default()
}

/// Moves the focus to the heading of a screen.
pub(crate) fn focus_heading(id: &str) {
    if let Some(heading) = Page.by_id(id).and_then(|screen| screen.first("h1")) {
        heading.focus_quietly();
    }
}

/// When the focus fell to the body: moves it to the heading of what came on this screen, and the window with it,
/// when something was done there; else, for who only opened the screen, to the heading of the screen.
pub(crate) fn catch_focus(id: &str, done: bool) {
    if dom::focused().is_some_and(|at| at.tag() != "BODY") || is_cleared() {
        return;
    }
    const CAME: &str = ".came";
    let came = done.then(|| Page.by_id(id).map_or_else(|| Page.first(CAME), |screen| screen.first(CAME)));
    let Some(came) = came.flatten() else { return focus_heading(id) };
    // From the top of the part, where it is told what was done.
    if let Some(part) = came.closest(".composer") {
        part.scroll_here();
    }
    came.focus();
}
