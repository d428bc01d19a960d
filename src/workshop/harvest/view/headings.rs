//! The columns of the harvest, in words.

use contract::sheets::columns;
use workshop::harvest::Column;

use crate::platform::dom::Page;

/// The titles and helps of the columns, as the poster has them, in the order of [`Column::ALL`].
pub(super) fn headings() -> Vec<(Column, String, String)> {
    let all = columns(&Page);
    let of = |column: Column| {
        let found = all.iter().find(|found| found.id == column.id());
        let (title, help) = found.map(|found| (found.title.clone(), found.help.clone())).unwrap_or_default();
        (column, title, help)
    };
    Column::ALL.into_iter().map(of).collect()
}
