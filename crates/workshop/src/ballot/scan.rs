//! Twenty answers of a self-scan in one code of 18 characters, for a team that puts its scans together.
//!
//! ```text
//! KPT 4F7 X2M C99 DDW 3HT
//! word, thirteen characters of answers and participant, two check characters
//! ```
//!
//! The same characters, word and participants as a vote (see [`super`]). Every wrong character and
//! every swap of two is detected, and of all other mistakes 528 in 529. An answer may be missing.

use super::symbols::{BASE, Symbols};
use super::{Participant, Session, WORD};

/// The statements of a scan.
pub const ANSWERS: usize = 20;
/// The characters of a code.
pub const LENGTH: usize = 18;
/// How many people of one team can be told apart: two of 10 draw the same number with a chance of 0.9 %.
pub const PARTICIPANTS: u32 = 5_285;

const BODY: usize = 13;
/// The values of an answer: 1 to 4, and 0 for missing.
const VALUES: u64 = 5;
const SETS: u64 = VALUES.pow(20);

/// The answers of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scan {
    /// The team's session.
    pub session: Session,
    /// Who answered: tells one code entered twice from two people with the same answers.
    pub person: u32,
    /// 1 to 4 for each statement; `None` where it was left open.
    pub answers: [Option<u8>; ANSWERS],
}

/// Who fills in the scan, from any number drawn by chance.
#[must_use]
pub fn drawn(random: u32) -> u32 {
    random % PARTICIPANTS
}

/// The same person as in the votes of this session, as far as a scan can hold it.
#[must_use]
pub fn of_participant(participant: Participant) -> u32 {
    participant.0 % PARTICIPANTS
}

impl Scan {
    /// The code, without spaces (see [`super::grouped`]). `None` when an answer is not 1 to 4 or the
    /// person is not below [`PARTICIPANTS`].
    #[must_use]
    pub fn code(&self) -> Option<String> {
        if self.person >= PARTICIPANTS {
            return None;
        }
        let mut number = u64::from(self.person);
        for answer in &self.answers {
            let value = match answer {
                None => 0,
                Some(value @ 1..=4) => *value,
                Some(_) => return None,
            };
            number = number * VALUES + u64::from(value);
        }
        let mut symbols = self.session.symbols();
        symbols.push_number(number, BODY);
        symbols.push_check(1);
        symbols.push_check(3);
        Some(symbols.text())
    }
}

/// What a typed or scanned text is, during the scan of this session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanReading {
    /// The answers of one person.
    Scan(Scan),
    /// Looks like a code, but a character is wrong, missing or too many.
    Mistyped,
    /// A good code of another team or another day.
    OtherSession,
    /// No code of a scan.
    NotACode,
}

/// The scan in a text, of any session. `None` when it is not exactly a good code.
#[must_use]
pub fn read(text: &str) -> Option<Scan> {
    let symbols = Symbols::read(text, LENGTH)?;
    let first = symbols.part(0, LENGTH - 1)?;
    if !symbols.checks(3) || !first.checks(1) {
        return None;
    }
    let session = Session::of(&symbols)?;
    let mut number = symbols.number(WORD, BODY)?;
    let person = u32::try_from(number / SETS).ok().filter(|p| *p < PARTICIPANTS)?;
    let mut answers = [None; ANSWERS];
    for answer in answers.iter_mut().rev() {
        *answer = u8::try_from(number % VALUES).ok().filter(|v| *v > 0);
        number /= VALUES;
    }
    Some(Scan { session, person, answers })
}

/// Reads what was typed or scanned during the scan of this session.
#[must_use]
pub fn read_in(text: &str, session: Session) -> ScanReading {
    match read(text) {
        Some(scan) if scan.session == session => ScanReading::Scan(scan),
        Some(_) => ScanReading::OtherSession,
        None if super::symbols::is_near(text, LENGTH) => ScanReading::Mistyped,
        None => ScanReading::NotACode,
    }
}

const _: () = assert!(PARTICIPANTS as u64 * SETS <= BASE.pow(13), "a scan fits its thirteen characters");
