//! Why a backup is refused.

/// Why a backup cannot be made or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not a file of age v1: something else, or a later version.
    NotAge,
    /// More bytes than [`MOST_FILE`](super::MOST_FILE) or [`MOST_PLAIN`](super::MOST_PLAIN), or a header that goes on past 64 KiB.
    TooBig,
    /// An age file, but locked with a key file, not with a passphrase.
    OtherRecipient,
    /// The file asks for more work than [`MOST_WORK`](super::MOST_WORK), or than this machine has memory for. Holds
    /// the binary logarithm of the work factor that was asked; 255 means that or more.
    TooMuchWork(u8),
    /// The passphrase does not open the file. One flipped bit in the salt or in the wrapped key
    /// cannot be told from this.
    WrongPassphrase,
    /// An age file that was cut off, changed or not made according to the format.
    Damaged,
}
