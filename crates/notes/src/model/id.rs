//! Who and what: the names of records, cases and replicas. Random numbers, given by the caller.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of a case or a record: a random number of 64 bits, written as 16 hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u64);

impl Id {
    /// The id made of eight random bytes.
    #[must_use]
    pub fn from_bytes(random: [u8; 8]) -> Id {
        Id(u64::from_be_bytes(random))
    }

    /// Reads what [`Display`](std::fmt::Display) writes: exactly 16 hex digits, in either case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Id> {
        let plain = text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
        if plain { u64::from_str_radix(text, 16).ok().map(Id) } else { None }
    }

    /// The number itself, for hashing.
    #[must_use]
    pub fn number(self) -> u64 {
        self.0
    }

    /// The id with this number.
    pub(super) fn from_number(number: u64) -> Id {
        Id(number)
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
        let text = String::deserialize(deserializer)?;
        Id::parse(&text).ok_or_else(|| serde::de::Error::custom("an id is 16 hex digits"))
    }
}

/// One session of one tab, by a random number. A new one is taken whenever a case is read from
/// storage, so that no count of a replica is ever given out twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId(pub u32);
