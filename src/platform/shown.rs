//! Which screen is seen, the dots on its line, the answer marked on it, and what a phone folds away.

use super::document::all;
use super::{doc, listen};

/// Shows a screen, and no longer the one before it. `passed` is the number of dots after each station of its line.
pub(crate) fn show(id: &str, passed: [usize; 3]) {
    let Some(doc) = doc() else { return };
    for before in all(None, "main > [data-here]") {
        let _ = before.remove_attribute("data-here");
    }
    let Some(section) = doc.get_element_by_id(id) else { return };
    let _ = section.set_attribute("data-here", "");
    for (station, passed) in all(Some(&section), ":scope > .line > li").iter().zip(passed) {
        if let Some(old) = station.query_selector(".dots").ok().flatten() {
            old.remove();
        }
        let dots = doc.create_element("span").ok();
        let Some(dots) = dots.filter(|_| passed > 0) else { continue };
        dots.set_class_name("dots");
        let _ = dots.set_attribute("aria-hidden", "true");
        for _ in 0..passed {
            let _ = doc.create_element("i").and_then(|dot| dots.append_child(&dot));
        }
        let _ = station.append_child(&dots);
    }
}

/// From here on the mark that [`show`] sets says what is seen; the rules of `still.css` rest.
pub(crate) fn take_over() {
    if let Some(still) = doc().and_then(|d| d.get_element_by_id("still")) {
        let _ = still.set_attribute("media", "not all");
    }
}

/// Marks the answer given earlier on a screen, if any.
pub(crate) fn mark(id: &str, chosen: Option<&str>, label: &str) {
    let section = doc().and_then(|d| d.get_element_by_id(id));
    for link in all(section.as_ref(), "a[data-edge]") {
        let here = chosen.is_some_and(|c| link.get_attribute("href").is_some_and(|h| h.trim_start_matches('#') == c));
        let _ = if here { link.set_attribute("data-chosen", label) } else { link.remove_attribute("data-chosen") };
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
    for details in all(None, "details.more") {
        let _ = if open { details.set_attribute("open", "") } else { details.remove_attribute("open") };
    }
}
