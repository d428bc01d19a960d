//! The ladder: whom to ask, step by step, while Veilig Thuis stays silent.
//!
//! The steps are those of the research paper (Recht en proces 2.6). When a step's turn comes is
//! our own advice and stands in no law; each step says so.

use super::days::Day;
use super::holidays::working_days_until;

/// A step of the ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Stable id; the words stand under it in the document.
    pub id: String,
    /// Its turn comes at this many working days of silence. `None`: at once, always; that is the
    /// step about new danger, which never waits for anything.
    pub after: Option<u16>,
}

impl Rung {
    /// A step from its attributes `data-rung` and `data-after-days`, of which the last is a number or
    /// "altijd". `None` when one is not what it should be.
    #[must_use]
    pub fn from_attributes(id: &str, after: &str) -> Option<Rung> {
        let after = if after == "altijd" { None } else { Some(after.parse().ok()?) };
        Some(Rung { id: Some(id).filter(|id| !id.is_empty())?.to_owned(), after })
    }
}

/// How many working days it has been silent: since the last time Veilig Thuis was heard, or else
/// since the report. Zero when that day is today or still to come.
#[must_use]
pub fn silence(since: Day, today: Day) -> u16 {
    working_days_until(since, today)
}

/// The step whose turn it is: the last one whose time has come. `None` while it is too early for
/// the first. Steps that always hold are never "now"; see [`always`].
#[must_use]
pub fn now(rungs: &[Rung], silence: u16) -> Option<&Rung> {
    rungs.iter().filter(|r| r.after.is_some_and(|after| after <= silence)).max_by_key(|r| r.after)
}

/// The steps that hold whatever the clock says.
pub fn always(rungs: &[Rung]) -> impl Iterator<Item = &Rung> {
    rungs.iter().filter(|r| r.after.is_none())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // tests may fail loudly
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ladder() -> Vec<Rung> {
        let rungs = [("bellen", "6"), ("elke-week", "10"), ("schrijven", "20"), ("gevaar", "altijd")];
        rungs.iter().map(|(id, after)| Rung::from_attributes(id, after).unwrap()).collect()
    }

    #[test]
    fn the_last_step_that_has_come_is_now() {
        let ladder = ladder();
        let at = |silence| now(&ladder, silence).map(|r| r.id.as_str());
        assert_eq!(at(0), None);
        assert_eq!(at(5), None);
        assert_eq!(at(6), Some("bellen"));
        assert_eq!(at(19), Some("elke-week"));
        assert_eq!(at(u16::MAX), Some("schrijven"));
        assert_eq!(always(&ladder).map(|r| r.id.as_str()).collect::<Vec<_>>(), ["gevaar"]);
        assert_eq!(now(&[], 10), None);
    }

    #[test]
    fn silence_counts_working_days() {
        let day = |text| Day::parse(text).unwrap();
        // Tuesday to the Wednesday of the week after: working day 6.
        assert_eq!(silence(day("2026-11-24"), day("2026-12-02")), 6);
        // Christmas on a Friday and New Year's Day on a Friday: nine weekdays less one, less one.
        assert_eq!(silence(day("2026-12-23"), day("2027-01-05")), 7);
        assert_eq!(silence(day("2026-11-24"), day("2026-11-24")), 0);
        assert_eq!(silence(day("2026-11-24"), day("2026-11-01")), 0);
    }

    proptest! {
        #[test]
        fn longer_silence_never_goes_down_the_ladder(a in 0..60u16, b in 0..60u16) {
            let ladder = ladder();
            let (low, high) = (a.min(b), a.max(b));
            let after = |s| now(&ladder, s).and_then(|r| r.after);
            prop_assert!(after(low) <= after(high));
        }
    }
}
