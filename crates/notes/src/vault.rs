//! The vault: how notes are kept encrypted on a device, and the port to the storage that keeps them.
//!
//! Bytes and their meaning stand in `docs/notes-container.md`. From the inside out: [`kdf`] makes a
//! key of a passphrase, [`lock`] wraps the data key with it, [`row`] seals one record, [`index`]
//! lists the records and their versions, [`store`] is the port to a place with transactions,
//! [`notebook`] does everything a reader can ask for in one transaction each, [`shelf`] is the queue
//! in front of it, and [`open`] is an open vault with all that came out of it.
//!
//! What belongs here: nothing that knows what a note is, and nothing that knows a browser.
//! Randomness comes in as arguments; a nonce may never be used twice.

mod fault;

pub mod index;
pub mod kdf;
pub mod lock;
pub mod notebook;
pub mod open;
pub mod row;
pub mod shelf;
pub mod store;

pub use fault::{Fault, Nonce, VaultId};
pub use index::{CaseId, Index, Label, Listed};
pub use kdf::{Cost, Key};
pub use lock::{DataKey, Lock, Wrap};
pub use notebook::{CaseCodec, Found, NewVault, Notebook, Opened, Saved, Wiped};
pub use open::{Contents, OpenVault};
pub use shelf::{Lent, Shelf};
pub use store::{Store, StoreFault};
