//! One case: opening, saving, removing; and looking whether all of them are whole.

use zeroize::Zeroizing;

use super::{CaseId, Fault, Label, Nonce, Notebook, Outcome, Store, Transaction};
use crate::vault::row;
use crate::vault::store::{Bytes, Change};

/// What the plain bytes of a case mean. The vault itself does not know.
pub trait CaseCodec {
    /// The two versions as one, with nothing lost: `stored` was saved by another tab after the version
    /// that `mine` comes from. Called inside a transaction; it must not wait.
    ///
    /// # Errors
    /// [`Fault::Newer`] or [`Fault::Damaged`] when either cannot be read; then nothing is written.
    fn merge(&self, stored: &[u8], mine: &[u8]) -> Result<Vec<u8>, Fault>;

    /// What the list of cases shows of it.
    ///
    /// # Errors
    /// As [`CaseCodec::merge`].
    fn label(&self, plain: &[u8]) -> Result<Label, Fault>;
}

/// A case as it is in the store.
pub struct Opened {
    /// What was saved.
    pub plain: Zeroizing<Vec<u8>>,
    /// The version to give back as `base` when saving what comes from it.
    pub version: u64,
}

/// A case that is kept: the store has said that it is durable.
pub struct Saved {
    /// What is now in the store. It is more than was given when `merged`.
    pub plain: Zeroizing<Vec<u8>>,
    /// The new version: the `base` of the next save.
    pub version: u64,
    /// Whether what was stored was merged in.
    pub merged: bool,
}

/// How strict a save is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Care {
    Usual,
    Anyway,
}

impl Notebook {
    /// Opens a case.
    ///
    /// # Errors
    /// [`Fault::Removed`]; [`Fault::Missing`], [`Fault::Replayed`], [`Fault::WrongRow`] and
    /// [`Fault::Damaged`] (see [`Notebook::salvage`]); else as [`Notebook::refresh`].
    pub async fn open_case(&mut self, store: &dyn Store, id: CaseId) -> Result<Opened, Fault> {
        let mut opened = None;
        let mut step = |tx: Transaction<'_>| {
            let Some(listed) = tx.index.get(id) else {
                return Err(if tx.index.removed.contains(&id) { Fault::Removed } else { Fault::Missing });
            };
            opened = Some(tx.open_row(id, listed.version)?);
            Ok((tx.index, None))
        };
        self.transact(store, Some(id), &mut step).await?;
        opened.ok_or(Fault::Missing)
    }

    /// Opens whatever authentic row stands in the place of this case, also when it is older or newer
    /// than the index says. For a reader who was told so. Its version is no `base`: what comes of it
    /// is saved with [`Notebook::save_anyway`].
    ///
    /// # Errors
    /// [`Fault::Missing`], [`Fault::WrongRow`] and [`Fault::Damaged`]; else as [`Notebook::refresh`].
    pub async fn salvage(&mut self, store: &dyn Store, id: CaseId) -> Result<Opened, Fault> {
        let mut opened = None;
        let mut step = |tx: Transaction<'_>| {
            opened = Some(tx.authentic_row(id)?);
            Ok((tx.index, None))
        };
        self.transact(store, Some(id), &mut step).await?;
        opened.ok_or(Fault::Missing)
    }

    /// Saves a case. `base` is the version that `plain` comes from, as [`Opened`] or [`Saved`] gave it;
    /// `None` for a case that was never saved. When the store has another version by now, the two are
    /// merged. The row and the index are written together; `nonces` are for these two, fresh for every
    /// call, also when the same save is tried again.
    ///
    /// The caller keeps its own plain text until this has succeeded.
    ///
    /// # Errors
    /// [`Fault::Removed`] when the case was removed: it does not come back by itself;
    /// [`Fault::OtherVault`] when the vault was; [`Fault::TooBig`]; what [`CaseCodec`] gives;
    /// what [`Notebook::open_case`] gives when the stored version has to be merged.
    pub async fn save_case(
        &mut self,
        store: &dyn Store,
        id: CaseId,
        base: Option<u64>,
        plain: &[u8],
        codec: &dyn CaseCodec,
        nonces: [Nonce; 2],
    ) -> Result<Saved, Fault> {
        self.save(store, id, base, plain, codec, nonces, Care::Usual).await
    }

    /// Saves a case although it was removed, or although the stored row is missing, damaged or from
    /// another time. What can still be opened is merged in; what cannot is overwritten. Only for a
    /// reader who was asked and offered [`super::raw::copy`].
    ///
    /// # Errors
    /// [`Fault::Newer`] when a newer app wrote the stored row; else as [`Notebook::save_case`].
    pub async fn save_anyway(
        &mut self,
        store: &dyn Store,
        id: CaseId,
        plain: &[u8],
        codec: &dyn CaseCodec,
        nonces: [Nonce; 2],
    ) -> Result<Saved, Fault> {
        self.save(store, id, None, plain, codec, nonces, Care::Anyway).await
    }

    #[expect(clippy::too_many_arguments, reason = "the two public ways in are one apart")]
    async fn save(
        &mut self,
        store: &dyn Store,
        id: CaseId,
        base: Option<u64>,
        mine: &[u8],
        codec: &dyn CaseCodec,
        nonces: [Nonce; 2],
        care: Care,
    ) -> Result<Saved, Fault> {
        let [row_nonce, index_nonce] = nonces;
        let mut saved = None;
        let mut step = |tx: Transaction<'_>| -> Outcome {
            let stored = match care {
                Care::Usual => tx.to_merge(id, base)?,
                Care::Anyway => tx.to_rescue(id)?,
            };
            let plain = match &stored {
                Some(stored) => codec.merge(&stored.plain, mine)?,
                None => mine.to_vec(),
            };
            let plain = Zeroizing::new(plain);
            let mut index = tx.index.clone();
            let version = index.version.checked_add(1).ok_or(Fault::TooBig)?;
            index.put(id, codec.label(&plain)?, version)?;
            let row = row::seal(tx.key, tx.vault_id, &id.row(), version, row::SCHEMA, &row_nonce, &plain)?;
            let put = vec![(id.name(), row), tx.next_index(&mut index, &index_nonce)?];
            saved = Some(Saved { plain, version, merged: stored.is_some() });
            Ok((index, Some(Change { put, delete: vec![] })))
        };
        self.transact(store, Some(id), &mut step).await?;
        saved.ok_or(Fault::Missing)
    }

    /// Removes a case for good. `version` is the version that the reader saw when asked: the one of
    /// [`crate::vault::Listed`] or of the last save.
    ///
    /// # Errors
    /// [`Fault::Changed`] when it was saved since: refresh, show and ask again. [`Fault::Removed`] when
    /// it is already gone. Else as [`Notebook::refresh`].
    pub async fn delete_case(
        &mut self,
        store: &dyn Store,
        id: CaseId,
        version: u64,
        nonce: Nonce,
    ) -> Result<(), Fault> {
        let mut step = |tx: Transaction<'_>| {
            let listed = tx.index.get(id).ok_or(Fault::Removed)?;
            if listed.version != version {
                return Err(Fault::Changed);
            }
            let mut index = tx.index.clone();
            index.remove(id);
            let put = vec![tx.next_index(&mut index, &nonce)?];
            Ok((index, Some(Change { put, delete: vec![id.name()] })))
        };
        self.transact(store, None, &mut step).await
    }

    /// Opens every case and tells which are not whole. A case that the index does not know, and that
    /// was not removed, is [`Fault::Replayed`]: the index is older than the case.
    ///
    /// # Errors
    /// As [`Notebook::refresh`].
    pub async fn check(&mut self, store: &dyn Store) -> Result<Vec<(CaseId, Fault)>, Fault> {
        let names = store.keys().await.map_err(Fault::Store)?;
        self.refresh(store).await?;
        let mut cases: Vec<CaseId> = names.iter().filter_map(|name| CaseId::from_name(name)).collect();
        cases.extend(self.index.cases.iter().map(|c| c.id));
        cases.sort_unstable();
        cases.dedup();
        let mut found = Vec::new();
        for id in cases {
            let fault = match self.open_case(store, id).await {
                // Gone, in this tab or in another since the names were read: as it should be.
                Ok(_) | Err(Fault::Removed) => continue,
                Err(Fault::Missing) if self.index.get(id).is_none() => match self.salvage(store, id).await {
                    Ok(_) => Fault::Replayed,
                    Err(fault) => fault,
                },
                Err(fault @ (Fault::Missing | Fault::Replayed | Fault::WrongRow | Fault::Damaged | Fault::Newer)) => {
                    fault
                }
                Err(fault) => return Err(fault),
            };
            found.push((id, fault));
        }
        Ok(found)
    }
}

impl Transaction<'_> {
    /// The row of a case, of the version that the index lists.
    fn open_row(&self, id: CaseId, listed: u64) -> Result<Opened, Fault> {
        let row = self.authentic_row(id)?;
        if row.version == listed { Ok(row) } else { Err(Fault::Replayed) }
    }

    /// The row of a case, of any version.
    fn authentic_row(&self, id: CaseId) -> Result<Opened, Fault> {
        let bytes: &Bytes = self.row.as_ref().ok_or(Fault::Missing)?;
        let row = row::open(self.key, self.vault_id, &id.row(), bytes)?;
        Ok(Opened { plain: row.plain, version: row.version })
    }

    /// What a save has to merge with: nothing when the caller knows the stored version.
    fn to_merge(&self, id: CaseId, base: Option<u64>) -> Result<Option<Opened>, Fault> {
        match self.index.get(id) {
            Some(listed) if base == Some(listed.version) => Ok(None),
            Some(listed) => self.open_row(id, listed.version).map(Some),
            None if base.is_some() || self.index.removed.contains(&id) => Err(Fault::Removed),
            None if self.row.is_none() => Ok(None),
            // A row that the index does not know: one of the two was put back, and neither may be overwritten.
            None => self.authentic_row(id).and(Err(Fault::Replayed)),
        }
    }

    /// What a save has to merge with when the stored row is under suspicion.
    fn to_rescue(&self, id: CaseId) -> Result<Option<Opened>, Fault> {
        match self.authentic_row(id) {
            Ok(row) => Ok(Some(row)),
            Err(Fault::Newer) => Err(Fault::Newer),
            Err(_) => Ok(None),
        }
    }
}
