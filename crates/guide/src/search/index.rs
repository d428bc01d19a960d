//! What is searched: screens, their lines, and the stems of their words. It finds nothing by itself.

use std::collections::BTreeMap;

/// Where a line stands on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The title.
    Title,
    /// A situation in plain words that it answers, written by a person.
    Situation,
    /// A situation that first leads to another screen.
    Beside,
    /// An answer to a question that leads to it.
    Answer,
    /// Its lead or summary.
    Lead,
    /// All the rest.
    Body,
}

impl Field {
    pub(super) fn weight(self) -> f32 {
        match self {
            Field::Title | Field::Situation => 1.0,
            Field::Beside | Field::Answer => 0.8,
            Field::Lead => 0.45,
            Field::Body => 0.3,
        }
    }
}

/// Something that can be found.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// The address.
    pub id: String,
    /// What the reader sees in the list.
    pub title: String,
    /// The kind of thing, as the reader sees it ("Kaart", "Vraag", "Telefoon").
    pub kind: String,
    /// How much it counts, in percent: a screen before a term, a term before a question to copy.
    pub rank: u8,
    /// Whether it is about danger: of equal matches it stands first.
    pub danger: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) entry: usize,
    pub(super) field: Field,
    /// Only of lines that are shown as a reason.
    pub(super) text: String,
    /// The numbers of its stems, each once.
    pub(super) stems: Vec<usize>,
    /// What its words weigh together.
    pub(super) total: f32,
}

/// A word of the guide without its endings.
#[derive(Clone, Debug, Default)]
pub(super) struct Stem {
    pub(super) text: String,
    /// Which letters it has, a bit each: rules most stems out without looking at them.
    pub(super) letters: u32,
    pub(super) length: usize,
    /// How rare it is: about 0 when it is on every screen.
    pub(super) weight: f32,
    /// The lines it stands in, in order. None for a word that only people who search use.
    pub(super) lines: Vec<usize>,
    /// The groups of words it means the same as, alone or with others.
    pub(super) groups: Vec<usize>,
}

/// Everything that can be found.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(super) entries: Vec<Entry>,
    /// In order of their entry.
    pub(super) lines: Vec<Line>,
    /// The number of each stem.
    pub(super) numbers: BTreeMap<String, usize>,
    pub(super) stems: Vec<Stem>,
    /// The screen that must stand before another.
    pub(super) gates: Vec<(usize, usize)>,
    /// Groups of words that mean the same, as numbers of stems; a member may be several words.
    pub(super) groups: Vec<Vec<Vec<usize>>>,
}

impl Index {
    /// The entry with this index.
    #[must_use]
    pub fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// What a word like "de" weighs: it decides only between lines that are alike in all else.
pub(super) const SMALL: f32 = 0.15;

/// How much a word says that stands on some of all screens.
#[allow(clippy::cast_precision_loss)] // a few hundred screens
pub(super) fn rarity(all: usize, some: usize) -> f32 {
    ((all as f32 + 4.0) / (some as f32 + 4.0)).ln().max(0.05)
}
