//! Links on cards that lead to the composer.

use contract::screen::{COMPOSING, chosen_questions};

use crate::platform::{dom, screen};

/// Calls back when the reader wants to ask the questions of a card, with their ids. The link itself leads to the
/// composer.
pub(crate) fn on_compose(then: impl Fn(Vec<String>) + 'static) {
    screen::on_main("click", move |event| {
        let link = dom::target(&event).and_then(|tapped| tapped.closest(COMPOSING));
        if let Some(ids) = link.and_then(|link| chosen_questions(&link)) {
            then(ids);
        }
    });
}
