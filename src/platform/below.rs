//! A sign that more follows below what is in sight: how many answers, or the first step of a card.

use std::cell::RefCell;

use contract::screen::{CARD, FIRST_STEP, KIND, STEP, WAYS_ON};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::dom::all;
use super::{doc, listen};

/// The class of the sign.
const MARK: &str = "below";
/// How much of a thing must be in sight before it counts, in CSS pixels: as much as the sign itself takes.
const LEAST: f64 = 28.0;

/// What is watched on the screen now shown.
struct Watch {
    sign: HtmlElement,
    words: &'static str,
    /// Whether the words are followed by how many are out of sight.
    counts: bool,
    things: Vec<Element>,
}

thread_local! {
    static WATCH: RefCell<Option<Watch>> = const { RefCell::new(None) };
}

/// Follows the window from here on.
pub(crate) fn watch() {
    let Some(window) = web_sys::window() else { return };
    for kind in ["scroll", "resize"] {
        listen(&window, kind, |_| look());
    }
}

/// Watches a screen: its answers, whose words are followed by how many are out of sight, or the first step of a card.
pub(crate) fn follow(id: &str, answers: &'static str, step: &'static str) {
    for old in all(None, &[".", MARK].concat()) {
        old.remove();
    }
    WATCH.set(sign(id, answers, step));
}

fn sign(id: &str, answers: &'static str, step: &'static str) -> Option<Watch> {
    let section = doc()?.get_element_by_id(id)?;
    let is_card = match section.get_attribute(KIND.0)?.as_str() {
        CARD => true,
        STEP => false,
        _ => return None,
    };
    let things = all(Some(&section), if is_card { FIRST_STEP } else { WAYS_ON });
    let list = things.first()?.parent_element()?;
    let sign: HtmlElement = doc()?.create_element("p").ok()?.dyn_into().ok()?;
    sign.set_class_name(MARK);
    // Whoever hears the screen hears all of it anyway.
    sign.set_attribute("aria-hidden", "true").ok()?;
    sign.set_hidden(true);
    // It sticks to the bottom of the window until its own place comes in sight.
    if is_card { list.before_with_node_1(&sign) } else { list.after_with_node_1(&sign) }.ok()?;
    Some(Watch { sign, words: if is_card { step } else { answers }, counts: !is_card, things })
}

/// Counts again what is out of sight: when the window moved, and when what is around the screen was made.
pub(crate) fn look() {
    WATCH.with_borrow(|watch| {
        let Some(watch) = watch else { return };
        let height = web_sys::window().and_then(|w| w.inner_height().ok()?.as_f64()).unwrap_or_default();
        // At the bottom of a phone the two questions stand; elsewhere they are above.
        let bar = doc().and_then(|d| d.query_selector(".always").ok().flatten()).and_then(|bar| edges(&bar));
        let covered = bar.filter(|(_, bottom)| *bottom >= height - 1.0).map_or(0.0, |(top, _)| (height - top).max(0.0));
        let out =
            |thing: &&Element| edges(thing).is_some_and(|(top, bottom)| bottom > top && top + LEAST > height - covered);
        let n = watch.things.iter().filter(out).count();
        watch.sign.set_hidden(n == 0);
        if n > 0 {
            let words = if watch.counts { [watch.words, " ", &n.to_string()].concat() } else { watch.words.to_owned() };
            watch.sign.set_text_content(Some(&words));
            // By the browser's own words for a number: those of Rust for one with a point are many bytes.
            let bottom = js_sys::Array::of2(&covered.into(), &"px".into()).join("");
            let _ = watch.sign.style().set_property("bottom", &String::from(bottom));
        }
    });
}

/// The top and bottom of an element in the window. Asked by name: a type for rectangles is more bytes.
fn edges(element: &Element) -> Option<(f64, f64)> {
    let get = |of: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    let measure: js_sys::Function = get(element, "getBoundingClientRect")?.dyn_into().ok()?;
    let edges = measure.call0(element).ok()?;
    Some((get(&edges, "top")?.as_f64()?, get(&edges, "bottom")?.as_f64()?))
}
