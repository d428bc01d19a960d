//! The shapes of `terms.toml` and `holidays.toml`: the terugkoppelklok and its days off.

use serde::Deserialize;

use crate::law::Reading;
use guide::terms::bridge::{Region, Side};
use guide::terms::holidays::Holiday;
use guide::terms::{From, Strength, Unit};

/// `terms.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockText {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
    /// Before anything else: never wait with danger.
    pub danger: String,
    /// What the reader sees here.
    pub lead: String,
    /// That the terms are our reading.
    pub reading: String,
    /// The neutral word in a calendar.
    pub calendar: String,
    /// How days are counted.
    pub counting: Vec<String>,
    /// What a target is.
    pub streven: String,
    /// What our own advice is.
    pub advies: String,
    /// What a day of the school's own is.
    pub eigen: String,
    /// The terms, in the order of the line.
    pub term: Vec<TermText>,
    /// The calls around a school holiday.
    pub bridge: Vec<BridgeText>,
    /// Whom to ask while it stays silent.
    pub ladder: LadderText,
}

impl ClockText {
    /// What a strength means, in words.
    #[must_use]
    pub fn strength(&self, strength: Strength) -> &str {
        match strength {
            Strength::Target => &self.streven,
            Strength::Advice => &self.advies,
            Strength::Own => &self.eigen,
        }
    }
}

/// A term, with its words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermText {
    /// Stable id; calendar entries are named after it.
    pub id: String,
    /// Counted from.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub from: From,
    /// How many units.
    pub count: u16,
    /// Of what.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub unit: Unit,
    /// Weeks by which it may be made longer.
    #[serde(default)]
    pub extra: u16,
    /// How hard it is.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub strength: Strength,
    /// What it is called.
    pub title: String,
    /// Counted from when, in words.
    pub counted: String,
    /// What the school may expect or does.
    pub expect: String,
    /// What to do when the day is past.
    pub passed: String,
    /// How sure it is, and what carries it.
    pub reading: Option<Reading>,
    /// Questions that go with it, ids of `questions.toml`.
    pub questions: Vec<String>,
    /// Keys of sources.
    pub sources: Vec<String>,
}

/// A call before or after a school holiday.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BridgeText {
    /// Which side.
    #[serde(deserialize_with = "crate::read::by_id::one")]
    pub id: Side,
    /// What it is called.
    pub title: String,
    /// Which day, in words.
    pub counted: String,
    /// What to do.
    pub expect: String,
    /// What to do when the day is past.
    pub passed: String,
    /// Questions that go with it.
    pub questions: Vec<String>,
    /// Keys of sources.
    pub sources: Vec<String>,
}

/// The ladder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LadderText {
    /// Heading.
    pub title: String,
    /// How to count.
    pub lead: String,
    /// The steps, what always holds first.
    pub rung: Vec<RungText>,
}

/// A step of the ladder, with its words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RungText {
    /// Stable id.
    pub id: String,
    /// Working days of silence, or "altijd".
    pub after: String,
    /// What it is called.
    pub title: String,
    /// When, in words.
    pub when: String,
    /// What to do.
    pub text: String,
    /// How sure it is, and what carries it.
    pub reading: Option<Reading>,
    /// Keys of sources.
    pub sources: Vec<String>,
}

/// `holidays.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidayText {
    #[serde(default, rename = "checked")]
    _checked: Option<String>,
    #[serde(default, rename = "review_by")]
    _review_by: Option<String>,
    #[serde(default, rename = "reviewed")]
    _reviewed: bool,
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

/// The texts a reader sees, by field.
pub(crate) fn texts<'a>(clock: &'a ClockText, holidays: &'a HolidayText) -> [Vec<(&'static str, &'a str)>; 2] {
    let mut of_clock: Vec<(&str, &str)> = vec![
        ("danger", &clock.danger),
        ("lead", &clock.lead),
        ("reading", &clock.reading),
        ("calendar", &clock.calendar),
        ("lead", &clock.streven),
        ("lead", &clock.advies),
        ("lead", &clock.eigen),
        ("title", &clock.ladder.title),
        ("lead", &clock.ladder.lead),
    ];
    of_clock.extend(clock.counting.iter().map(|t| ("text", t.as_str())));
    for t in &clock.term {
        of_clock.extend([("title", &*t.title), ("counted", &t.counted), ("expect", &t.expect), ("passed", &t.passed)]);
        of_clock.extend(t.reading.iter().map(|r| ("reading", r.text.as_str())));
    }
    for b in &clock.bridge {
        of_clock.extend([("title", &*b.title), ("counted", &b.counted), ("expect", &b.expect), ("passed", &b.passed)]);
    }
    for r in &clock.ladder.rung {
        of_clock.extend([("title", &*r.title), ("when", &r.when), ("text", &r.text)]);
        of_clock.extend(r.reading.iter().map(|r| ("reading", r.text.as_str())));
    }
    // The names of holidays are names: no sentences to make shorter.
    let of_holidays =
        vec![("lead", &*holidays.lead), ("unsure", &*holidays.unsure), ("free_lead", &*holidays.free_lead)];
    [of_clock, of_holidays]
}
