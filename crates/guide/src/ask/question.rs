//! A question for Veilig Thuis, as the composer needs it.

use crate::settings::closed_set;

closed_set! {
    /// Whether a question may be asked. Our reading; Veilig Thuis decides (review, list (b) 1 to 4).
    May {
        /// May always be asked.
        Altijd = "altijd",
        /// The answer usually needs consent.
        Toestemming = "toestemming",
        /// Something else is asked in its place.
        Liever = "liever",
    }
}

closed_set! {
    /// When a question comes in a call: the order of these is the order of asking.
    Class {
        /// The fixed contact, the reference, the day to call.
        Contact = "contact",
        /// Safety today.
        SafetyToday = "veiligheid",
        /// What to say to the child and do for it.
        Child = "kind",
        /// Who tells the parents, what they know, consent.
        Parents = "ouders",
        /// What follows, agreements, the part of school.
        Plan = "plan",
        /// Everything else.
        Rest = "rest",
    }
}

/// A question of the bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Stable id, such as `tk-09`.
    pub id: String,
    /// Id of its group in the bank.
    pub group: String,
    /// The question.
    pub text: String,
    /// Why it helps the child.
    pub why: String,
    /// Whether it may be asked.
    pub may: May,
    /// What to ask instead, for [`May::Liever`].
    pub instead: Option<String>,
    /// The consent sentence that goes with it, such as `ts-01`.
    pub consent: Option<String>,
    /// When it comes in a call.
    pub class: Class,
}

/// A question as strings, the way attributes and elements hold it. Empty means absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attributes<'a> {
    /// `id` of the list item.
    pub id: &'a str,
    /// `data-group`.
    pub group: &'a str,
    /// Text of `.q`.
    pub text: &'a str,
    /// Text of `.small`.
    pub why: &'a str,
    /// `data-may`.
    pub may: &'a str,
    /// Text of `.may em`.
    pub instead: &'a str,
    /// `data-consent`.
    pub consent: &'a str,
    /// `data-question-kind`.
    pub class: &'a str,
}

impl Question {
    /// A question from strings. `None` when id or text is empty, or a label or class is unknown.
    #[must_use]
    pub fn from_attributes(a: &Attributes<'_>) -> Option<Question> {
        let some = |t: &str| (!t.trim().is_empty()).then(|| t.trim().to_owned());
        Some(Question {
            id: some(a.id)?,
            group: a.group.trim().to_owned(),
            text: some(a.text)?,
            why: a.why.trim().to_owned(),
            may: May::from_id(a.may)?,
            instead: some(a.instead),
            consent: some(a.consent),
            class: Class::from_id(a.class)?,
        })
    }

    /// The words to say: the question, or what to ask in its place.
    #[must_use]
    pub fn spoken(&self) -> &str {
        match (&self.instead, self.may) {
            (Some(instead), May::Liever) => instead,
            _ => &self.text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_make_a_question_or_nothing() {
        let a = Attributes { id: "tk-01", text: "Wat nu?", may: "liever", class: "rest", ..Attributes::default() };
        let q = Question::from_attributes(&Attributes { instead: "En morgen?", ..a });
        assert_eq!(q.as_ref().map(Question::spoken), Some("En morgen?"));
        assert_eq!(Question::from_attributes(&a).as_ref().map(Question::spoken), Some("Wat nu?"));
        assert_eq!(Question::from_attributes(&Attributes { id: " ", ..a }), None);
        assert_eq!(Question::from_attributes(&Attributes { class: "ooit", ..a }), None);
        assert_eq!(Question::from_attributes(&Attributes { may: "", ..a }), None);
    }
}
