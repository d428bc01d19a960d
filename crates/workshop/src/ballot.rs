//! Votes that need no network: a code that a phone shows and a trainer takes in.
//!
//! ```text
//! KPT   4F7X2M
//! word  question × choice × participant, and a check character
//! ```
//!
//! * The **word** of a session (two characters and a check) stands on the trainer's screen; a
//!   participant types it once. There are 529 of them, so a code of yesterday or of the room next
//!   door is told apart, except once in 529 times.
//! * The **question** is the number of the vote in this session, 1 to 22: the screen shows it. What
//!   it is about only the trainer's own app knows, so a code says nothing about a case.
//! * The **participant** is a number that a phone draws by chance once a session (or that the trainer
//!   deals out, see [`Participant::numbered`]). It tells a code that is entered twice from two people
//!   who choose the same, and lets a change of mind replace the vote before. It is no person: it is
//!   not kept and means nothing in the next session.
//!
//! The 23 characters are without vowels (no word comes up by chance) and without look-alikes; what
//! is typed for one (`O` for nothing, `B` for `8`, `S` for `5`, `Z` for `2`, `G` for `6`, `U` for `V`)
//! is understood or refused, never taken for another. 23 is a prime: with weights that are all
//! different and never zero, every wrong character and every swap of two is detected; the tests try
//! them all. By hand the last six characters are enough: the check covers the word as well.

pub mod scan;
mod session;
pub(crate) mod symbols;

#[cfg(test)]
#[path = "ballot_tests.rs"]
mod tests;

pub use session::{NUMBERED, PARTICIPANTS, Participant, Session};

use session::WORD;
use symbols::{BASE, Symbols};

/// The most choices of a question.
pub const CHOICES: u8 = 4;
/// The highest number of a vote in one session.
pub const QUESTIONS: u8 = 22;

/// The characters of a vote, and of its short form without the word.
const WHOLE: usize = 9;
const SHORT: usize = 6;

/// One vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    /// The session it was made for.
    pub session: Session,
    /// The number of the question in the session, 1 to [`QUESTIONS`].
    pub question: u8,
    /// The choice, from 0.
    pub choice: u8,
    /// Who voted.
    pub participant: Participant,
}

/// What a typed or scanned text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A vote for this question.
    Vote(Vote),
    /// Looks like a code, but a character is wrong, missing or too many.
    Mistyped,
    /// A good code for another question of this session: its number.
    OtherTurn(u8),
    /// A good code of another session: of earlier, or of another room.
    OtherSession,
    /// A good code, but of the self-scan of a team (see [`scan`]).
    Scan,
    /// No code of ours.
    NotACode,
}

impl Vote {
    /// The code: nine characters without spaces, also what a QR carries. `None` when the question
    /// or the choice is out of its limits.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        if self.choice >= CHOICES || !(1..=QUESTIONS).contains(&self.question) || self.participant.raw() >= PARTICIPANTS
        {
            return None;
        }
        let mut symbols = self.session.symbols();
        let what = u64::from(self.question) * u64::from(CHOICES) + u64::from(self.choice);
        symbols.push_number(u64::from(self.participant.raw()) * WHATS + what, 5);
        symbols.push_check(3);
        Some(symbols.text())
    }
}

/// Question and choice together; zero questions are counted and never used.
const WHATS: u64 = (QUESTIONS as u64 + 1) * CHOICES as u64;

/// The code in groups of three, as a person reads it.
#[must_use]
pub fn grouped(code: &str) -> String {
    let mut out = String::with_capacity(code.len() + code.len() / 3);
    for (n, c) in code.chars().enumerate() {
        if n > 0 && n % 3 == 0 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// Reads what was typed or scanned during this question of this session. Capitals, spaces and
/// hyphens do not matter; the word may be left out.
#[must_use]
pub fn read(text: &str, session: Session, question: u8) -> Reading {
    let Some(symbols) = Symbols::read(text, scan::LENGTH) else {
        return if symbols::is_near(text, scan::LENGTH) { Reading::Mistyped } else { Reading::NotACode };
    };
    let whole = match symbols.len() {
        SHORT => {
            let mut whole = session.symbols();
            whole.append(&symbols);
            whole
        }
        WHOLE => symbols,
        scan::LENGTH if scan::read(text).is_some() => return Reading::Scan,
        _ => return Reading::Mistyped,
    };
    match whole_vote(&whole) {
        None => Reading::Mistyped,
        Some(vote) if vote.session != session => Reading::OtherSession,
        Some(vote) if vote.question != question => Reading::OtherTurn(vote.question),
        Some(vote) => Reading::Vote(vote),
    }
}

fn whole_vote(symbols: &Symbols) -> Option<Vote> {
    if symbols.len() != WHOLE || !symbols.checks(3) {
        return None;
    }
    let session = Session::of(symbols)?;
    let number = symbols.number(WORD, 5)?;
    let (participant, what) = (number / WHATS, number % WHATS);
    let participant = u32::try_from(participant).ok().filter(|p| *p < PARTICIPANTS)?;
    let question = u8::try_from(what / u64::from(CHOICES)).ok().filter(|q| *q > 0)?;
    let choice = u8::try_from(what % u64::from(CHOICES)).ok()?;
    Some(Vote { session, question, choice, participant: Participant::of(participant)? })
}

const _: () = assert!(PARTICIPANTS as u64 * WHATS <= BASE.pow(5), "a vote fits its five characters");
