//! A screen as plain text, and text onto the clipboard.

use const_format::concatcp;
use contract::screen::{LIMITED, NOBODY, NOT_TEXT, SINCE, admits};
use guide::plain::{Piece, text};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::dom::{Node, all};
use super::{doc, fit};

/// A screen as plain text: what this reader sees of it, in reading order.
pub(crate) fn as_text(id: &str) -> String {
    let Some(section) = doc().and_then(|d| d.get_element_by_id(id)) else { return String::new() };
    let seen = concatcp!("h1, h2, p, li, figcaption, blockquote, .", NOBODY.0, " > summary");
    let pieces: Vec<Piece> = all(Some(&section), seen).iter().filter(|e| for_reader(e)).map(piece).collect();
    text(&pieces)
}

/// Whether the settings and the path leave an element in sight, and it is no part of the line.
fn for_reader(element: &Element) -> bool {
    let within = |selector: &str| element.closest(selector).ok().flatten().is_some();
    let settings = super::screen::settings();
    let limited =
        |selector: &str| element.closest(selector).ok().flatten().is_some_and(|l| !admits(&Node(l), &settings));
    let hidden = limited(LIMITED) || limited(concatcp!(".", SINCE.0)) || within(fit::UNSAID);
    !hidden && !within(NOT_TEXT) && !within(".below")
}

fn piece(element: &Element) -> Piece {
    let text = element.text_content().unwrap_or_default();
    let in_order = element.parent_element().is_some_and(|p| p.tag_name() == "OL");
    match (element.tag_name().as_str(), in_order) {
        ("H1", _) => Piece::Title(text),
        ("H2", _) => Piece::Heading(text),
        ("LI", true) => Piece::Numbered(text),
        ("LI", false) => Piece::Item(text),
        _ => Piece::Text(text),
    }
}

/// Copies a text; calls back with whether it worked. Boxed, so that there is one future in the wasm.
pub(crate) fn copy(text: String, then: Box<dyn Fn(bool)>) {
    wasm_bindgen_futures::spawn_local(async move {
        // Missing on plain http of an intranet and in old browsers: `clipboard` is then undefined.
        let clipboard = web_sys::window().map(|w| w.navigator().clipboard()).filter(|c| !c.is_undefined());
        let done = match clipboard {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            None => false,
        };
        then(done || copy_by_selection(&text));
    });
}

/// The old way, through a field that exists for a moment only.
fn copy_by_selection(text: &str) -> bool {
    let Some(doc) = doc().and_then(|d| d.dyn_into::<web_sys::HtmlDocument>().ok()) else { return false };
    let field = doc.create_element("textarea").ok().and_then(|e| e.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    let (Some(field), Some(body)) = (field, doc.body()) else { return false };
    super::private::make_private(&field);
    field.set_value(text);
    if body.append_child(&field).is_err() {
        return false;
    }
    field.select();
    let done = doc.exec_command("copy").unwrap_or(false);
    field.remove();
    done
}
