//! The self-scan: its statements, their blocks and the scale of answers.

use const_format::concatcp;

use crate::ask::QUESTION_TEXT;
use crate::dom::{Dom, Element, HREF};
use crate::name::names;
use crate::pages::SCAN_PAGE;

names! {
    /// A statement, by its id.
    STATEMENT: Attr = "data-statement";
    /// What to do about a statement.
    STATEMENT_STEP: Class = "step";
    /// Where to read on.
    LINKS: Class = "links";
    /// All statements, with the headings of their blocks.
    SCAN: Class = "scan";
    /// The scale of answers.
    SCALE: Class = "scale";
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Stable id.
    pub id: String,
    /// What is stated.
    pub text: String,
    /// What to do when it does not hold.
    pub step: String,
    /// Where to read on: address and words.
    pub links: Vec<(String, String)>,
}

/// The statements, in order.
pub fn statements(dom: &impl Dom) -> Vec<Statement> {
    const ALL: &str = concatcp!("#", SCAN_PAGE.0, " [", STATEMENT.0, "]");
    dom.all(ALL).iter().map(statement).collect()
}

fn statement(item: &impl Element) -> Statement {
    const WAYS: &str = concatcp!(".", LINKS.0, " a");
    Statement {
        id: item.data(STATEMENT),
        text: item.text(concatcp!(".", QUESTION_TEXT.0)),
        step: item.text(concatcp!(".", STATEMENT_STEP.0)),
        links: item.all(WAYS).iter().map(|link| (link.data(HREF), link.said())).collect(),
    }
}

/// The titles of the blocks of statements, in order.
pub fn blocks(dom: &impl Dom) -> Vec<String> {
    dom.texts(concatcp!("#", SCAN_PAGE.0, " .", SCAN.0, " > h2"))
}

/// The words of the scale, from low to high.
pub fn scale(dom: &impl Dom) -> Vec<String> {
    dom.texts(concatcp!("#", SCAN_PAGE.0, " .", SCALE.0, " li"))
}
