//! Sector, age group and role: on the root element, where styles read them, kept on the device where that can be, and
//! told to all programs of the page.
//!
//! What is kept are plain ids, read and written as they are: gloo-storage's typed access would bring a JSON parser into
//! the wasm for three words.

use contract::name::Attr;
use guide::settings::{Age, Role, Sector, Settings};

use crate::platform::dom::{of_root, root_attribute};
use crate::platform::store::Store;
use crate::platform::window;

/// On the root element.
const ON_ROOT: [Attr; 3] = [Attr("data-sector"), Attr("data-age"), Attr("data-role")];
/// On the device.
const KEPT: [&str; 3] = ["rdm-sector", "rdm-age", "rdm-role"];
/// The event that tells all programs of other settings.
const CHANGED: &str = "rdm-settings";

fn of([sector, age, role]: [Option<String>; 3]) -> Settings {
    Settings {
        sector: Sector::from_id(&sector.unwrap_or_default()),
        age: Age::from_id(&age.unwrap_or_default()),
        role: Role::from_id(&role.unwrap_or_default()),
    }
}

fn ids(settings: &Settings) -> [Option<&'static str>; 3] {
    [settings.sector.map(Sector::id), settings.age.map(Age::id), settings.role.map(Role::id)]
}

/// The settings, as the root element has them.
pub(crate) fn now() -> Settings {
    of(ON_ROOT.map(of_root))
}

/// Hides what is not for this reader, by attributes that the stylesheet reads.
pub(crate) fn apply(settings: &Settings) {
    for (name, id) in ON_ROOT.into_iter().zip(ids(settings)) {
        root_attribute(name.0, id);
    }
}

/// Applies other settings and tells all programs.
pub(crate) fn change(settings: &Settings) {
    apply(settings);
    window::tell(CHANGED);
}

/// Calls back when the settings changed, also by another program.
pub(crate) fn on_change(then: impl Fn(Settings) + 'static) {
    window::listen(CHANGED, move |_| then(now()));
}

/// The settings kept earlier, and whether this browser keeps them.
pub(crate) fn kept() -> (Settings, bool) {
    match Store::open() {
        Some(store) => (of(KEPT.map(|key| store.get(key))), true),
        None => (Settings::default(), false),
    }
}

/// Keeps the settings; says whether that worked.
pub(crate) fn keep(settings: &Settings) -> bool {
    // Each is put, also when one before it was refused.
    Store::open()
        .is_some_and(|store| KEPT.into_iter().zip(ids(settings)).fold(true, |all, (k, id)| store.put(k, id) & all))
}

/// Removes the settings.
pub(crate) fn wipe() {
    keep(&Settings::default());
}
