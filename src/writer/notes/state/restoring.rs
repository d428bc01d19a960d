//! Where putting a backup back is.

use leptos::prelude::*;
use notes::model::{Book, CasePreview, Id};

use crate::fresh::Fresh;

/// Where restoring is.
#[derive(Clone, Copy)]
pub(crate) struct Restoring {
    pub(super) file: StoredValue<Vec<u8>>,
    pub(super) book: StoredValue<Option<Book>>,
    /// Whether a file was chosen that asks for its passphrase. Subscribes the caller.
    pub(crate) asks: RwSignal<bool>,
    /// What restoring would do.
    pub(crate) preview: RwSignal<Vec<CasePreview>>,
    /// The cases to put back.
    pub(crate) chosen: RwSignal<Vec<Id>>,
    /// Whether what was removed here comes back too.
    pub(crate) removed_too: RwSignal<bool>,
    /// All of the above.
    fresh: Fresh,
}

impl Restoring {
    pub(crate) fn new() -> Restoring {
        let fresh = Fresh::new();
        Restoring {
            file: fresh.stored(Vec::new),
            book: fresh.stored(|| None),
            asks: fresh.signal(|| false),
            preview: fresh.signal(Vec::new),
            chosen: fresh.signal(Vec::new),
            removed_too: fresh.signal(|| false),
            fresh,
        }
    }

    /// Forgets the file.
    pub(crate) fn forget(&self) {
        self.fresh.reset();
    }
}
