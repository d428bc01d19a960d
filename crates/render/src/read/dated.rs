//! What the shapes of content files share: rows under one set of dates.

use serde::Deserialize;

/// A file whose only content is rows of one kind, with the dates that hold for all rows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dated<T> {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    #[serde(alias = "phone", alias = "term", alias = "source", alias = "story")]
    pub(crate) rows: Vec<T>,
}
