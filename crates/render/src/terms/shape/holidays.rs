//! `holidays.toml`: the days off that the clock does not count.

use serde::Deserialize;

use crate::read::dated;
use crate::shown::Texts;
use guide::terms::bridge::Region;
use guide::terms::holidays::Holiday;

dated! {
    /// `holidays.toml`.
    #[derive(Clone, Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct HolidayText {
        /// That a school can differ.
        pub lead: String,
        /// What stands with a holiday that is not confirmed.
        pub unsure: String,
        /// Which public holidays are not counted.
        pub free_lead: String,
        /// Keys of sources for the public holidays.
        pub free_sources: Vec<String>,
        /// The names of the public holidays.
        pub free: Vec<FreeDay>,
        /// School holidays.
        pub school: Vec<SchoolText>,
    }
}

impl HolidayText {
    /// Until when the school holidays of every region are known, ISO date: the first region to run out decides.
    /// `None` when there are none.
    #[must_use]
    pub fn known_until(&self) -> Option<&str> {
        let last = |region: &Region| {
            let here = self.school.iter().filter(|s| s.regions.contains(region));
            here.map(|s| s.last.as_str()).max()
        };
        Region::ALL.iter().filter_map(last).min()
    }
}

/// The name of a public holiday.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FreeDay {
    /// Which.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub id: Holiday,
    /// Its name.
    pub name: String,
}

/// A school holiday.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolText {
    /// Its name, with the year.
    pub name: String,
    /// Where.
    #[serde(deserialize_with = "crate::read::by_id::list")]
    pub regions: Vec<Region>,
    /// First day without school, ISO date.
    pub first: String,
    /// Last day without school, ISO date.
    pub last: String,
    /// Whether it is the same for all schools, and seen in a source.
    pub confirmed: bool,
    /// Keys of sources.
    pub sources: Vec<String>,
}

impl HolidayText {
    /// What a reader sees of it.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let HolidayText {
            checked: _,
            review_by: _,
            reviewed: _,
            lead,
            unsure,
            free_lead,
            free_sources: _,
            free: _,
            school: _,
        } = self;
        // The names of holidays are names: no sentences to make shorter.
        Texts::default().line("lead", lead).line("unsure", unsure).line("free_lead", free_lead)
    }
}
