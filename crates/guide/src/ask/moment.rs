//! The moments at which a school asks, each with the questions that fit it.

use crate::settings::closed_set;

closed_set! {
    /// The moment of the call.
    MomentId {
        /// Asking advice; no report yet.
        Advies = "advies",
        /// Reporting.
        Melding = "melding",
        /// The first five working days after the report.
        EersteWeek = "eerste-week",
        /// During the investigation.
        Onderzoek = "onderzoek",
        /// Closing.
        Afsluiting = "afsluiting",
        /// Nothing was heard.
        Stilte = "stilte",
        /// Something new was seen or heard.
        NieuwSignaal = "nieuw-signaal",
        /// Speaking with wijkteam, schoolmaatschappelijk werk or jeugdbeschermer.
        Wijkteam = "wijkteam",
    }
}

/// A moment, with its part of the bank and a good first selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Which one.
    pub id: MomentId,
    /// Title, for readers.
    pub title: String,
    /// One or two sentences.
    pub lead: String,
    /// Groups of the bank to open first.
    pub groups: Vec<String>,
    /// Ids of the questions chosen at first, at most seven.
    pub defaults: Vec<String>,
}

impl Moment {
    /// A moment from strings; lists are separated by spaces. `None` when the id is unknown.
    #[must_use]
    pub fn from_attributes(id: &str, title: &str, lead: &str, groups: &str, defaults: &str) -> Option<Moment> {
        let words = |t: &str| t.split_whitespace().map(str::to_owned).collect();
        Some(Moment {
            id: MomentId::from_id(id)?,
            title: title.trim().to_owned(),
            lead: lead.trim().to_owned(),
            groups: words(groups),
            defaults: words(defaults),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_make_a_moment_or_nothing() {
        let m = Moment::from_attributes("stilte", " Stil ", "", "f  e", "tk-44 tk-45");
        assert_eq!(m.map(|m| (m.groups.len(), m.defaults.len(), m.title)), Some((2, 2, "Stil".to_owned())));
        assert_eq!(Moment::from_attributes("ooit", "", "", "", ""), None);
    }
}
