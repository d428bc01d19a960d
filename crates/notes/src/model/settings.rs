//! What is known of a case as a whole: its nickname, how long it is kept, and whether it must be.

use guide::terms::days::Day;

use super::entry::tidy;
use super::setting::{Setting, What};
use super::{Case, ReplicaId};

impl Case {
    /// What the writer calls the child here. Empty when never set.
    #[must_use]
    pub fn nickname(&self) -> &str {
        let name = |s: &Setting| matches!(s.what, What::Name(_));
        let last = self.settings.iter().filter(|s| name(s)).max_by_key(|s| (s.made, s.dot));
        match last.map(|s| &s.what) {
            Some(What::Name(name)) => name,
            _ => "",
        }
    }

    /// The last day the notes are kept. After a conflict the later day.
    #[must_use]
    pub fn keep_until(&self) -> Option<Day> {
        let day = |s: &Setting| if let What::Keep(day) = s.what { day } else { None };
        self.settings.iter().map(day).max().unwrap_or_default()
    }

    /// Whether nothing may be wiped: access was asked, there is a complaint or a criminal case.
    /// After a conflict it holds.
    #[must_use]
    pub fn hold(&self) -> bool {
        self.settings.iter().any(|s| s.what == What::Hold(true))
    }

    /// Gives the child another nickname.
    pub fn rename(&mut self, name: &str, replica: ReplicaId) {
        let mut name = name.to_owned();
        tidy(&mut name);
        self.set(What::Name(name), replica);
    }

    /// Sets or takes away the last day the notes are kept.
    pub fn set_keep_until(&mut self, day: Option<Day>, replica: ReplicaId) {
        self.set(What::Keep(day), replica);
    }

    /// Says whether nothing may be wiped.
    pub fn set_hold(&mut self, hold: bool, replica: ReplicaId) {
        self.set(What::Hold(hold), replica);
    }

    fn set(&mut self, what: What, replica: ReplicaId) {
        let kind = std::mem::discriminant(&what);
        let made = self.next_made();
        let mut same = self.settings.iter().filter(|s| std::mem::discriminant(&s.what) == kind);
        // Setting what is set already is no new version, unless it settles a conflict.
        if same.next().is_some_and(|s| s.what == what) && same.next().is_none() {
            return;
        }
        self.settings.retain(|s| std::mem::discriminant(&s.what) != kind);
        self.settings.push(Setting { dot: self.seen.next(replica), made, what });
        self.settings.sort_by_key(|s| s.dot);
    }
}
