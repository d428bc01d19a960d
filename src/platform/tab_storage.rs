//! The little that outlives a reload of the tab: where a meeting is. Nothing that anybody typed.

/// Where a reload finds the meeting again: ids and numbers, nothing that anybody typed.
const KEPT: &str = "rdm-stage";

/// A storage that lives as long as this tab, when it really keeps something. Never in a frame or a single file.
fn tab() -> Option<web_sys::Storage> {
    if super::edition::edition().is_some() {
        return None;
    }
    let storage = web_sys::window()?.session_storage().ok()??;
    storage.set_item("rdm-probe", "1").ok()?;
    let kept = storage.get_item("rdm-probe").ok().flatten().is_some();
    storage.remove_item("rdm-probe").ok()?;
    kept.then_some(storage)
}

/// Keeps where the meeting is, for a reload of this tab.
pub(crate) fn keep(text: &str) {
    if let Some(storage) = tab() {
        // A full storage only means that a reload begins anew.
        let _ = storage.set_item(KEPT, text);
    }
}

/// What [`keep`] kept.
pub(crate) fn kept() -> Option<String> {
    tab()?.get_item(KEPT).ok().flatten()
}

/// Forgets it.
pub(crate) fn forget() {
    if let Some(storage) = tab() {
        let _ = storage.remove_item(KEPT);
    }
}
