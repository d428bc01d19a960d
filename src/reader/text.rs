//! A screen as plain text.

use const_format::concatcp;
use contract::dom::{Dom as _, Element as _};
use contract::screen::{LIMITED, NOBODY, NOT_TEXT, SINCE, admits};
use guide::plain::{Piece, text};
use guide::settings::Settings;

use super::shown::UNSAID;
use crate::platform::dom::{Node, Page};
use crate::settings;

/// A screen as plain text: what this reader sees of it, in reading order.
pub(super) fn as_text(id: &str) -> String {
    let Some(section) = Page.by_id(id) else { return String::new() };
    let seen = concatcp!("h1, h2, p, li, figcaption, blockquote, .", NOBODY.0, " > summary");
    let settings = settings::now();
    let pieces: Vec<Piece> = section.all(seen).iter().filter(|element| is_for(&settings, element)).map(piece).collect();
    text(&pieces)
}

/// Whether the settings and the path leave an element in sight, and it is no part of the line.
fn is_for(settings: &Settings, element: &Node) -> bool {
    let within = |selector: &str| element.closest(selector).is_some();
    let limited = |selector: &str| element.closest(selector).is_some_and(|limit| !admits(&limit, settings));
    let hidden = limited(LIMITED) || limited(concatcp!(".", SINCE.0)) || within(UNSAID);
    !hidden && !within(NOT_TEXT) && !within(".below")
}

fn piece(element: &Node) -> Piece {
    let text = element.content();
    let in_order = element.parent().is_some_and(|list| list.tag() == "OL");
    match (element.tag().as_str(), in_order) {
        ("H1", _) => Piece::Title(text),
        ("H2", _) => Piece::Heading(text),
        ("LI", true) => Piece::Numbered(text),
        ("LI", false) => Piece::Item(text),
        _ => Piece::Text(text),
    }
}
