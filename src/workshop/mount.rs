//! Putting a page where the document has room for it.

use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::state::Room;
use crate::platform::document;
use crate::ui::el::live;

/// Puts a page into its outlet. It is made when it is first opened, and then stays as it was left. Untracked:
/// what a page reads while it is made must not make it anew.
pub(super) fn mount(room: Room, outlet: &str, page: String, make: impl Fn() -> AnyView + Send + Sync + 'static) {
    let Some(outlet) = document::outlet(outlet) else { return };
    let make: Arc<dyn Fn() -> AnyView + Send + Sync> = Arc::new(make);
    mount_to(outlet, move || {
        let seen = Memo::new(move |seen: Option<&bool>| seen.copied().unwrap_or(false) || room.place() == page);
        live(move || {
            let _ = room.generation();
            if seen.get() { vec![untrack(|| make())] } else { vec![] }
        })
    })
    .forget();
}
