//! The case that is being made.

use leptos::prelude::*;
use workshop::own::Case;

use crate::fresh::Fresh;
use crate::shell::{Shell, UnsavedInput};

/// The case that is being made, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct CaseEditor {
    pub(crate) case: RwSignal<Case>,
    /// The case as it was last saved or opened as a file.
    saved: RwSignal<String>,
}

impl CaseEditor {
    /// A case in which nothing was written.
    pub(crate) fn new(shell: Shell) -> CaseEditor {
        let fresh = Fresh::new();
        let editor = CaseEditor { case: fresh.signal(Case::begun), saved: fresh.text() };
        shell.register_unsaved(UnsavedInput {
            unsaved: Signal::derive(move || {
                editor.case.with(|c| *c != Case::begun() && editor.saved.with(|saved| *saved != c.to_json()))
            }),
            present: Signal::derive(move || editor.case.with(|c| *c != Case::begun())),
            fresh,
        });
        editor
    }

    /// The case is in this file now.
    pub(crate) fn mark_saved(&self, json: String) {
        self.saved.set(json);
    }
}
