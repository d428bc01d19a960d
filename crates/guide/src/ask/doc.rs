//! A text as a small document: titles, lines, and room to write.

use super::Texts;

/// A text as a document. Every block says something; none is blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doc {
    /// Neutral title: it may end up in a window or a list of files.
    pub title: String,
    /// In reading order.
    pub blocks: Vec<Block>,
}

/// A block of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Para(String),
    /// A numbered line. Numbers run on until the next heading.
    Numbered(String),
    /// An item of a list.
    Item(String),
    /// Something to say aloud.
    Quote(String),
    /// A label with room to write behind it.
    Field(String),
    /// A label with what the reader wrote. Lines are kept; never searched for places to fill in.
    Answer(String, String),
}

impl Block {
    /// The text of the block; of an answer, its label.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Block::Heading(t) | Block::Para(t) | Block::Numbered(t) | Block::Item(t) => t,
            Block::Quote(t) | Block::Field(t) | Block::Answer(t, _) => t,
        }
    }
}

impl Doc {
    pub(super) fn new(title: &str) -> Doc {
        Doc { title: title.to_owned(), blocks: Vec::new() }
    }

    /// Adds a block, unless it would be blank.
    pub(super) fn add(&mut self, block: impl Fn(String) -> Block, text: &str) {
        if !text.trim().is_empty() {
            self.blocks.push(block(text.to_owned()));
        }
    }

    /// Adds a block for every line under a key.
    pub(super) fn lines(&mut self, block: impl Fn(String) -> Block, texts: &Texts, key: &str) {
        for line in texts.all(key) {
            self.add(&block, line);
        }
    }
}
