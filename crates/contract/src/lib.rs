//! The document contract: every id, attribute and class that is written into a document and read by a program is named
//! here once, beside the function that reads it back as data.
//!
//! What writes a document takes the names from here; how it is written, how it looks and what a program does with it
//! are no part of this crate. It names no browser: [`dom`] is what it asks of one, and of the parser in the tests.

pub mod ask;
pub mod case;
pub mod child;
pub mod clock;
pub mod dom;
pub mod find;
pub mod hand;
pub mod name;
pub mod pages;
pub mod record;
pub mod review;
pub mod scan;
pub mod screen;
pub mod sheets;
pub mod table;
pub mod workshop;

use name::Name;

/// Every name of the contract, a list a file.
pub const NAMES: &[&[Name]] = &[
    ask::NAMES,
    case::NAMES,
    child::NAMES,
    clock::NAMES,
    find::NAMES,
    hand::NAMES,
    pages::NAMES,
    review::NAMES,
    scan::NAMES,
    screen::NAMES,
    sheets::NAMES,
    table::NAMES,
    workshop::NAMES,
];
