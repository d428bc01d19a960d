//! The school's own file, `school.json`: who is who, the link to the meldcode, holidays, a colour.
//!
//! Described for schools in `docs/school.md`. Nothing in it is about a child. What is wrong is left out, one value at
//! a time, and told: a contact is shown as it was written or not at all, so there is never a wrong number.
//! 112 and the numbers of the guide stand in the document; nothing in a file can reach them.

mod draft;
mod near;
mod note;
mod phone;
mod read;

use guide::embed::Accent;
use guide::terms::Day;
use guide::terms::bridge::SchoolHoliday;

pub use draft::{Draft, DraftContact, DraftHoliday, write};
pub use note::{Level, Note, Why};
pub use phone::{Number, PhoneFault, PhoneKind};
pub use read::{Read, read};

use guide::closed_set;

/// What stands under `format` in the file.
pub const FORMAT: &str = "rond-de-melding/school";
/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 1;
/// The most bytes of a file: 64 kB. A full one has about six.
pub const MOST_BYTES: usize = 64 * 1_024;
/// The most letters of the school's name, and of who a contact is.
pub const MOST_NAME: usize = 60;
/// The most letters of the label of another contact, and of the name of a holiday.
pub const MOST_LABEL: usize = 40;
/// The most letters of when a contact is there.
pub const MOST_WHEN: usize = 80;
/// The most letters of the link to the meldcode.
pub const MOST_LINK: usize = 300;
/// The most contacts under [`ContactKind::Other`].
pub const MOST_OTHERS: usize = 4;
/// The most holidays.
pub const MOST_HOLIDAYS: usize = 20;
/// The most days of one holiday: a year. Longer is a slip in the year.
pub const LONGEST_HOLIDAY: i32 = 366;
/// After so many days without a look, numbers may be wrong.
pub const FRESH_DAYS: i32 = 365;

closed_set! {
    /// Whom a contact is. The names of these functions are content; [`ContactKind::Other`] brings its own label.
    ContactKind {
        /// Aandachtsfunctionaris.
        Functionary = "aandachtsfunctionaris",
        /// Directie.
        Head = "directie",
        /// Wijkteam.
        Team = "wijkteam",
        /// The regional organisation of Veilig Thuis.
        Region = "veilig-thuis-regio",
        /// Schoolmaatschappelijk werk.
        SocialWork = "schoolmaatschappelijk-werk",
        /// Jeugdarts.
        Doctor = "jeugdarts",
        /// Leerplicht.
        Attendance = "leerplicht",
        /// Somebody else, with a label.
        Other = "anders",
    }
}

/// A contact that may be shown as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Whom it is.
    pub kind: ContactKind,
    /// What this contact is called, for [`ContactKind::Other`] only.
    pub label: String,
    /// Who it is, better a function than a name; may be empty.
    pub name: String,
    /// The number; without it there is a name or a time.
    pub number: Option<Number>,
    /// When; may be empty.
    pub when: String,
}

/// The file of a school, with everything in it checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct School {
    /// The name of the school; may be empty.
    pub name: String,
    /// The day somebody last looked at it.
    pub checked: Option<Day>,
    /// In the order of the file; each kind once, of [`ContactKind::Other`] a few.
    pub contacts: Vec<Contact>,
    /// The address of the school's own meldcode: https.
    pub meldcode: Option<String>,
    /// From early to late.
    pub holidays: Vec<SchoolHoliday>,
    /// The colour of the school, with the shade for dark grounds.
    pub accent: Option<Accent>,
}

impl School {
    /// The contacts of some kinds, in the order of the kinds.
    #[must_use]
    pub fn of(&self, kinds: &[ContactKind]) -> Vec<&Contact> {
        kinds.iter().flat_map(|kind| self.contacts.iter().filter(move |c| c.kind == *kind)).collect()
    }

    /// Whether nobody looked at it for more than [`FRESH_DAYS`], or nobody says when. A day in the future is a
    /// slip, so it counts as old.
    #[must_use]
    pub fn is_old(&self, today: Day) -> bool {
        self.checked.is_none_or(|checked| !(0..=FRESH_DAYS).contains(&checked.days_until(today)))
    }

    /// The day somebody last looked at it, as far as that can be: a day after today is a slip or a lie and counts as
    /// none, and so does every day while the device does not know what today is.
    #[must_use]
    pub fn looked_at(&self, today: Option<Day>) -> Option<Day> {
        self.checked.filter(|checked| today.is_some_and(|today| checked.days_until(today) >= 0))
    }

    /// Whether somebody looked at this one later than at the other.
    #[must_use]
    pub fn is_newer_than(&self, other: &School, today: Option<Day>) -> bool {
        self.looked_at(today) > other.looked_at(today)
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == School::default()
    }
}

#[cfg(test)]
#[path = "school_tests.rs"]
mod tests;
