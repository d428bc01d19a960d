//! What the browser keeps by name: a few ids, and the file that somebody asked to keep. Everything else lives in memory.

use gloo_storage::{LocalStorage, Storage as _};

const PROBE: &str = "rdm-probe";

/// The storage of this browser, when it really keeps anything.
pub(crate) struct Store(web_sys::Storage);

impl Store {
    /// Written, read back and removed, because a blocked or full storage throws only when it is used. gloo-storage
    /// itself throws when storage is blocked, so the property is asked first.
    ///
    /// In a frame nothing is kept, and neither in the single file: all files on a disk share one storage.
    pub(crate) fn open() -> Option<Store> {
        if super::edition::edition().is_some() {
            return None;
        }
        web_sys::window()?.local_storage().ok()??;
        let store = Store(LocalStorage::raw());
        store.put(PROBE, Some(PROBE)).then_some(())?;
        let kept = store.get(PROBE).is_some_and(|v| v == PROBE);
        (store.put(PROBE, None) && kept).then_some(store)
    }

    /// The text kept under this name.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        self.0.get_item(name).ok().flatten()
    }

    /// Keeps a text under this name, or removes it; says whether that worked.
    pub(crate) fn put(&self, name: &str, text: Option<&str>) -> bool {
        match text {
            Some(text) => self.0.set_item(name, text).is_ok(),
            None => self.0.remove_item(name).is_ok(),
        }
    }
}
