//! The colours that a school asked for.

use contract::dom::Dom as _;
use guide::embed::{Accent, Colour, ON_DARK, ON_LIGHT};

use crate::platform::dom::{Node, Page, root};
use crate::platform::{address, edition};

/// The attribute by which the stylesheet uses them.
const MARK: &str = "data-accent";

fn framed() -> bool {
    edition::edition().is_some_and(|e| e == "frame")
}

/// Takes over the colour that the address of a frame asks for, when it can be read.
pub(crate) fn apply_frame_accent() {
    if let Some(accent) = Accent::of_address(&address::query()).filter(|_| framed()) {
        show(root(), Some(accent));
    }
}

/// Gives the page the colour of the school, or takes it away again. The colour that the address of a frame asks
/// for stays.
pub(crate) fn set_school_accent(accent: Option<Accent>) {
    if Accent::of_address(&address::query()).is_none() || !framed() {
        show(root(), accent);
    }
}

/// Shows an accent on one element of the page, or takes it away again.
pub(crate) fn try_accent(id: &str, accent: Option<Accent>) {
    show(Page.by_id(id), accent);
}

fn show(element: Option<Node>, accent: Option<Accent>) {
    let Some(element) = element else { return };
    if let Some(accent) = accent {
        let set = |name: &str, colour: Colour| element.style(name, &["#", &colour.hex()].concat());
        set("--accent", accent.light);
        set("--accent-on", ON_LIGHT);
        set("--accent-dark", accent.dark);
        set("--accent-dark-on", ON_DARK);
    }
    element.set(MARK, accent.map(|_| ""));
}
