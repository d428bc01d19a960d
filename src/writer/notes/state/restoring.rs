//! Where putting a backup back is.

use leptos::prelude::*;
use notes::model::{Book, CasePreview, Id};

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
}

impl Restoring {
    pub(crate) fn new() -> Restoring {
        Restoring {
            file: StoredValue::new(Vec::new()),
            book: StoredValue::new(None),
            asks: RwSignal::new(false),
            preview: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(Vec::new()),
            removed_too: RwSignal::new(false),
        }
    }

    /// Forgets the file.
    pub(crate) fn forget(&self) {
        self.file.set_value(Vec::new());
        self.book.set_value(None);
        self.asks.set(false);
        self.preview.set(Vec::new());
        self.chosen.set(Vec::new());
        self.removed_too.set(false);
    }
}
