//! Whether somebody is there: nobody touches the page, the tab is hidden, the page is left or comes back. What then is
//! put away is decided elsewhere.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::{doc, listen};

/// How often is looked whether somebody is still there, in milliseconds.
const LOOK: i32 = 5000;

/// What to do when nobody is there.
pub(crate) struct Watch<H, L, B, I> {
    /// The tab is hidden.
    pub(crate) hidden: H,
    /// The page is left, and once more when the browser shows it again from its own memory.
    pub(crate) left: L,
    /// The browser shows the page again that was left.
    pub(crate) back: B,
    /// Now and then, with the minutes since the last sign of life.
    pub(crate) idle: I,
}

/// Watches for as long as the page lives.
pub(crate) fn watch<H, L, B, I>(Watch { hidden, left, back, idle }: Watch<H, L, B, I>)
where
    H: Fn() + Clone + 'static,
    L: Fn() + Clone + 'static,
    B: Fn() + 'static,
    I: Fn(f64) + Clone + 'static,
{
    let (Some(window), Some(doc)) = (web_sys::window(), doc()) else { return };
    on_left(left, back);
    let last = Rc::new(Cell::new(js_sys::Date::now()));
    for sign in ["pointerdown", "keydown", "wheel", "touchstart", "input"] {
        let last = Rc::clone(&last);
        listen(&doc, sign, move |_| last.set(js_sys::Date::now()));
    }
    let since = move || {
        let minutes = (js_sys::Date::now() - last.get()) / 60_000.0;
        // A clock set back looks like a visit in the future: count it as long ago.
        if minutes < 0.0 { f64::INFINITY } else { minutes }
    };
    let (seen, idle_too) = (since.clone(), idle.clone());
    listen(&doc, "visibilitychange", move |_| {
        let now_hidden = super::doc().is_some_and(|d| d.visibility_state() == web_sys::VisibilityState::Hidden);
        if now_hidden { hidden() } else { idle_too(seen()) }
    });
    let tick = Closure::<dyn FnMut()>::new(move || idle(since()));
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(tick.as_ref().unchecked_ref(), LOOK);
    tick.forget();
}

thread_local! {
    /// Whether the page is left now: gone, or put aside in the browser's own memory.
    static LEFT: Cell<bool> = const { Cell::new(false) };
}

/// Whether the page is left now. Nothing may be asked of the storage then that waits for an answer here: measured in
/// Chromium, a request to open a database that the page no longer hears holds up every later page of the site.
pub(crate) fn is_left() -> bool {
    LEFT.get()
}

/// Calls back when the page is left, and when the browser shows again, from its own memory, the page that was left:
/// first `left` once more, then `back`. Not when only another tab or program comes in front.
pub(crate) fn on_left(left: impl Fn() + Clone + 'static, back: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    listen(&window, "pagehide", {
        let left = left.clone();
        move |_| {
            LEFT.set(true);
            left();
        }
    });
    listen(&window, "pageshow", move |event| {
        LEFT.set(false);
        if event.dyn_ref::<web_sys::PageTransitionEvent>().is_some_and(web_sys::PageTransitionEvent::persisted) {
            left();
            back();
        }
    });
}
