//! Several cases in memory: the ones that are not open now, and what putting a backup back does to them.

use super::{Book, Case, Id, ReplicaId, restore};

/// The cases that are in memory and not open, in the order in which they were put down.
///
/// Nothing here drops a case: [`Resting::take`] gives it, and what is put down twice is merged.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Resting(Vec<Case>);

impl Resting {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The cases.
    pub fn iter(&self) -> impl Iterator<Item = &Case> {
        self.0.iter()
    }

    /// Puts a case down. The text of records that were removed goes: they can no longer be undone.
    pub fn put(&mut self, mut case: Case) {
        case.forget_removed();
        match self.0.iter_mut().find(|c| c.id() == case.id()) {
            Some(same) => drop(same.merge(&case)),
            None => self.0.push(case),
        }
    }

    /// Takes a case up. `None` when there is none with this id.
    pub fn take(&mut self, id: Id) -> Option<Case> {
        let at = self.0.iter().position(|c| c.id() == id)?;
        Some(self.0.remove(at))
    }

    /// All of them, with the open one first.
    #[must_use]
    pub fn with_open(&self, open: Option<&Case>) -> Vec<Case> {
        open.into_iter().chain(&self.0).cloned().collect()
    }

    /// Puts the chosen cases of a backup back: each is merged with the one that is here, or comes beside
    /// those that are here. The open case stays open. When none was, the only one that was chosen opens.
    pub fn restore(
        &mut self,
        open: &mut Option<Case>,
        book: &Book,
        chosen: &[Id],
        also_removed: bool,
        replica: ReplicaId,
    ) {
        let was_open = open.as_ref().map(Case::id);
        let mut all = self.with_open(open.as_ref());
        restore(&mut all, book, chosen, also_removed, replica);
        let opens = was_open.or(if let [only] = chosen { Some(*only) } else { None });
        *open = None;
        self.0.clear();
        for case in all {
            if opens == Some(case.id()) {
                *open = Some(case);
            } else {
                self.put(case);
            }
        }
    }
}
