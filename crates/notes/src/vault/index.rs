//! The index: which cases there are and which version of each, and what the vault remembers itself.
//!
//! The vault counts its changes in one number: the version of the index. A row carries the number of
//! the change that wrote it and the index lists that number, in the same transaction. No number is
//! used twice, so a row put back from an earlier day, a row in another's place and a row that was
//! dropped all show. An old copy of the whole store does not.

use std::fmt;

use guide::terms::Day;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::row::{self, RowId};
use super::{DataKey, Fault, Nonce, VaultId};

/// The key in a store under which the index is kept.
pub const NAME: &str = "index";
/// The row id of the index.
pub const ROW: RowId = [0; 16];
/// The most cases in one vault.
pub const MOST_CASES: usize = 1_000;
/// How many removed cases are remembered; older ones are forgotten.
pub const MOST_REMOVED: usize = 500;
/// Minutes of rest after which a new vault locks.
pub const USUAL_IDLE: u8 = 5;

const CASE_NAME: &str = "case-";

/// The number of a case, random at its making. Written as 16 hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseId(pub u64);

impl CaseId {
    /// Reads exactly 16 lower-case hex digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<CaseId> {
        let hex = text.len() == 16 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if hex { u64::from_str_radix(text, 16).ok().map(CaseId) } else { None }
    }

    /// The key in a store under which the case is kept.
    #[must_use]
    pub fn name(self) -> String {
        let mut name = String::from(CASE_NAME);
        name.push_str(&self.to_string());
        name
    }

    /// The case that is kept under this key; `None` when it is not the key of a case.
    #[must_use]
    pub fn from_name(name: &str) -> Option<CaseId> {
        CaseId::parse(name.strip_prefix(CASE_NAME)?)
    }

    /// The row id of the case: a byte 1, seven bytes 0, the number.
    #[must_use]
    pub fn row(self) -> RowId {
        (u128::from(self.0) | 1 << 120).to_be_bytes()
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// What the list of cases shows of one. The nickname is overwritten when dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The neutral nickname.
    pub nickname: String,
    /// The day until which it is kept.
    pub keep_until: Option<Day>,
}

impl Drop for Label {
    fn drop(&mut self) {
        self.nickname.zeroize();
    }
}

/// One case in the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Which case.
    pub id: CaseId,
    /// What is shown of it.
    pub label: Label,
    /// The version of its row.
    pub version: u64,
}

/// The index. Days are as the reader's device told them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// How many changes this vault has seen; the version of the index row.
    pub version: u64,
    /// The cases, in order of making.
    pub cases: Vec<Listed>,
    /// Cases that were removed, oldest first: only their numbers.
    pub removed: Vec<CaseId>,
    /// The latest day on which the vault was seen open.
    pub last_seen: Option<Day>,
    /// The day of the last backup.
    pub last_backup: Option<Day>,
    /// Minutes of rest after which the vault locks: 1 to 60.
    pub idle_minutes: u8,
}

impl Index {
    /// The index of a new vault, at version 1.
    #[must_use]
    pub fn new() -> Index {
        Index {
            version: 1,
            cases: vec![],
            removed: vec![],
            last_seen: None,
            last_backup: None,
            idle_minutes: USUAL_IDLE,
        }
    }

    /// The case with this number.
    #[must_use]
    pub fn get(&self, id: CaseId) -> Option<&Listed> {
        self.cases.iter().find(|c| c.id == id)
    }

    /// Lists a case, or changes how it is listed. It is then no longer removed.
    ///
    /// # Errors
    /// [`Fault::TooBig`] above [`MOST_CASES`].
    pub fn put(&mut self, id: CaseId, label: Label, version: u64) -> Result<(), Fault> {
        self.removed.retain(|r| *r != id);
        if let Some(listed) = self.cases.iter_mut().find(|c| c.id == id) {
            (listed.label, listed.version) = (label, version);
            return Ok(());
        }
        if self.cases.len() >= MOST_CASES {
            return Err(Fault::TooBig);
        }
        self.cases.push(Listed { id, label, version });
        Ok(())
    }

    /// Takes a case out and remembers that it was removed.
    pub fn remove(&mut self, id: CaseId) {
        self.cases.retain(|c| c.id != id);
        self.removed.retain(|r| *r != id);
        self.removed.push(id);
        let many = self.removed.len().saturating_sub(MOST_REMOVED);
        self.removed.drain(..many);
    }

    /// Seals the index.
    ///
    /// # Errors
    /// [`Fault::TooBig`].
    pub fn seal(&self, key: &DataKey, vault_id: &VaultId, nonce: &Nonce) -> Result<Vec<u8>, Fault> {
        let day = |day: Option<Day>| day.map(|d| d.to_string());
        let listed = |c: &Listed| ListedShape {
            id: c.id.to_string(),
            nickname: c.label.nickname.clone(),
            version: c.version,
            keep_until: day(c.label.keep_until),
        };
        let mut shape = Shape {
            cases: self.cases.iter().map(listed).collect(),
            removed: self.removed.iter().map(CaseId::to_string).collect(),
            last_seen: day(self.last_seen),
            last_backup: day(self.last_backup),
            idle_minutes: idle(self.idle_minutes),
        };
        let plain = serde_json::to_vec(&shape);
        shape.cases.iter_mut().for_each(|c| c.nickname.zeroize());
        let plain = Zeroizing::new(plain.map_err(|_| Fault::TooBig)?);
        row::seal(key, vault_id, &ROW, self.version, row::SCHEMA, nonce, &plain)
    }

    /// Opens the index.
    ///
    /// # Errors
    /// As [`row::open`], and [`Fault::Damaged`] for an index that contradicts itself.
    pub fn open(key: &DataKey, vault_id: &VaultId, bytes: &[u8]) -> Result<Index, Fault> {
        let row = row::open(key, vault_id, &ROW, bytes)?;
        let shape: Shape = serde_json::from_slice(&row.plain).map_err(|_| Fault::Damaged)?;
        if shape.cases.len() > MOST_CASES {
            return Err(Fault::TooBig);
        }
        let mut index = Index { version: row.version, idle_minutes: idle(shape.idle_minutes), ..Index::new() };
        for case in shape.cases {
            let id = CaseId::parse(&case.id).ok_or(Fault::Damaged)?;
            if case.version > row.version || index.get(id).is_some() {
                return Err(Fault::Damaged);
            }
            let label = Label { nickname: case.nickname, keep_until: day(case.keep_until)? };
            index.cases.push(Listed { id, label, version: case.version });
        }
        for id in shape.removed {
            index.removed.push(CaseId::parse(&id).ok_or(Fault::Damaged)?);
        }
        index.last_seen = day(shape.last_seen)?;
        index.last_backup = day(shape.last_backup)?;
        Ok(index)
    }
}

impl Default for Index {
    fn default() -> Index {
        Index::new()
    }
}

/// The plain text of the index row, schema 1.
#[derive(Serialize, Deserialize)]
struct Shape {
    cases: Vec<ListedShape>,
    removed: Vec<String>,
    last_seen: Option<String>,
    last_backup: Option<String>,
    idle_minutes: u8,
}

#[derive(Serialize, Deserialize)]
struct ListedShape {
    id: String,
    nickname: String,
    version: u64,
    keep_until: Option<String>,
}

fn day(text: Option<String>) -> Result<Option<Day>, Fault> {
    text.map(|t| Day::parse(&t).map_err(|_| Fault::Damaged)).transpose()
}

/// A vault that never locks itself, or locks at once, is not to be had.
fn idle(minutes: u8) -> u8 {
    minutes.clamp(1, 60)
}
