//! State that can be forgotten: every value is made together with its way back to how it was at the start, so that
//! none can be missed by whoever forgets.

use leptos::prelude::*;

/// The values of one subject, cheap to copy. What is made by it is forgotten by [`Fresh::reset`].
#[derive(Clone, Copy)]
pub(crate) struct Fresh {
    resets: StoredValue<Vec<Callback<()>>>,
    generation: RwSignal<u32>,
}

impl Fresh {
    /// Without values.
    pub(crate) fn new() -> Fresh {
        Fresh { resets: StoredValue::new(Vec::new()), generation: RwSignal::new(0) }
    }

    /// A signal that starts as `start` makes it, and starts so again.
    pub(crate) fn signal<T: Send + Sync + 'static>(&self, start: fn() -> T) -> RwSignal<T> {
        let signal = RwSignal::new(start());
        self.and(Callback::new(move |()| signal.set(start())));
        signal
    }

    /// A signal for what is typed, empty at the start.
    pub(crate) fn text(&self) -> RwSignal<String> {
        self.signal(String::new)
    }

    /// A value that nothing follows, which starts as `start` makes it, and starts so again.
    pub(crate) fn stored<T: Send + Sync + 'static>(&self, start: fn() -> T) -> StoredValue<T> {
        let stored = StoredValue::new(start());
        self.and(Callback::new(move |()| stored.set_value(start())));
        stored
    }

    /// What else there is to do to forget, outside the values that were made here.
    pub(crate) fn and(&self, reset: Callback<()>) {
        self.resets.update_value(|all| all.push(reset));
    }

    /// Forgets: every value is as at the start. Views that follow [`Fresh::generation`] are made anew, with all that
    /// stands in their own fields.
    pub(crate) fn reset(&self) {
        for reset in self.resets.try_get_value().unwrap_or_default() {
            reset.run(());
        }
        self.generation.update(|n| *n = n.wrapping_add(1));
    }

    /// Changes whenever all was forgotten. Subscribes the caller.
    pub(crate) fn generation(&self) -> u32 {
        self.generation.get()
    }
}
