//! A session and who takes part in it: what every code carries.

use super::symbols::Symbols;

/// How many participants can be told apart. Two of 30 phones draw the same number with a chance of
/// 0.6 %, two of 70 with 3.5 %, two of 200 with 25 %; it is never silent (see [`crate::tally`]).
pub const PARTICIPANTS: u32 = 69_960;

/// The participant numbers below this one are dealt out by hand and never drawn: no two phones can
/// have the same.
pub const NUMBERED: u32 = 1_000;

/// The characters of the word of a session.
pub(super) const WORD: usize = 3;

/// A session: what one trainer does with one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session(pub(super) u16);

impl Session {
    /// How many sessions there are.
    pub const COUNT: u16 = 529;

    /// The session that belongs to any number drawn by chance.
    #[must_use]
    pub fn drawn(random: u32) -> Session {
        Session(u16::try_from(random % u32::from(Session::COUNT)).unwrap_or(0))
    }

    /// Its word, three characters.
    #[must_use]
    pub fn word(self) -> String {
        self.symbols().text()
    }

    /// The session of a typed word. `None` when it is no word: a typing error is always noticed.
    #[must_use]
    pub fn from_word(text: &str) -> Option<Session> {
        let symbols = Symbols::read(text, WORD)?;
        (symbols.len() == WORD).then(|| Session::of(&symbols)).flatten()
    }

    pub(super) fn symbols(self) -> Symbols {
        let mut symbols = Symbols::default();
        symbols.push_number(u64::from(self.0), 2);
        symbols.push_check(1);
        symbols
    }

    /// The session of the first three symbols.
    pub(super) fn of(symbols: &Symbols) -> Option<Session> {
        let word = symbols.part(0, WORD)?;
        let number = word.number(0, 2)?;
        word.checks(1).then(|| Session(u16::try_from(number).unwrap_or(0)))
    }
}

/// Who votes, within one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Participant(pub(super) u32);

impl Participant {
    /// The participant that belongs to any number drawn by chance: never one that is dealt out.
    #[must_use]
    pub fn drawn(random: u32) -> Participant {
        Participant(NUMBERED + random % (PARTICIPANTS - NUMBERED))
    }

    /// The participant with this number, 1 to 999, dealt out by the trainer.
    #[must_use]
    pub fn numbered(number: u32) -> Option<Participant> {
        (1..NUMBERED).contains(&number).then_some(Participant(number))
    }

    /// The number of any participant, for a file; see [`Participant::of`].
    pub(crate) fn raw(self) -> u32 {
        self.0
    }

    /// The participant with this number of a file.
    pub(crate) fn of(raw: u32) -> Option<Participant> {
        (raw < PARTICIPANTS).then_some(Participant(raw))
    }

    /// The number that was dealt out, if it was.
    #[must_use]
    pub fn number(self) -> Option<u32> {
        (self.0 < NUMBERED).then_some(self.0)
    }
}
