//! The three harmless settings on the device, and the school's own file when somebody asked for it. Everything else lives in memory.
//!
//! Values are plain ids, read and written as they are: gloo-storage's typed access would bring a
//! JSON parser into the wasm for three words.

use gloo_storage::{LocalStorage, Storage as _};
use guide::settings::{Age, Role, Sector, Settings};

const SECTOR: &str = "rdm-sector";
const AGE: &str = "rdm-age";
const ROLE: &str = "rdm-role";
const SCHOOL: &str = "rdm-school";
const PROBE: &str = "rdm-probe";

/// The storage, if this browser really keeps anything: written, read back and removed, because a
/// blocked or full storage throws only when it is used. gloo-storage itself throws when storage is
/// blocked, so the property is asked first.
///
/// In a frame nothing is kept, and neither in the single file: all files on a disk share one storage.
fn working() -> Option<web_sys::Storage> {
    if super::edition::edition().is_some() {
        return None;
    }
    web_sys::window()?.local_storage().ok()??;
    let storage = LocalStorage::raw();
    storage.set_item(PROBE, PROBE).ok()?;
    let kept = storage.get_item(PROBE).ok().flatten().is_some_and(|v| v == PROBE);
    storage.remove_item(PROBE).ok()?;
    kept.then_some(storage)
}

/// The settings kept earlier, and whether this browser keeps them.
pub(crate) fn settings() -> (Settings, bool) {
    let Some(storage) = working() else { return (Settings::default(), false) };
    let get = |key| storage.get_item(key).ok().flatten().unwrap_or_default();
    let settings = Settings {
        sector: Sector::from_id(&get(SECTOR)),
        age: Age::from_id(&get(AGE)),
        role: Role::from_id(&get(ROLE)),
    };
    (settings, true)
}

/// Keeps the settings; says whether that worked.
pub(crate) fn keep(settings: &Settings) -> bool {
    let Some(storage) = working() else { return false };
    let put = |key, value: Option<&str>| match value {
        Some(value) => storage.set_item(key, value).is_ok(),
        None => storage.remove_item(key).is_ok(),
    };
    put(SECTOR, settings.sector.map(Sector::id))
        & put(AGE, settings.age.map(Age::id))
        & put(ROLE, settings.role.map(Role::id))
}

/// Removes the settings.
pub(crate) fn wipe() {
    keep(&Settings::default());
}

/// The school's own file, kept on this device. It holds nothing about a child.
pub(crate) fn school() -> Option<String> {
    working()?.get_item(SCHOOL).ok().flatten()
}

/// Whether this browser really keeps anything.
pub(crate) fn can_keep() -> bool {
    working().is_some()
}

/// Keeps the school's own file, or removes it; says whether that worked.
pub(crate) fn keep_school(text: Option<&str>) -> bool {
    let Some(storage) = working() else { return false };
    match text {
        Some(text) => storage.set_item(SCHOOL, text).is_ok(),
        None => storage.remove_item(SCHOOL).is_ok(),
    }
}
