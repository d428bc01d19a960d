//! Which screen is seen, the dots on its line, the answer marked on it, and what a phone folds away.

use const_format::concatcp;
use contract::screen::{BECAUSE, CURRENT, DOTS, EDGES, FOLDED, REASON, REASONS, SHOWN, SINCE, STATIONS};
use guide::graph::Edge;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::dom::all;
use super::{doc, listen};

const BEFORE: &str = concatcp!("main > ", SHOWN);

/// Shows a screen, and no longer the one before it. `passed` is the number of dots after each station of its line.
pub(crate) fn show(id: &str, passed: [usize; 3]) {
    let Some(doc) = doc() else { return };
    for before in all(None, BEFORE) {
        let _ = before.remove_attribute(CURRENT.0);
    }
    let Some(section) = doc.get_element_by_id(id) else { return };
    let _ = section.set_attribute(CURRENT.0, "");
    for (station, passed) in all(Some(&section), STATIONS).iter().zip(passed) {
        if let Some(old) = station.query_selector(concatcp!(".", DOTS.0)).ok().flatten() {
            old.remove();
        }
        let dots = doc.create_element("span").ok();
        let Some(dots) = dots.filter(|_| passed > 0) else { continue };
        dots.set_class_name(DOTS.0);
        let _ = dots.set_attribute("aria-hidden", "true");
        for _ in 0..passed {
            let _ = doc.create_element("i").and_then(|dot| dots.append_child(&dot));
        }
        let _ = station.append_child(&dots);
    }
}

/// Marks that the whole document is shown, or no longer. By a mark, because Firefox forgets `:target` on paper.
pub(crate) fn whole(yes: bool) {
    let main = doc().and_then(|d| d.query_selector("main").ok().flatten());
    let Some(main) = main else { return };
    let _ = if yes { main.set_attribute("data-all", "") } else { main.remove_attribute("data-all") };
}

/// Where the addressed screen stands before the app has changed anything, in CSS pixels.
pub(crate) struct Sight {
    section: Option<HtmlElement>,
    /// From the top of the document.
    placed: f64,
    /// From the top of the window.
    seen: f64,
}

impl Sight {
    /// As it is now.
    pub(crate) fn now() -> Sight {
        let section = super::document::here().or_else(|| all(None, "main > section").into_iter().next());
        let section = section.and_then(|s| s.dyn_into::<HtmlElement>().ok());
        let placed = section.as_ref().map(|s| f64::from(s.offset_top())).unwrap_or_default();
        let scrolled = web_sys::window().and_then(|w| w.scroll_y().ok()).unwrap_or_default();
        Sight { section, placed, seen: placed - scrolled }
    }

    /// A browser that showed all screens until now (it has no `:has()`) had scrolled to this one. It now begins at its
    /// top, unless the reader had gone on in it. One that showed this screen alone stays where it is.
    fn hold(&self) {
        let Some(section) = &self.section else { return };
        let placed = f64::from(section.offset_top());
        if let Some(window) = web_sys::window().filter(|_| self.placed - placed > FAR) {
            window.scroll_to_with_x_and_y(0.0, if self.seen < 0.0 { placed - self.seen } else { 0.0 });
        }
    }
}

/// Further than anything that the app puts above a screen, in CSS pixels; less than a screen.
const FAR: f64 = 400.0;

/// From here on the mark that [`show`] sets says what is seen; the rules of `still.css` rest.
pub(crate) fn take_over(sight: &Sight) {
    super::screen::runs("data-app");
    if let Some(still) = doc().and_then(|d| d.get_element_by_id("still")) {
        let _ = still.set_attribute("media", "not all");
    }
    sight.hold();
}

/// Marks the answer given earlier on a screen, if any.
pub(crate) fn mark(id: &str, chosen: Option<&Edge>, label: &str) {
    let section = doc().and_then(|d| d.get_element_by_id(id));
    for link in all(section.as_ref(), EDGES) {
        let leads = |edge: &Edge| link.get_attribute("href").is_some_and(|h| h.trim_start_matches('#') == edge.to);
        let says = |edge: &Edge| link.parent_element().and_then(|i| i.get_attribute(REASON.0)) == edge.reason;
        let here = chosen.is_some_and(|edge| leads(edge) && says(edge));
        let _ = if here { link.set_attribute("data-chosen", label) } else { link.remove_attribute("data-chosen") };
    }
}

/// What a part says above it while nobody chose; kept on a part that is marked.
const ASKS: &str = "data-on";
const SAID_NOW: &str = concatcp!(".", SINCE.0, "[", ASKS, "]");

/// Marks what a screen says because of these reasons, each with the words that were chosen, and puts those words above
/// it. What screens say because of others is not for this visit; styles hide it.
pub(crate) fn because(id: &str, reasons: &[(String, String)], label: &str) {
    for part in all(None, SAID_NOW) {
        if let Some(heading) = part.first_element_child() {
            heading.set_text_content(part.get_attribute(ASKS).as_deref());
        }
        let _ = part.remove_attribute(ASKS);
    }
    let Some(section) = doc().and_then(|d| d.get_element_by_id(id)) else { return };
    for part in all(Some(&section), BECAUSE) {
        let meant = part.get_attribute(REASONS.0).unwrap_or_default();
        let chosen = reasons.iter().find(|(reason, _)| meant.split(' ').any(|m| m == reason));
        let (Some((_, words)), Some(heading)) = (chosen, part.first_element_child()) else { continue };
        let _ = part.set_attribute(ASKS, &heading.text_content().unwrap_or_default());
        heading.set_text_content(Some(&[label, " \u{ab}", words, "\u{bb}"].concat()));
    }
}

/// Folds the rest of each card on a small screen, and unfolds it for paper.
pub(crate) fn fold_on_phone() {
    let Some(window) = web_sys::window() else { return };
    let small = window.match_media("(max-width: 48rem)").ok().flatten().is_some_and(|m| m.matches());
    if !small {
        return;
    }
    fold(false);
    listen(&window, "beforeprint", |_| fold(true));
    listen(&window, "afterprint", |_| fold(false));
}

fn fold(open: bool) {
    for details in all(None, FOLDED) {
        let _ = if open { details.set_attribute("open", "") } else { details.remove_attribute("open") };
    }
}
