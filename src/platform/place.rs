//! Where an element stands: in the document, in the window, and whether it takes any place.

use wasm_bindgen::JsCast as _;

use super::dom::Node;

impl Node {
    /// Scrolls until its top is at the top of the window.
    pub(crate) fn scroll_here(&self) {
        self.0.scroll_into_view_with_bool(true);
    }

    /// How far it stands from the top of the document, in CSS pixels.
    pub(crate) fn offset_top(&self) -> f64 {
        self.html().map(|e| f64::from(e.offset_top())).unwrap_or_default()
    }

    /// Whether it takes place on the page: not in a part that is folded or hidden, or gone.
    pub(crate) fn has_box(&self) -> bool {
        self.html().is_some_and(|e| e.offset_parent().is_some())
    }

    /// Where its top and its bottom are in the window. Asked by name: a type for rectangles is more bytes.
    pub(crate) fn sides(&self) -> Option<(f64, f64)> {
        let get = |of: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
        let measure: js_sys::Function = get(&self.0, "getBoundingClientRect")?.dyn_into().ok()?;
        let sides = measure.call0(&self.0).ok()?;
        Some((get(&sides, "top")?.as_f64()?, get(&sides, "bottom")?.as_f64()?))
    }
}
