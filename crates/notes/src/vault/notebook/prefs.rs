//! What the vault remembers of itself: settings and days.

use guide::terms::Day;

use super::{Fault, Index, Nonce, Notebook, Store, Transaction};
use crate::vault::store::Change;

impl Notebook {
    /// Sets after how many minutes of rest the vault locks; held between 1 and 60.
    ///
    /// # Errors
    /// As [`Notebook::refresh`].
    pub async fn set_prefs(&mut self, store: &dyn Store, idle_minutes: u8, nonce: Nonce) -> Result<(), Fault> {
        self.change_index(store, nonce, &|index| index.idle_minutes = idle_minutes.clamp(1, 60)).await
    }

    /// Remembers that the vault was open today. A day before the one remembered changes nothing: a
    /// clock set back never makes time younger.
    ///
    /// # Errors
    /// As [`Notebook::refresh`].
    pub async fn note_seen(&mut self, store: &dyn Store, today: Day, nonce: Nonce) -> Result<(), Fault> {
        self.change_index(store, nonce, &|index| index.last_seen = index.last_seen.max(Some(today))).await
    }

    /// Sets the remembered day, also back. Only for a reader who says that the clock was wrong.
    ///
    /// # Errors
    /// As [`Notebook::refresh`].
    pub async fn correct_seen(&mut self, store: &dyn Store, today: Day, nonce: Nonce) -> Result<(), Fault> {
        self.change_index(store, nonce, &|index| index.last_seen = Some(today)).await
    }

    /// Remembers the day of a backup.
    ///
    /// # Errors
    /// As [`Notebook::refresh`].
    pub async fn note_backup(&mut self, store: &dyn Store, day: Day, nonce: Nonce) -> Result<(), Fault> {
        self.change_index(store, nonce, &|index| index.last_backup = Some(day)).await
    }

    /// Changes the index only; writes nothing when it stays the same.
    async fn change_index(
        &mut self,
        store: &dyn Store,
        nonce: Nonce,
        change: &dyn Fn(&mut Index),
    ) -> Result<(), Fault> {
        let mut step = |tx: Transaction<'_>| {
            let mut index = tx.index.clone();
            change(&mut index);
            if index == tx.index {
                return Ok((index, None));
            }
            let put = vec![tx.next_index(&mut index, &nonce)?];
            Ok((index, Some(Change { put, delete: vec![] })))
        };
        self.transact(store, None, &mut step).await
    }
}
