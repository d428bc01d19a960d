//! Which versions a copy has seen: dots and the vector that covers them.

use super::ReplicaId;

/// One version of something: the n-th thing a replica changed, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Dot {
    /// Where it was made.
    pub replica: ReplicaId,
    /// The how-manieth of this replica.
    pub n: u32,
}

impl Dot {
    /// Reads "9f3a01c2.4": eight hex digits, a point and a count from 1.
    pub fn parse(text: &str) -> Option<Dot> {
        let (replica, n) = text.split_once('.')?;
        let plain = replica.len() == 8
            && replica.bytes().all(|b| b.is_ascii_hexdigit())
            && !n.is_empty()
            && n.bytes().all(|b| b.is_ascii_digit());
        if !plain {
            return None;
        }
        let dot = Dot { replica: ReplicaId(u32::from_str_radix(replica, 16).ok()?), n: n.parse().ok()? };
        (dot.n > 0).then_some(dot)
    }
}

impl std::fmt::Display for Dot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:08x}.{}", self.replica.0, self.n)
    }
}

/// A version vector: for each replica the last version seen. Sorted by replica, each replica once.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Seen(Vec<Dot>);

impl Seen {
    /// The last dot of each replica.
    pub fn dots(&self) -> &[Dot] {
        &self.0
    }

    /// Whether this version has been seen.
    pub fn covers(&self, dot: Dot) -> bool {
        let found = self.0.binary_search_by_key(&dot.replica, |d| d.replica).ok();
        found.and_then(|at| self.0.get(at)).is_some_and(|last| last.n >= dot.n)
    }

    /// From now on this version, and all before it of the same replica, count as seen.
    pub fn note(&mut self, dot: Dot) {
        match self.0.binary_search_by_key(&dot.replica, |d| d.replica) {
            Ok(at) => {
                if let Some(last) = self.0.get_mut(at) {
                    last.n = last.n.max(dot.n);
                }
            }
            Err(at) => self.0.insert(at, dot),
        }
    }

    /// Everything the other has seen is seen here too.
    pub fn join(&mut self, other: &Seen) {
        for dot in &other.0 {
            self.note(*dot);
        }
    }

    /// A dot that was never used, of this replica.
    ///
    /// A hostile file can claim that a replica is at the end of counting. Then the next number
    /// takes its place: what matters is only that the dot is new.
    pub fn next(&mut self, mut replica: ReplicaId) -> Dot {
        loop {
            let last = self.0.binary_search_by_key(&replica, |d| d.replica).ok().and_then(|at| self.0.get(at));
            if let Some(n) = last.map_or(Some(1), |d| d.n.checked_add(1)) {
                let dot = Dot { replica, n };
                self.note(dot);
                return dot;
            }
            replica = ReplicaId(replica.0.wrapping_add(1));
        }
    }
}
