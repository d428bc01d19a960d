//! The little that outlives a reload of the tab. Nothing that anybody typed.

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

/// Keeps a text under this name, for a reload of this tab.
pub(crate) fn keep(name: &str, text: &str) {
    if let Some(storage) = tab() {
        // A full storage only means that a reload begins anew.
        let _ = storage.set_item(name, text);
    }
}

/// What [`keep`] kept under this name.
pub(crate) fn kept(name: &str) -> Option<String> {
    tab()?.get_item(name).ok().flatten()
}

/// Forgets it.
pub(crate) fn forget(name: &str) {
    if let Some(storage) = tab() {
        let _ = storage.remove_item(name);
    }
}
