//! The field that is being typed in before it is left: what stands there would be lost otherwise. And what the pages on
//! which something is written announce. Where a text belongs in the end is known by who makes this.

use leptos::prelude::*;
use workshop::harvest::Board;
use workshop::own::Field;
use workshop::tally::MOST_VOTES;

use crate::fresh::Fresh;
use crate::shell::Shell;
use crate::ui::el::{class, el, has, live_text, status};

/// What a field is about that is kept when it is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PendingInput {
    /// The title of the harvest.
    Title,
    /// Its sentence about tomorrow.
    Tomorrow,
    /// What a card of it says.
    Card(u32),
    /// Who takes that card up.
    Owner(u32),
    /// The case that is being made.
    Case(Field),
    /// How many people vote.
    People,
    /// The colour cards for a choice at a turning point, both from 0.
    Hand(usize, u8),
}

impl PendingInput {
    /// Writes on a harvest, when it is about one. The card may be gone.
    pub(crate) fn write(self, board: &mut Board, text: &str) {
        match self {
            PendingInput::Title => board.set_title(text),
            PendingInput::Tomorrow => board.set_tomorrow(text),
            PendingInput::Card(id) => board.set_text(id, text),
            PendingInput::Owner(id) => board.set_owner(id, text),
            PendingInput::Case(_) | PendingInput::People | PendingInput::Hand(..) => false,
        };
    }
}

/// What stands in a field for a number, within the limits of votes.
pub(crate) fn count(text: &str) -> u32 {
    let most = u32::try_from(MOST_VOTES).unwrap_or(u32::MAX);
    text.trim().parse().unwrap_or(0).min(most)
}

/// The field that is being typed in, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct Pending {
    pub(crate) shell: Shell,
    /// The field that is being typed in, and what stands there; nothing while that is what is kept.
    field: RwSignal<Option<(PendingInput, String)>>,
    /// Keeps what stands in a field.
    put: Callback<(PendingInput, String)>,
    /// What came back after a reload or from a file, told where the meeting begins.
    pub(crate) restored: RwSignal<String>,
}

impl Pending {
    /// Nothing is being typed. `put` keeps what stands in a field where it belongs.
    pub(crate) fn new(shell: Shell, put: Callback<(PendingInput, String)>) -> Pending {
        let fresh = Fresh::new();
        let pending = Pending { shell, field: fresh.signal(|| None), put, restored: fresh.text() };
        shell.register_typed(Signal::derive(move || pending.field.with(Option::is_some)), fresh);
        pending
    }

    /// A field is being typed in: `None` while it holds what is kept.
    pub(crate) fn set(&self, typed: Option<(PendingInput, String)>) {
        self.field.set(typed);
    }

    /// The field that is being typed in, and what stands there. Subscribes the caller.
    pub(crate) fn get(&self) -> Option<(PendingInput, String)> {
        self.field.get()
    }

    /// A field was left with this text.
    pub(crate) fn left(&self, input: PendingInput, text: String) {
        self.field.set(None);
        self.put.run((input, text));
    }

    /// The page is about to be made anew: what stands in a field is kept first.
    pub(crate) fn take_in(&self) {
        if let Some(typed) = self.field.try_update(Option::take).flatten() {
            self.put.run(typed);
        }
    }

    /// Announces what was just done.
    pub(crate) fn say(&self, what: &str) {
        self.shell.say(what);
    }

    /// The same line once more, near the button that was pressed; screen readers hear it only once.
    pub(crate) fn echo(&self) -> AnyView {
        let said = self.shell.announced("");
        el("p", vec![class("said-now"), has("aria-hidden", "true")], vec![live_text(move || said.get())])
    }

    /// The line with what was just done.
    pub(crate) fn status(&self) -> AnyView {
        let (said, restored) = (self.shell.announced(""), self.restored);
        let now = Signal::derive(move || Some(said.get()).filter(|s| !s.is_empty()).unwrap_or_else(|| restored.get()));
        status("said-now", now)
    }
}
