//! The text of the school's own file: what start.js brought, what is kept on this device, what was opened in this visit.

use crate::platform::store::Store;
use crate::platform::window;

/// Where the start script, and the programs for each other, leave a text.
const BESIDE: &str = "rdmSchool";
/// That the worker gave the last good one, because what lies there now is none.
const KEPT: &str = "rdmSchoolKept";
const OPENED: &str = "rdmSchoolOpened";
/// Where it is kept on the device. It holds nothing about a child.
const ON_DEVICE: &str = "rdm-school";
/// The event that tells all programs of the page.
const CHANGED: &str = "rdm-school";

/// The file beside the app, when there is one and it came in time.
pub(crate) fn beside() -> Option<String> {
    window::text(BESIDE)
}

/// Whether what lies beside the app now is no file of a school, and [`beside`] gives the last good one.
pub(crate) fn is_last_good() -> bool {
    window::text(KEPT).is_some()
}

/// The file that is kept on this device.
pub(crate) fn kept() -> Option<String> {
    Store::open()?.get(ON_DEVICE)
}

/// The file that was opened in this visit.
pub(crate) fn opened() -> Option<String> {
    window::text(OPENED)
}

/// Whether this browser can keep a file.
pub(crate) fn can_keep() -> bool {
    Store::open().is_some()
}

/// Keeps a file on this device, or takes it away; says whether that worked.
pub(crate) fn keep(text: Option<&str>) -> bool {
    let done = Store::open().is_some_and(|store| store.put(ON_DEVICE, text));
    window::tell(CHANGED);
    done
}

/// Uses a file for this visit, or no longer.
pub(crate) fn open(text: Option<&str>) {
    window::set_text(OPENED, text);
    window::tell(CHANGED);
}

/// Calls back when another file is used: it came, was opened, kept or taken away.
pub(crate) fn on_change(then: impl Fn() + 'static) {
    window::listen(CHANGED, move |_| then());
}
