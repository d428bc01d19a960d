//! Taps on a way on.

use contract::dom::Element as _;
use contract::screen::{EDGES, REASON};

use crate::platform::{address, dom, screen};

/// Calls back for each tap on a way on, with its screen, target and reason; the answer is where it really
/// leads, when that is further.
pub(super) fn on_way(then: impl Fn(&str, &str, Option<&str>) -> Option<String> + 'static) {
    screen::on_main("click", move |event| {
        let Some(link) = dom::target(&event).and_then(|tapped| tapped.closest(EDGES)) else { return };
        let Some(section) = link.closest("section") else { return };
        let reason = link.parent().and_then(|item| item.attribute(REASON));
        if let Some(further) = then(&section.id(), &link.target(), reason.as_deref())
            && screen::is_plain_click(&event)
        {
            event.prevent_default();
            address::go(&further);
        }
    });
}
