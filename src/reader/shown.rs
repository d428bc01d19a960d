//! Which screen is seen, the dots on its line, the answer marked on it, and what a phone folds away.

use const_format::concatcp;
use contract::dom::{Dom as _, Element as _};
use contract::name::Attr;
use contract::screen::{
    ALIAS, BECAUSE, CURRENT, DOTS, EDGES, FOLDED, REASON, REASONS, SCREENS, SHOWN, SINCE, STATIONS,
};
use guide::graph::Edge;
use guide::route::Route;

use crate::platform::dom::{self, Node, Page};
use crate::platform::{screen, window};
use crate::screens;

const BEFORE: &str = concatcp!("main > ", SHOWN);

/// Shows a screen, and no longer the one before it. `passed` is the number of dots after each station of its line.
pub(super) fn show(id: &str, passed: [usize; 3]) {
    for before in dom::here(BEFORE) {
        before.set(CURRENT.0, None);
    }
    dom::bring(id);
    let Some(section) = Page.by_id(id) else { return };
    section.set(CURRENT.0, Some(""));
    for (station, passed) in section.all(STATIONS).iter().zip(passed) {
        if let Some(old) = station.first(concatcp!(".", DOTS.0)) {
            old.remove();
        }
        if passed > 0 {
            add_dots(station, passed);
        }
    }
}

fn add_dots(station: &Node, many: usize) -> Option<()> {
    let dots = Node::new("span", DOTS.0)?;
    dots.set("aria-hidden", Some("true"));
    for _ in 0..many {
        dots.append(&Node::new("i", "")?);
    }
    station.append(&dots);
    Some(())
}

/// Marks that the whole document is shown, or no longer. By a mark, because Firefox forgets `:target` on paper.
pub(super) fn whole(yes: bool) {
    if let Some(main) = Page.first("main") {
        main.set("data-all", yes.then_some(""));
    }
    if yes {
        dom::bring_all();
    }
}

/// Moves the focus to the new heading, or to the part that the address names.
pub(super) fn focus(id: &str, route: &Route) {
    let part = match route {
        Route::Part { part, .. } => Page.by_id(part),
        _ => None,
    };
    match part {
        // An old id stands empty at the top of its screen.
        Some(part) if part.class() != ALIAS.0 => {
            part.scroll_here();
            part.set("tabindex", Some("-1"));
            part.focus_quietly();
        }
        _ => {
            screens::focus_heading(id);
            window::scroll_to(0.0);
        }
    }
}

/// Where the addressed screen stands before the app has changed anything, in CSS pixels.
pub(super) struct Sight {
    section: Option<Node>,
    /// From the top of the document.
    placed: f64,
    /// From the top of the window.
    seen: f64,
}

impl Sight {
    /// As it is now.
    pub(super) fn now() -> Sight {
        let section = screens::here().or_else(|| Page.first(SCREENS));
        let placed = section.as_ref().map(Node::offset_top).unwrap_or_default();
        Sight { section, placed, seen: placed - window::scrolled() }
    }

    /// A browser that showed all screens until now (it has no `:has()`) had scrolled to this one. It now begins at its
    /// top, unless the reader had gone on in it. One that showed this screen alone stays where it is.
    fn hold(&self) {
        let Some(section) = &self.section else { return };
        let placed = section.offset_top();
        if self.placed - placed > FAR {
            window::scroll_to(if self.seen < 0.0 { placed - self.seen } else { 0.0 });
        }
    }
}

/// Further than anything that the app puts above a screen, in CSS pixels; less than a screen.
const FAR: f64 = 400.0;

/// From here on the mark that [`show`] sets says what is seen; the rules of `still.css` rest.
pub(super) fn take_over(sight: &Sight) {
    screen::runs("data-app");
    if let Some(still) = Page.by_id("still") {
        still.set("media", Some("not all"));
    }
    sight.hold();
}

/// Marks the answer given earlier on a screen, if any.
pub(super) fn mark(id: &str, chosen: Option<&Edge>, label: &str) {
    let Some(section) = Page.by_id(id) else { return };
    for link in section.all(EDGES) {
        let is = |edge: &Edge| {
            let reason = link.parent().and_then(|item| item.attribute(REASON));
            link.target() == edge.to && reason == edge.reason
        };
        link.set("data-chosen", chosen.is_some_and(is).then_some(label));
    }
}

/// What a part says above it while nobody chose; kept on a part that is marked.
const ASKS: Attr = Attr("data-on");
const SAID_NOW: &str = concatcp!(".", SINCE.0, "[", ASKS.0, "]");
/// What is said because of an answer that was not given.
pub(super) const UNSAID: &str = concatcp!(BECAUSE, ":not([", ASKS.0, "])");

/// Marks what a screen says because of these reasons, each with the words that were chosen, and puts those words above
/// it. What screens say because of others is not for this visit; styles hide it.
pub(super) fn because(id: &str, reasons: &[(String, String)], label: &str) {
    for part in dom::here(SAID_NOW) {
        if let Some(heading) = part.first_child() {
            heading.set_text(&part.data(ASKS));
        }
        part.set(ASKS.0, None);
    }
    let Some(section) = Page.by_id(id) else { return };
    for part in section.all(BECAUSE) {
        let meant = part.data(REASONS);
        let chosen = reasons.iter().find(|(reason, _)| meant.split(' ').any(|m| m == reason));
        let (Some((_, words)), Some(heading)) = (chosen, part.first_child()) else { continue };
        part.set(ASKS.0, Some(&heading.content()));
        heading.set_text(&[label, " \u{ab}", words, "\u{bb}"].concat());
    }
}

/// Folds the rest of each card on a small screen, and unfolds it for paper.
pub(super) fn fold_on_phone() {
    if window::is("(max-width: 48rem)") {
        fold(false);
        window::listen("beforeprint", |_| fold(true));
        window::listen("afterprint", |_| fold(false));
    }
}

fn fold(open: bool) {
    for details in Page.all(FOLDED) {
        details.set("open", open.then_some(""));
    }
}
