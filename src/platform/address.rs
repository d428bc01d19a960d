//! The address and the history. Both hold a screen's id and a count, never an answer.

use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};
use wasm_bindgen::JsValue;
use web_sys::{History, Location};

use super::dom::all;

fn location() -> Option<Location> {
    web_sys::window().map(|w| w.location())
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// The fragment, with its `#` when there is one.
pub(crate) fn fragment() -> String {
    location().and_then(|l| l.hash().ok()).unwrap_or_default()
}

/// What stands behind the question mark, with it, or nothing.
pub(crate) fn query() -> String {
    location().and_then(|l| l.search().ok()).unwrap_or_default()
}

/// The address of the folder that the guide is in, with `/` at the end. Nothing for a file on a disk.
pub(crate) fn folder() -> Option<String> {
    let location = location()?;
    let protocol = location.protocol().ok()?;
    let path = location.pathname().ok()?;
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    (protocol == "https:" || protocol == "http:").then_some(())?;
    Some(location.origin().ok()? + folder + "/")
}

/// The whole address, to share.
pub(crate) fn whole() -> String {
    location().and_then(|l| l.href().ok()).unwrap_or_default()
}

/// Puts the address right without a new entry in the history. The browser then reports a change.
pub(crate) fn replace(fragment: &str) {
    if let Some(location) = location() {
        // Fails only in a frame that may not navigate; the screen is then shown all the same.
        let _ = location.replace(&format!("#{fragment}"));
    }
}

/// Goes on to the document that has this fragment, when a link of this one says which: an address that was kept or
/// shared when that page still stood here. Not in a frame: there the other documents open beside it.
pub(crate) fn follow(fragment: &str) -> bool {
    let wanted = fragment.trim_start_matches('#');
    let there = all(None, "a[href*=\"#\"]:not([href^=\"#\"]):not([target])").into_iter().find_map(|link| {
        let href = link.get_attribute("href")?;
        let (file, id) = href.split_once('#')?;
        (id == wanted && !file.contains("//")).then_some(href)
    });
    match (location(), there) {
        (Some(location), Some(href)) => location.replace(&href).is_ok(),
        _ => false,
    }
}

/// Goes to a screen, as a tap on a link would.
pub(crate) fn go(fragment: &str) {
    keep_count();
    if let Some(location) = location() {
        let _ = location.set_hash(fragment);
    }
}

/// Calls back when the fragment has changed, by a tap, Back, Forward or typing. Says whether the reader has been at
/// this entry of the history before.
pub(crate) fn on_change(then: impl Fn(bool) + 'static) {
    if let Some(window) = web_sys::window() {
        super::listen(&window, "hashchange", move |_| {
            // One that was left before it was drawn is not this one.
            DUE.set(None);
            let known = depth().is_some();
            count();
            then(known);
        });
    }
    count();
}

/// Calls back when the fragment has changed, for a listener that leaves the history alone.
pub(crate) fn on_change_too(then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        super::listen(&window, "hashchange", move |_| then());
    }
}

/// How far this entry is from where the visit began: a number in the history entry itself, which
/// is right also after Back, Forward and a reload.
fn count() {
    if depth().is_none() {
        let last = LAST.with(std::cell::Cell::get);
        let next = last.map_or(0.0, |n| n + 1.0);
        super::spots::forget_from(next as usize);
        DUE.set(Some(next));
        // It costs as much as a small screen, so not before the screen is drawn.
        request_animation_frame(|| set_timeout(keep_count, Duration::ZERO));
    }
    LAST.with(|l| l.set(depth()));
}

/// Writes the count into the entry that is shown, if it is not there yet: before the page is left.
pub(super) fn keep_count() {
    if let (Some(due), Some(history)) = (DUE.take(), history()) {
        let _ = history.replace_state(&JsValue::from_f64(due), "");
    }
}

thread_local! {
    /// The count of the entry that is shown, while it is not written into it.
    static DUE: std::cell::Cell<Option<f64>> = const { std::cell::Cell::new(None) };
    static LAST: std::cell::Cell<Option<f64>> = const { std::cell::Cell::new(None) };
}

fn depth() -> Option<f64> {
    DUE.get().or_else(|| history()?.state().ok()?.as_f64())
}

/// The count of the entry that is shown; nothing while the address has changed and the app has not answered yet.
pub(super) fn entry() -> Option<usize> {
    depth().filter(|_| depth() == LAST.with(std::cell::Cell::get)).map(|depth| depth as usize)
}

/// Whether Back stays inside this guide.
pub(crate) fn can_go_back() -> bool {
    depth().is_some_and(|d| d > 0.0)
}

/// The browser's own Back.
pub(crate) fn back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}
