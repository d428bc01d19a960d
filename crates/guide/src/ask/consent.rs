//! Who may be asked for consent, and whether now is the time.
//!
//! The rules come from an internal review (`toets.md`, not in this repository): row 7 (no letter and no consent before
//! parents surely know of the report), row 22 (each person about their own data), row 23 (never in
//! one breath with the report, and not again and again). Who decides at which age is our reading:
//! no jurist has confirmed it (list (b) 1 and 24), and the texts say so.

use super::MomentId;
use crate::settings::{Age, closed_set};

closed_set! {
    /// An answer to a question of the consent check.
    Answer {
        /// Yes, surely.
        Yes = "ja",
        /// No.
        No = "nee",
        /// Not known. Never counts as yes.
        Unknown = "weet-niet",
    }
}

closed_set! {
    /// Who decides about which data. The words are in content, under `who-` and the id.
    Who {
        /// Each parent, about his or her own data.
        Parents = "ouders",
        /// Parents with authority, for a child under 12.
        ParentsForChild = "ouders-voor-kind",
        /// A young person of 12 to 17, about the own data.
        Young = "jongere",
        /// A student of 18 or older, alone.
        Student = "student",
    }
}

closed_set! {
    /// What the school can do about consent. The words are under `route-` and the id.
    Route {
        /// No letter, no question to parents.
        Closed = "dicht",
        /// Not now: wait for a calm moment.
        AskLater = "later",
        /// It can be asked, or asked better.
        Ask = "vraag",
        /// It was asked well; what each said holds.
        Ready = "klaar",
    }
}

closed_set! {
    /// Why. The words are under `reason-` and the id.
    ReasonKey {
        /// There is no report yet.
        NoReport = "nog-geen-melding",
        /// Parents do not know of the report.
        NotKnown = "weten-het-niet",
        /// It is not sure whether parents know.
        NotSure = "niet-zeker",
        /// Never at the moment of reporting.
        NotWithReport = "niet-bij-melding",
        /// The moment is not calm.
        NotCalm = "niet-rustig",
        /// It is not known whether the moment was calm.
        CalmUnknown = "rustig-onzeker",
        /// Nobody asked yet.
        NotAsked = "nog-niet-gevraagd",
        /// It is not known whether someone asked: find out first, do not ask twice.
        AskedUnknown = "gevraagd-onzeker",
        /// It was not surely explained why it helps the child.
        Explain = "leg-uit",
        /// It was asked: do not ask again.
        NotAgain = "niet-opnieuw",
        /// Each person decides about the own data.
        OwnData = "eigen-gegevens",
        /// A young person is only asked who knows of the report, and with parents only when that is safe.
        YoungSafe = "jongere-veilig",
        /// The age is not known: who is asked depends on it.
        AgeUnknown = "leeftijd-onbekend",
    }
}

/// What the reader knows. Everything unknown by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConsentInput {
    /// Age of the child; the age groups of the settings.
    pub age: Option<Age>,
    /// Do both parents surely know of the report? From 18: does the student?
    pub parents_know: Answer,
    /// Was consent asked, by anyone?
    pub asked: Answer,
    /// Was that (or, when not asked yet: is it now) a calm moment, apart from the news of the report?
    pub calm: Answer,
    /// Was it explained why it helps the child?
    pub explained: Answer,
}

impl Default for ConsentInput {
    fn default() -> Self {
        let u = Answer::Unknown;
        ConsentInput { age: None, parents_know: u, asked: u, calm: u, explained: u }
    }
}

/// What follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentAdvice {
    /// Who decides, in the order to read.
    pub who: Vec<Who>,
    /// What can be done.
    pub route: Route,
    /// Why, the weightiest first.
    pub reasons: Vec<ReasonKey>,
}

/// The advice for this input at this moment. Total; never [`Route::Ask`] or [`Route::Ready`] unless
/// parents surely know, and never at advice or at the moment of reporting.
#[must_use]
pub fn advise(input: &ConsentInput, moment: MomentId) -> ConsentAdvice {
    let mut reasons = Vec::new();
    let route = route(input, moment, &mut reasons);
    let who = who(input.age);
    if route != Route::Closed {
        reasons.push(ReasonKey::OwnData);
        if who.contains(&Who::Young) {
            reasons.push(ReasonKey::YoungSafe);
        }
        if input.age.is_none() {
            reasons.push(ReasonKey::AgeUnknown);
        }
    }
    ConsentAdvice { who, route, reasons }
}

fn route(input: &ConsentInput, moment: MomentId, reasons: &mut Vec<ReasonKey>) -> Route {
    if moment == MomentId::Advies {
        reasons.push(ReasonKey::NoReport);
        return Route::Closed;
    }
    match input.parents_know {
        Answer::Yes => {}
        Answer::No => reasons.push(ReasonKey::NotKnown),
        Answer::Unknown => reasons.push(ReasonKey::NotSure),
    }
    if input.parents_know != Answer::Yes {
        return Route::Closed;
    }
    if moment == MomentId::Melding {
        reasons.push(ReasonKey::NotWithReport);
        return Route::AskLater;
    }
    match input.calm {
        Answer::Yes => {}
        Answer::No => reasons.push(ReasonKey::NotCalm),
        Answer::Unknown => reasons.push(ReasonKey::CalmUnknown),
    }
    match input.asked {
        Answer::Yes => reasons.push(ReasonKey::NotAgain),
        Answer::No => reasons.push(ReasonKey::NotAsked),
        Answer::Unknown => reasons.push(ReasonKey::AskedUnknown),
    }
    if input.explained != Answer::Yes {
        reasons.push(ReasonKey::Explain);
    }
    match (input.calm, input.asked, input.explained) {
        (Answer::Yes, Answer::Yes, Answer::Yes) => Route::Ready,
        (Answer::Yes, ..) => Route::Ask,
        _ => Route::AskLater,
    }
}

fn who(age: Option<Age>) -> Vec<Who> {
    match age {
        Some(Age::A0To3 | Age::A4To7 | Age::A8To11) => vec![Who::Parents, Who::ParentsForChild],
        Some(Age::A12To15 | Age::A16To17) => vec![Who::Parents, Who::Young],
        Some(Age::A18Plus) => vec![Who::Student],
        None => vec![Who::Parents, Who::ParentsForChild, Who::Young, Who::Student],
    }
}

/// Every input there is, for tests that try them all.
pub fn every_input() -> impl Iterator<Item = ConsentInput> {
    let ages = Age::ALL.iter().map(|a| Some(*a)).chain([None]);
    ages.flat_map(|age| {
        (0..81_usize).map(move |n| {
            let pick = |k: usize| Answer::ALL.iter().copied().cycle().nth(n / k % 3).unwrap_or(Answer::Unknown);
            ConsentInput { age, parents_know: pick(1), asked: pick(3), calm: pick(9), explained: pick(27) }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_has_someone_to_ask_and_a_reason() {
        assert_eq!(every_input().count(), 7 * 81);
        for input in every_input() {
            for moment in MomentId::ALL {
                let advice = advise(&input, *moment);
                assert!(!advice.who.is_empty() && !advice.reasons.is_empty(), "{input:?}");
                let mut once = advice.reasons.clone();
                once.sort_unstable();
                once.dedup();
                assert_eq!(once.len(), advice.reasons.len(), "{input:?}");
            }
        }
    }

    /// Row 7: nothing is asked or sent before parents surely know.
    #[test]
    fn closed_unless_parents_surely_know() {
        for input in every_input().filter(|i| i.parents_know != Answer::Yes) {
            for moment in MomentId::ALL {
                assert_eq!(advise(&input, *moment).route, Route::Closed, "{input:?}");
            }
        }
    }

    /// Row 23: not in one breath with the report, not in shock, not a second time.
    #[test]
    fn never_at_the_report_and_only_when_calm() {
        for input in every_input() {
            for moment in [MomentId::Advies, MomentId::Melding] {
                assert!(advise(&input, moment).route <= Route::AskLater, "{input:?}");
            }
            let advice = advise(&input, MomentId::Onderzoek);
            if input.calm != Answer::Yes {
                assert!(advice.route <= Route::AskLater, "{input:?}");
            }
            if advice.route == Route::Ready {
                assert_eq!((input.asked, input.explained), (Answer::Yes, Answer::Yes));
                assert!(advice.reasons.contains(&ReasonKey::NotAgain));
            }
        }
    }

    /// Row 22: each about the own data; an adult student alone.
    #[test]
    fn who_depends_on_age() {
        let of = |age| advise(&ConsentInput { age, ..ConsentInput::default() }, MomentId::Onderzoek).who;
        assert_eq!(of(Some(Age::A8To11)), [Who::Parents, Who::ParentsForChild]);
        assert_eq!(of(Some(Age::A12To15)), [Who::Parents, Who::Young]);
        assert_eq!(of(Some(Age::A18Plus)), [Who::Student]);
        assert_eq!(of(None), Who::ALL);
    }
}
