//! What a reader sees with a hint. The texts themselves are content.

/// What a reader sees with a hint.
#[derive(Debug, PartialEq, Eq)]
pub struct HintText {
    /// What was found.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to write it instead.
    pub how: &'static str,
    /// What can stand in its place; empty when there is nothing fixed.
    pub(super) rewrite: &'static str,
}
