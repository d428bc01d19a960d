//! The days on which texts had to be looked at again.

use const_format::concatcp;

use crate::dom::{Dom, Element};
use crate::name::names;

names! {
    /// A sentence that is only true after its day.
    EXPIRED: Class = "expired";
    /// The day after which it is true.
    REVIEW: Attr = "data-review";
    /// The day on which texts must be looked at again.
    DUE: Attr = "data-due";
    /// How many texts must be looked at again by it.
    TEXTS: Attr = "data-texts";
    /// Where it is told how many are too old.
    EXPIRED_COUNT: Id = "verlopen";
}

/// Every sentence that is only true after its day and not shown yet, with that day.
pub fn hidden_sentences<D: Dom>(dom: &D) -> Vec<(D::Element, String)> {
    const ALL: &str = concatcp!(".", EXPIRED.0, "[hidden]");
    let day = |part: D::Element| {
        let day = part.data(REVIEW);
        (part, day)
    };
    dom.all(ALL).into_iter().map(day).collect()
}

/// The days by which texts must be looked at again, and how many.
pub fn due(dom: &impl Dom) -> Vec<(String, usize)> {
    const ALL: &str = concatcp!("[", DUE.0, "]");
    dom.all(ALL).iter().filter_map(texts).collect()
}

fn texts(part: &impl Element) -> Option<(String, usize)> {
    Some((part.attribute(DUE)?, part.attribute(TEXTS)?.parse().ok()?))
}
