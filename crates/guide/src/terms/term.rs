//! The terms as data: from which day, how long, and how hard they are.
//!
//! The numbers and words come from `content/nl/terms.toml`, through the document: each term there
//! carries its values in `data-` attributes, and [`Term::from_attributes`] reads them back.

use crate::settings::closed_set;

closed_set! {
    /// The day a term is counted from. The reader gives each of these, or leaves it open.
    StartEvent {
        /// The day of the report.
        Reported = "melding",
        /// The day on which Veilig Thuis decided to investigate. Not every report gets that far.
        Decided = "besluit",
        /// The day on which Veilig Thuis put data about the parents on record.
        Recorded = "vastgelegd",
        /// The day the school itself chose to look again.
        Review = "eigen-dag",
    }
}

closed_set! {
    /// What a term counts in.
    Unit {
        /// Working days: no weekend, no public holiday. The first day itself does not count.
        Workday = "werkdag",
        /// Days on the calendar.
        Day = "dag",
        /// Seven days on the calendar.
        Week = "week",
    }
}

closed_set! {
    /// How hard a term is. None is a promise.
    Strength {
        /// Veilig Thuis aims at it; it often takes longer.
        Target = "streven",
        /// Our own advice, in no law.
        Advice = "advies",
        /// The school chose it.
        Own = "eigen",
    }
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Stable id; the words stand under it in the document.
    pub id: String,
    /// Counted from.
    pub from: StartEvent,
    /// How many units.
    pub count: u16,
    /// Of what.
    pub unit: Unit,
    /// Weeks by which it may be made longer; 0 when it may not.
    pub extra_weeks: u16,
    /// How hard it is.
    pub strength: Strength,
}

impl Term {
    /// A term from its attributes: `data-term`, `data-from`, `data-count`, `data-unit`,
    /// `data-extra` and `data-strength`. `None` when one is not what it should be.
    #[must_use]
    pub fn from_attributes(id: &str, from: &str, count: &str, unit: &str, extra: &str, strength: &str) -> Option<Term> {
        Some(Term {
            id: Some(id).filter(|id| !id.is_empty())?.to_owned(),
            from: StartEvent::from_id(from)?,
            count: count.parse().ok()?,
            unit: Unit::from_id(unit)?,
            extra_weeks: extra.parse().ok()?,
            strength: Strength::from_id(strength)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn attributes_become_a_term() {
        let term = Term::from_attributes("onderzoek", "besluit", "10", "week", "0", "streven");
        let expected = Term {
            id: "onderzoek".into(),
            from: StartEvent::Decided,
            count: 10,
            unit: Unit::Week,
            extra_weeks: 0,
            strength: Strength::Target,
        };
        assert_eq!(term, Some(expected));
        assert_eq!(Term::from_attributes("", "melding", "1", "dag", "0", "advies"), None);
        assert_eq!(Term::from_attributes("x", "melding", "-1", "dag", "0", "advies"), None);
        assert_eq!(Term::from_attributes("x", "Melding", "1", "dag", "0", "advies"), None);
    }

    proptest! {
        #[test]
        fn any_strings_give_a_term_or_nothing(s in proptest::array::uniform6("\\PC{0,9}")) {
            let [id, from, count, unit, extra, strength] = s;
            let _ = Term::from_attributes(&id, &from, &count, &unit, &extra, &strength);
        }
    }
}
