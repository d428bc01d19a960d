//! The readable format of notes, for backups and for the rows of the vault: one shape for both.
//!
//! JSON (RFC 8259) in UTF-8, one record a line, so that a person can read it without us:
//!
//! ```json
//! {"format":"rond-de-melding/notities","version":1,"made":"2026-11-24","cases":[
//! {"id":"00000000000000a1","created":"2026-11-02",
//! "seen":["0000002a.4"],
//! "settings":[
//! {"version":"0000002a.1","made":1,"nickname":"Vlinder"},
//! {"version":"0000002a.2","made":2,"keepUntil":"2027-08-01"}],
//! "records":[
//! {"id":"00000000000000b1","version":"0000002a.3","made":3,"day":"2026-11-24","time":"14:55","kind":"note",
//!  "lane":"feit","text":"Komt zonder jas binnen.","present":"juf","handed":true}]}]}
//! ```
//!
//! * `seen`: for each replica (eight hex digits) the last version this copy has seen. `version`: the
//!   replica and its count. `made`: the order of making. `lead` and `twin`: see `record::Mark`.
//! * `kind` is `note` (`lane`, `text`, `present`, `asked`), `tick` (`card`, `item`, `done`), `asked`
//!   (`to`, `question`, `answer`) or `agreement` (`what`, `owner`, `due`, `done`). What is empty or
//!   false is left out. Two records with one `id` are two versions that excluded each other.
//! * A setting holds one of `nickname`, `keepUntil` (a day or empty) and `hold`.
//!
//! Unknown keys are ignored. Version 0 was a first draft without `seen`, `settings`, `version` and
//! `twin`; `nickname`, `keepUntil` and `hold` stood in the case. It is read as the work of one
//! replica, whose number is made of the content, so that the same file is always the same replica.

use super::{Case, read, write};

pub use super::book::{Book, MOST_BYTES, MOST_CASES, ReadFault};

impl Book {
    /// The file. Removed records are not in it. Whoever makes a backup reads it back with
    /// [`Book::from_json`] before saying that there is one: the limits hold for reading.
    #[must_use]
    pub fn to_json(&self) -> String {
        write::book(self.made, self.cases.iter())
    }

    /// Reads a file.
    ///
    /// # Errors
    /// See [`ReadFault`]. Limits: [`MOST_BYTES`], [`MOST_CASES`],
    /// [`MOST_RECORDS`](super::MOST_RECORDS), [`MOST_TEXT`](super::MOST_TEXT).
    pub fn from_json(bytes: &[u8]) -> Result<Book, ReadFault> {
        if bytes.len() > MOST_BYTES {
            return Err(ReadFault::TooBig);
        }
        read::book(bytes, true)
    }
}

impl Case {
    /// The case as one row of the vault: a book of one case.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        write::book(None, std::iter::once(self)).into_bytes()
    }

    /// Reads a row of the vault. The limits on size and number do not hold here: the vault has
    /// shown that these are our own bytes, and refusing them would lose notes.
    ///
    /// # Errors
    /// See [`ReadFault`]; [`ReadFault::Broken`] when it is not exactly one case.
    pub fn from_bytes(bytes: &[u8]) -> Result<Case, ReadFault> {
        let mut cases = read::book(bytes, false)?.cases;
        match (cases.pop(), cases.is_empty()) {
            (Some(case), true) => Ok(case),
            _ => Err(ReadFault::Broken("cases")),
        }
    }
}
