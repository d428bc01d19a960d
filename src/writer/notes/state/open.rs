//! Where the notes are: what is known of a vault, and the open vault as one value. Dropping that value is locking.

use notes::vault::{Contents, Notebook, OpenVault, Shelf};

use crate::fresh::Fresh;

/// Where the notes are, and the open vault.
pub(super) enum Vault {
    /// Nobody has looked yet whether there is a vault.
    Unknown,
    /// The storage could not be read: there may be a vault or none.
    Unread,
    /// There is none: the notes are in this tab only.
    None,
    /// There is one, that is closed.
    Locked,
    /// There is one, that is open. What came out of it goes with this value.
    Open(OpenVault<Notebook, InMemory>),
    /// There is one, that this app cannot read and leaves alone.
    Foreign(Foreign),
}

/// Where the notes are now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Nobody has looked yet whether there is a vault.
    Unknown,
    /// The storage could not be read: there may be a vault or none.
    Unread,
    /// In this tab only.
    Memory,
    /// In a vault, that is closed.
    Locked,
    /// In a vault, that is open.
    Open,
    /// In a vault that this app cannot read and leaves alone.
    Foreign(Foreign),
}

/// Why a vault is left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Foreign {
    Newer,
    Damaged,
}

/// What came out of the vault: every value that was made by [`Fresh`] for it.
pub(super) struct InMemory(Fresh);

impl Contents for InMemory {
    fn forget(&self) {
        self.0.reset();
    }
}

impl Vault {
    /// A vault that is open from here on; `of_vault` made all that comes out of it.
    pub(super) fn open(vault: Notebook, of_vault: Fresh) -> Vault {
        Vault::Open(OpenVault::new(vault, InMemory(of_vault)))
    }

    /// What a page shows of it.
    pub(super) fn mode(&self) -> Mode {
        match self {
            Vault::Unknown => Mode::Unknown,
            Vault::Unread => Mode::Unread,
            Vault::None => Mode::Memory,
            Vault::Locked => Mode::Locked,
            Vault::Open(_) => Mode::Open,
            Vault::Foreign(why) => Mode::Foreign(*why),
        }
    }

    /// The queue in front of an open one.
    pub(super) fn shelf(&self) -> Option<Shelf<Notebook>> {
        if let Vault::Open(open) = self { Some(open.shelf()) } else { None }
    }
}
