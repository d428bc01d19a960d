//! What is announced on the page of the notes, beside which button, and that something is going on.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::vault::Fault;

use super::errors::fault_words;
use super::spot::Spot;
use crate::fresh::Fresh;

/// What is announced, cheap to copy into each part that tells it. Nothing of a child is in it.
#[derive(Clone, Copy)]
pub(crate) struct Announcer {
    message: RwSignal<&'static str>,
    /// Beside which button it is told.
    spot: RwSignal<Spot>,
    /// What the app is doing that takes long, in words.
    busy: RwSignal<&'static str>,
    /// Whether the storage gives no answer.
    slow: RwSignal<bool>,
}

impl Announcer {
    /// Nothing announced. What is announced is over when `fresh` is reset.
    pub(super) fn new(fresh: Fresh) -> Announcer {
        Announcer {
            message: fresh.signal(|| ""),
            spot: RwSignal::new(Spot::Top),
            busy: RwSignal::new(""),
            slow: RwSignal::new(false),
        }
    }

    /// Something is done here: what was told before is over, and what is told from now on stands here.
    pub(crate) fn here(&self, spot: Spot) {
        self.message.set("");
        self.spot.set(spot);
    }

    /// The part with the button is gone: what is told stands above everything.
    pub(super) fn moved(&self) {
        self.spot.set(Spot::Top);
    }

    /// Tells what was done; or what went wrong, what was kept and what to do.
    pub(crate) fn announce(&self, what: &'static str) {
        self.message.set(what);
    }

    /// What is told here. Subscribes the caller.
    pub(crate) fn message(&self, spot: Spot) -> &'static str {
        if self.spot.get() == spot { self.message.get() } else { "" }
    }

    /// What is going on here, in words. Subscribes the caller.
    pub(crate) fn busy(&self, spot: Spot) -> &'static str {
        if self.spot.get() == spot { self.busy.get() } else { "" }
    }

    /// Whether the storage gives no answer. Subscribes the caller.
    pub(crate) fn is_slow(&self) -> bool {
        self.slow.get()
    }

    /// The storage gives no answer, or gives one again.
    pub(super) fn set_slow(&self, slow: bool) {
        self.slow.set(slow);
    }

    /// Does something that takes time, and says so meanwhile; says what went wrong.
    pub(super) fn run_with_progress(
        &self,
        what: &'static str,
        work: impl Future<Output = Result<(), Fault>> + 'static,
    ) {
        self.message.set("");
        self.busy.set(what);
        let announcer = *self;
        let work: Pin<Box<dyn Future<Output = Result<(), Fault>>>> = Box::pin(work);
        spawn_local(async move {
            let done = work.await;
            announcer.busy.set("");
            if let Err(fault) = done {
                announcer.announce(fault_words(&fault));
            }
        });
    }
}
