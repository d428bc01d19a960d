//! Where each entry of the history was left: only the memory. Who fills it and goes back to it is [`super::spot`].

use std::cell::RefCell;

use super::dom::Node;

/// How far a screen was scrolled, in CSS pixels, and the link that the reader left it by.
#[derive(Default)]
pub(super) struct Spot {
    pub(super) top: f64,
    pub(super) link: Option<Node>,
}

thread_local! {
    /// For each entry of the history, by its count.
    static SPOTS: RefCell<Vec<Spot>> = const { RefCell::new(Vec::new()) };
}

/// Changes what is known of this entry.
pub(super) fn change(entry: usize, change: impl FnOnce(&mut Spot)) {
    SPOTS.with_borrow_mut(|spots| {
        if spots.len() <= entry {
            spots.resize_with(entry + 1, Spot::default);
        }
        if let Some(spot) = spots.get_mut(entry) {
            change(spot);
        }
    });
}

/// Reads what is known of this entry.
pub(super) fn read(entry: usize, read: impl FnOnce(Option<&Spot>) -> bool) -> bool {
    SPOTS.with_borrow(|spots| read(spots.get(entry)))
}

/// Forgets this entry of the history and all after it: a new screen takes their place.
pub(super) fn forget_from(entry: usize) {
    SPOTS.with_borrow_mut(|spots| spots.truncate(entry));
}
