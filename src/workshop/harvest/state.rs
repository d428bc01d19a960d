//! What stands on the board, and what is being typed for it.

use leptos::prelude::*;
use workshop::harvest::Board;

use crate::fresh::Fresh;
use crate::shell::{Shell, UnsavedInput};

/// The harvest, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct HarvestState {
    pub(crate) board: RwSignal<Board>,
    /// The cards that are being typed and do not hang yet, in the order of the columns.
    pub(crate) new_cards: StoredValue<[RwSignal<String>; 4]>,
    /// The board as it was last saved or opened as a file.
    saved: RwSignal<String>,
}

impl HarvestState {
    /// Nothing on the board.
    pub(crate) fn new(shell: Shell) -> HarvestState {
        let fresh = Fresh::new();
        let harvest = HarvestState {
            board: fresh.signal(Board::new),
            new_cards: StoredValue::new(std::array::from_fn(|_| fresh.text())),
            saved: fresh.text(),
        };
        shell.register_unsaved(UnsavedInput {
            unsaved: Signal::derive(move || {
                let in_no_file = |b: &Board| !b.is_empty() && harvest.saved.with(|saved| *saved != b.to_json());
                harvest.types() || harvest.board.with(in_no_file)
            }),
            present: Signal::derive(move || harvest.types() || harvest.board.with(|b| !b.is_empty())),
            fresh,
        });
        harvest
    }

    /// Whether a card is being typed. Subscribes the caller to every one.
    fn types(&self) -> bool {
        let typed = |card: &&RwSignal<String>| card.with(|typed| !typed.trim().is_empty());
        self.new_cards.get_value().iter().filter(typed).count() > 0
    }

    /// The board is in this file now.
    pub(crate) fn mark_saved(&self, json: String) {
        self.saved.set(json);
    }
}
