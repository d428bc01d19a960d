//! A word of the glossary is explained where it is read: below the sentence it stands in, until it is pressed again or
//! another screen comes. Where that does not work, the word is a link to the glossary.

use const_format::concatcp;
use contract::dom::{Dom as _, Element as _};
use contract::name::Attr;
use contract::screen::TERM_LINK;

use crate::platform::dom::{self, Node, Page, remove_here};
use crate::platform::{address, screen};

/// The class of the explanation.
const MARK: &str = "meaning";
const OPEN: Attr = Attr("aria-expanded");
/// What a sentence stands in.
const SENTENCE: &str = "li, p, blockquote, dd, td";

/// Follows the words, and the address, from here on.
pub(super) fn follow() {
    screen::on_main("click", |event| {
        let word = dom::target(&event).and_then(|pressed| pressed.closest(concatcp!(".", TERM_LINK.0)));
        let Some(word) = word.filter(|_| screen::is_plain_click(&event)) else { return };
        let was_open = word.attribute(OPEN).is_some();
        close();
        if was_open || explain(&word).is_some() {
            event.prevent_default();
        }
    });
    address::on_change_too(close);
}

fn close() {
    remove_here(concatcp!(".", MARK));
    for word in dom::here(concatcp!(".", TERM_LINK.0, "[aria-expanded]")) {
        word.set(OPEN.0, None);
    }
}

/// Puts what the glossary says of a word below its sentence, and the focus on it, so that it is read out.
fn explain(word: &Node) -> Option<()> {
    let meaning = Page.by_id(&word.target())?.next()?;
    let note = Node::new("span", MARK)?;
    note.append_copy_of(&meaning);
    note.set("role", Some("note"));
    note.set("tabindex", Some("-1"));
    word.closest(SENTENCE)?.append(&note);
    word.set(OPEN.0, Some("true"));
    note.focus();
    Some(())
}
