//! What the build found, for who builds and who reads.

use crate::read::{File, Finding};

/// What the build can say about the guide, once nothing is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Questions.
    pub steps: usize,
    /// Cards.
    pub cards: usize,
    /// Answers and ways on.
    pub answers: usize,
    /// Paths of questions from the start to a card.
    pub paths: usize,
    /// Promises kept.
    pub promises: usize,
    /// Stories that hold.
    pub stories: usize,
    /// Sources.
    pub sources: usize,
    /// Cards that an expert has read.
    pub reviewed: usize,
    /// Kinds of checks, besides the promises.
    pub checks: usize,
    /// Files of content, by the day on which they must be looked at again, soonest first.
    pub due: Vec<Due>,
    /// The day it was checked on, ISO date; empty when it was not.
    pub today: String,
    /// What grew old: told where it is read and by `cargo xtask check`, and no reason not to build. A guide
    /// that cannot be built cannot be mended either.
    pub warnings: Vec<Finding>,
    /// The promises, for readers.
    pub statements: Vec<String>,
}

/// A file of content, and when it must be looked at again.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// To be looked at again before, ISO date.
    pub review_by: String,
    /// Path relative to the content folder.
    pub path: String,
    /// Last checked, ISO date.
    pub checked: String,
    /// Whether an expert has read it as it is now.
    pub reviewed: bool,
}

impl Due {
    /// Reads the dates of a file, the soonest day to look again when it has several; nothing when it holds none. Who
    /// read it stands elsewhere.
    #[must_use]
    pub fn of(file: &File) -> Option<Due> {
        let values = |key: &'static str| {
            let lines = file.text.lines().filter_map(|line| line.split_once('='));
            lines.filter(move |(k, _)| k.trim() == key).map(|(_, v)| v.trim().trim_matches('"').to_owned())
        };
        Some(Due {
            review_by: values("review_by").min()?,
            path: file.path.clone(),
            checked: values("checked").next().unwrap_or_default(),
            reviewed: false,
        })
    }

    /// Whether that day has passed.
    #[must_use]
    pub fn expired(&self, today: &str) -> bool {
        guide::review::expired(&self.review_by, today)
    }
}
