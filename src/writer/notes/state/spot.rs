//! Where on the page is told what was done.

/// A place on the page where is told what was done: beside the button that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spot {
    /// Above everything: when the part with the button was taken away by what it did.
    Top,
    Begin,
    Unlock,
    Write,
    Agreements,
    Questions,
    HandOver,
    Vault,
    Phrase,
    Backup,
    Restore,
    Rename,
    Wipe,
}
