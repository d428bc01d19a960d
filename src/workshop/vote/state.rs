//! What a participant fills in, and which question is taken in.

use leptos::prelude::*;
use workshop::ballot::Participant;

use crate::fresh::Fresh;
use crate::platform::environment;
use crate::shell::Shell;

/// The fields of voting, cheap to copy into every part.
#[derive(Clone, Copy)]
pub(crate) struct VoteForm {
    /// What a participant typed as the letters of the session.
    pub(crate) letters: RwSignal<String>,
    /// Which question a participant answers, from 1.
    pub(crate) question: RwSignal<u8>,
    /// What a participant chose.
    pub(crate) choice: RwSignal<Option<u8>>,
    /// The number that this device drew; it means nothing outside this page.
    pub(crate) participant: RwSignal<Participant>,
    /// The turning point whose votes are taken in, from 0.
    pub(crate) turn: RwSignal<usize>,
}

impl VoteForm {
    /// Nothing filled in.
    pub(crate) fn new(shell: Shell) -> VoteForm {
        let fresh = Fresh::new();
        shell.register_unmissed(fresh);
        VoteForm {
            letters: fresh.text(),
            question: fresh.signal(|| 1),
            choice: fresh.signal(|| None),
            participant: fresh.signal(|| Participant::drawn(environment::random_or_weak())),
            turn: fresh.signal(|| 0),
        }
    }
}
