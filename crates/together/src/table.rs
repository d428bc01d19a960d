//! The table of parents, school and support, with the child: what each sees, wants and can, who has the overview of
//! what, and what was agreed. Held in memory while people sit together; made into lanes over time and plain text.
//!
//! Having the overview is not having the work: that stands in the content beside it.

mod lanes;
mod text;

pub use lanes::{Lane, Lanes, Mark, PictureWords, lanes, picture};
pub use text::{TextWords, text};

use guide::terms::Day;

use guide::closed_set;

closed_set! {
    /// Who sits at the table. The child comes when it wants to and it is right; else somebody speaks for it.
    Party {
        /// The parents, or who cares for the child.
        Parents = "ouders",
        /// School or child care.
        School = "onderwijs",
        /// Help from outside.
        Support = "ondersteuning",
        /// The child.
        Child = "kind",
    }
}

/// The most letters of one text.
pub const MOST_TEXT: usize = 400;
/// The most agreements: more than this nobody keeps.
pub const MOST_AGREEMENTS: usize = 20;
/// The most subjects.
pub const MOST_SUBJECTS: usize = 12;

/// What one party brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    /// Whether this party is there.
    pub present: bool,
    /// What it sees.
    pub sees: String,
    /// What it wants.
    pub wants: String,
    /// What it can do.
    pub can: String,
}

/// A subject and who has the overview of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What it is called, from content or as it was typed.
    pub title: String,
    /// Who has the overview now.
    pub lead: Option<Party>,
    /// Until when; then the table looks again.
    pub until: Option<Day>,
}

/// What was agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// What.
    pub what: String,
    /// Of whom it is.
    pub owner: Option<Party>,
    /// On which day it is done.
    pub until: Option<Day>,
}

impl Agreement {
    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.what.trim().is_empty() && self.owner.is_none() && self.until.is_none()
    }
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// In the order of [`Party::ALL`].
    pub seats: [Seat; 4],
    /// The subjects, of which those without a lead are passed over.
    pub subjects: Vec<Subject>,
    /// What was agreed, in the order in which it was said.
    pub agreements: Vec<Agreement>,
    /// Today, when the device knows it.
    pub today: Option<Day>,
}

/// Something that is missing or looks like a slip. Nothing of it keeps the table from going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Nobody is marked as present.
    NobodyHere,
    /// Only one party is there: that is no table yet.
    OnlyOne(Party),
    /// Nobody wrote what the child sees or wants.
    ChildUnheard,
    /// No agreement at all.
    NoAgreement,
    /// An agreement without words: its number from 0.
    NoWords(usize),
    /// An agreement of nobody.
    NoOwner(usize),
    /// An agreement without a day.
    NoDay(usize),
    /// An agreement on a day that is past.
    DayPast(usize),
    /// An agreement of a party that is not at the table: does it know?
    OwnerAbsent(usize),
    /// A subject with somebody who has the overview, and no day to look again.
    NoLook(usize),
    /// A subject on a day that is past.
    LookPast(usize),
    /// The child has the overview of a subject, or has to keep an agreement alone: grown-ups help.
    ChildAlone(usize),
}

impl Finding {
    /// Its id, for the words.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Finding::NobodyHere => "niemand",
            Finding::OnlyOne(_) => "een",
            Finding::ChildUnheard => "kind-niet-gehoord",
            Finding::NoAgreement => "geen-afspraak",
            Finding::NoWords(_) => "geen-tekst",
            Finding::NoOwner(_) => "geen-eigenaar",
            Finding::NoDay(_) => "geen-dag",
            Finding::DayPast(_) => "dag-voorbij",
            Finding::OwnerAbsent(_) => "eigenaar-afwezig",
            Finding::NoLook(_) => "geen-kijkdag",
            Finding::LookPast(_) => "kijkdag-voorbij",
            Finding::ChildAlone(_) => "kind-alleen",
        }
    }

    /// The number of the agreement or subject that it is about, from 0.
    #[must_use]
    pub fn which(self) -> Option<usize> {
        match self {
            Finding::NoWords(n)
            | Finding::NoOwner(n)
            | Finding::NoDay(n)
            | Finding::DayPast(n)
            | Finding::OwnerAbsent(n)
            | Finding::ChildAlone(n)
            | Finding::NoLook(n)
            | Finding::LookPast(n) => Some(n),
            _ => None,
        }
    }
}

impl Table {
    /// The seat of a party.
    #[must_use]
    pub fn seat(&self, party: Party) -> &Seat {
        let [parents, school, support, child] = &self.seats;
        match party {
            Party::Parents => parents,
            Party::School => school,
            Party::Support => support,
            Party::Child => child,
        }
    }

    /// The parties that are there.
    #[must_use]
    pub fn present(&self) -> Vec<Party> {
        Party::ALL.iter().copied().filter(|party| self.seat(*party).present).collect()
    }

    /// What is missing, in the order of the page. Agreements that are wholly empty are passed over.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut out = Vec::new();
        match self.present().as_slice() {
            [] => out.push(Finding::NobodyHere),
            [one] => out.push(Finding::OnlyOne(*one)),
            _ => {}
        }
        let child = self.seat(Party::Child);
        if child.sees.trim().is_empty() && child.wants.trim().is_empty() {
            out.push(Finding::ChildUnheard);
        }
        let past = |day: Option<Day>| self.today.zip(day).is_some_and(|(today, day)| day < today);
        for (n, subject) in self.subjects.iter().enumerate().filter(|(_, s)| s.lead.is_some()) {
            match subject.until {
                None => out.push(Finding::NoLook(n)),
                day if past(day) => out.push(Finding::LookPast(n)),
                Some(_) => {}
            }
        }
        if self.agreements.iter().all(Agreement::is_empty) {
            out.push(Finding::NoAgreement);
        }
        for (n, agreement) in self.agreements.iter().enumerate().filter(|(_, a)| !a.is_empty()) {
            if agreement.what.trim().is_empty() {
                out.push(Finding::NoWords(n));
            }
            match agreement.owner {
                None => out.push(Finding::NoOwner(n)),
                Some(Party::Child) => out.push(Finding::ChildAlone(n)),
                Some(owner) if !self.seat(owner).present => out.push(Finding::OwnerAbsent(n)),
                Some(_) => {}
            }
            match agreement.until {
                None => out.push(Finding::NoDay(n)),
                day if past(day) => out.push(Finding::DayPast(n)),
                Some(_) => {}
            }
        }
        out
    }
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
