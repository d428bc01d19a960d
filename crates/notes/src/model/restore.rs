//! Putting a backup back: first what it would do, then doing it.

use guide::terms::days::Day;

use super::arrange::{handle, live};
use super::{Book, Case, Id, Merged, Record, ReplicaId};

/// What restoring one case of a backup would do, in records.
#[derive(Clone, PartialEq, Eq)]
pub struct CasePreview {
    /// The case.
    pub id: Id,
    /// The nickname in the backup.
    pub nickname: String,
    /// The case is not here at all.
    pub new_case: bool,
    /// In the backup and not here.
    pub added: usize,
    /// Newer in the backup.
    pub changed: usize,
    /// Changed in both: restoring keeps both.
    pub twins: usize,
    /// In the backup, and restoring changes nothing about them: equal, or newer here.
    pub same: usize,
    /// In the backup, and since removed here. They come back only when asked.
    pub removed_here: usize,
    /// Here, and removed in the backup by someone who knew this version: restoring removes them.
    pub removed_there: usize,
    /// The first and the last day of what is added.
    pub added_days: Option<(Day, Day)>,
}

/// What restoring each case of a backup would do, in the order of the backup.
#[must_use]
pub fn preview(here: &[Case], book: &Book) -> Vec<CasePreview> {
    book.cases.iter().map(|case| preview_case(here.iter().find(|c| c.id == case.id), case)).collect()
}

fn preview_case(here: Option<&Case>, theirs: &Case) -> CasePreview {
    let new_case = here.is_none();
    let mut copy = here.cloned().unwrap_or_else(|| Case::bare(theirs.id, None));
    let removed_here = removed(&copy, theirs).len();
    let (Merged { added, changed, removed, twins }, added_days) = copy.join(theirs);
    let same = theirs.len().saturating_sub(added + changed + twins + removed_here);
    let nickname = theirs.nickname().to_owned();
    let (id, removed_there) = (theirs.id, removed);
    CasePreview { id, nickname, new_case, added, changed, twins, same, removed_here, removed_there, added_days }
}

/// The records of a backup that were removed here: seen here, and neither this version nor a later
/// one lives.
fn removed<'a>(here: &Case, theirs: &'a Case) -> Vec<&'a Record> {
    let dots = live(&here.records);
    let lives = |id: Id| here.records.iter().any(|r| r.root == id);
    let gone = |r: &&Record| {
        r.marks.iter().all(|m| here.seen.covers(m.dot) && !dots.contains(&m.dot))
            && !lives(r.root)
            && !lives(handle(r.root, &r.entry))
    };
    theirs.records.iter().filter(gone).collect()
}

/// Merges the chosen cases of a backup into those here. With `also_removed` what was removed here
/// since comes back, as a new version of this replica.
///
/// A backup may hold fewer records than are here: those stay. Only [`CasePreview::removed_there`]
/// goes.
pub fn restore(here: &mut Vec<Case>, book: &Book, chosen: &[Id], also_removed: bool, replica: ReplicaId) {
    for theirs in book.cases.iter().filter(|case| chosen.contains(&case.id)) {
        let Some(mine) = here.iter_mut().find(|case| case.id == theirs.id) else {
            here.push(theirs.clone());
            continue;
        };
        let back = if also_removed { removed(mine, theirs) } else { Vec::new() };
        mine.merge(theirs);
        for record in back {
            mine.put_back(record.clone(), replica);
        }
    }
}
