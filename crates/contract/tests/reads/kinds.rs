//! Everything that a program reads, each with the comparison of what was read with the content it was written from.

use render::content::Content;
use render::documents::Document;

use crate::html::Page;
use crate::{ask, clock, find, screens, together, workshop};

/// Compares what is read from a page with the content. Panics where they differ.
pub type Agrees = fn(&Content, Page<'_>, Document);

/// Every kind, with the document it is read from.
pub const KINDS: &[(Document, &str, Agrees)] = &[
    (Document::Guide, "graph", screens::graph),
    (Document::Guide, "addresses", screens::addresses),
    (Document::Guide, "list of screens", screens::list),
    (Document::Guide, "limits", screens::limits),
    (Document::Guide, "review dates", screens::review),
    (Document::Guide, "screens to find", find::screens),
    (Document::Guide, "situations", find::situations),
    (Document::Guide, "lists to find", find::lists),
    (Document::Guide, "pages to find", find::pages),
    (Document::Guide, "questions", ask::questions),
    (Document::Guide, "groups", ask::groups),
    (Document::Guide, "moments", ask::moments),
    (Document::Guide, "composer texts", ask::texts),
    (Document::Guide, "questions of a card", ask::chosen),
    (Document::Guide, "terms", clock::terms),
    (Document::Guide, "ladder", clock::ladder),
    (Document::Guide, "holidays", clock::holidays),
    (Document::Guide, "calendar", clock::calendar),
    (Document::Workshop, "addresses", screens::addresses),
    (Document::Workshop, "formats", workshop::formats),
    (Document::Workshop, "cases", workshop::cases),
    (Document::Workshop, "short cards", workshop::shorts),
    (Document::Workshop, "colours, columns and stations", workshop::lists),
    (Document::Workshop, "sheets", workshop::sheets),
    (Document::Together, "addresses", screens::addresses),
    (Document::Together, "statements", together::statements),
    (Document::Together, "parties and subjects", together::table),
    (Document::Together, "who has the overview", together::aid),
    (Document::Together, "lines to fill in", together::lines),
    (Document::Together, "calls", together::calls),
    (Document::Together, "ages", together::ages),
    (Document::Proof, "addresses", screens::addresses),
    (Document::Proof, "days", screens::due),
];

#[test]
fn what_is_rendered_reads_back_equal() {
    let content = &crate::written::CONTENT;
    for document in Document::ALL {
        let html = crate::written::site(content, document);
        for (_, name, agrees) in KINDS.iter().filter(|(of, ..)| *of == document) {
            println!("{name} of {}", document.file());
            agrees(content, Page(&html), document);
        }
    }
}

/// The single file has all documents in one.
#[test]
fn the_whole_reads_back_equal_too() {
    let content = &crate::written::CONTENT;
    let html = crate::written::page(content, render::documents::View::WHOLE);
    for (document, name, agrees) in KINDS {
        // What the menu and the graph say of other documents is about a site of several.
        if !matches!(*name, "addresses" | "pages to find" | "review dates" | "days") {
            println!("{name}");
            agrees(content, Page(&html), *document);
        }
    }
}
