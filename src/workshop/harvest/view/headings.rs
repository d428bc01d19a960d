//! The columns of the harvest, in words.

use workshop::harvest::Column;

use crate::platform::picture;

/// The titles and helps of the columns, as the poster has them, in the order of [`Column::ALL`].
pub(super) fn headings() -> Vec<(Column, String, String)> {
    let all = picture::columns();
    let of = |column: Column| {
        let found = all.iter().find(|(id, ..)| id == column.id()).cloned().unwrap_or_default();
        (column, found.1, found.2)
    };
    Column::ALL.into_iter().map(of).collect()
}
