//! The card that goes along to a next school: a few lines on what helps, and what consent lets on it.
//!
//! Who must say yes follows the law paper (`recht-en-proces.md` 1.8 and 5.12) and, from sixteen, [OUDSP] of
//! `sources.toml`. That a pupil from twelve can say no, that an unknown age asks for both, and that a line which names
//! the reason never goes along, are our own choices on the careful side. The card never holds the reason.

use guide::closed_set;

use crate::words::tidy;

closed_set! {
    /// What the parents said.
    Parents {
        /// Nobody asked yet.
        NotAsked = "niet-gevraagd",
        /// Yes.
        Yes = "ja",
        /// No.
        No = "nee",
        /// Asking may not be safe.
        Unsafe = "niet-veilig",
    }
}

closed_set! {
    /// What the pupil said.
    Pupil {
        /// Nobody asked yet.
        NotAsked = "niet-gevraagd",
        /// Yes.
        Yes = "ja",
        /// No.
        No = "nee",
    }
}

closed_set! {
    /// When a line may go along.
    Rule {
        /// With consent, as the age asks for it.
        Consent = "met-toestemming",
        /// Always: it says nothing about the child.
        Always = "mag-altijd",
        /// Only after asking Veilig Thuis or who protects the child; so never by this card.
        AskFirst = "overleg-eerst",
    }
}

closed_set! {
    /// What is missing for a card.
    Missing {
        /// The age is not known, so both are asked.
        Age = "leeftijd",
        /// The parents were not asked.
        ParentsNotAsked = "ouders-niet-gevraagd",
        /// The parents said no.
        ParentsNo = "ouders-nee",
        /// Asking the parents may not be safe.
        ParentsUnsafe = "ouders-niet-veilig",
        /// The pupil was not asked.
        PupilNotAsked = "leerling-niet-gevraagd",
        /// The pupil said no.
        PupilNo = "leerling-nee",
    }
}

closed_set! {
    /// What can go on, whatever was said.
    GoOn {
        /// The card goes along as it is.
        Give = "meegeven",
        /// Ask the parents, with the pupil there when that is right.
        AskParents = "vraag-ouders",
        /// Ask the pupil.
        AskPupil = "vraag-leerling",
        /// Do not ask at home; call Veilig Thuis first.
        CallFirst = "bel-eerst",
        /// What the law has go along goes along without this card; the school's head knows what.
        LawOnly = "alleen-de-wet",
        /// The child can get to know the new school, and tell itself what it wants.
        Meet = "kennismaken",
    }
}

/// From this age the pupil is asked too, and a no counts.
pub const ASKED_FROM: u8 = 12;
/// From this age the pupil must say yes too.
pub const OWN_YES_FROM: u8 = 16;
/// From this age it is the pupil's alone.
pub const ALONE_FROM: u8 = 18;
/// The oldest that is an age here.
pub const OLDEST: u8 = 30;
/// The most letters of a line: it is a card, not a report.
pub const MOST_TEXT: usize = 200;

/// What was said about going along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The age in years; more than [`OLDEST`] is not known.
    pub age: Option<u8>,
    /// What the parents said.
    pub parents: Parents,
    /// What the pupil said; under [`ASKED_FROM`] it is heard, not asked.
    pub pupil: Pupil,
}

/// A line of the card as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its id in the content.
    pub id: &'a str,
    /// Its label.
    pub label: &'a str,
    /// When it may go along.
    pub rule: Rule,
    /// What was typed.
    pub typed: &'a str,
}

/// Why a line stays here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Consent is missing.
    Consent,
    /// It must be asked first.
    AskFirst,
    /// It names the reason, by this word; the card never does.
    Reason(String),
}

/// What may go along, what stays and why, and what can be done now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Label and text of the lines that go along.
    pub lines: Vec<(String, String)>,
    /// The ids of the lines that stay here, and why.
    pub held: Vec<(String, Held)>,
    /// What is missing.
    pub missing: Vec<Missing>,
    /// What can go on; never empty.
    pub go_on: Vec<GoOn>,
}

impl Consent {
    /// What is missing before lines with [`Rule::Consent`] may go along.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let age = self.age.filter(|age| *age <= OLDEST);
        let mut out = Vec::new();
        if age.is_none() {
            out.push(Missing::Age);
        }
        if age.is_none_or(|age| age < ALONE_FROM) {
            match self.parents {
                Parents::Yes => {}
                Parents::No => out.push(Missing::ParentsNo),
                Parents::NotAsked => out.push(Missing::ParentsNotAsked),
                Parents::Unsafe => out.push(Missing::ParentsUnsafe),
            }
        }
        if age.is_none_or(|age| age >= ASKED_FROM) {
            match self.pupil {
                Pupil::Yes => {}
                Pupil::No => out.push(Missing::PupilNo),
                Pupil::NotAsked => out.push(Missing::PupilNotAsked),
            }
        }
        out
    }

    /// Whether lines with [`Rule::Consent`] may go along: everybody who must say yes did, and nobody who can say no
    /// did. Between twelve and sixteen the pupil is asked, and not having asked is told, but the parents' yes is
    /// enough; with an unknown age everything must be there but the age.
    #[must_use]
    pub fn is_given(&self) -> bool {
        let age = self.age.filter(|age| *age <= OLDEST);
        let parents = self.parents == Parents::Yes;
        let pupil = self.pupil == Pupil::Yes;
        match age {
            Some(age) if age < ASKED_FROM => parents,
            Some(age) if age < OWN_YES_FROM => parents && self.pupil != Pupil::No,
            Some(age) if age < ALONE_FROM => parents && pupil,
            Some(_) => pupil,
            None => parents && pupil,
        }
    }
}

/// The card. `reasons` are words, in small letters, that name the reason: a line with one stays here.
#[must_use]
pub fn card(lines: &[Line<'_>], consent: &Consent, reasons: &[String]) -> Card {
    let mut card = Card { missing: consent.missing(), ..Card::default() };
    for line in lines {
        let typed: String = tidy(line.typed).0.chars().take(MOST_TEXT).collect();
        if typed.is_empty() {
            continue;
        }
        let held = match (named(&typed, reasons), line.rule) {
            (Some(reason), _) => Some(Held::Reason(reason)),
            (None, Rule::AskFirst) => Some(Held::AskFirst),
            (None, Rule::Consent) if !consent.is_given() => Some(Held::Consent),
            (None, Rule::Consent | Rule::Always) => None,
        };
        match held {
            Some(why) => card.held.push((line.id.to_owned(), why)),
            None => card.lines.push((line.label.to_owned(), typed)),
        }
    }
    let missing = |what: Missing| card.missing.contains(&what);
    let mut go_on = Vec::new();
    if missing(Missing::ParentsUnsafe) {
        go_on.push(GoOn::CallFirst);
    }
    if missing(Missing::ParentsNotAsked) {
        go_on.push(GoOn::AskParents);
    }
    if missing(Missing::PupilNotAsked) {
        go_on.push(GoOn::AskPupil);
    }
    go_on.push(if consent.is_given() { GoOn::Give } else { GoOn::LawOnly });
    // Where asking at home is not safe, a visit to a new school can give away where a child is going.
    if !missing(Missing::ParentsUnsafe) {
        go_on.push(GoOn::Meet);
    }
    card.go_on = go_on;
    card
}

/// The card as plain text; `None` when nothing goes along.
#[must_use]
pub fn text(title: &str, card: &Card) -> Option<String> {
    if card.lines.is_empty() {
        return None;
    }
    let lines: Vec<String> = card.lines.iter().map(|(label, typed)| [label, ": ", typed].concat()).collect();
    Some([title, "\n\n", &lines.join("\n"), "\n"].concat())
}

/// Letters from which a reason is looked for inside words and across spaces and hyphens too: *echtscheiding*,
/// *Veilig-Thuis*. A line that is kept here by mistake is told by which word; the other mistake tells on a child.
const INSIDE: usize = 6;

/// The word that names the reason, when a line has one: at the beginning of a word, so that *melding* finds
/// *meldingen*; a longer one anywhere.
fn named(text: &str, reasons: &[String]) -> Option<String> {
    let text = guide::dutch::fold(text);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let run = letters(&text);
    let inside = |reason: &String| {
        let reason = letters(&guide::dutch::fold(reason));
        reason.len() >= INSIDE && run.contains(&reason)
    };
    let begins = |reason: &String| {
        let mut rest = text.as_str();
        let mut before = ' ';
        loop {
            let Some(at) = rest.find(reason.as_str()) else { return false };
            let head = rest.get(..at).unwrap_or_default();
            before = head.chars().next_back().unwrap_or(before);
            if !before.is_alphanumeric() {
                return true;
            }
            let Some(next) = rest.get(at..).and_then(|r| r.chars().next()) else { return false };
            before = next;
            rest = rest.get(at + next.len_utf8()..).unwrap_or_default();
        }
    };
    let all = || reasons.iter().filter(|r| !r.is_empty());
    all().find(|r| begins(r)).or_else(|| all().find(|r| inside(r))).cloned()
}

#[cfg(test)]
#[path = "handover_tests.rs"]
mod tests;
